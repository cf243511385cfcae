/**
 * The tail of an inline link: `(address "title")`, by CommonMark's grammar.
 */
import { isLineBreak } from '../../../text/characters.ts';
import { isSpaceOrTab } from '../../lines.ts';

const OPENING = 0x28;
const CLOSING = 0x29;
const LESS = 0x3c;
const GREATER = 0x3e;
const BACKSLASH = 0x5c;
/** How deep parentheses may nest in an address; the limit of the reference implementation, which keeps time linear. */
const DEEPEST = 32;

/** The offset behind the `)` of the tail that starts with the `(` at `at`, or -1. */
export function addressTailEnd(text: string, at: number, end: number): number {
  const start = skipWhite(text, at + 1, end);
  const address = text.charCodeAt(start) === LESS ? bracketedEnd(text, start, end) : bareEnd(text, start, end);
  if (address < 0) return -1;
  const behind = skipWhite(text, address, end);
  if (text.charCodeAt(behind) === CLOSING && behind < end) return behind + 1;
  if (behind === address) return -1;
  const title = titleEnd(text, behind, end);
  if (title < 0) return -1;
  const close = skipWhite(text, title, end);
  return close < end && text.charCodeAt(close) === CLOSING ? close + 1 : -1;
}

function bracketedEnd(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === LESS || isLineBreak(code)) return -1;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

function bareEnd(text: string, start: number, end: number): number {
  let depth = 0;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) break;
    if (code === OPENING && ++depth > DEEPEST) return -1;
    if (code === CLOSING && --depth < 0) break;
    at += code === BACKSLASH ? 2 : 1;
  }
  return Math.min(at, end);
}

function titleEnd(text: string, start: number, end: number): number {
  const open = text.charAt(start);
  if (open !== '"' && open !== "'" && open !== '(') return -1;
  const close = open === '(' ? ')' : open;
  for (let at = start + 1; at < end; at++) {
    const character = text.charAt(at);
    if (character === close) return at + 1;
    if (character === '\\') at++;
    else if (character === '(' && open === '(') return -1;
  }
  return -1;
}

function skipWhite(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (isSpaceOrTab(text.charCodeAt(at)) || isLineBreak(text.charCodeAt(at)))) at++;
  return at;
}
