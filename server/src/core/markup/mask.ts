/**
 * The mask of a block: what its markup hides or replaces, in order. A language's inline reader fills it; the view is
 * what remains. Marks that turn out to be markup only later (an opening `**`, a `[`) are put down as empty edits in
 * their place and widened when their partner comes, so that the list is in order without sorting.
 */
import type { MarkupComment } from './markup.ts';

/** What stands for something that is no text: a reader, and recognition, cannot read across it. */
export const OBJECT = '\uFFFC';

/** What stands before and behind the words of a note that the markup has in the middle of a sentence, which they are no part of. */
export const NOTE_OPEN = '\uFFF9';
export const NOTE_CLOSE = '\uFFFB';
/** The source of a pattern for such a note in a view, signs and words. */
export const NOTE_WORDS = `${NOTE_OPEN}[^${NOTE_OPEN}${NOTE_CLOSE}]*${NOTE_CLOSE}`;

/** An edit of a mask, by its place in the list. */
export type EditIndex = number;

/** Edits that a fresh mask has room for. */
const CAPACITY = 64;
/** A mask that has grown beyond this is not worth keeping for the next block. */
const MOST_KEPT = 65536;

/**
 * The edits of a mask: half-open ranges that are left out (the fill is empty) or stand in the view as their fill. Empty
 * ranges do nothing. They are kept as lists of numbers and not as objects, because there may be as many as characters,
 * and a mask can be cleared and used again, because there are as many masks as blocks.
 */
export class Mask {
  private starts = new Uint32Array(CAPACITY);
  private ends = new Uint32Array(CAPACITY);
  private fills: string[] = [];
  private count = 0;
  /** Comments met on the way, where somebody asked for them. */
  private readonly comments: MarkupComment[] | null;

  constructor(comments: MarkupComment[] | null = null) {
    this.comments = comments;
  }

  /** Forgets all edits. */
  clear(): void {
    this.count = 0;
    if (this.starts.length <= MOST_KEPT) return;
    this.starts = new Uint32Array(CAPACITY);
    this.ends = new Uint32Array(CAPACITY);
    this.fills = [];
  }

  /** How many edits there are; a mark of the writer's place in the list, for `collapse`. */
  get length(): number {
    return this.count;
  }

  /** The end of the last edit; what stands before it is settled. */
  get end(): number {
    return this.count === 0 ? 0 : this.endAt(this.count - 1);
  }

  startAt(index: EditIndex): number {
    return this.starts[index] ?? 0;
  }

  endAt(index: EditIndex): number {
    return this.ends[index] ?? 0;
  }

  fillAt(index: EditIndex): string {
    return this.fills[index] ?? '';
  }

  /** Leaves `[start, end)` out. Neighbours become one edit, so that a million marks in a row cost one. */
  hide(start: number, end: number): void {
    if (start >= end) return;
    const last = this.count - 1;
    const continues = last >= 0 && this.endAt(last) === start && this.startAt(last) < start && this.fillAt(last) === '';
    if (continues) this.ends[last] = end;
    else this.add(start, end, '');
  }

  /** Puts `fill` in the place of `[start, end)`. */
  replace(start: number, end: number, fill: string): void {
    if (fill === '') this.hide(start, end);
    else this.add(start, end, fill);
  }

  /** Lets `[start, end)` stand as one object that is no text. */
  object(start: number, end: number): void {
    this.add(start, end, OBJECT);
  }

  /** Puts down an empty edit at `at` that may be widened, but not beyond its neighbours. */
  place(at: number): EditIndex {
    this.add(at, at, '');
    return this.length - 1;
  }

  /** Widens an edit by `count` characters before it. */
  widenBackward(index: EditIndex, count: number): void {
    this.starts[index] = this.startAt(index) - count;
  }

  /** Widens an edit by `count` characters behind it, which then stand in the view as `fill`. */
  widenForward(index: EditIndex, count: number, fill = ''): void {
    this.ends[index] = this.endAt(index) + count;
    this.fills[index] = fill;
  }

  /** Forgets all edits since `length` and puts one over `[start, end)`, which must enclose them. */
  collapse(length: number, start: number, end: number, fill: string): void {
    this.count = Math.min(length, this.count);
    this.replace(start, end, fill);
  }

  /** Notes a comment whose words are `[bodyStart, bodyEnd)`, and lets `[start, end)` stand as `fill`. */
  comment(start: number, end: number, bodyStart: number, bodyEnd: number, fill: string = OBJECT): void {
    this.comments?.push({ start, end, body: { start: bodyStart, end: Math.max(bodyStart, bodyEnd) } });
    this.replace(start, end, fill);
  }

  private add(start: number, end: number, fill: string): void {
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.fills[this.count] = fill;
    this.count++;
  }

  private grow(): void {
    const { ends, starts } = this;
    this.starts = new Uint32Array(2 * starts.length);
    this.starts.set(starts);
    this.ends = new Uint32Array(2 * ends.length);
    this.ends.set(ends);
  }
}
