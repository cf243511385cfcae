/** What a hover says of one target: its citation, its titles, where it stands, its words, and what hangs on it. */
import type { Target } from '../../core/citation/citation.ts';
import { canonicalEnglishOf, canonicalFormat, canonicalOf, formatTarget } from '../../core/citation/formatter.ts';
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import { isEnglish } from '../../core/corpus/meta.ts';
import type { Library } from '../../core/draft/library.ts';
import type { Locale } from '../../core/text/localised.ts';
import { annexOfClause } from '../library.ts';
import { nameOfNode } from '../nodes.ts';
import { wordsOf } from '../targets.ts';
import { blockQuote, blocks, italic, labelled, plain, strong } from './markdown.ts';
import { nodeInLanguage, renderRenderings } from './rendering.ts';
import { inferredNotes } from './inferred.ts';
import { labels, nameOfDocument } from './labels.ts';

/** What a rendering may know besides the thing that it shows. */
export interface RenderContext {
  readonly library: Library;
  readonly locale: Locale;
}

/** The whole of a target, with the document's name at the foot. */
export function renderTarget(corpus: Corpus, target: Target, context: RenderContext): string {
  return blocks(renderBody(corpus, target, context), plain(nameOfDocument(corpus, context.locale)));
}

/** A target without the document's name, for hovers that show several. */
export function renderBody(corpus: Corpus, target: Target, context: RenderContext): string {
  const { node } = target;
  return blocks(
    headingOf(target),
    inItalics(englishOf(corpus, target, context)),
    plain(trailOf(corpus, node)),
    blockQuote(wordsOf(target).map((words) => words.text)),
    renderRenderings(corpus, target, context.library),
    [...partsBelow(corpus, target, context), ...notes(corpus, target, context)].join('\n'),
  );
}

function inItalics(words: string): string {
  return words === '' ? '' : italic(words);
}

/** The first lines of a target: its citation with its title, and the beginning of its words. */
export function renderSummary(target: Target): string {
  const words = wordsOf(target)[0];
  const beginning = words === undefined ? null : 'sentences' in words ? words.sentences[0]?.text : words.text;
  return blocks(headingOf(target), beginning === undefined || beginning === null ? null : blockQuote([beginning]));
}

/** Rows and groups of an annex have no number: their citation says their title already. */
function isCitedByTitle({ kind }: CorpusNode): boolean {
  return kind !== 'clause' && kind !== 'annex';
}

/** The citation of a target with its title, for headings and lists. */
export function titledCitation(target: Target): string {
  const citation = compactCitation(target);
  const { title } = target.node;
  return title === null || isCitedByTitle(target.node) ? citation : `${citation}\u3000${title}`;
}

/** The canonical citation of a target with its paragraph or sentence. */
export function compactCitation(target: Target): string {
  return formatTarget(target, canonicalFormat);
}

/** The same in English: Guidelines, II.4, second sentence. */
export function englishCitation(target: Target): string {
  return formatTarget(target, { ...canonicalFormat, style: 'english' });
}

function headingOf(target: Target): string {
  return strong(titledCitation(target));
}

/** The English citation with the English title: the corpus's own, or its translation's. */
function englishOf(corpus: Corpus, target: Target, { library }: RenderContext): string {
  const { node } = target;
  // An English document is cited in English in the heading already.
  if (isEnglish(corpus.meta.language)) return '';
  const citation = englishCitation(target);
  const title = node.titleEn ?? nodeInLanguage(corpus, node, library, isEnglish)?.title ?? null;
  return title === null || isCitedByTitle(node) ? citation : `${citation} — ${title}`;
}

/**
 * The way down to a node: the chapter by its number alone, because chapter titles fill a line, the levels below with
 * their titles. Chapters have no way.
 */
function trailOf(corpus: Corpus, node: CorpusNode): string {
  const steps: string[] = [];
  for (let above = node.parent; above !== null; above = above.parent) steps.unshift(stepOf(corpus, above));
  return steps.join(' › ');
}

function stepOf(corpus: Corpus, node: CorpusNode): string {
  if (node.kind === 'annex') return corpus.meta.annex?.names[0] ?? node.marker;
  if (node.depth === 1 || node.title === null) return node.marker || (node.title ?? '');
  return node.marker === '' ? node.title : `${node.marker} ${node.title}`;
}

/** The nodes below a target, and the part of the annex that spells a clause out. */
function partsBelow(corpus: Corpus, { node, ownWords, paragraph, sentence }: Target, context: RenderContext): string[] {
  if (ownWords || paragraph !== null || sentence !== null) return [];
  const { below, annex } = labels[context.locale];
  const lines = node.children.length === 0 ? [] : listed(below, node.children.map(nameOfPart));
  const spelt = annexOfClause(corpus, node);
  if (spelt === null) return lines;
  return [...lines, labelled(annex, plain(spelt.children.map(countedPart).join('・')))];
}

/** A node as its siblings are listed: a clause by marker and title or beginning, an item by its words. */
function nameOfPart(node: CorpusNode): string {
  return node.kind === 'clause' ? nameOfNode(node) : countedPart(node);
}

/** A row with the number of its items, as 補給 2. */
function countedPart(node: CorpusNode): string {
  const words = node.title ?? node.text;
  return node.children.length === 0 ? words : `${words} ${node.children.length}`;
}

function listed(label: string, names: readonly string[]): string[] {
  return [`- **${label}**`, ...names.map((name) => `  - ${plain(name)}`)];
}

function notes(corpus: Corpus, target: Target, context: RenderContext): string[] {
  return [...confusions(corpus, target.node, context), ...inferredNotes(corpus, target, context.locale)];
}

/** Terms that are confused with the one that gives the clause its title; of 後方支援 and 後方支援活動 the first. */
function confusions(corpus: Corpus, node: CorpusNode, { library, locale }: RenderContext): string[] {
  const term = library.terms.find((known) => known.corpusId === corpus.id && known.form === node.title);
  const { note, differs } = labels[locale];
  const forms = (term?.variants ?? []).filter(({ code }) => code === 'term.confused').map(({ form }) => form);
  return forms
    .filter((form) => !forms.some((shorter) => shorter !== form && form.includes(shorter)))
    .flatMap((form) => library.terms.filter((known) => known.corpusId === corpus.id && known.form === form))
    .flatMap((other) => {
      const clause = corpus.byPath.get(other.definedIn);
      if (clause === undefined) return [];
      const where = locale === 'ja' ? canonicalOf(clause) : canonicalEnglishOf(clause);
      return [labelled(note, plain(differs(other.form, where)))];
    });
}
