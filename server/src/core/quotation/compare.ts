/**
 * The comparison of quoted words with the passage they were located at: the differences by words, each with its place
 * in the draft, the words as printed, and its nature. The ends are free, since a quotation may begin and end anywhere.
 */
import { diffWords } from './diff.ts';
import { freeEnds, isListing, isSentenceBreak, type Words } from './ends.ts';
import type { Range } from './grams.ts';
import { findMoves } from './moves.ts';
import { natureOf } from './nature.ts';
import type { Difference } from './quotation.ts';
import type { Fragment } from './reading.ts';
import type { Stream } from './stream.ts';
import { wordBounds } from './words.ts';

/** What the comparison found. */
export interface Comparison {
  /** The passage, in silent units of the stream. */
  readonly range: Range;
  readonly differences: readonly Difference[];
  /** Silent units of the quotation that stand unchanged in the passage. */
  readonly kept: number;
}

/** Words that may be dropped or added before a comparison says nothing any more. */
const LIMIT = 400;
/** Silent units on each side of the located range in which words are completed, besides half the words' length. */
const MARGIN = 24;

/**
 * Compares a fragment of `view` with the stream near `range` (silent units). Null where hardly a word is the same.
 * Linear in both lengths, times the number of differences.
 */
export function compareWith(
  view: string,
  fragment: Fragment,
  stream: Stream,
  range: Range,
  actors: ReadonlySet<string>,
  ends: 'free' | 'fixed' = 'free',
): Comparison | null {
  const window =
    ends === 'free'
      ? widen(stream, clamp(stream.silent, range, fragment.silent.text), MARGIN + (fragment.silent.text.length >> 1))
      : range;
  const original = wordsIn(stream.silent, boundsIn(stream, window));
  const quoted = wordsIn(fragment.silent.text, wordBounds(fragment.silent.text));
  const found = diffWords(original.words, quoted.words, LIMIT);
  if (found === null) return null;
  const whole = { changes: found, from: 0, to: original.words.length };
  const freed = ends === 'free' ? freeEnds(found, original, quoted) : whole;
  const { from, to, moved, ...moves } = findMoves(freed, original, quoted);
  const changes = moves.changes.filter((change) => !isListing(change, original, quoted));
  if (from >= to) return null;
  const silent = (index: number): number => original.bounds[index] ?? window.to;
  const unit = (index: number): number => quoted.bounds[index] ?? fragment.silent.text.length;
  const differences = changes.map((change): Difference => {
    const draft = draftSpan(fragment, unit(change.quotedFrom), unit(change.quotedTo));
    const words = {
      original: original.words.slice(change.from, change.to).join(''),
      quoted: quoted.words.slice(change.quotedFrom, change.quotedTo).join(''),
    };
    return {
      draft,
      quoted: view.slice(draft.start, draft.end),
      original: stream.printed(silent(change.from), silent(change.to)),
      nature: moved.has(change)
        ? 'order'
        : natureOf(
            { ...words, before: original.words[change.from - 1] ?? '', next: original.words[change.to] ?? '' },
            actors,
          ),
    };
  });
  // What only stands in another place is there.
  const changed = changes.reduce(
    (sum, change) => (moved.has(change) ? sum : sum + unit(change.quotedTo) - unit(change.quotedFrom)),
    0,
  );
  return { range: { from: silent(from), to: silent(to) }, differences, kept: fragment.silent.text.length - changed };
}

function wordsIn(text: string, bounds: readonly number[]): Words {
  return { bounds, words: bounds.slice(0, -1).map((start, index) => text.slice(start, bounds[index + 1])) };
}

/** Where words begin in the stream: also where a clause begins behind one without a full stop (…する機関 / 協力機関は…). */
function boundsIn(stream: Stream, { from, to }: Range): readonly number[] {
  const starts = [from, ...stream.seams(from, to)];
  const stretches = starts.map((start, index) => wordBounds(stream.silent, start, starts[index + 1] ?? to));
  return [...stretches.flatMap((bounds) => bounds.slice(0, -1)), to];
}

/** The range without the end of the sentence before and the start of the one behind, which an alignment may take in. */
function clamp(text: string, range: Range, words: string): Range {
  const reach = Math.min(MARGIN, (range.to - range.from) >> 2);
  let { from, to } = range;
  if (!hasSentenceBreak(words, 0, reach)) {
    for (let at = range.from; at < range.from + reach; at++) if (isSentenceBreak(text.charAt(at))) from = at + 1;
  }
  if (!hasSentenceBreak(words, words.length - reach, words.length)) {
    for (let at = range.to - 1; at >= range.to - reach; at--) if (isSentenceBreak(text.charAt(at))) to = at;
  }
  return from < to ? { from, to } : range;
}

function hasSentenceBreak(words: string, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (isSentenceBreak(words.charAt(at))) return true;
  return false;
}

/** The range completed to the phrase, so that the words at its ends are whole; never beyond the sentence or the clause. */
function widen(stream: Stream, range: Range, margin: number): Range {
  const text = stream.silent;
  let { from, to } = range;
  const [before, behind] = [Math.max(0, from - margin), Math.min(text.length, to + margin)];
  const first = stream.seams(before, from + 1).at(-1) ?? before;
  const last = stream.seams(to - 1, behind)[0] ?? behind;
  while (from > first && !isSentenceBreak(text.charAt(from - 1))) from--;
  while (to < last && !isSentenceBreak(text.charAt(to))) to++;
  while (from < to && isSentenceBreak(text.charAt(from))) from++;
  return { from, to };
}

/** The view's span for units of a fragment; at an omission the empty span behind the unit before it. */
function draftSpan({ silent }: Fragment, from: number, to: number): { start: number; end: number } {
  if (from < to) return { start: silent.starts[from] ?? 0, end: silent.ends[to - 1] ?? 0 };
  const at = from > 0 ? silent.ends[from - 1] : silent.starts[0];
  return { start: at ?? 0, end: at ?? 0 };
}
