/**
 * Where in a text words stand that were altered: approximate matching by Myers's bit-parallel algorithm (Myers 1999, in
 * Hyyrö's formulation for words of any length), which advances 32 rows of the edit matrix by a few operations.
 */

/** The stretch of the text that the words come closest to, half-open, with the number of edits between them. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

/**
 * The best place of `words` within `text[from, to)`; of equal ones the first, as long as it can be. The cost is the
 * product of both lengths, divided by 32.
 */
export function align(words: string, text: string, from: number, to: number): Alignment {
  const forward = bestEnd(words, text, from, to, 1);
  const reach = Math.max(from, forward.at - words.length - forward.edits);
  const backward = bestEnd(words, text, forward.at - 1, reach - 1, -1);
  return { start: backward.at + 1, end: forward.at, edits: forward.edits };
}

/** Scans from `from` to `to` in the direction of `step`; `at` is the offset behind the last unit of the best match. */
function bestEnd(words: string, text: string, from: number, to: number, step: 1 | -1): { at: number; edits: number } {
  const length = words.length;
  const blocks = Math.max(1, Math.ceil(length / 32));
  const masks = masksOf(words, blocks, step);
  const none = new Int32Array(blocks);
  const positive = new Int32Array(blocks).fill(-1);
  const negative = new Int32Array(blocks);
  const lastBit = (length - 1) & 31;
  let edits = length;
  let best = { at: from, edits: length };
  for (let at = from; at !== to; at += step) {
    const equal = masks.get(text.charCodeAt(at)) ?? none;
    // Backwards the match is anchored at the end that was found; forwards it may begin anywhere.
    let carryIn = step < 0 ? 1 : 0;
    for (let block = 0; block < blocks; block++) {
      const pv = positive[block] ?? 0;
      const nv = negative[block] ?? 0;
      const eq = (equal[block] ?? 0) | (carryIn < 0 ? 1 : 0);
      const xv = (equal[block] ?? 0) | nv;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = nv | ~(xh | pv);
      let nh = pv & xh;
      const bit = block === blocks - 1 ? lastBit : 31;
      const carryOut = ((ph >>> bit) & 1) - ((nh >>> bit) & 1);
      ph = (ph << 1) | (carryIn > 0 ? 1 : 0);
      nh = (nh << 1) | (carryIn < 0 ? 1 : 0);
      positive[block] = nh | ~(xv | ph);
      negative[block] = ph & xv;
      carryIn = carryOut;
    }
    edits += carryIn;
    // Backwards, the later of two equal ends is the longer match.
    if (edits < best.edits || (step < 0 && edits === best.edits)) best = { at: at + step, edits };
  }
  return best;
}

/** For each unit of the words, the rows of the matrix at which it stands. */
function masksOf(words: string, blocks: number, step: 1 | -1): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (let row = 0; row < words.length; row++) {
    const code = words.charCodeAt(step > 0 ? row : words.length - 1 - row);
    let mask = masks.get(code);
    if (mask === undefined) {
      mask = new Int32Array(blocks);
      masks.set(code, mask);
    }
    mask[row >> 5] = (mask[row >> 5] ?? 0) | (1 << (row & 31));
  }
  return masks;
}
