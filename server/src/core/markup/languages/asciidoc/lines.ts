/**
 * What a line of AsciiDoc is by itself: delimiters of blocks, headings, attribute lines, list markers.
 */
import { isSpaceOrTab, skipRun, skipSpaces, trimEnd } from '../../lines.ts';
import type { BlockKind } from '../../markup.ts';

/** A line that opens and closes a block, as it stands there. */
export interface Delimiter {
  readonly mark: string;
  /** What the block is; null for one whose content is read as blocks. */
  readonly kind: BlockKind | null;
}

/** Longer delimiters are read as this long, so that a state stays short. */
const LONGEST = 32;

const BLOCKS: ReadonlyMap<string, BlockKind | null> = new Map<string, BlockKind | null>([
  ['-', 'code'],
  ['.', 'code'],
  ['+', 'raw'],
  ['/', 'comment'],
  ['_', null],
  ['=', null],
  ['*', null],
]);

/** The delimiter that the line `[at, end)` is, or null. */
export function delimiterAt(text: string, at: number, end: number): Delimiter | null {
  const last = trimEnd(text, at, end);
  if (text.startsWith('```', at)) return { mark: '```', kind: 'code' };
  if (last - at === 2 && text.startsWith('--', at)) return { mark: '--', kind: null };
  const first = text.charAt(at);
  if ('|,:!'.includes(first) && first !== '' && skipRun(text, at + 1, last, 0x3d) === last && last - at >= 4) {
    return { mark: `${first}===`, kind: null };
  }
  const kind = BLOCKS.get(first);
  if (kind === undefined || last - at < 4 || skipRun(text, at, last, first.charCodeAt(0)) !== last) return null;
  return { mark: text.slice(at, Math.min(last, at + LONGEST)), kind };
}

/** The level of the heading `== words`, or 0. */
export function headingLevel(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code !== 0x3d && code !== 0x23) return 0;
  const run = skipRun(text, at, end, code);
  return run - at <= 6 && run < end && isSpaceOrTab(text.charCodeAt(run)) && skipSpaces(text, run, end) < end
    ? run - at
    : 0;
}

/** The level of the heading of one line, `[start, end)`, that the line `[at, lineEnd)` underlines, or 0. */
export function underlineLevel(text: string, start: number, end: number, at: number, lineEnd: number): number {
  const level = '=-~^+'.indexOf(text.charAt(at)) + 1;
  const last = trimEnd(text, at, lineEnd);
  if (level === 0 || last - at < 2 || skipRun(text, at, last, text.charCodeAt(at)) !== last) return 0;
  return Math.abs(last - at - (trimEnd(text, start, end) - start)) <= 1 ? level : 0;
}

/** What an attribute line `[…]` says of the block below. */
export type Style = 'quotation' | 'code' | 'comment' | 'none';

/** The style that the line gives to the block below it; null when it is no attribute line. */
export function styleAt(text: string, at: number, end: number): Style | null {
  const last = trimEnd(text, at, end);
  if (text.charAt(at) !== '[' || text.charAt(last - 1) !== ']' || !isAttributeStart(text.charAt(at + 1))) return null;
  if (text.startsWith('[[', at) && text.indexOf(']', at) !== last - 2) return null;
  const name = /^\w*/.exec(text.slice(at + 1, Math.min(last, at + 20)))?.[0] ?? '';
  if (name === 'quote' || name === 'verse') return 'quotation';
  if (name === 'comment') return 'comment';
  return CODE_STYLES.has(name) ? 'code' : 'none';
}

const CODE_STYLES = new Set([
  'source',
  'listing',
  'literal',
  'pass',
  'stem',
  'latexmath',
  'asciimath',
  'mermaid',
  'plantuml',
  'ditaa',
]);

/** Attributes are names, ids, roles, options; what begins otherwise, as ［中略］ in ASCII brackets, is text. */
function isAttributeStart(character: string): boolean {
  return /^[a-zA-Z.#%[,"\]]/.test(character);
}

/** Whether the line is `:name: value`, `image::…[]`, `ifdef::…[]` and their like, of which nothing is text. */
export function isRawLine(text: string, at: number, end: number): boolean {
  const line = text.slice(at, Math.min(end, at + 300));
  return /^:!?[\w-]+!?:(?:\s|$)/.test(line) || /^[a-z]+::[^\s[]*\[/.test(line) || /^(?:'''|<<<|\+)\s*$/.test(line);
}

/** Whether the line is a comment: `//`, but not the delimiter `////` or `///`. */
export function isComment(text: string, at: number): boolean {
  return text.startsWith('//', at) && text.charAt(at + 2) !== '/';
}

/** The offset behind the list marker at `at`, or -1. `term::` begins an item whose term is text. */
export function markerEnd(text: string, at: number, end: number): number {
  const head = text.slice(at, Math.min(end, at + 12));
  const marker = /^(?:\*{1,6}|-|\.{1,6}|\d{1,4}\.|[a-zA-Z]\.|<(?:\d{1,3}|\.)>)[ \t]/.exec(head);
  if (marker === null) return -1;
  return skipSpaces(text, at + marker[0].length, end);
}

/** Whether the line begins with a term of a description list: `term::`, with text or nothing behind it. */
export function isDescription(text: string, at: number, end: number): boolean {
  const mark = text.slice(at, Math.min(end, at + 200)).search(/:::?:?(?:\s|$)|;;(?:\s|$)/);
  return mark > 0;
}
