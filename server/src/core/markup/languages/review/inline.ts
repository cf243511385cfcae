/**
 * The inline reader of Re:VIEW: `@<name>{…}`, and with `$` or `|` for the braces.
 */
import { maskTypography, skipPlain, specialAscii } from '../../inline/typography.ts';
import { endOfLine } from '../../lines.ts';
import type { Mask } from '../../mask.ts';

/** Masks the markup in `[from, end)` of `words`. Commands do not nest. Linear in the length. */
export function maskInline(words: string, from: number, end: number, mask: Mask): void {
  let at = skipPlain(words, from, end, SPECIAL);
  while (at < end) at = skipPlain(words, read(words, at, from, end, mask), end, SPECIAL);
}

const SPECIAL = specialAscii('@');
const PLAIN_SPECIAL = specialAscii('\\');

/** Commands whose content is no text of the writer's; of all others it is. */
const OPAQUE = new Set(
  (
    'code tt tti ttb img list table eq fn fnref endnote chap title chapref hd secref sec sectitle icon m bib column columnref ' +
    'raw embed w wb sup href labelref ref pageref imgref tag'
  ).split(' '),
);
/** Commands with two parts that a comma divides: which of them is text. */
const PARTS: ReadonlyMap<string, 'first' | 'second'> = new Map([
  ['ruby', 'first'],
  ['kw', 'first'],
  ['href', 'second'],
]);
const COMMAND = /^@<([a-z]+)>([{$|])/;
/** The longest content that is read as one command's. */
const LONGEST = 2000;

function read(text: string, at: number, from: number, end: number, mask: Mask): number {
  const code = text.charCodeAt(at);
  if (code === 0x0a || code === 0x0d) return lineEnd(text, at, from, end, mask);
  const command = code === 0x40 ? COMMAND.exec(text.slice(at, Math.min(end, at + 20))) : null;
  if (command === null) return code === 0x40 ? at + 1 : maskTypography(text, at, from, end, mask);
  const open = at + command[0].length;
  const close = contentEnd(text, open, end, command[2] ?? '{');
  if (close < 0) return open;
  content(text, command[1] ?? '', at, open, close, mask);
  return close + 1;
}

/** Instructions to the preprocessor among the lines of a paragraph are left out, and comments noted. */
function lineEnd(text: string, at: number, from: number, end: number, mask: Mask): number {
  const start = maskTypography(text, at, from, end, mask);
  if (!text.startsWith('#@', start)) return start;
  const close = Math.min(endOfLine(text, start), end);
  if (text.startsWith('#@#', start)) mask.comment(start, close, start + 3, close);
  else mask.object(start, close);
  return close;
}

/** Masks a command from `at` to behind its closing mark at `close`, leaving what of its content is text. */
function content(text: string, name: string, at: number, open: number, close: number, mask: Mask): void {
  if (name === 'comment') return mask.comment(at, close + 1, open, close);
  if (name === 'br') return mask.replace(at, close + 1, '\n');
  if (name === 'hidx') return mask.hide(at, close + 1);
  const character = name === 'uchar' ? Number.parseInt(text.slice(open, close), 16) : 0;
  if (character > 0 && character <= 0xffff) return mask.replace(at, close + 1, String.fromCharCode(character));
  const part = PARTS.get(name);
  const comma = part === undefined ? -1 : text.slice(open, close).indexOf(',');
  if (OPAQUE.has(name) && comma < 0) return mask.object(at, close + 1);
  const start = part === 'second' && comma >= 0 ? skipBlank(text, open + comma + 1, close) : open;
  const wordsEnd = part === 'first' && comma >= 0 ? open + comma : close;
  mask.hide(at, start);
  plainWords(text, start, wordsEnd, mask);
  mask.hide(wordsEnd, close + 1);
}

/** Content is read without further commands; a backslash before its closing mark is hidden. */
function plainWords(text: string, from: number, end: number, mask: Mask): void {
  let at = skipPlain(text, from, end, PLAIN_SPECIAL);
  while (at < end) {
    const isEscape = text.charAt(at) === '\\' && at + 1 < end;
    if (isEscape) mask.hide(at, at + 1);
    at = skipPlain(text, isEscape ? at + 2 : maskTypography(text, at, from, end, mask), end, PLAIN_SPECIAL);
  }
}

/** The offset of the mark that closes content, or -1. In braces a backslash takes the meaning of `}`. */
function contentEnd(text: string, open: number, end: number, mark: string): number {
  const close = mark === '{' ? '}' : mark;
  const limit = Math.min(end, open + LONGEST);
  for (let at = open; at < limit; at++) {
    const character = text.charAt(at);
    if (character === close) return at;
    if (character === '\\' && mark === '{') at++;
  }
  return -1;
}

function skipBlank(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charAt(at) === ' ') at++;
  return at;
}
