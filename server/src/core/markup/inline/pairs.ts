/**
 * Marks that work in pairs, such as `**` around emphasised words: which runs of marks belong together. This is the
 * algorithm of CommonMark ("process emphasis"): an opener that cannot match is not looked at twice, so that time is linear
 * however many runs there are.
 */
import type { EditIndex, Mask } from '../mask.ts';

/** A run of equal marks, with the two edits that hide what of it turns out to be markup. */
interface Run {
  readonly code: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Whether the run only matches one of its own length, as a whole. */
  readonly isWhole: boolean;
  /** How many marks have found no partner yet. */
  left: number;
  /** Hides the marks at the run's start, which close. */
  readonly head: EditIndex;
  /** Hides the marks at the run's end, which open. */
  readonly tail: EditIndex;
  /** Counts the openers, so that a limit survives the stack's growing and shrinking. */
  order: number;
}

/** What a run may do, and how it matches. */
export interface RunTraits {
  readonly opens: boolean;
  readonly closes: boolean;
  readonly isWhole: boolean;
}

export class PairedMarks {
  private readonly runs: Run[] = [];
  private readonly mask: Mask;

  constructor(mask: Mask) {
    this.mask = mask;
  }

  /** How many runs wait for a partner; a place to resolve from later. */
  get length(): number {
    return this.runs.length;
  }

  /** Adds the run `[start, end)` of the mark `code`, behind everything in the mask so far. */
  add(code: number, start: number, end: number, traits: RunTraits): void {
    if (!traits.opens && !traits.closes) return;
    const length = end - start;
    const head = this.mask.place(start);
    const tail = this.mask.place(end);
    const { opens, closes, isWhole } = traits;
    this.runs.push({ code, length, opens, closes, isWhole, left: length, head, tail, order: 0 });
  }

  /** Forgets the runs from `from` on: they stay as written, or are inside of something that is replaced as a whole. */
  forget(from: number): void {
    if (from < this.runs.length) this.runs.length = from;
  }

  /** Finds the pairs among the runs from `from` on and hides them. */
  resolve(from: number): void {
    if (from >= this.runs.length) return;
    const openers: Run[] = [];
    const floors = new Map<number, number>();
    let order = 0;
    for (let index = from; index < this.runs.length; index++) {
      const run = this.runs[index];
      if (run === undefined) break;
      if (run.closes) this.closeWith(run, openers, floors, order);
      if (!run.opens || run.left === 0) continue;
      run.order = order++;
      openers.push(run);
    }
    this.forget(from);
  }

  /** Pairs a closing run with openers, the nearest first, until its marks are used up. Openers in between stay as written. */
  private closeWith(closer: Run, openers: Run[], floors: Map<number, number>, order: number): void {
    const key = closer.code * 8 + (closer.opens ? 4 : 0) + (closer.length % 3);
    while (closer.left > 0) {
      const index = openerIndex(closer, openers, floors.get(key) ?? 0);
      const opener = openers[index];
      if (opener === undefined) {
        floors.set(key, order);
        return;
      }
      const used = usedMarks(opener, closer);
      opener.left -= used;
      this.mask.widenBackward(opener.tail, used);
      closer.left -= used;
      this.mask.widenForward(closer.head, used);
      openers.length = opener.left > 0 ? index + 1 : index;
    }
  }
}

function openerIndex(closer: Run, openers: readonly Run[], floor: number): number {
  for (let index = openers.length - 1; index >= 0; index--) {
    const opener = openers[index];
    if (opener === undefined || opener.order < floor) return -1;
    if (opener.code === closer.code && mayPair(opener, closer)) return index;
  }
  return -1;
}

/** CommonMark's rules 9 and 10: a run that could both open and close does not pair where the lengths sum to a multiple of 3. */
function mayPair(opener: Run, closer: Run): boolean {
  if (closer.isWhole) return opener.length === closer.length;
  if (!opener.closes && !closer.opens) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

function usedMarks(opener: Run, closer: Run): number {
  if (closer.isWhole) return closer.length;
  return opener.left >= 2 && closer.left >= 2 ? 2 : 1;
}
