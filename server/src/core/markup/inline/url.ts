/**
 * Addresses in running text. Japanese sentences go on directly behind an address, so one ends at white space, at
 * Japanese punctuation and brackets, and where hiragana follows it (https://example.jp/aを参照); kanji and kana inside a
 * path are part of it.
 */
import { isAsciiWord, isBlank, isHiragana, isLineBreak } from '../../text/characters.ts';

const SCHEMES = ['https', 'http', 'ftp'];
const SLASH = 0x2f;
/** ASCII characters at which an address ends; `]` because it ends the link text that an address stands in. */
const ENDS = '<>"`{}|\\^]';
/** Punctuation that belongs to the sentence when an address ends with it. */
const TRAILING = "?!.,:;*_~'";

/** The start of the address whose `:` stands at `colon`, or -1. */
export function urlStart(text: string, colon: number, from: number): number {
  if (text.charCodeAt(colon + 1) !== SLASH || text.charCodeAt(colon + 2) !== SLASH) return -1;
  for (const scheme of SCHEMES) {
    const start = colon - scheme.length;
    if (start < from || text.slice(start, colon).toLowerCase() !== scheme) continue;
    return start > from && isAsciiWord(text.charCodeAt(start - 1)) ? -1 : start;
  }
  return -1;
}

/** Whether an address without a scheme, www.…, starts at the `w` at `at`. */
export function startsWww(text: string, at: number, from: number): boolean {
  return (
    text.startsWith('www.', at) &&
    isAsciiWord(text.charCodeAt(at + 4)) &&
    !(at > from && isAsciiWord(text.charCodeAt(at - 1)))
  );
}

/** The end of the address that starts at `start`. */
export function urlEnd(text: string, start: number, limit: number): number {
  let at = start;
  let opened = 0;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isEnd(code) || (isHiragana(code) && isAscii(text.charCodeAt(at - 1)))) break;
    if (code === 0x28) opened++;
    if (code === 0x29 && --opened < 0) break;
    at++;
  }
  while (at > start + 1 && TRAILING.includes(text.charAt(at - 1))) at--;
  return at;
}

function isEnd(code: number): boolean {
  if (code < 0x80) return code <= 0x20 || code === 0x7f || ENDS.includes(String.fromCharCode(code));
  return isBlank(code) || isLineBreak(code) || isJapanesePunctuation(code) || code === 0xfffc;
}

/** 、。「」〈〉〜 and full-width punctuation. The middle dot and 々 may stand in a path. */
function isJapanesePunctuation(code: number): boolean {
  if (code >= 0x3001 && code <= 0x301f) return code !== 0x3005 && code !== 0x3007;
  return (code >= 0xff01 && code <= 0xff0f) || (code >= 0xff1a && code <= 0xff20) || (code >= 0xff3b && code <= 0xff65);
}

function isAscii(code: number): boolean {
  return code < 0x80;
}
