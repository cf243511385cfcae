/**
 * The index of a text by runs of three units (q-grams). Exact words are looked up by their rarest run, and words that
 * were altered by a vote of their runs on where they stand: similarity locates, it never judges. Everything is in typed
 * arrays and grows with the text; a lookup visits a bounded number of places, however long the text is.
 */

import type { Steps } from '../text/steps.ts';

/** A half-open range of units of the indexed text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface GramIndex {
  /** Where `words` stand within the range, ascending, at most `limit` places. Empty words stand nowhere. */
  occurrences(words: string, range: Range, limit: number): readonly number[];
  /** Whether `words` stand within the range. */
  holds(words: string, range: Range): boolean;
  /** Whether the run of three units of `words` at `offset` may stand in the text; false is certain. */
  mayHoldRun(words: string, offset: number): boolean;
  /**
   * Where words like `words` may begin, the likeliest first, at most `limit` guesses. A guess is off by no more than the
   * words are long.
   */
  candidates(words: string, ranges: readonly Range[], limit: number): readonly number[];
}

/** How many runs are entered in one step; that takes about a millisecond. */
const RUNS_A_STEP = 32_768;
/** How many hashes are added up in one step. */
const HASHES_A_STEP = 262_144;

/** Indexes a text, in small steps. Linear in its length. */
export function* createGramIndexInSteps(text: string): Steps<GramIndex> {
  const count = Math.max(0, text.length - SIZE + 1);
  const mask = (1 << Math.min(20, Math.max(8, Math.ceil(Math.log2(count + 1))))) - 1;
  const first = new Uint32Array(mask + 2);
  const places = new Uint32Array(count);
  for (let from = 0; from < count; from += RUNS_A_STEP) {
    countRuns(text, mask, from, Math.min(count, from + RUNS_A_STEP), first);
    yield;
  }
  for (let from = 0; from <= mask; from += HASHES_A_STEP) {
    addUp(first, from, Math.min(mask, from + HASHES_A_STEP - 1));
    yield;
  }
  const next = first.slice();
  yield;
  for (let from = 0; from < count; from += RUNS_A_STEP) {
    enterRuns(text, mask, from, Math.min(count, from + RUNS_A_STEP), next, places);
    yield;
  }
  return new Grams(text, mask, first, places);
}

/** Counts the runs of a stretch by hash; the count of hash `h` is at `h + 1`. */
function countRuns(text: string, mask: number, from: number, to: number, counts: Uint32Array): void {
  for (let at = from; at < to; at++) {
    const hash = (hashAt(text, at) & mask) + 1;
    counts[hash] = (counts[hash] ?? 0) + 1;
  }
}

/** Makes of the counts of hashes `from` to `last` where the places of each begin. */
function addUp(counts: Uint32Array, from: number, last: number): void {
  for (let hash = from; hash <= last; hash++) counts[hash + 1] = (counts[hash + 1] ?? 0) + (counts[hash] ?? 0);
}

/** Enters the places of the runs of a stretch, each behind those of its hash that were entered before. */
function enterRuns(text: string, mask: number, from: number, to: number, next: Uint32Array, places: Uint32Array): void {
  for (let at = from; at < to; at++) {
    const hash = hashAt(text, at) & mask;
    const place = next[hash] ?? 0;
    places[place] = at;
    next[hash] = place + 1;
  }
}

const SIZE = 3;
/** Runs of the words that vote; longer words vote with runs taken evenly. */
const VOTERS = 192;
/** The part of the runs that must vote for a place: words that keep half of their units keep more runs than this. */
const LEAST = 0.08;
/** Places of one run that are visited; a run that stands more often says little about where the words are. */
const PLACES = 256;

class Grams implements GramIndex {
  readonly #text: string;
  readonly #mask: number;
  /** `#places[#first[h] .. #first[h + 1])` are the places of the runs with hash `h`, ascending. */
  readonly #first: Uint32Array;
  readonly #places: Uint32Array;
  #votes: Uint16Array = new Uint16Array(0);

  constructor(text: string, mask: number, first: Uint32Array, places: Uint32Array) {
    this.#text = text;
    this.#mask = mask;
    this.#first = first;
    this.#places = places;
  }

