/**
 * 引用箇所抜粋: the appendix to a text that gives the words of all that it cites, as the 参照条文 of a bill do. Readers have the
 * clauses at hand, and the writer does not copy them by hand.
 */
import { wholeOf, type Citation, type Target } from '../core/citation/citation.ts';
import { canonicalEnglishOf, canonicalOf } from '../core/citation/formatter.ts';
import type { Corpus, CorpusNode } from '../core/corpus/corpus.ts';
import type { DraftAnalysis } from '../core/draft/analysis.ts';
import type { Locale } from '../core/text/localised.ts';
import { nameOfDocument } from './render/labels.ts';
import { inferredNotes } from './render/inferred.ts';
import { blocks, plain } from './render/markdown.ts';

export interface AppendixOptions {
  /** In the order of the document, or in the order in which the drafts cite. */
  readonly order: 'document' | 'citation';
  readonly locale: Locale;
}

/**
 * The appendix to the drafts as Markdown, a section for each corpus. A clause is given with everything below it; where only
 * a paragraph, a sentence or the 柱書 is cited, its own words alone. What stands inside a clause that is given is not given again,
 * and what is ambiguous or unresolved cites nothing.
 */
export function appendixOf(
  analyses: readonly Pick<DraftAnalysis, 'citations'>[],
  { order, locale }: AppendixOptions,
): string {
  const cited = new Map<Corpus, Map<CorpusNode, Extent>>();
  for (const { citations } of analyses) for (const citation of citations) collect(cited, citation);
  const sections = [...cited].map(([corpus, extents]) => sectionOf(corpus, extents, order, locale));
  return `# ${titles[locale]}\n\n${sections.length === 0 ? `${nothing[locale]}\n` : sections.join('\n')}`;
}

/** How much of a node is cited. */
type Extent = 'whole' | 'ownWords';

const titles: Readonly<Record<Locale, string>> = { ja: '引用箇所抜粋', en: 'Clauses cited' };
const nothing: Readonly<Record<Locale, string>> = { ja: '引用箇所はありません。', en: 'Nothing is cited.' };

function collect(cited: Map<Corpus, Map<CorpusNode, Extent>>, { corpus, verdict, targets }: Citation): void {
  if (verdict !== 'resolved' && verdict !== 'incomplete') return;
  const extents = cited.get(corpus) ?? new Map<CorpusNode, Extent>();
  cited.set(corpus, extents);
  for (const target of targets) {
    const known = extents.get(target.node);
    extents.set(target.node, known === 'whole' ? known : extentOf(target));
  }
}

function extentOf({ paragraph, sentence, ownWords }: Target): Extent {
  return ownWords || paragraph !== null || sentence !== null ? 'ownWords' : 'whole';
}

function sectionOf(
  corpus: Corpus,
  extents: ReadonlyMap<CorpusNode, Extent>,
  order: AppendixOptions['order'],
  locale: Locale,
): string {
  const nodes = [...extents.keys()].filter((node) => !isInside(node, extents));
  if (order === 'document') {
    const places = new Map(corpus.nodes.map((node, index) => [node, index]));
    nodes.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  }
  const entries = nodes.map((node) => entryOf(corpus, node, extents.get(node) ?? 'whole', locale));
  return [`## ${plain(nameOfDocument(corpus, locale))}`, ...entries].join('\n\n') + '\n';
}

/** Whether a clause above is given with everything below it. */
function isInside(node: CorpusNode, extents: ReadonlyMap<CorpusNode, Extent>): boolean {
  for (let above = node.parent; above !== null; above = above.parent) if (extents.get(above) === 'whole') return true;
  return false;
}

/** The clause under its citation, in the words of the corpus. */
function entryOf(corpus: Corpus, node: CorpusNode, extent: Extent, locale: Locale): string {
  const citation = locale === 'ja' ? canonicalOf(node) : canonicalEnglishOf(node);
  const title = locale === 'ja' ? node.title : (node.titleEn ?? node.title);
  const isNamed = node.kind !== 'clause' && node.kind !== 'annex';
  const between = locale === 'ja' ? '　' : ' — ';
  const heading = title === null || isNamed ? plain(citation) : plain(citation) + between + plain(title);
  return blocks(`### ${heading}`, wordsOf(node, extent), notesOf(corpus, node, extent, locale).join('\n'));
}

/** One line for each character that the corpus only infers: none of them gets into print unnoticed. */
function notesOf(corpus: Corpus, node: CorpusNode, extent: Extent, locale: Locale): readonly string[] {
  const own = inferredNotes(corpus, { ...wholeOf(node), ownWords: extent === 'ownWords' }, locale);
  return extent === 'ownWords'
    ? own
    : [...own, ...node.children.flatMap((child) => notesOf(corpus, child, extent, locale))];
}

/** The node's own words, then those of the nodes below it, each under its number and title, as one block quotation. */
function wordsOf(node: CorpusNode, extent: Extent): string {
  const own = node.paragraphs.map(({ text }) => `> ${plain(text)}`);
  return [...own, ...(extent === 'whole' ? below(node) : [])].join('\n>\n');
}

function below(node: CorpusNode): string[] {
  return node.children.flatMap((child) => {
    const [first, ...rest] = child.paragraphs;
    if (child.title === null) {
      const mark = child.marker === '' ? '- ' : `${plain(child.marker)} `;
      const words = first === undefined ? [] : [`> ${mark}${plain(first.text)}`];
      return [...words, ...rest.map(({ text }) => `> ${plain(text)}`), ...below(child)];
    }
    const heading = `> **${plain(child.marker === '' ? child.title : `${child.marker} ${child.title}`)}**`;
    return [heading, ...child.paragraphs.map(({ text }) => `> ${plain(text)}`), ...below(child)];
  });
}
