/**
 * Classes of characters, by UTF-16 code unit. Recognition asks these about single units, so that nothing is allocated
 * where nothing is found; characters beyond the Basic Multilingual Plane (rare kanji in names) count as kanji by
 * their surrogates.
 */
import { asciiOf } from './numerals.ts';

/** Kanji, 々 and 〆, compatibility ideographs, radicals and the surrogates of rarer kanji. */
export function isKanji(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3005 ||
    code === 0x3006 ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0xd840 && code <= 0xdfff)
  );
}

/**
 * The unit before an offset by which its character is known; NaN at the start of the text. For a pair of surrogates that is the
 * first one, which tells a rare kanji from an emoji.
 */
export function unitBefore(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff && at > 1 ? text.charCodeAt(at - 2) : code;
}

/** Katakana in full and half width, with the long vowel mark. */
export function isKatakana(code: number): boolean {
  return (code >= 0x30a1 && code <= 0x30fa) || (code >= 0x30fc && code <= 0x30fe) || (code >= 0xff66 && code <= 0xff9f);
}

export function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x309f;
}

/** Latin letters: ASCII, full-width, and the accented ones of the Latin blocks. */
export function isLatin(code: number): boolean {
  const letter = asciiOf(code) | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
}

/** Capital Latin letters, ASCII or full-width. */
export function isCapital(code: number): boolean {
  const letter = asciiOf(code);
  return letter >= 0x41 && letter <= 0x5a;
}

/** Arabic digits, ASCII or full-width. */
export function isDigit(code: number): boolean {
  const digit = asciiOf(code);
  return digit >= 0x30 && digit <= 0x39;
}

/** The digits and places of numbers in kanji. */
export function isKanjiDigit(code: number): boolean {
  return KANJI_DIGITS.includes(code);
}

/** Blanks within a line: ASCII, no-break, full-width and typographic spaces, and the tab. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x3000 ||
    code === 0x09 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f
  );
}

export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** What parts words: a blank or a line break. */
export function isWhite(code: number): boolean {
  return isBlank(code) || isLineBreak(code);
}

/** The letters of ASCII. */
export function isAsciiLetter(code: number): boolean {
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}

/** The letters and digits of ASCII. */
export function isAsciiWord(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0x30 && code <= 0x39);
}

/** What of ASCII is seen and is neither letter nor digit. */
export function isAsciiPunctuation(code: number): boolean {
  return code > 0x20 && code < 0x7f && !isAsciiWord(code);
}

/** Roman numerals drawn as one glyph, Ⅰ to Ⅿ and ⅰ to ⅿ. */
export function isRomanGlyph(code: number): boolean {
  return code >= 0x2160 && code <= 0x217f;
}

/** Kanji, kana or full-width forms: between two of them a line break is no space. */
export function isJapanese(code: number): boolean {
  return (code >= 0x3000 && code <= 0x30ff) || isKanji(code) || (code >= 0xff01 && code <= 0xffef);
}

/** Letters that make words in either language. */
export function isWord(code: number): boolean {
  return isKanji(code) || isKatakana(code) || isHiragana(code) || isLatin(code) || isDigit(code);
}

/** The offset of the first unit at or behind `at` that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end;
}

/** The offset of the first unit at or behind `at` that is neither blank nor line break. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWhite(text.charCodeAt(end))) end++;
  return end;
}

const KANJI_DIGITS = Array.from('〇零一二三四五六七八九十百千', (digit) => digit.charCodeAt(0));
