/**
 * Anchors: the places of a text at which something may begin that somebody looks for. Reading every character is the largest part
 * of reading a text in which nothing is found, so that all who look for something share one pass and one table of first units;
 * each of them then looks only at the anchors.
 */

/** For each UTF-16 unit the bits of those for whom something may begin with it; 0 for most. */
export type AnchorTable = Uint8Array;

/** The anchors of one text. They are void as soon as those of another text are looked for. */
export interface Anchors {
  /** The UTF-16 offsets, ascending; only the first `count` count. */
  readonly offsets: Uint32Array;
  readonly count: number;
  /** The bits of all anchors together. */
  readonly bits: number;
}

/** The anchors of a text. Linear; nothing is allocated but the answer. */
export function anchorsIn(text: string, table: AnchorTable): Anchors {
  const { length } = text;
  const offsets = length <= shared.length ? shared : new Uint32Array(length);
  // Whoever once wrote a long line will do so at the next keystroke.
  if (length <= MOST_KEPT) shared = offsets;
  let count = 0;
  let bits = 0;
  for (let at = 0; at < length; at++) {
    const found = table[text.charCodeAt(at)] ?? 0;
    if (found === 0) continue;
    bits |= found;
    offsets[count++] = at;
  }
  return { offsets, count, bits };
}

const MOST_KEPT = 65536;
/** One list serves all texts, one after the other, because there are as many as blocks. */
let shared = new Uint32Array(4096);

/** A table for several who look, each with the units that something may begin with and a bit of its own. */
export function anchorTable(
  parts: readonly { readonly units: readonly number[]; readonly bit: number }[],
): AnchorTable {
  const table = new Uint8Array(0x10000);
  for (const { units, bit } of parts) for (const unit of units) table[unit] = (table[unit] ?? 0) | bit;
  return table;
}

/** The units of some characters. */
export function unitsOf(characters: string): readonly number[] {
  return Array.from({ length: characters.length }, (_, index) => characters.charCodeAt(index));
}
