/**
 * Words of several places joined inside one pair of marks without an ellipsis: sentences that do not follow one another
 * in the corpus, or two stretches with whole sentences missing between them. A shorter gap is an omission and is judged
 * as an alteration.
 */
import type { Range } from './grams.ts';
import { locate } from './locate.ts';
import type { Fragment } from './reading.ts';
import type { Searchable } from './standing.ts';
import type { Stream } from './stream.ts';

/** Stretches in the order of the quotation, and the units of the fragment at which one ends and the next begins. */
export interface Join {
  readonly places: readonly Range[];
  readonly seams: readonly number[];
}

/** How a fragment is put together: of joined stretches, or of two ends of one stretch with a gap. */
export type Make =
  { readonly kind: 'joined'; readonly join: Join } | { readonly kind: 'gapped'; readonly range: Range };

/** Sentences shorter than this stand in too many places to say where they were taken from. */
const SHORTEST = 6;

/** The same for ends that are no whole sentences, and the part of the words that may be edited in a closer stretch. */
const SHORTEST_CUT = 14;
const CLOSE = 0.2;

/** How the fragment was put together from exact words within `claimed`, else anywhere; null where it was not. */
export function makeOf(
  fragment: Fragment,
  where: Searchable,
  claimed: readonly Range[],
  everywhere: readonly Range[],
): Make | null {
  const join = joinedSentences(fragment.reported.text, where, claimed, everywhere);
  if (join !== null) return { kind: 'joined', join };
  return twoEnds(fragment.reported.text, where, claimed);
}

function joinedSentences(
  text: string,
  where: Searchable,
  claimed: readonly Range[],
  everywhere: readonly Range[],
): Join | null {
  const places: Range[] = [];
  const seams: number[] = [];
  let end = 0;
  for (const [start, stop] of sentencesIn(text)) {
    const words = text.slice(start, stop);
    if (words.length < SHORTEST) return null;
    const last = places.at(-1);
    if (last !== undefined && where.stream.text.startsWith(words, last.to + start - end)) {
      places[places.length - 1] = { from: last.from, to: last.to + stop - end };
    } else {
      const from = firstPlace(words, where, claimed) ?? firstPlace(words, where, everywhere);
      if (from === null) return null;
      // A sentence that stops before its end is no other sentence joined to the next one, but an omission.
      if (last !== undefined && last.to <= from && !skipsSentence(where.stream, last.to, from)) return null;
      if (last !== undefined) seams.push(start);
      places.push({ from, to: from + words.length });
    }
    end = stop;
  }
  return seams.length === 0 ? null : { places, seams };
}

/** The sentences of folded words without their full stops, which are no ends within brackets. */
function sentencesIn(text: string): (readonly [number, number])[] {
  const sentences: (readonly [number, number])[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    if (character === '(' || character === '「') depth++;
    if (character === ')' || character === '」') depth = Math.max(0, depth - 1);
    if (at < text.length && (character !== '.' || depth > 0)) continue;
    if (at > start) sentences.push([start, at]);
    start = at + 1;
  }
  return sentences;
}

function firstPlace(words: string, { grams }: Searchable, ranges: readonly Range[]): number | null {
  for (const range of ranges) {
    const [from] = grams.occurrences(words, range, 1);
    if (from !== undefined) return from;
  }
  return null;
}

/** Places of either end that are paired. */
const PAIRED = 6;
/** A gap longer than this holds a sentence in any document. */
const FAR = 2000;

function twoEnds(text: string, where: Searchable, ranges: readonly Range[]): Make | null {
  for (const range of ranges) {
    const head = longest(text.length, (length) => where.grams.holds(text.slice(0, length), range));
    if (head < SHORTEST) continue;
    const tail = longest(text.length, (length) => where.grams.holds(text.slice(text.length - length), range));
    if (tail < SHORTEST || head + tail < text.length) continue;
    const heads = where.grams.occurrences(text.slice(0, head), range, PAIRED);
    const tails = where.grams.occurrences(text.slice(text.length - tail), range, PAIRED);
    const make = pairEnds(text.length, { head, tail, heads, tails }, where.stream);
    if (make === null || (make.kind === 'joined' && isClean(make.join, where.stream))) return make;
    // Ends that meet within sentences may have met by chance, where one stretch with a word changed is closer.
    if (make.kind === 'joined' && Math.min(...make.join.places.map(({ from, to }) => to - from)) < SHORTEST_CUT)
      return null;
    const edits = locate(text, where, [range])?.edits ?? text.length;
    const omitted = make.kind === 'gapped' ? make.range.to - make.range.from - text.length : Infinity;
    return edits <= text.length * CLOSE && 2 * edits < omitted ? null : make;
  }
  return null;
}

interface Ends {
  readonly head: number;
  readonly tail: number;
  readonly heads: readonly number[];
  readonly tails: readonly number[];
}

function pairEnds(length: number, { head, tail, heads, tails }: Ends, stream: Stream): Make | null {
  let best: Range | null = null;
  for (const from of heads) {
    for (const place of tails) {
      const to = place + tail;
      // Ends that overlap are one stretch with something repeated or put in, and no join.
      if (place >= from && place <= from + head && to - from <= length) return null;
      if (to - from > length && (best === null || to - from < best.to - best.from)) best = { from, to };
    }
  }
  const [first] = heads;
  const [last] = tails;
  if (first === undefined || last === undefined) return null;
  const { from, to } = best ?? { from: first, to: last + tail };
  const seam = seamOf(length, head, tail, from, stream);
  const left = { from, to: from + seam };
  const right = { from: to - (length - seam), to };
  if (best !== null && !skipsSentence(stream, left.to, right.from)) return { kind: 'gapped', range: best };
  if (Math.min(seam, length - seam) < SHORTEST) return null;
  return { kind: 'joined', join: { places: [left, right], seams: [seam] } };
}

/** Whether the stretches meet where a sentence ends or begins; a short one must do so itself. */
function isClean({ places: [left, right] }: Join, stream: Stream): boolean {
  if (left === undefined || right === undefined) return false;
  const ends = stream.endsSentence(left.to);
  const begins = stream.beginsSentence(right.from);
  return (ends && (begins || right.to - right.from >= SHORTEST_CUT)) || (begins && left.to - left.from >= SHORTEST_CUT);
}

/** Of the units at which the gap may lie, the one at the end of a sentence, else the last. */
function seamOf(length: number, head: number, tail: number, from: number, stream: Stream): number {
  for (let seam = Math.min(head, length); seam >= Math.max(0, length - tail); seam--) {
    if (stream.beginsSentence(from + seam)) return seam;
  }
  return head;
}

/** Whether a whole sentence lies between two units. */
function skipsSentence(stream: Stream, from: number, to: number): boolean {
  if (to - from > FAR) return true;
  let begins = stream.beginsSentence(from) ? 1 : 0;
  for (let unit = from + 1; unit <= to && begins < 2; unit++) if (stream.beginsSentence(unit)) begins++;
  return begins > 1;
}

/** The greatest length for which `holds` is true; it is true for all smaller ones. */
function longest(limit: number, holds: (length: number) => boolean): number {
  let low = 0;
  let step = 8;
  while (low + step <= limit && holds(low + step)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(limit, low + step);
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
