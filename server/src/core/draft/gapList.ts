/**
 * A list of things that stand one after the other in a text, for texts that are edited. Things before the place of the last
 * edit know how far they are from the text's start, things behind it how far from its end, so that an edit moves nothing that
 * it does not touch; only when editing goes on elsewhere are the things in between counted from the other side.
 */

/** `start` belongs to the list: its meaning changes with the side of the gap. Ask `startOf`. */
export interface Movable {
  start: number;
}

export class GapList<T extends Movable> {
  /** The things before the gap, from first to last; their starts are counted from the text's start. */
  readonly #before: T[] = [];
  /** The things behind the gap, from last to first; their starts are counted from the text's end and negative. */
  readonly #behind: T[] = [];
  #textLength = 0;

  get length(): number {
    return this.#before.length + this.#behind.length;
  }

  get textLength(): number {
    return this.#textLength;
  }

  at(index: number): T | undefined {
    if (index < this.#before.length) return this.#before[index];
    return this.#behind[this.length - 1 - index];
  }

  /** The UTF-16 offset in the text at which the thing at `index` starts; the text's length behind the last one. */
  startOf(index: number): number {
    const item = this.at(index);
    if (item === undefined) return this.#textLength;
    return index < this.#before.length ? item.start : item.start + this.#textLength;
  }

  /**
   * Puts `items` in the place of those from `from` to `to`; their starts are offsets in the text after the edit, whose length
   * is `textLength`. Costs as much as there is between this place and the last one.
   */
  replace(from: number, to: number, items: readonly T[], textLength: number): void {
    this.#moveGap(to);
    this.#before.length = from;
    for (const item of items) this.#before.push(item);
    this.#textLength = textLength;
  }

  /** Puts a thing at the end, while the text is read for the first time and nothing stands behind the gap. */
  push(item: T): void {
    this.#before.push(item);
  }

  #moveGap(index: number): void {
    while (this.#before.length > index) {
      const item = this.#before.pop();
      if (item === undefined) return;
      item.start -= this.#textLength;
      this.#behind.push(item);
    }
    while (this.#before.length < index) {
      const item = this.#behind.pop();
      if (item === undefined) return;
      item.start += this.#textLength;
      this.#before.push(item);
    }
  }
}
