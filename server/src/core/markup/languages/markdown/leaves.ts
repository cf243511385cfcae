/**
 * The leaf constructs of Markdown that take whole lines, told by one line each: headings, fences, thematic breaks, link
 * definitions, directive lines. Offsets are those of the line's content, behind containers and indentation.
 */
import { isBlankBetween, isSpaceOrTab, skipRun, trimEnd } from '../../lines.ts';

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
  return /^(?:(?:\*[ \t]*){3}[* \t]*|(?:-[ \t]*){3}[- \t]*|(?:_[ \t]*){3}[_ \t]*)$/.test(text.slice(at, end));
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

/**
 * A link definition: a label that is not blank and holds no bracket, an address, a title. Definitions over several lines are
 * read as text.
 */
const DEFINITION =
  /^\[(?![ \t]*\])(?:[^[\]\\]|\\[^]){1,999}\]:[ \t]*(?:<[^>]*>|(?!<)[^ \t]+)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/;

/** Whether the line is a link definition `[label]: address "title"`. */
export function isDefinition(text: string, at: number, end: number): boolean {
  return text.charAt(at) === '[' && DEFINITION.test(text.slice(at, end));
}
