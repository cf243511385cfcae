/**
 * The lexical grammar of LaTeX that block scanner and inline reader share: command names, groups, comments.
 */
const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
/** Environment names and optional arguments are not longer; bounds every search. */
const LONGEST = 300;

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
  const begins = text.startsWith('\\begin{', at);
  if (!begins && !text.startsWith('\\end{', at)) return null;
  const start = at + (begins ? 7 : 5);
  const limit = Math.min(end, start + LONGEST);
  let close = start;
  while (close < limit && text.charCodeAt(close) !== CLOSING_BRACE) close++;
  return close < limit ? { begins, name: text.slice(start, close), end: close + 1 } : null;
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

/** Whether `[at, end)` holds nothing but arguments, `[…]` and `{…}`, and an optional one among them. */
export function areArguments(text: string, at: number, end: number): boolean {
  let offset = at;
  let isOptional = false;
  while (offset < end) {
    const option = optionEnd(text, offset, end);
    const next = option > offset ? option : groupEnd(text, offset, end);
    if (next === offset) return false;
    if (option > offset) isOptional = true;
    offset = next;
  }
  return isOptional;
}

/** The offset behind the group `{…}` at `at`, or `at` where there is none. It holds no other group, as names and keys do not. */
function groupEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== OPENING_BRACE) return at;
  const limit = Math.min(end, at + LONGEST);
  for (let offset = at + 1; offset < limit; offset++) {
    const code = text.charCodeAt(offset);
    if (code === CLOSING_BRACE) return offset + 1;
    if (code === OPENING_BRACE || code === BACKSLASH) return at;
  }
  return at;
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
