/**
 * Readings: what is known about single places of a text beyond the text itself. An erratum records where the corpus departs
 * from the source it was made from; a variant is another reading that a faithful quotation may follow. An inferred
 * correction is both: the corpus prints what must have stood there, and the source's own reading stays quotable.
 */
import type { Span } from '../text/span.ts';
import type { CorpusNode } from './corpus.ts';
import type { CorpusProblem } from './problems.ts';

/** A correction of the source, as the errata file records it. */
export interface Erratum {
  /** The path of the node; '' for the head of the document. */
  readonly where: string;
  /** The line of the source on which its reading begins, from 1. */
  readonly line: number;
  /** The words of the source; may hold line breaks. */
  readonly source: string;
  /** The words of the corpus file in its place, which stand there once. */
  readonly corpus: string;
  readonly certainty: 'certain' | 'inferred';
  readonly why: string;
  readonly evidence: string;
}

/** A doubtful place, as the errata file records it: the corpus keeps the source's reading. */
export interface VariantEntry {
  readonly where: string;
  readonly corpus: string;
  readonly variant: string;
  readonly why: string;
}

/** Another reading of a place. */
export interface Variant {
  readonly node: CorpusNode;
  /** The printed reading in the corpus file: its slice is `corpus`. */
  readonly span: Span;
  readonly corpus: string;
  readonly variant: string;
  /** `doubtful`: the printed reading is the source's. `inferred`: it is a correction, and the variant is the source's. */
  readonly certainty: 'doubtful' | 'inferred';
  readonly why: string;
}

/** The variant readings with their places, and a problem for each whose words do not stand exactly once where it says. */
export function placeVariants(
  source: string,
  byPath: ReadonlyMap<string, CorpusNode>,
  entries: readonly VariantEntry[],
  errata: readonly Erratum[],
): { variants: readonly Variant[]; problems: readonly CorpusProblem[] } {
  const variants: Variant[] = [];
  const problems: CorpusProblem[] = [];
  const place = (
    where: string,
    corpus: string,
    variant: string,
    certainty: Variant['certainty'],
    why: string,
  ): void => {
    const node = byPath.get(where);
    const start = node === undefined ? -1 : onlyPlaceOf(source, corpus, node.span);
    if (node === undefined || start < 0) {
      const span = node?.heading ?? { start: 0, end: 0 };
      problems.push({ code: 'corpus.reading', path: where, found: corpus, span });
      return;
    }
    variants.push({ node, span: { start, end: start + corpus.length }, corpus, variant, certainty, why });
  };
  for (const entry of entries) place(entry.where, entry.corpus, entry.variant, 'doubtful', entry.why);
  for (const erratum of errata) {
    if (erratum.certainty === 'inferred') place(erratum.where, erratum.corpus, erratum.source, 'inferred', erratum.why);
  }
  return { variants, problems };
}

/** Where the words begin that stand exactly once in the span; -1 otherwise. */
export function onlyPlaceOf(source: string, words: string, span: Span): number {
  const within = source.slice(span.start, span.end);
  const first = words === '' ? -1 : within.indexOf(words);
  return first < 0 || within.indexOf(words, first + 1) >= 0 ? -1 : span.start + first;
}