  occurrences(words: string, range: Range, limit: number): readonly number[] {
    const found: number[] = [];
    if (words.length === 0 || range.to - range.from < words.length) return found;
    if (words.length < SIZE) return this.#scan(words, range, limit);
    const { offset, from, to } = this.#rarest(words, range);
    for (let place = from; place < to && found.length < limit; place++) {
      const start = (this.#places[place] ?? 0) - offset;
      if (start < range.from) continue;
      if (start + words.length > range.to) break;
      if (this.#text.startsWith(words, start)) found.push(start);
    }
    return found;
  }

  holds(words: string, range: Range): boolean {
    return this.occurrences(words, range, 1).length > 0;
  }

  mayHoldRun(words: string, offset: number): boolean {
    const hash = this.#hash(words, offset);
    return this.#at(hash) < this.#at(hash + 1);
  }

  candidates(words: string, ranges: readonly Range[], limit: number): readonly number[] {
    const width = Math.max(16, words.length >> 1);
    const touched = this.#vote(words, ranges, width);
    let most = 0;
    for (const bucket of touched) most = Math.max(most, this.#scoreAround(bucket));
    const least = Math.max(LEAST * Math.min(VOTERS, words.length), (most * 2) / 3);
    // Hardly any of the places touched has nearly as many votes as the first, so that only those are put in order.
    const likely: { readonly bucket: number; readonly score: number }[] = [];
    for (const bucket of touched) {
      const score = this.#scoreAround(bucket);
      if (score >= least) likely.push({ bucket, score });
    }
    for (const bucket of touched) this.#votes[bucket] = 0;
    likely.sort((a, b) => b.score - a.score || a.bucket - b.bucket);
    return likely.slice(0, limit).map(({ bucket }) => Math.max(0, bucket * width - words.length));
  }

  /** The votes for a place may be divided between two buckets. */
  #scoreAround(bucket: number): number {
    return this.#score(bucket) + this.#score(bucket + 1);
  }

  #vote(words: string, ranges: readonly Range[], width: number): number[] {
    const touched: number[] = [];
    const size = Math.ceil((this.#text.length + words.length) / width) + 2;
    if (this.#votes.length < size) this.#votes = new Uint16Array(size);
    const count = words.length - SIZE + 1;
    const stride = Math.max(1, Math.floor(count / VOTERS));
    for (let offset = 0; offset < count; offset += stride) {
      const hash = this.#hash(words, offset);
      for (const range of ranges) {
        const from = this.#lower(hash, range.from);
        const to = Math.min(this.#at(hash + 1), from + PLACES);
        for (let place = from; place < to; place++) {
          const at = this.#places[place] ?? 0;
          if (at >= range.to) break;
          const bucket = Math.floor((at - offset + words.length) / width);
          const votes = this.#score(bucket);
          if (votes === 0) touched.push(bucket);
          if (votes < 0xffff) this.#votes[bucket] = votes + 1;
        }
      }
    }
    return touched;
  }

  #score(bucket: number): number {
    return this.#votes[bucket] ?? 0;
  }

  /** The run of `words` with the fewest places in the range, of up to 24 runs taken evenly. */
  #rarest(words: string, range: Range): { offset: number; from: number; to: number } {
    const count = words.length - SIZE + 1;
    const stride = Math.max(1, Math.floor(count / 24));
    let best = { offset: 0, from: 0, to: 0 };
    let least = Infinity;
    for (let offset = 0; offset < count && least > 1; offset += stride) {
      const hash = this.#hash(words, offset);
      const size = this.#at(hash + 1) - this.#at(hash);
      if (size >= least) continue;
      least = size;
      best = { offset, from: this.#lower(hash, range.from + offset), to: this.#at(hash + 1) };
    }
    return best;
  }

  #scan(words: string, range: Range, limit: number): readonly number[] {
    const found: number[] = [];
    let at = this.#text.indexOf(words, range.from);
    while (at >= 0 && at + words.length <= range.to && found.length < limit) {
      found.push(at);
      at = this.#text.indexOf(words, at + 1);
    }
    return found;
  }

  /** The index of the first place of a hash at or behind `at`, by binary search. */
  #lower(hash: number, at: number): number {
    let low = this.#at(hash);
    let high = this.#at(hash + 1);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#places[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #at(hash: number): number {
    return this.#first[hash] ?? 0;
  }

  #hash(text: string, at: number): number {
    return hashAt(text, at) & this.#mask;
  }
}

/** Mixes the three units at an offset into 32 bits. */
function hashAt(text: string, at: number): number {
  const a = Math.imul(text.charCodeAt(at), 0x9e3779b1);
  const b = Math.imul(text.charCodeAt(at + 1), 0x85ebca6b);
  const mixed = Math.imul(a ^ (b >>> 7) ^ text.charCodeAt(at + 2), 0xc2b2ae35);
  return mixed ^ (mixed >>> 15) ^ b;
}
