/**
 * The inline reader of Re:VIEW: `@<name>{…}`, and with `$` or `|` for the braces.
 */
import { maskTypography, skipPlain, specialUnits } from '../../inline/typography.ts';
import { endOfLine, Seeker } from '../../lines.ts';
import type { Mask } from '../../mask.ts';

/** Masks the markup in `[from, end)` of `words`. Commands do not nest. Linear in the length. */
export function maskInline(words: string, from: number, end: number, mask: Mask): void {
  let at = skipPlain(words, from, end, SPECIAL);
  if (at === end) return;
  const reader = new InlineReader(words, from, end, mask);
  while (at < end) at = skipPlain(words, reader.read(at), end, SPECIAL);
}

/** The marks of Re:VIEW in running text. */
export const OWN_UNITS = '@\\';
const SPECIAL = specialUnits(OWN_UNITS);
const PLAIN_SPECIAL = specialUnits('\\');

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

class InlineReader {
  private readonly text: string;
  private readonly from: number;
  private readonly end: number;
  private readonly mask: Mask;
  /** Finds the closing marks; one that is missing is searched for once. */
  private readonly closings: ReadonlyMap<string, Seeker>;

  constructor(text: string, from: number, end: number, mask: Mask) {
    this.text = text;
    this.from = from;
    this.end = end;
    this.mask = mask;
    this.closings = new Map([
      ['{', new Seeker(text, '}')],
      ['$', new Seeker(text, '$')],
      ['|', new Seeker(text, '|')],
    ]);
  }

  /** Reads what the special character at `at` begins; where to go on. */
  read(at: number): number {
    const { end, from, mask, text } = this;
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return lineEnd(text, at, from, end, mask);
    if (code === 0x5c) {
      if (text.charAt(at + 1) === ']') mask.hide(at, at + 1);
      return at + 1;
    }
    if (code !== 0x40) return maskTypography(text, at, from, end, mask);
    const command = COMMAND.exec(text.slice(at, Math.min(end, at + 20)));
    if (command === null) return at + 1;
    const open = at + command[0].length;
    const close = this.contentEnd(open, command[2] ?? '{');
    if (close < 0) return open;
    content(text, command[1] ?? '', at, open, close, mask);
    return close + 1;
  }

  /** The offset of the mark that closes content, or -1. In braces a backslash takes the meaning of `}`. */
  private contentEnd(open: number, mark: string): number {
    const closings = this.closings.get(mark);
    let close = closings?.seek(open, this.end) ?? -1;
    if (mark !== '{') return close;
    while (close > open && this.text.charAt(close - 1) === '\\') close = closings?.seek(close + 1, this.end) ?? -1;
    return close;
  }
}

/** Instructions to the preprocessor among the lines of a paragraph are left out; across a comment, which is noted, words join. */
function lineEnd(text: string, at: number, from: number, end: number, mask: Mask): number {
  const start = maskTypography(text, at, from, end, mask);
  if (!text.startsWith('#@', start)) return start;
  const close = Math.min(endOfLine(text, start), end);
  if (text.startsWith('#@#', start)) mask.comment(start, close, start + 3, close, '');
  else mask.object(start, close);
  return close;
}

/** Masks a command from `at` to behind its closing mark at `close`, leaving what of its content is text. */
function content(text: string, name: string, at: number, open: number, close: number, mask: Mask): void {
  if (name === 'comment') return mask.comment(at, close + 1, open, close);
  if (name === 'br') return mask.replace(at, close + 1, '\n');
  if (name === 'hidx') return mask.hide(at, close + 1);
  const character = name === 'uchar' ? Number.parseInt(text.slice(open, close), 16) : 0;
  if (character > 0 && character <= 0x10ffff) return mask.replace(at, close + 1, String.fromCodePoint(character));
  const part = PARTS.get(name);
  const comma = part === undefined ? -1 : text.slice(open, close).search(/(?<!\\),/);
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

function skipBlank(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charAt(at) === ' ') at++;
  return at;
}
