/**
 * The text of a draft with its line starts. Offsets are what the core speaks, positions are what editors speak, and
 * this is the only place where one becomes the other. Texts are values: an edit makes a new one, so that an answer
 * computed for an old version can never see half of a new one. An edit looks only at the characters it touches.
 */
import type { Position, Range } from 'vscode-languageserver-types';
import type { Span } from '../core/text/span.ts';

export interface DraftText {
  readonly text: string;
  readonly lineCount: number;
  /** The UTF-16 offset of a position; one outside the text is drawn to the nearest place, never into a line end. */
  offsetAt(position: Position): number;
  /** The position of a UTF-16 offset; an offset inside or behind a line end is drawn before it. */
  positionAt(offset: number): Position;
  rangeOf(span: Span): Range;
  /** The span of a range, whichever of its ends comes first. */
  spanOf(range: Range): Span;
  /** The span of a line's characters without its line end. */
  lineSpan(line: number): Span;
  /** The text with `newText` in place of `span`. */
  replaced(span: Span, newText: string): DraftText;
}

/** A change as the protocol has it; without a range it is the whole text. */
export interface TextChange {
  readonly range?: Range;
  readonly text: string;
}

/** One change as incremental analysis wants it: `inserted` came into the place of `[start, oldEnd)` of the text before. */
export interface AppliedChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly inserted: string;
  /** The text after the change. */
  readonly text: string;
}

/** Makes a draft text. Lines end at LF, CRLF or a lone CR. */
export function createDraftText(text: string): DraftText {
  return withLineStarts(text, Uint32Array.from(lineStartsOf(text)));
}

/** Applies changes one after the other; each one's range is of the text that the ones before it left. */
export function applyChanges(
  before: DraftText,
  changes: readonly TextChange[],
): { readonly text: DraftText; readonly applied: readonly AppliedChange[] } {
  let text = before;
  const applied: AppliedChange[] = [];
  for (const change of changes) {
    const span = change.range === undefined ? { start: 0, end: text.text.length } : text.spanOf(change.range);
    text = change.range === undefined ? createDraftText(change.text) : text.replaced(span, change.text);
    applied.push({ start: span.start, oldEnd: span.end, inserted: change.text, text: text.text });
  }
  return { text, applied };
}

function withLineStarts(text: string, starts: Uint32Array): DraftText {
  const startOf = (line: number): number => starts[line] ?? text.length;

  const beforeLineEnd = (offset: number, lineStart: number): number => {
    let end = offset;
    while (end > lineStart && isLineEnd(text.charCodeAt(end - 1))) end--;
    return end;
  };

  const offsetAt = ({ line, character }: Position): number => {
    if (line >= starts.length) return text.length;
    if (!(line >= 0)) return 0;
    if (!(character > 0)) return startOf(line);
    return beforeLineEnd(Math.min(startOf(line) + character, startOf(line + 1)), startOf(line));
  };

  const positionAt = (offset: number): Position => {
    const clamped = Math.min(Math.max(offset, 0), text.length);
    const line = lastAtOrBefore(starts, clamped);
    return { line, character: beforeLineEnd(clamped, startOf(line)) - startOf(line) };
  };

  return {
    text,
    lineCount: starts.length,
    offsetAt,
    positionAt,
    rangeOf: (span) => ({ start: positionAt(span.start), end: positionAt(span.end) }),
    spanOf: (range) => {
      const start = offsetAt(range.start);
      const end = offsetAt(range.end);
      return start <= end ? { start, end } : { start: end, end: start };
    },
    lineSpan: (line) => ({ start: startOf(line), end: beforeLineEnd(startOf(line + 1), startOf(line)) }),
    replaced: (span, newText) =>
      withLineStarts(
        text.slice(0, span.start) + newText + text.slice(span.end),
        lineStartsAfter(text, starts, span, newText),
      ),
  };
}

/**
 * The line starts of the text after a replacement. Starts before the replaced span and behind it stay what they were;
 * only the characters in between are looked at, with one neighbour on either side, because a CR and a LF may meet there
 * or part. The new text itself is not touched, so that its joined string need not be built for this.
 */
function lineStartsAfter(text: string, starts: Uint32Array, span: Span, newText: string): Uint32Array {
  const kept = span.start === 0 ? 1 : lastAtOrBefore(starts, span.start - 1) + 1;
  const resumed = lastAtOrBefore(starts, span.end) + 1;
  const from = Math.max(span.start - 1, 0);
  const around = text.slice(from, span.start) + newText;
  const between = lineStartsOf(around + text.slice(span.end, span.end + 1))
    .slice(1)
    .filter((start) => start <= around.length);

  const after = new Uint32Array(kept + between.length + starts.length - resumed);
  after.set(starts.subarray(0, kept));
  for (const [index, start] of between.entries()) after[kept + index] = from + start;
  const delta = newText.length - (span.end - span.start);
  for (let old = resumed, to = kept + between.length; old < starts.length; old++, to++)
    after[to] = (starts[old] ?? 0) + delta;
  return after;
}

const LF = 10;
const CR = 13;

function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}

/** Offsets at which lines start; the first line starts at 0, and a text that ends with a line end has an empty last line. */
function lineStartsOf(text: string): number[] {
  const starts = [0];
  // Nearly no text has a CR, and the engine finds LF many times faster than a loop does.
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === LF || (code === CR && text.charCodeAt(offset + 1) !== LF)) starts.push(offset + 1);
  }
  return starts;
}

/** Index of the last start at or before an offset, by binary search; the first start is 0. */
function lastAtOrBefore(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
