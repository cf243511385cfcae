/**
 * Tables of GitHub Flavored Markdown: a row of words, a row of dashes with as many cells, and further rows. Which `|`
 * divides cells is decided before anything inside of a cell is read.
 */
import { skipSpaces, trimEnd } from '../../lines.ts';

const PIPE = 0x7c;
const BACKSLASH = 0x5c;
const DASH = 0x2d;
const COLON = 0x3a;

/** The number of cells of a delimiter row such as `|---|:-:|`, or 0 when `[start, end)` is none. */
export function delimiterCells(text: string, start: number, end: number): number {
  let cells = 0;
  let pipes = 0;
  let at = skipSpaces(text, start, end);
  if (text.charCodeAt(at) === PIPE) {
    pipes++;
    at++;
  }
  for (;;) {
    at = skipSpaces(text, at, end);
    if (at >= end) break;
    const close = delimiterEnd(text, at, end);
    if (close < 0) return 0;
    cells++;
    at = skipSpaces(text, close, end);
    if (at >= end) break;
    if (text.charCodeAt(at) !== PIPE) return 0;
    pipes++;
    at++;
  }
  return pipes === 0 ? 0 : cells;
}

/** The offset behind `:---:` at `at`, or -1. */
function delimiterEnd(text: string, at: number, end: number): number {
  let dash = text.charCodeAt(at) === COLON ? at + 1 : at;
  const first = dash;
  while (dash < end && text.charCodeAt(dash) === DASH) dash++;
  if (dash === first) return -1;
  return dash < end && text.charCodeAt(dash) === COLON ? dash + 1 : dash;
}

/** The number of cells of the row `[start, end)`. */
export function rowCells(text: string, start: number, end: number): number {
  let cells = 0;
  eachCell(text, start, end, () => cells++);
  return cells;
}

/** Visits the cells of a row with the spans of their words, without the pipes and the white space around them. */
export function eachCell(text: string, start: number, end: number, visit: (start: number, end: number) => void): void {
  const last = trimEnd(text, start, end);
  let at = skipSpaces(text, start, last);
  if (at < last && text.charCodeAt(at) === PIPE) at++;
  while (at < last) {
    const close = cellEnd(text, at, last);
    const from = skipSpaces(text, at, close);
    visit(from, trimEnd(text, from, close));
    at = close + 1;
  }
}

/** The offset of the `|` that ends the cell at `at`, or `end`. A backslash before a `|` takes its meaning away. */
function cellEnd(text: string, at: number, end: number): number {
  let offset = at;
  while (offset < end) {
    const code = text.charCodeAt(offset);
    if (code === PIPE) return offset;
    offset += code === BACKSLASH ? 2 : 1;
  }
  return end;
}
