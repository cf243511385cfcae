/**
 * Containers of Markdown: block quotations, list items, footnote definitions. The scanner keeps the open ones as a stack
 * that fits into a short string, which is all that a block must remember to be read again on its own.
 */
import { isBlankBetween, isSpaceOrTab } from '../../lines.ts';
import type { BlockKind } from '../../markup.ts';
import { CODE_INDENT } from './columns.ts';
import type { Columns } from './columns.ts';

/**
 * Deeper containers are not opened: their markers are text. No document nests so deep, and a limit keeps each line's cost
 * from growing with the lines before it.
 */
const DEEPEST = 48;

/** A frame of the stack: a quotation, a footnote definition, or a list item by the columns that its content is indented. */
type Frame = number;
const QUOTE: Frame = 0;
const NOTE: Frame = 1;
/** The widths of list items are at least two: a bullet and a space. */
const LEAST_ITEM: Frame = 2;
/** An alert, `> [!NOTE]`, which looks like a quotation but holds the writer's own words, unless it says so. No item is as wide. */
const ALERT: Frame = 0xffff;

const GREATER = 0x3e;
const OPENING = 0x5b;
const COLON = 0x3a;

export class Containers {
  private readonly frames: Frame[] = [];
  /** Whether the innermost item has no content yet; a blank line then ends it. */
  private isEmpty = false;
  private cachedKey: string | null = null;

  constructor(key: string) {
    for (let index = 0; index < key.length; index++) this.frames.push(key.charCodeAt(index));
  }

  get depth(): number {
    return this.frames.length;
  }

  /** The stack as a string. */
  get key(): string {
    this.cachedKey ??= String.fromCharCode(...this.frames);
    return this.cachedKey;
  }

  get quoteDepth(): number {
    let depth = 0;
    for (const frame of this.frames) if (frame === QUOTE) depth++;
    return depth;
  }

  /** What a paragraph is directly inside of the innermost container. */
  get paragraphKind(): BlockKind {
    const innermost = this.frames.at(-1);
    if (innermost === undefined || innermost === ALERT) return 'prose';
    if (innermost === QUOTE) return 'quotation';
    return innermost === NOTE ? 'note' : 'listItem';
  }

  /** Consumes the prefixes of the open containers as far as the line has them; how many it has. */
  match(line: Columns): number {
    const wasEmpty = this.isEmpty;
    this.isEmpty = false;
    for (let index = 0; index < this.frames.length; index++) {
      const isEmptyItem = wasEmpty && index === this.frames.length - 1;
      if (!consumePrefix(line, this.frames[index] ?? QUOTE, isEmptyItem)) return index;
    }
    return this.frames.length;
  }

  /** Closes all but the outermost `depth` containers. */
  truncate(depth: number): void {
    if (depth >= this.frames.length) return;
    this.frames.length = depth;
    this.cachedKey = null;
  }

  /**
   * Opens the container whose marker stands at the line's content, if one does, closing all but the outermost `kept`. A
   * list item that interrupts a paragraph must have words and, if it is numbered, start at 1.
   */
  open(line: Columns, kept: number, interrupts: boolean): boolean {
    if (!isContainerStart(line.first) || line.indent >= CODE_INDENT || kept >= DEEPEST) return false;
    return this.openQuote(line, kept) || this.openItem(line, kept, interrupts) || this.openNote(line, kept);
  }

