/**
 * The lexical grammar of LaTeX that block scanner and inline reader share: command names, groups, comments.
 */
import { endOfLine } from '../../lines.ts';

const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
/** Environment names and optional arguments are not longer; bounds every search. */
const LONGEST = 300;
/** Code in running text is not longer. */
const LONGEST_VERBATIM = 256;

/** The offset behind the letters of a command name at `at`. */
export function nameEnd(text: string, at: number, end: number): number {
  let offset = at;
  while (offset < end && isNameUnit(text.charCodeAt(offset))) offset++;
  return offset;
}

/** An environment's `\begin{name}` or `\end{name}`. */
export interface EnvironmentMark {
  readonly begins: boolean;
  readonly name: string;
  /** The offset behind the `}`. */
  readonly end: number;
}

/** The environment mark at the backslash at `at`, or null. */
export function environmentMarkAt(text: string, at: number, end: number): EnvironmentMark | null {
  if (!text.startsWith('\\begin{', at) && !text.startsWith('\\end{', at)) return null;
  const mark = /^\\(?:(begin)|end)\{([^}]*)\}/.exec(text.slice(at, Math.min(end, at + LONGEST)));
  return mark === null ? null : { begins: mark[1] !== undefined, name: mark[2] ?? '', end: at + mark[0].length };
}

/** The offset behind the optional argument `[…]` at `at`, or `at` where there is none. Brackets inside of braces do not close. */
export function optionEnd(text: string, at: number, end: number): number {
  if (at >= end || text.charAt(at) !== '[') return at;
  const limit = Math.min(end, at + LONGEST);
  let depth = 0;
  for (let offset = at + 1; offset < limit; offset++) {
    const code = text.charCodeAt(offset);
    if (code === BACKSLASH) offset++;
    else if (code === OPENING_BRACE) depth++;
    else if (code === CLOSING_BRACE) depth--;
    else if (code === 0x5d && depth <= 0) return offset + 1;
  }
  return at;
}

/** Whether `[at, end)` holds nothing but arguments, `[…]` and `{…}`. */
export function areArguments(text: string, at: number, end: number): boolean {
  let offset = at;
  while (offset < end) {
    const option = optionEnd(text, offset, end);
    const next = option > offset ? option : groupEnd(text, offset, end);
    if (next === offset) return false;
    offset = next;
  }
  return true;
}

/** The offset behind the group `{…}` at `at`, or `at` where there is none. It holds no other group, as names and keys do not. */
function groupEnd(text: string, at: number, end: number): number {
  return at + (/^\{[^{}\\]*\}/.exec(text.slice(at, Math.min(end, at + LONGEST)))?.[0].length ?? 0);
}

/** Whether the command holds code between any two characters. */
export function isVerbatim(name: string): boolean {
  return name === 'verb' || name === 'lstinline';
}

/** The offset behind the code of a `\\verb|…|` whose name ends at `name`, with any character on either side; `name` where it is left open. */
export function verbatimEnd(text: string, name: number, end: number): number {
  const open = optionEnd(text, text.startsWith('*', name) ? name + 1 : name, end);
  const delimiter = text.charAt(open) === '{' ? '}' : text.charAt(open);
  const near = text.slice(open + 1, Math.min(end, open + LONGEST_VERBATIM));
  const close = delimiter === '' ? -1 : near.slice(0, endOfLine(near, 0)).indexOf(delimiter);
  return close < 0 ? name : open + close + 2;
}

/** Whether `\\iffalse` or `\\if0` stands at `at`, by which writers take text out. */
export function isFalse(text: string, at: number): boolean {
  return /^\\if(?:0|false(?![a-zA-Z@]))/.test(text.slice(at, at + 9));
}

/** The marks of conditionals; `\iff` is a sign and `\ifthenelse` an ordinary command. */
const CONDITIONALS = /\\(?:if(?!f(?![a-zA-Z@])|thenelse)[a-zA-Z@]*|(?:fi|else)(?![a-zA-Z@]))/g;

/** Goes through `text` from `depth` conditionals deep: how deep it ends, or 0 and the offset behind the mark that ends the outermost. */
export function skipConditionals(text: string, depth: number): { readonly depth: number; readonly end: number } {
  let open = depth;
  for (const { 0: mark, index } of text.matchAll(CONDITIONALS)) {
    if (mark.startsWith('\\if')) open++;
    else if (mark === '\\fi' || open === 1) open--;
    if (open === 0) return { depth: 0, end: index + mark.length };
  }
  return { depth: open, end: text.length };
}

/** Where the comment of the line `[start, end)` starts, at a `%` that no backslash takes, or `end`. */
export function commentStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === PERCENT) return at;
    at += code === BACKSLASH ? 2 : 1;
  }
  return end;
}

/** By how many braces `[start, end)` opens more than it closes. */
export function braceBalance(text: string, start: number, end: number): number {
  let balance = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === OPENING_BRACE) balance++;
    else if (code === CLOSING_BRACE) balance--;
  }
  return balance;
}

function isNameUnit(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || code === 0x40;
}
