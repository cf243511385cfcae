/**
 * What a line of reStructuredText is by itself, at its content behind the indentation.
 */
import { isAsciiPunctuation } from '../../../text/characters.ts';
import { isSpaceOrTab, skipRun, skipSpaces, trimEnd } from '../../lines.ts';

/** How much of a line is looked at to tell what it is. */
const HEAD = 160;

/** What `.. ` begins. */
export type Explicit =
  | { readonly type: 'note' | 'comment' | 'bare' | 'target' }
  /** A directive: its name and where its argument starts. */
  | { readonly type: 'directive'; readonly name: string; readonly argument: number };

/** The explicit markup at `at`, or null when the line has none. */
export function explicitAt(text: string, at: number, end: number): Explicit | null {
  if (!text.startsWith('..', at)) return null;
  if (skipSpaces(text, at + 2, end) === end) return { type: 'bare' };
  if (!isSpaceOrTab(text.charCodeAt(at + 2))) return null;
  const start = skipSpaces(text, at + 2, end);
  const head = text.slice(start, Math.min(end, start + HEAD));
  if (/^\[(?:#?[\w.-]*|\*)\]\s/.test(`${head} `)) return { type: 'note' };
  if (/^(?:_|\|\S)/.test(head)) return { type: 'target' };
  const name = /^([a-zA-Z][\w+:.-]*?)\s?::(?=\s|$)/.exec(head);
  if (name === null) return { type: 'comment' };
  return {
    type: 'directive',
    name: (name[1] ?? '').toLowerCase(),
    argument: skipSpaces(text, start + name[0].length, end),
  };
}

/** The offset of the words behind the label of a footnote `.. [1] words`. */
export function noteWords(text: string, at: number, end: number): number {
  const label = text.slice(at, Math.min(end, at + HEAD)).indexOf(']');
  return skipSpaces(text, at + label + 1, end);
}

/** The offset behind a bullet or an enumerator and its white space at `at`, or -1. */
export function markerEnd(text: string, at: number, end: number): number {
  const head = text.slice(at, Math.min(end, at + 12));
  const marker =
    /^(?:[-*+•‣⁃]|\(?(?:\d{1,4}|#|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})\)|(?:\d{1,4}|#|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})\.)(?=[ \t]|$)/.exec(
      head,
    );
  if (marker === null || at + marker[0].length > end) return -1;
  return skipSpaces(text, at + marker[0].length, end);
}

/** The offset behind a bullet at the beginning of an item's words, which then are those of an item inside of it, or -1. */
export function nestedMarkerEnd(text: string, words: number, end: number): number {
  return words < end && '-*+'.includes(text.charAt(words)) ? markerEnd(text, words, end) : -1;
}

/** The offset behind the name `:name:` of a field at `at`, or -1. A role `:name:` with its text is none. */
export function fieldEnd(text: string, at: number, end: number): number {
  const field = /^:(?![: ])[^:`]+:(?=[ \t]|$)/.exec(text.slice(at, Math.min(end, at + HEAD)));
  return field === null ? -1 : skipSpaces(text, at + field[0].length, end);
}

/** Whether the line is one punctuation character, repeated: a transition, or the line above or below a title. */
export function isAdornment(text: string, at: number, end: number): boolean {
  const last = trimEnd(text, at, end);
  const code = text.charCodeAt(at);
  return last - at >= 3 && isAsciiPunctuation(code) && skipRun(text, at, last, code) === last;
}

/** Whether the line may be literal without being indented: by a mark before it, as in `> words`. */
export function isQuotedLiteral(text: string, at: number, end: number): boolean {
  return isAsciiPunctuation(text.charCodeAt(at)) && !isAdornment(text, at, end) && !text.startsWith('..', at);
}

/** Whether the line is a border of a simple table: two or more runs of `=`. */
export function isSimpleBorder(text: string, at: number, end: number): boolean {
  return text.charAt(at) === '=' && /^=+ [= ]+$/.test(text.slice(at, trimEnd(text, at, end)));
}

/** Whether the line is a border of a grid table: `+---+===+`. */
export function isGridBorder(text: string, at: number, end: number): boolean {
  return text.startsWith('+-', at) || text.startsWith('+=', at)
    ? /^\+[-=+| ]+\+$/.test(text.slice(at, trimEnd(text, at, end)))
    : false;
}

/** Whether the line is a row of a grid table: it begins and ends with `|`. */
export function isGridRow(text: string, at: number, end: number): boolean {
  const last = trimEnd(text, at, end);
  return last - at > 1 && text.charAt(at) === '|' && text.charAt(last - 1) === '|';
}
