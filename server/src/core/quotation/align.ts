/**
 * Where in a text words stand that were altered: approximate matching by Myers's bit-parallel algorithm (Myers 1999, in
 * Hyyrö's formulation for words of any length), which advances 32 rows of the edit matrix by a few operations.
 */
import type { Range } from './grams.ts';

/** The stretch of the text that the words come closest to, half-open, with the number of edits between them. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

/**
 * The best place of `words` within the windows of `text`; of equal ones the first, as long as it can be; null where every
 * unit of the words would have to be edited. The cost is the product of both lengths, divided by 32.
 */
export function align(words: string, text: string, windows: readonly Range[]): Alignment | null {
  if (words.length === 0) return null;
  const forward = patternOf(words, 1);
  let best = { at: 0, edits: words.length };
  let first = 0;
  for (const { from, to } of windows) {
    const end = bestEnd(forward, text, from, to, 1);
    if (end.edits >= best.edits) continue;
    best = end;
    first = from;
  }
  forget(words);
  if (best.edits === words.length) return null;
  const reach = Math.max(first, best.at - words.length - best.edits);
  const start = bestEnd(patternOf(words, -1), text, best.at - 1, reach - 1, -1).at + 1;
  forget(words);
  return start < best.at ? { start, end: best.at, edits: best.edits } : null;
}

/** Words prepared for the algorithm: for each unit the rows of the matrix at which it stands, 32 to a block. */
interface Pattern {
  readonly length: number;
  readonly blocks: number;
  /** The blocks of each unit begin at `places[unit]` of `rows`; the blocks at 0 are empty, for all other units. */
  readonly rows: Int32Array;
}

/** For the words at hand, the place of each unit in a pattern's rows; kept from call to call, since it is as long as Unicode. */
const places = new Int32Array(0x10000);

function patternOf(words: string, step: 1 | -1): Pattern {
  const blocks = Math.ceil(words.length / 32);
  let size = blocks;
  for (let row = 0; row < words.length; row++) {
    const code = words.charCodeAt(row);
    if (places[code] !== 0) continue;
    places[code] = size;
    size += blocks;
  }
  const rows = new Int32Array(size);
  for (let row = 0; row < words.length; row++) {
    const block = (places[words.charCodeAt(step > 0 ? row : words.length - 1 - row)] ?? 0) + (row >> 5);
    rows[block] = (rows[block] ?? 0) | (1 << (row & 31));
  }
  return { length: words.length, blocks, rows };
}

function forget(words: string): void {
  for (let row = 0; row < words.length; row++) places[words.charCodeAt(row)] = 0;
}

/**
 * Scans from `from` to `to` in the direction of `step`; `at` is the offset behind the last unit of the best match.
 * Forwards the match may begin anywhere, backwards it is anchored at `from`.
 */
function bestEnd(
  pattern: Pattern,
  text: string,
  from: number,
  to: number,
  step: 1 | -1,
): { at: number; edits: number } {
  const { length, blocks, rows } = pattern;
  const positive = new Int32Array(blocks).fill(-1);
  const negative = new Int32Array(blocks);
  const lastBit = (length - 1) & 31;
  const anchor = step < 0 ? 1 : 0;
  let edits = length;
  let at = from;
  let least = length;
  let best = from;
  for (; at !== to; at += step) {
    const place = places[text.charCodeAt(at)] ?? 0;
    let carry = anchor;
    for (let block = 0; block < blocks; block++) {
      const row = rows[place + block] ?? 0;
      const pv = positive[block] ?? 0;
      const nv = negative[block] ?? 0;
      const equal = carry < 0 ? row | 1 : row;
      const xh = (((equal & pv) + pv) ^ pv) | equal;
      let ph = nv | ~(xh | pv);
      let nh = pv & xh;
      const bit = block === blocks - 1 ? lastBit : 31;
      const out = ((ph >>> bit) & 1) - ((nh >>> bit) & 1);
      ph = (ph << 1) | (carry > 0 ? 1 : 0);
      nh = (nh << 1) | (carry < 0 ? 1 : 0);
      positive[block] = nh | ~(row | nv | ph);
      negative[block] = ph & (row | nv);
      carry = out;
    }
    edits += carry;
    // Backwards, the later of two equal ends is the longer match.
    if (edits < least || (step < 0 && edits === least)) {
      least = edits;
      best = at + step;
    }
  }
  return { at: best, edits: least };
}
