/**
 * What every markup language has in common inside a block: characters that are not seen, ruby, note marks, addresses and
 * line breaks. Inline readers go from one special character to the next and hand on here what is none of theirs.
 */
import type { Mask } from '../mask.ts';
import { NOTE, noteMarkAround } from './noteMark.ts';
import { maskBracedRuby, maskReading, maskRubyStart } from './ruby.ts';
import { startsWww, urlEnd, urlStart } from './url.ts';

/** ASCII characters at which {@link maskTypography} has something to do. */
export const TYPOGRAPHIC_ASCII = '\n\r{:w';

/** A table of the ASCII characters at which a language's inline reader must stop, those of all languages included. */
export function specialAscii(own: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of TYPOGRAPHIC_ASCII + own) table[character.charCodeAt(0)] = 1;
  return table;
}

/** The first offset in `[at, end]` that is the end or holds a special character. */
export function skipPlain(text: string, at: number, end: number, special: Uint8Array): number {
  let offset = at;
  while (offset < end) {
    const code = text.charCodeAt(offset);
    if (code < 0x80 ? special[code] === 1 : isTypographic(code)) return offset;
    offset++;
  }
  return end;
}

/**
 * Masks what stands at `at`, a special character; `from` and `end` bound what may be read. Returns where to go on:
 * behind what was masked, or behind the one character that turned out to be plain.
 */
export function maskTypography(text: string, at: number, from: number, end: number, mask: Mask): number {
  const code = text.charCodeAt(at);
  switch (code) {
    case 0x0a:
      return at + 1;
    case 0x0d:
      return maskCarriageReturn(text, at, end, mask);
    case NOTE:
      return maskNoteMark(text, at, from, end, mask);
    case 0x7b:
      return maskBracedRuby(text, at, end, mask) || at + 1;
    case 0xff5c:
      return maskRubyStart(text, at, end, mask) || at + 1;
    case 0x300a:
      return maskReading(text, at, from, end, mask) || at + 1;
    case 0x3a:
      return maskUrl(text, at, from, end, mask);
    case 0x77:
      return startsWww(text, at, from) ? maskObject(at, urlEnd(text, at, end), mask) : at + 1;
    default:
      return maskInvisible(text, at, code, mask);
  }
}

/** A CRLF is one line feed in the view, and so is a lone CR. */
function maskCarriageReturn(text: string, at: number, end: number, mask: Mask): number {
  if (at + 1 < end && text.charCodeAt(at + 1) === 0x0a) {
    mask.hide(at, at + 1);
    return at + 2;
  }
  mask.replace(at, at + 1, '\n');
  return at + 1;
}

function maskObject(at: number, objectEnd: number, mask: Mask): number {
  if (objectEnd <= at) return at + 1;
  mask.object(at, objectEnd);
  return objectEnd;
}

function maskNoteMark(text: string, at: number, from: number, end: number, mask: Mask): number {
  const mark = noteMarkAround(text, at, Math.max(from, mask.end), end);
  if (mark === null) return at + 1;
  mask.object(mark.start, mark.end);
  return mark.end;
}

function maskUrl(text: string, colon: number, from: number, end: number, mask: Mask): number {
  const start = urlStart(text, colon, Math.max(from, mask.end));
  if (start < 0) return colon + 1;
  const close = urlEnd(text, colon + 3, end);
  mask.object(start, close);
  return close;
}

function maskInvisible(text: string, at: number, code: number, mask: Mask): number {
  const isVariationSupplement = code === 0xdb40;
  const isSelector = isVariationSupplement && isVariationTail(text.charCodeAt(at + 1));
  if (isVariationSupplement && !isSelector) return at + 1;
  if (code < 0x80) return at + 1;
  const close = at + (isVariationSupplement ? 2 : 1);
  mask.hide(at, close);
  return close;
}

/** The low surrogates of the variation selectors U+E0100 to U+E01EF. */
function isVariationTail(code: number): boolean {
  return code >= 0xdd00 && code <= 0xddef;
}

/** Whether a character beyond ASCII needs {@link maskTypography}. Kana and kanji are told first, for there are most of them. */
function isTypographic(code: number): boolean {
  if (code > 0x3040 && code < 0xd800) return code === NOTE;
  if (code >= 0xff00) return code === 0xff5c;
  return code === 0x300a || code === 0xdb40 || isInvisible(code);
}

/** Soft hyphen, zero-width characters, directional marks and isolates, variation selectors, and the byte order mark. */
export function isInvisible(code: number): boolean {
  if (code < 0x200b) return code === 0xad;
  if (code <= 0x2069) return code <= 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2060;
  return (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff;
}
