/**
 * The leaf constructs of Markdown that take whole lines, told by one line each: headings, fences, thematic breaks, link
 * definitions, directive lines. Offsets are those of the line's content, behind containers and indentation.
 */
import { isBlankBetween, isSpaceOrTab, skipRun, skipSpaces, trimEnd } from '../../lines.ts';

const HASH = 0x23;
const BACKTICK = 0x60;
const TILDE = 0x7e;
const DOLLAR = 0x24;

/** The level of the heading `## words` at `at`, or 0. */
export function headingLevel(text: string, at: number, end: number): number {
  const run = skipRun(text, at, end, HASH);
  const level = run - at;
  if (level === 0 || level > 6) return 0;
  return run === end || isSpaceOrTab(text.charCodeAt(run)) ? level : 0;
}

/** 1 or 2 for the underline of a heading, `===` or `---`; else 0. */
export function underlineLevel(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code !== 0x3d && code !== 0x2d) return 0;
  if (!isBlankBetween(text, skipRun(text, at, end, code), end)) return 0;
  return code === 0x3d ? 1 : 2;
}

/** Whether the line is `***`, `- - -` or `___`. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  return /^([*_-])[ \t]*(?:\1[ \t]*){2,}$/.test(text.slice(at, end));
}

/** What opens and closes a block of code or formulas: at least `length` of `code`. */
export interface Fence {
  readonly code: number;
  readonly length: number;
}

/** The fence that opens at `at`: ``` or ~~~ of three or more, or $$. Words behind ``` hold no backtick, those behind $$ no $. */
export function openingFence(text: string, at: number, end: number): Fence | null {
  const code = text.charCodeAt(at);
  if (code !== BACKTICK && code !== TILDE && code !== DOLLAR) return null;
  const run = skipRun(text, at, end, code);
  const length = run - at;
  if (length < (code === DOLLAR ? 2 : 3)) return null;
  if (code !== TILDE && text.slice(run, end).includes(String.fromCharCode(code))) return null;
  return { code, length };
}

/** Whether a fence encloses a formula. */
export function isFormula(fence: Fence): boolean {
  return fence.code === DOLLAR;
}

/** Whether the line closes the fence. A formula may end on the line that closes it. */
export function closesFence(fence: Fence, text: string, at: number, end: number): boolean {
  const run = skipRun(text, at, end, fence.code);
  if (run - at >= fence.length && isBlankBetween(text, run, end)) return true;
  return isFormula(fence) && text.startsWith('$$', trimEnd(text, at, end) - 2);
}

/** Whether a formula stands alone on the line: `$$ … $$`. */
export function isFormulaLine(text: string, at: number, end: number): boolean {
  const last = trimEnd(text, at, end);
  return text.startsWith('$$', at) && last - at > 4 && text.startsWith('$$', last - 2);
}

/** Whether the line is a directive of Pandoc, VS Code or Zenn: `:::`, whose words are not the writer's text. */
export function isDirectiveLine(text: string, at: number): boolean {
  return text.startsWith(':::', at);
}

/** Whether the line is a link definition `[label]: address "title"`. Definitions over several lines are read as text. */
export function isDefinition(text: string, at: number, end: number): boolean {
  if (text.charAt(at) !== '[') return false;
  const label = labelEnd(text, at, end);
  if (label < 0 || !text.startsWith(':', label)) return false;
  const start = skipSpaces(text, label + 1, end);
  const address = addressEnd(text, start, end);
  if (address <= start) return false;
  const title = skipSpaces(text, address, end);
  if (title === end) return true;
  return title > address && isTitle(text, title, trimEnd(text, title, end));
}

/** The offset behind the `]` of a label at `at`, or -1. A label is not blank and holds no bracket. */
function labelEnd(text: string, at: number, end: number): number {
  const label = /^\[(?![ \t]*\])(?:[^[\]\\]|\\[^])+\]/.exec(text.slice(at, Math.min(end, at + 1000)));
  return label === null ? -1 : at + label[0].length;
}

function addressEnd(text: string, start: number, end: number): number {
  if (text.charAt(start) === '<') {
    const close = text.slice(start, end).indexOf('>');
    return close < 0 ? -1 : start + close + 1;
  }
  let at = start;
  while (at < end && !isSpaceOrTab(text.charCodeAt(at))) at++;
  return at;
}

function isTitle(text: string, start: number, end: number): boolean {
  const open = text.charAt(start);
  const close = open === '(' ? ')' : open;
  return `"'(`.includes(open) && end - start > 1 && text.slice(start + 1, end).indexOf(close) === end - start - 2;
}
