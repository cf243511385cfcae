/**
 * Anchors: the places of a text at which something may begin that somebody looks for. Reading every character is the largest part
 * of reading a text in which nothing is found, so that all who look for something share one pass and one table of first units;
 * each of them then looks only at the anchors. Two units tell nearly all places apart.
 */

/** By which units anchors are told. */
export interface AnchorTable {
  /** For each UTF-16 unit the bits of those for whom something may begin with it, and `FREE`; 0 for most. */
  readonly firsts: Uint8Array;
  /** For each pair of units, by its hash, the bits of those for whom something may begin with it. */
  readonly pairs: Uint8Array;
}

/** Set for a first unit behind which anything may follow. */
export const FREE = 128;

/** The anchors of one text. They are void as soon as those of another text are looked for. */
export interface Anchors {
  /** The UTF-16 offsets, ascending; only the first `count` count. */
  readonly offsets: Uint32Array;
  readonly count: number;
  /** The bits of all anchors together. */
  readonly bits: number;
}

/** The anchors of a text. Linear; nothing is allocated but the answer. */
export function anchorsIn(text: string, { firsts, pairs }: AnchorTable): Anchors {
  const { length } = text;
  const offsets = length <= shared.length ? shared : new Uint32Array(length);
  // Whoever once wrote a long line will do so at the next keystroke.
  if (length <= MOST_KEPT) shared = offsets;
  let count = 0;
  let bits = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    let found = firsts[code] ?? 0;
    if (found === 0) continue;
    if ((found & FREE) === 0) found &= pairs[pairOf(code, text.charCodeAt(at + 1))] ?? 0;
    if (found === 0) continue;
    bits |= found;
    offsets[count++] = at;
  }
  return { offsets, count, bits };
}

/** Where a pair of units stands in `pairs`. Pairs that share a place cost a look at what stands there, and nothing else. */
export function pairOf(first: number, second: number): number {
  return ((first * 0x1f35) ^ second) & 0xffff;
}

const MOST_KEPT = 65536;
/** One list serves all texts, one after the other, because there are as many as blocks. */
let shared = new Uint32Array(4096);

/**
 * Whether a text may have an anchor, as it stands or once it is read as markup: `special` has 1 for each unit that may be read as
 * something else. Line breaks remain what they are. Stops at the first such place.
 */
export function mayHaveAnchors(text: string, { firsts, pairs }: AnchorTable, special: Uint8Array): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (special[code] !== 0 && code !== LF && code !== CR) return true;
    const found = firsts[code] ?? 0;
    if (found === 0) continue;
    if ((found & FREE) !== 0 || (found & (pairs[pairOf(code, text.charCodeAt(at + 1))] ?? 0)) !== 0) return true;
  }
  return false;
}

const LF = 0x0a;
const CR = 0x0d;

/** Collects by which units the things begin that somebody looks for. */
export class AnchorWriter implements AnchorTable {
  readonly firsts = new Uint8Array(0x10000);
  readonly pairs = new Uint8Array(0x10000);
  /** The places in the tables that are not 0, so that nobody need search these. */
  readonly #firsts = new Set<number>();
  readonly #pairs = new Set<number>();

  /** Something begins with `first`, whatever follows. */
  free(first: number, bit: number): void {
    this.#firsts.add(first);
    mark(this.firsts, first, bit | FREE);
  }

  /** Something begins with `first` and one of `seconds`. */
  pair(first: number, seconds: readonly number[], bit: number): void {
    this.#firsts.add(first);
    mark(this.firsts, first, bit);
    for (const second of seconds) {
      const pair = pairOf(first, second);
      this.#pairs.add(pair);
      mark(this.pairs, pair, bit);
    }
  }

  /** Whatever somebody else looks for, under one bit. */
  all(other: AnchorWriter, bit: number): void {
    for (const first of other.#firsts) {
      this.#firsts.add(first);
      mark(this.firsts, first, bit | ((other.firsts[first] ?? 0) & FREE));
    }
    for (const pair of other.#pairs) {
      this.#pairs.add(pair);
      mark(this.pairs, pair, bit);
    }
  }
}

function mark(table: Uint8Array, code: number, bits: number): void {
  table[code] = (table[code] ?? 0) | bits;
}

/** The units of some characters. */
export function unitsOf(characters: string): readonly number[] {
  return Array.from({ length: characters.length }, (_, index) => characters.charCodeAt(index));
}
