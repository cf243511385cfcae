/** The hover of a term: reading, official English, definition or first use, and where the corpus uses it. */
import { wholeOf } from '../../core/citation/citation.ts';
import { canonicalFormat, formatTarget } from '../../core/citation/formatter.ts';
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import type { Term, TermUse, TermVariant } from '../../core/terminology/term.ts';
import type { Locale } from '../../core/text/localised.ts';
import { labels } from './labels.ts';
import { blocks, italic, labelled, plain, strong } from './markdown.ts';
import { compactCitation } from './target.ts';

/** The hover of a term, or of a wrong form with the term that is meant. */
export function renderTerm(
  corpus: Corpus,
  { term, variant }: Pick<TermUse, 'term' | 'variant'>,
  locale: Locale,
): string {
  const reading = term.readings[0];
  return blocks(
    variant === null ? null : plain(insteadOf(variant, term, locale)),
    reading === undefined ? strong(term.form) : `${strong(term.form)}　${plain(reading)}`,
    term.english === '' || term.english === term.form ? null : italic(term.english),
    definitionOf(corpus, term),
    [...usesLine(corpus, term, locale), ...variantLines(term, locale)].join('\n'),
  );
}

function insteadOf(variant: TermVariant, term: Term, locale: Locale): string {
  if (locale === 'ja') return `「${variant.form}」→「${term.form}」：${variant.reason.ja}`;
  return `${variant.form} → ${term.form}: ${variant.reason.en}`;
}

/** The sentence that introduces the term, and those behind it that go on about it. */
function definitionOf(corpus: Corpus, term: Term): string {
  const node = corpus.byPath.get(term.definedIn);
  const words = node === undefined ? '' : introduction(node, term.form);
  if (node === undefined || words === '') return '';
  return `> ${plain(words)}（${plain(compactCitation(wholeOf(node)))}）`;
}

function introduction(node: CorpusNode, form: string): string {
  for (const { text, span, sentences } of node.paragraphs) {
    const first = sentences.findIndex((sentence) => sentence.text.includes(form));
    if (first < 0) continue;
    let end = first + 1;
    while (sentences[end]?.text.startsWith(form) === true) end++;
    const [from, to] = [sentences[first]?.span.start ?? span.start, sentences[end - 1]?.span.end ?? span.end];
    return text.slice(from - span.start, to - span.start);
  }
  return node.title?.includes(form) === true ? node.title : '';
}

/** How many clauses are named before the rest is counted. */
const MOST_USES = 16;

function usesLine(corpus: Corpus, term: Term, locale: Locale): string[] {
  const { uses, separator, andMore } = labels[locale];
  const nodes = term.usedIn.flatMap((path) => corpus.byPath.get(path) ?? []);
  if (nodes.length === 0) return [];
  const names = nodes.slice(0, MOST_USES).map((node) => bareCitation(node, locale));
  if (nodes.length > MOST_USES) names.push(andMore(nodes.length - MOST_USES));
  return [labelled(uses, plain(names.join(separator)))];
}

/** The citation of a node without the document's name, which is said elsewhere. */
function bareCitation(node: CorpusNode, locale: Locale): string {
  const style = locale === 'ja' ? 'compact' : 'english';
  return formatTarget(wholeOf(node), { ...canonicalFormat, style, withName: false });
}

function variantLines(term: Term, locale: Locale): string[] {
  const { wrong, otherDocument, note, separator } = labels[locale];
  const line = (label: string, code: TermVariant['code']): string[] => {
    const forms = term.variants.filter((variant) => variant.code === code).map((variant) => describe(variant, locale));
    return forms.length === 0 ? [] : [labelled(label, plain(forms.join(separator)))];
  };
  return [...line(wrong, 'term.variant'), ...line(note, 'term.confused'), ...line(otherDocument, 'term.otherEdition')];
}

function describe({ form, reason }: TermVariant, locale: Locale): string {
  return locale === 'ja' ? `${form}（${reason.ja}）` : `${form} (${reason.en})`;
}
