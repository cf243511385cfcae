/**
 * The shortest edit script between two lists of words (Myers 1986), as runs of words that were exchanged. Words are
 * compared as they are; what a difference means is decided elsewhere.
 */

/** Words `[from, to)` of the original against words `[quotedFrom, quotedTo)` of the quotation; one of them may be empty. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly quotedFrom: number;
  readonly quotedTo: number;
}

/** The changes in order; null where more than `limit` words would have to be dropped or added. */
export function diffWords(
  original: readonly string[],
  quoted: readonly string[],
  limit: number,
): readonly Change[] | null {
  const trace = searchForward(original, quoted, Math.min(limit, original.length + quoted.length));
  return trace === null ? null : changesOf(original, quoted, trace);
}

/** For each number of edits, the furthest place in the original on each diagonal (−d … d, at index k + d). */
type Trace = readonly Int32Array[];

function searchForward(original: readonly string[], quoted: readonly string[], limit: number): Trace | null {
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    const furthest = new Int32Array(2 * edits + 1);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOn(trace, edits, diagonal);
      while (x < original.length && x - diagonal < quoted.length && original[x] === quoted[x - diagonal]) x++;
      furthest[diagonal + edits] = x;
      if (x >= original.length && x - diagonal >= quoted.length) return [...trace, furthest];
    }
    trace.push(furthest);
  }
  return null;
}

/** Where the path of `edits` edits begins on a diagonal: behind an insertion or an omission, whichever reaches further. */
function startOn(trace: Trace, edits: number, diagonal: number): number {
  if (edits === 0) return 0;
  const before = furthestOn(trace, edits - 1, diagonal - 1);
  const after = furthestOn(trace, edits - 1, diagonal + 1);
  return before + 1 > after ? before + 1 : after;
}

function furthestOn(trace: Trace, edits: number, diagonal: number): number {
  return Math.abs(diagonal) > edits ? -1 : (trace[edits]?.[diagonal + edits] ?? -1);
}

function changesOf(original: readonly string[], quoted: readonly string[], trace: Trace): readonly Change[] {
  const changes: Change[] = [];
  let x = original.length;
  let y = quoted.length;
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const diagonal = x - y;
    const isOmission = furthestOn(trace, edits - 1, diagonal - 1) + 1 > furthestOn(trace, edits - 1, diagonal + 1);
    const behind = startOn(trace, edits, diagonal);
    const from = isOmission ? behind - 1 : behind;
    const quotedFrom = isOmission ? behind - diagonal : behind - diagonal - 1;
    const last = changes.at(-1);
    if (last !== undefined && last.from === behind && last.quotedFrom === behind - diagonal) {
      changes[changes.length - 1] = { ...last, from, quotedFrom };
    } else {
      changes.push({ from, to: behind, quotedFrom, quotedTo: behind - diagonal });
    }
    x = from;
    y = quotedFrom;
  }
  return changes.toReversed();
}
