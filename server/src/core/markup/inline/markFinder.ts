/**
 * Searching for closing marks that may never come: once for the whole text, not once for each opening mark.
 */

/** Searches a text for marks that may be missing; one that is missing is not searched for again. */
export class MarkFinder {
  private readonly text: string;
  private readonly missing = new Set<string>();

  constructor(text: string) {
    this.text = text;
  }

  /** The offset behind the first `mark` in `[from, end)`, or -1. */
  behind(mark: string, from: number, end: number): number {
    if (this.missing.has(mark)) return -1;
    const at = this.text.indexOf(mark, from);
    if (at < 0) this.missing.add(mark);
    return at < 0 || at + mark.length > end ? -1 : at + mark.length;
  }
}
