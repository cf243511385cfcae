/**
 * A position in a line that knows its column. CommonMark measures indentation in columns with tab stops of four, and a
 * tab may be half consumed by a container; everything about containers is said in these terms.
 */
import { isSpaceOrTab } from '../../lines.ts';

const SPACE = 0x20;
const TAB = 0x09;

/** From this indentation on, a line is code and no other construct. */
export const CODE_INDENT = 4;

export class Columns {
  readonly text: string;
  /** The offset of the next character that no container has consumed. */
  at = 0;
  end = 0;
  /** The offset of the first character at or behind `at` that is neither space nor tab. */
  content = 0;
  /** Columns of white space between `at` and `content`. */
  indent = 0;
  /** The column of `at`; inside of a tab when a container has consumed a part of it. */
  private column = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the start of the line `[start, end)`. */
  reset(start: number, end: number): void {
    this.at = start;
    this.end = end;
    this.column = 0;
    this.measure();
  }

  /** Whether nothing but white space is left. */
  get isBlank(): boolean {
    return this.content >= this.end;
  }

  /** The unit at `content`; NaN when the rest is blank. */
  get first(): number {
    return this.content < this.end ? this.text.charCodeAt(this.content) : Number.NaN;
  }

  /** Consumes up to `columns` columns of white space, in part of a tab if need be. */
  skipColumns(columns: number): void {
    let left = columns;
    while (left > 0 && this.at < this.end) {
      const code = this.text.charCodeAt(this.at);
      if (!isSpaceOrTab(code)) break;
      const width = code === TAB ? 4 - (this.column % 4) : 1;
      const taken = Math.min(width, left);
      this.column += taken;
      left -= taken;
      if (taken === width) this.at++;
    }
    this.measure();
  }

  /** Consumes the white space before `content` and the characters up to `offset`, which hold no tab. */
  skipTo(offset: number): void {
    this.column += this.indent + (offset - this.content);
    this.at = offset;
    this.measure();
  }

  private measure(): void {
    let offset = this.at;
    let column = this.column;
    while (offset < this.end) {
      const code = this.text.charCodeAt(offset);
      if (code === SPACE) column++;
      else if (code === TAB) column += 4 - (column % 4);
      else break;
      offset++;
    }
    this.content = offset;
    this.indent = column - this.column;
  }
}