  private openQuote(line: Columns, kept: number): boolean {
    if (line.first !== GREATER) return false;
    consumePrefix(line, QUOTE, false);
    const mark = line.text.slice(line.content, alertMarkEnd(line.text, line.content, line.end));
    this.push(mark === '' || /^\[!(?:quote|cite)/i.test(mark) ? QUOTE : ALERT, kept);
    return true;
  }

  private openItem(line: Columns, kept: number, interrupts: boolean): boolean {
    const markerEnd = itemMarkerEnd(line, interrupts);
    if (markerEnd < 0) return false;
    const markerWidth = line.indent + markerEnd - line.content;
    line.skipTo(markerEnd);
    const isOneSpace = line.isBlank || line.indent > CODE_INDENT;
    const spaces = isOneSpace ? 1 : line.indent;
    line.skipColumns(spaces);
    this.push(markerWidth + spaces, kept);
    this.isEmpty = line.isBlank;
    return true;
  }

  private openNote(line: Columns, kept: number): boolean {
    const labelEnd = line.first === OPENING ? noteLabelEnd(line.text, line.content, line.end) : -1;
    if (labelEnd < 0 || line.text.charCodeAt(labelEnd) !== COLON) return false;
    line.skipTo(labelEnd + 1);
    line.skipColumns(line.indent);
    this.push(NOTE, kept);
    return true;
  }

  private push(frame: Frame, kept: number): void {
    this.frames.length = Math.min(kept, this.frames.length);
    this.frames.push(frame);
    this.isEmpty = false;
    this.cachedKey = null;
  }
}

/** Whether a line goes on in a container, whose prefix is then consumed. */
function consumePrefix(line: Columns, frame: Frame, isEmptyItem: boolean): boolean {
  if (frame === QUOTE || frame === ALERT) {
    if (line.indent >= CODE_INDENT || line.first !== GREATER) return false;
    line.skipTo(line.content + 1);
    line.skipColumns(1);
    return true;
  }
  if (line.isBlank) return !isEmptyItem;
  const width = frame >= LEAST_ITEM ? frame : CODE_INDENT;
  if (line.indent < width) return false;
  line.skipColumns(width);
  return true;
}

/** The offset behind a list marker at the line's content, or -1. The marker is followed by white space or ends the line. */
function itemMarkerEnd(line: Columns, interrupts: boolean): number {
  const { text, content, end } = line;
  const markerEnd = isBullet(line.first) ? content + 1 : orderedMarkerEnd(text, content, end, interrupts);
  if (markerEnd < 0 || (markerEnd < end && !isSpaceOrTab(text.charCodeAt(markerEnd)))) return -1;
  return interrupts && isBlankBetween(text, markerEnd, end) ? -1 : markerEnd;
}

/** `1.` or `1)`, of at most nine digits. */
function orderedMarkerEnd(text: string, start: number, end: number, interrupts: boolean): number {
  const marker = (interrupts ? /^1[.)]/ : /^\d{1,9}[.)]/).exec(text.slice(start, Math.min(end, start + 10)));
  return marker === null ? -1 : start + marker[0].length;
}

/** The offset behind the `]` of a footnote label `[^…]` at `start`, or -1. Labels hold no white space and no bracket. */
export function noteLabelEnd(text: string, start: number, end: number): number {
  if (!text.startsWith('[^', start)) return -1;
  const label = NOTE_LABEL.exec(text.slice(start, Math.min(end, start + 200)));
  return label === null ? -1 : start + label[0].length;
}

const NOTE_LABEL = /^\[\^[!-Z\\^-\uffff]+\]/;

/** The offset behind the mark `[!NOTE]` of an alert and the white space behind it at `at`, or `at`. */
export function alertMarkEnd(text: string, at: number, end: number): number {
  const mark = text.startsWith('[!', at)
    ? /^\[![\w-]{1,32}\][-+]?[ \t]*/.exec(text.slice(at, Math.min(end, at + 64)))
    : null;
  return at + (mark?.[0].length ?? 0);
}

/** A colon begins the definition of a term, which is read as an item. */
function isBullet(code: number): boolean {
  return code === 0x2d || code === 0x2b || code === 0x2a || code === COLON;
}

/** `>`, a bullet, a digit or `[`. */
export function isContainerStart(code: number): boolean {
  return isBullet(code) || code === GREATER || code === OPENING || isAsciiDigit(code);
}

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
