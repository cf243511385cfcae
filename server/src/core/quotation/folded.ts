/**
 * What a reported folding made equal: the places where a quotation writes the same word with another sign.
 */
import { foldingBetween } from './foldReported.ts';
import type { Difference, Folding } from './quotation.ts';
import type { Place, Standing } from './standing.ts';
import type { Stream } from './stream.ts';
import { wordBounds } from './words.ts';

/** The differences of a standing that is equal only after reported foldings, by words. */
export function foldedDifferences(
  view: string,
  stream: Stream,
  standing: Standing,
): { readonly differences: readonly Difference[]; readonly foldings: readonly Folding[] } {
  const differences: Difference[] = [];
  const foldings = new Set<Folding>();
  for (const place of standing.places) {
    for (const pair of unlikeWords(place, stream)) {
      const { silent } = place.fragment;
      const draft = { start: silent.starts[pair.quotedFrom] ?? 0, end: silent.ends[pair.quotedTo - 1] ?? 0 };
      foldings.add(
        foldingBetween(stream.silent.slice(pair.from, pair.to), silent.text.slice(pair.quotedFrom, pair.quotedTo)),
      );
      differences.push({
        draft,
        quoted: view.slice(draft.start, draft.end),
        original: stream.printed(pair.from, pair.to),
        nature: 'spelling',
      });
    }
  }
  return { differences, foldings: [...foldings] };
}

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly quotedFrom: number;
  readonly quotedTo: number;
}

/**
 * Stretches of both sides, in silent units, that differ. The two sides have the same reported units; a stretch ends where
 * both sides have a boundary of words.
 */
function* unlikeWords({ fragment, from, to }: Place, stream: Stream): Iterable<Pair> {
  const bounds = new Set(wordBounds(fragment.silent.text));
  let start = 0;
  const { starts, ends } = fragment.reported;
  for (let unit = 1; unit <= to - from; unit++) {
    const isLast = unit === to - from;
    const isWhole = isLast || ((ends[unit - 1] ?? 0) <= (starts[unit] ?? 0) && isApart(stream, from + unit));
    if (!isWhole || (!isLast && !bounds.has(starts[unit] ?? 0))) continue;
    const range = stream.silently(from + start, from + unit);
    const quotedFrom = starts[start] ?? 0;
    const quotedTo = ends[unit - 1] ?? 0;
    if (stream.silent.slice(range.from, range.to) !== fragment.silent.text.slice(quotedFrom, quotedTo)) {
      yield { ...range, quotedFrom, quotedTo };
    }
    start = unit;
  }
}

/** Whether the unit does not come from the same sign as the one before it: 12 is one number. */
function isApart(stream: Stream, unit: number): boolean {
  const before = stream.silently(unit - 1, unit);
  return before.to <= stream.silently(unit, unit + 1).from;
}
