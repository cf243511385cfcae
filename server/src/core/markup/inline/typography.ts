/**
 * What every markup language has in common inside a block: characters that are not seen, ruby, note marks, addresses and
 * line breaks. Inline readers go from one special character to the next and hand on here what is none of theirs.
 */
import { skipSpaces } from '../lines.ts';
import type { Mask } from '../mask.ts';
import { NOTE, noteMarkAround } from './noteMark.ts';
import { maskBracedRuby, maskReading, maskRubyStart } from './ruby.ts';
import { startsWww, urlEnd, urlStart } from './url.ts';

/** For each UTF-16 unit 1 where an inline reader must stop, else 0. A look-up is what a pass over all characters can afford. */
export type SpecialUnits = Uint8Array;

/** The units at which a reader must stop: its own, which are ASCII, and those of all languages. */
export function specialUnits(own: string): SpecialUnits {
  const units = TYPOGRAPHIC.slice();
  for (const character of own) units[character.charCodeAt(0)] = 1;
  return units;
}

/** The first offset in `[at, end]` that is the end or holds a special unit. */
export function skipPlain(text: string, at: number, end: number, special: SpecialUnits): number {
  let offset = at;
  while (offset < end && special[text.charCodeAt(offset)] === 0) offset++;
  return offset;
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
    case 0xff5b:
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

/** Masks what every language has in `[from, end)`, where the marks of the language mean nothing. */
export function maskPlain(text: string, from: number, end: number, mask: Mask): void {
  let at = skipPlain(text, from, end, TYPOGRAPHIC);
  while (at < end) at = skipPlain(text, maskTypography(text, at, from, end, mask), end, TYPOGRAPHIC);
}

/** Masks the line ending at `at`, and behind it the indentation and a prefix that each line has; where the words go on. */
export function maskLineEnd(text: string, at: number, from: number, end: number, mask: Mask, prefix = ''): number {
  const start = maskTypography(text, at, from, end, mask);
  const content = skipSpaces(text, start, end);
  const hasPrefix = prefix !== '' && text.startsWith(prefix, content);
  const words = Math.min(hasPrefix ? skipSpaces(text, content + prefix.length, end) : content, end);
  mask.hide(start, words);
  return words;
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

/** Soft hyphen, zero-width characters, directional marks and isolates, variation selectors, and the byte order mark. */
const INVISIBLE: readonly (readonly [first: number, last: number])[] = [
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

export function isInvisible(code: number): boolean {
  return INVISIBLE.some(([first, last]) => first <= code && code <= last);
}

/** The units at which {@link maskTypography} has something to do; U+DB40 begins the variation selectors beyond the BMP. */
const TYPOGRAPHIC = typographicUnits();

function typographicUnits(): SpecialUnits {
  const units = new Uint8Array(0x10000);
  for (const character of '\n\r{｛:w《｜') units[character.charCodeAt(0)] = 1;
  for (const [first, last] of INVISIBLE) units.fill(1, first, last + 1);
  units[NOTE] = 1;
  units[0xdb40] = 1;
  return units;
}
