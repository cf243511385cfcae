/**
 * Numerals across scripts: every sequence in which official Japanese and English documents count their parts, in both
 * directions. Corpus files are numbered with them and drafts cite with them, so that corpus and citation share one
 * reading. Readers take one whole numeral and answer null for anything else; writers answer null where a sequence has
 * no such member. Nothing here knows of brackets or of 第: that is the business of levels and of the citation lexer.
 */

/** The kana of the iroha poem, in which the lower levels of older official documents are counted. */
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';
/** The kana in dictionary order, in which documents since 1952 are counted (公用文作成の要領). */
const AIUEO = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
/** The half-width katakana U+FF66 to U+FF9D in code point order, as their full-width letters. */
const HALF_WIDTH =
  'ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン';

/** The number that Arabic digits write, ASCII or full-width or mixed; null for anything else and beyond 15 digits. */
export function arabicValue(text: string): number | null {
  if (text.length === 0 || text.length > 15) return null;
  let value = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = digitOf(text.charCodeAt(index));
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The number of a Roman numeral from I to MMMCMXCIX: ASCII or full-width letters or the single glyphs U+2160 to U+217F,
 * mixed as writers mix them (ⅩI), all capital or all small. Only the classical spelling counts: IIII is null.
 */
export function romanValue(text: string): number | null {
  const letters = romanLetters(text);
  if (letters === null || letters.length > 15) return null;
  let value = 0;
  let rest = letters;
  for (const [unit, sign] of ROMAN) {
    while (rest.startsWith(sign)) {
      value += unit;
      rest = rest.slice(sign.length);
    }
  }
  return rest === '' && value > 0 && romanOf(value) === letters ? value : null;
}

/** The Roman numeral of 1 to 3999 in ASCII capitals, else null. */
export function romanOf(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return null;
  let rest = value;
  let text = '';
  for (const [unit, sign] of ROMAN) {
    while (rest >= unit) {
      text += sign;
      rest -= unit;
    }
  }
  return text;
}

/** The Roman numeral in the single glyphs Ⅰ to Ⅻ as far as they go: 13 is ⅩⅢ, as Japanese typesetting composes it. */
export function romanGlyphsOf(value: number): string | null {
  const letters = romanOf(value);
  if (letters === null) return null;
  const tens = Math.floor(value / 10) * 10;
  const head = value <= 12 ? '' : (romanOf(tens) ?? '');
  const last = value <= 12 ? value : value - tens;
  let text = '';
  for (const letter of head) text += String.fromCharCode(0x2160 + GLYPHS.indexOf(letter));
  return last === 0 ? text : text + String.fromCharCode(0x2160 + last - 1);
}

/**
 * The number that kanji write, up to 9999: by places (十二, 百三, 二千十五) or digit by digit (一九九七, 二〇一五).
 * Zero, malformed and mixed numerals are null.
 */
export function kanjiValue(text: string): number | null {
  if (text.length === 0 || text.length > 7) return null;
  return kanjiByPlaces(text) ?? kanjiByDigits(text);
}

/** The number 1 to 9999 in kanji by places (十二), else null. */
export function kanjiOf(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return null;
  let text = '';
  for (const [unit, sign] of KANJI_UNITS) {
    const count = Math.floor(value / unit) % 10;
    if (count === 0) continue;
    if (unit === 1) text += KANJI_DIGITS.charAt(count);
    else text += count === 1 ? sign : KANJI_DIGITS.charAt(count) + sign;
  }
  return text;
}

/** The place of one katakana in the iroha order, from 1 (イ) to 47 (ス); full-width or half-width; else null. */
export function irohaValue(letter: string): number | null {
  return placeIn(IROHA, fullWidthKana(letter));
}

/** The katakana at a place of the iroha order, from 1; null beyond 47. */
export function irohaOf(value: number): string | null {
  return memberOf(IROHA, value);
}

/** The place of one katakana in dictionary order, from 1 (ア) to 46 (ン); full-width or half-width; else null. */
export function aiueoValue(letter: string): number | null {
  return placeIn(AIUEO, fullWidthKana(letter));
}

/** The katakana at a place of dictionary order, from 1; null beyond 46. */
export function aiueoOf(value: number): string | null {
  return memberOf(AIUEO, value);
}

/** The place of one Latin letter in the alphabet, from 1 to 26; ASCII or full-width, in either case; else null. */
export function latinValue(letter: string): number | null {
  if (letter.length !== 1) return null;
  const code = asciiOf(letter.charCodeAt(0)) | 0x20;
  return code >= 0x61 && code <= 0x7a ? code - 0x60 : null;
}

/** The small Latin letter at a place of the alphabet, from 1; null beyond 26. */
export function latinOf(value: number): string | null {
  return memberOf('abcdefghijklmnopqrstuvwxyz', value);
}

/** The number of a circled number ① to ㊿; else null. */
export function circledValue(glyph: string): number | null {
  if (glyph.length !== 1) return null;
  const code = glyph.charCodeAt(0);
  for (const [first, last, value] of CIRCLED) if (code >= first && code <= last) return value + code - first;
  return null;
}

/** The circled number of 1 to 50, else null. */
export function circledOf(value: number): string | null {
  if (!Number.isInteger(value)) return null;
  for (const [first, last, start] of CIRCLED) {
    if (value >= start && value <= start + last - first) return String.fromCharCode(first + value - start);
  }
  return null;
}

/** The English words for the first ten places, in order; nobody writes more of them out. */
export const englishOrdinals: readonly string[] = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/**
 * What a glyph that draws its own brackets, or a circle around a letter, stands for: ⑴ is '1', ㈠ is '一', ⒜ is 'a', ㋺ is 'ロ'; null for
 * every other character.
 */
export function bracketedGlyph(glyph: string): string | null {
  if (glyph.length !== 1) return null;
  const code = glyph.charCodeAt(0);
  if (code >= 0x2474 && code <= 0x2487) return String(code - 0x2473);
  if (code >= 0x249c && code <= 0x24b5) return latinOf(code - 0x249b);
  if (code >= 0x3220 && code <= 0x3229) return kanjiOf(code - 0x321f);
  if (code >= 0x32d0 && code <= 0x32fb) return aiueoOf(code - 0x32cf);
  return null;
}

/** Full-width ASCII as ASCII: the code of a UTF-16 unit, unchanged unless it is one of U+FF01 to U+FF5E. */
export function asciiOf(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/** Text with each ASCII character from ! to ~ as its full-width form. */
export function fullWidthOf(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** A half-width katakana as its full-width letter; anything else unchanged. */
export function fullWidthKana(letter: string): string {
  const code = letter.charCodeAt(0);
  return letter.length === 1 && code >= 0xff66 && code <= 0xff9d ? HALF_WIDTH.charAt(code - 0xff66) : letter;
}

/** A full-width katakana as its half-width letter; anything else unchanged. */
export function halfWidthKana(letter: string): string {
  const place = letter.length === 1 ? HALF_WIDTH.indexOf(letter) : -1;
  return place < 0 ? letter : String.fromCharCode(0xff66 + place);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** The letters that the glyphs U+2160 to U+216F stand for, in their order; the small ones follow in the same order. */
const GLYPHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'L', 'C', 'D', 'M'];
const ROMAN_DIGITS: ReadonlyMap<number, string> = new Map(
  'IVXLCDMivxlcdm'.split('').map((letter) => [letter.charCodeAt(0), letter.toUpperCase()]),
);
const KANJI_DIGITS = '〇一二三四五六七八九';
const KANJI_UNITS: readonly (readonly [number, string])[] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
];
/** First code, last code, and the number of the first: ① to ⑳, ㉑ to ㉟, ㊱ to ㊿. */
const CIRCLED: readonly (readonly [number, number, number])[] = [
  [0x2460, 0x2473, 1],
  [0x3251, 0x325f, 21],
  [0x32b1, 0x32bf, 36],
];

function digitOf(code: number): number {
  const digit = asciiOf(code) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

/** The numeral in ASCII capitals; null where a character is no Roman digit or capital and small ones are mixed. */
function romanLetters(text: string): string | null {
  if (text.length === 0 || text.length > 15) return null;
  const small = isSmallRoman(text.charCodeAt(0));
  let letters = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isSmallRoman(code) !== small) return null;
    const letter = code >= 0x2160 && code <= 0x217f ? GLYPHS[(code - 0x2160) % 16] : ROMAN_DIGITS.get(asciiOf(code));
    if (letter === undefined) return null;
    letters += letter;
  }
  return letters;
}

function isSmallRoman(code: number): boolean {
  return (code >= 0x2170 && code <= 0x217f) || (asciiOf(code) >= 0x61 && asciiOf(code) <= 0x7a);
}

function kanjiByPlaces(text: string): number | null {
  let value = 0;
  let index = 0;
  for (const [unit, sign] of KANJI_UNITS) {
    const digit = KANJI_DIGITS.indexOf(text.charAt(index));
    if (unit === 1) {
      if (index < text.length && digit > 0) {
        value += digit;
        index++;
      }
      continue;
    }
    if (text.charAt(index) === sign) {
      value += unit;
      index++;
    } else if (digit > 1 && text.charAt(index + 1) === sign) {
      value += digit * unit;
      index += 2;
    }
  }
  return index === text.length && value > 0 ? value : null;
}

function kanjiByDigits(text: string): number | null {
  if (text.length > 4 || text.startsWith('〇')) return null;
  let value = 0;
  for (const character of text) {
    const digit = KANJI_DIGITS.indexOf(character);
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return value;
}

function placeIn(sequence: string, letter: string): number | null {
  const place = letter.length === 1 ? sequence.indexOf(letter) : -1;
  return place < 0 ? null : place + 1;
}

function memberOf(sequence: string, value: number): string | null {
  return Number.isInteger(value) && value >= 1 ? sequence.charAt(value - 1) || null : null;
}
