/**
 * Notes on inferred corrections. Where the corpus prints what must have stood in its source, everything that shows or
 * inserts those words says so, so that no inferred character gets into print unnoticed.
 */
import type { Target } from '../../core/citation/citation.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Variant } from '../../core/corpus/readings.ts';
import type { Locale } from '../../core/text/localised.ts';
import { overlaps } from '../../core/text/span.ts';
import { wordsOf } from '../targets.ts';
import { labels } from './labels.ts';
import { labelled, plain } from './markdown.ts';

/** One line for each inferred correction among the target's words. */
export function inferredNotes(corpus: Corpus, target: Target, locale: Locale): string[] {
  return inferredWords(corpus, target).map((words) =>
    labelled(labels[locale].note, plain(labels[locale].inferred(words))),
  );
}

/** The words that were supplied within the target's own words. */
export function inferredWords(corpus: Corpus, target: Target): readonly string[] {
  const shown = wordsOf(target);
  return corpus.variants
    .filter((variant) => variant.certainty === 'inferred' && shown.some((words) => overlaps(words.span, variant.span)))
    .map(suppliedIn);
}

/** What the printed reading has beyond the source's: both without their common beginning and end. */
function suppliedIn({ corpus, variant }: Variant): string {
  let start = 0;
  while (start < variant.length && corpus[start] === variant[start]) start++;
  let end = 0;
  while (end < variant.length - start && corpus.at(-1 - end) === variant.at(-1 - end)) end++;
  return corpus.slice(start, corpus.length - end) || corpus;
}
