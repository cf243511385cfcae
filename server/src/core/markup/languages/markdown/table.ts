/**
 * Tables of GitHub Flavored Markdown: a row of words, a row of dashes with as many cells, and further rows. Which `|`
 * divides cells is decided before anything inside of a cell is read.
 */
import { skipSpaces, trimEnd } from '../../lines.ts';

const PIPE = 0x7c;
const BACKSLASH = 0x5c;

/** The number of cells of a delimiter row such as `|---|:-:|`, or 0 when `[start, end)` is none. */
export function delimiterCells(text: string, start: number, end: number): number {
  const row = text.slice(start, end);
  if (!/^[ \t]*[|:-][|: \t-]*$/.test(row) || !row.includes('|')) return 0;
  const cells = row.replace(/^[ \t]*\||\|[ \t]*$/g, '').split('|');
  return cells.every((cell) => /^[ \t]*:?-+:?[ \t]*$/.test(cell)) ? cells.length : 0;
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
