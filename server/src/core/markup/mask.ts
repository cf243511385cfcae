/**
 * The mask of a block: what its markup hides or replaces, in order. A language's inline reader fills it; the view is
 * what remains. Marks that turn out to be markup only later (an opening `**`, a `[`) are put down as empty edits in
 * their place and widened when their partner comes, so that the list is in order without sorting.
 */
import type { MarkupComment } from './markup.ts';

/** What stands for something that is no text: a reader, and recognition, cannot read across it. */
export const OBJECT = '\uFFFC';

/** A half-open range that is left out (`fill` is empty) or stands in the view as `fill`. Empty edits do nothing. */
export interface Edit {
  start: number;
  end: number;
  fill: string;
}

export class Mask {
  readonly edits: Edit[] = [];
  /** Comments met on the way, where somebody asked for them. */
  readonly comments: MarkupComment[] | null;

  constructor(comments: MarkupComment[] | null = null) {
    this.comments = comments;
  }

  /** The end of the last edit; what stands before it is settled. */
  get end(): number {
    return this.edits.at(-1)?.end ?? 0;
  }

  /** Leaves `[start, end)` out. Neighbours become one edit, so that a million marks in a row cost one. */
  hide(start: number, end: number): void {
    if (start >= end) return;
    const last = this.edits.at(-1);
    if (last !== undefined && last.fill === '' && last.end === start && last.start < last.end) last.end = end;
    else this.edits.push({ start, end, fill: '' });
  }

  /** Puts `fill` in the place of `[start, end)`. */
  replace(start: number, end: number, fill: string): void {
    if (fill === '') this.hide(start, end);
    else this.edits.push({ start, end, fill });
  }

  /** Lets `[start, end)` stand as one object that is no text. */
  object(start: number, end: number): void {
    this.edits.push({ start, end, fill: OBJECT });
  }

  /** An empty edit at `at` that the caller may widen, but not beyond the next edit. */
  place(at: number): Edit {
    const edit = { start: at, end: at, fill: '' };
    this.edits.push(edit);
    return edit;
  }

  /** A mark of the writer's place in the list, for `collapse`. */
  get length(): number {
    return this.edits.length;
  }

  /** Forgets all edits since `length` and puts one over `[start, end)`, which must enclose them. */
  collapse(length: number, start: number, end: number, fill: string): void {
    if (length < this.edits.length) this.edits.length = length;
    this.replace(start, end, fill);
  }

  /** Notes a comment whose words are `[bodyStart, bodyEnd)`, and lets `[start, end)` stand as `fill`. */
  comment(start: number, end: number, bodyStart: number, bodyEnd: number, fill: string = OBJECT): void {
    this.comments?.push({ start, end, body: { start: bodyStart, end: Math.max(bodyStart, bodyEnd) } });
    this.replace(start, end, fill);
  }
}
