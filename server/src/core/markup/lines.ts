/**
 * Lines of a text without an array of them. Block scanners walk lines once, and after an edit they walk a few lines in
 * the middle of a large draft; so what is searched for and not found is not searched for again, and nothing is searched
 * further ahead than need be.
 */

/** How far a search runs beyond what was asked of it, in UTF-16 units. */
const WINDOW = 8192;

const LF = 0x0a;

/**
 * Walks the lines of a text. A line ends at LF, CRLF or a lone CR; `start` and `end` enclose its characters without the
 * line ending, and `next` is where the following line starts.
 */
export class LineWalker {
  start = 0;
  end = 0;
  next: number;
  private readonly text: string;
  /** The first line feed at or behind `start`, or the end of the text. */
  private lineFeed = -1;
  private readonly carriageReturns: Seeker;

  /** `from` must be the start of a line. */
  constructor(text: string, from: number) {
    this.text = text;
    this.next = from;
    this.carriageReturns = new Seeker(text, '\r');
  }

  /** Goes to the next line; false when there is none. The empty line behind a final line ending counts as none. */
  advance(): boolean {
    if (this.next >= this.text.length) return false;
    this.start = this.next;
    if (this.lineFeed < this.start) this.lineFeed = lineFeedFrom(this.text, this.start);
    const limit = this.lineFeed;
    const carriageReturn = this.carriageReturns.seek(this.start, limit);
    this.end = carriageReturn < 0 ? limit : carriageReturn;
    const isCrLf = carriageReturn >= 0 && this.text.charCodeAt(carriageReturn + 1) === LF;
    this.next = this.end + (isCrLf ? 2 : 1);
    return true;
  }
}

function lineFeedFrom(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/**
 * Finds one character again and again while going forward through a text. What was found or ruled out is remembered, so
 * that all searches together read each character once, and no search reads more than a window beyond its limit.
 */
export class Seeker {
  private readonly text: string;
  private readonly character: string;
  private found = -1;
  private searched = 0;

  constructor(text: string, character: string) {
    this.text = text;
    this.character = character;
  }

  /** The first occurrence in `[from, limit)`, or -1. `from` may not go back between two calls. */
  seek(from: number, limit: number): number {
    if (this.found >= from) return this.found < limit ? this.found : -1;
    const at = Math.max(from, this.searched);
    if (at >= limit) return -1;
    const end = Math.max(limit, Math.min(this.text.length, at + WINDOW));
    const offset = this.text.slice(at, end).indexOf(this.character);
    this.searched = offset < 0 ? end : at + offset;
    this.found = offset < 0 ? -1 : at + offset;
    return offset >= 0 && this.found < limit ? this.found : -1;
  }
}

/** The end of the line that holds `from`, in a text whose further characters may be read freely. */
export function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === LF || code === 0x0d) return at;
    at++;
  }
  return at;
}

/** Where the line behind a line ending at `at` starts: behind CRLF as one, behind LF or CR; `at` itself at the text's end. */
export function behindLineEnd(text: string, at: number): number {
  if (at >= text.length) return at;
  return text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

/** Whether `[from, to)` holds nothing but spaces and tabs. */
export function isBlankBetween(text: string, from: number, to: number): boolean {
  return skipSpaces(text, from, to) === to;
}

/** The first offset in `[from, to]` that is neither space nor tab. */
export function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpaceOrTab(text.charCodeAt(at))) at++;
  return at;
}

/** The end of `[from, to)` without trailing spaces and tabs. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpaceOrTab(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The first offset in `[from, to]` whose character is not `code`. */
export function skipRun(text: string, from: number, to: number, code: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === code) at++;
  return at;
}

/** The space and the tab. Markup languages count no other character as white space, least of all the full-width space. */
export function isSpaceOrTab(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
