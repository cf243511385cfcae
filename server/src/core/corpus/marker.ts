/**
 * Reading a marker of a known level: (ロ), Ⅴ, 第2章. Widths and glyphs are read alike, since writers and typesetters mix
 * them; the system, the case and the brackets of the level are not negotiable, since they are what tells levels apart.
 */
import {
  aiueoValue,
  arabicValue,
  asciiOf,
  bracketedGlyph,
  circledValue,
  irohaValue,
  kanjiValue,
  latinValue,
  romanValue,
} from '../text/numerals.ts';
import { isRomanGlyph } from '../text/characters.ts';
import { caseOf, type Level, type NumberSystem } from './numbering.ts';

/** A marker that was read: its number, and the offset behind it. */
export interface MarkerReading {
  readonly ordinal: number;
  readonly end: number;
}

/**
 * The marker of this level that stands at `at` in the text, in any width and in glyphs as well as letters; null when
 * none does. A marker ends where its alphabet ends, so that the I of "In" and the イ of イラク are none; what must follow
 * it besides is for the caller to say.
 */
export function readMarker(text: string, level: Level, at = 0): MarkerReading | null {
  if (level.word !== '') return readWorded(text, level, at);
  if (!text.startsWith(level.prefix, at)) return null;
  const start = at + level.prefix.length;
  const core = level.bracket ? readBracketed(text, level, start) : readBare(text, level, start);
  if (core === null || !text.startsWith(level.suffix, core.end)) return null;
  return { ordinal: core.ordinal, end: core.end + level.suffix.length };
}

/** The word in any capitals and width, white space, and the number. */
function readWorded(text: string, level: Level, at: number): MarkerReading | null {
  const behind = at + level.word.length;
  for (let index = 0; index < level.word.length; index++) {
    const letter = asciiOf(text.charCodeAt(at + index)) | 0x20;
    if (letter !== (level.word.charCodeAt(index) | 0x20)) return null;
  }
  let start = behind;
  while (start < text.length && WHITE.has(text.charCodeAt(start))) start++;
  return start === behind ? null : readBare(text, level, start);
}

const WHITE: ReadonlySet<number> = new Set([0x09, 0x20, 0xa0, 0x3000]);

/** Longer runs of an alphabet are words, not numerals: the longest Roman numeral below 4000 has 15 letters. */
const LONGEST = 16;

function readBracketed(text: string, level: Level, at: number): MarkerReading | null {
  const inner = bracketedGlyph(text.charAt(at));
  if (inner !== null) {
    const ordinal = valueOf(level, inner);
    return ordinal === null ? null : { ordinal, end: at + 1 };
  }
  if (asciiOf(text.charCodeAt(at)) !== 0x28) return null;
  const core = readBare(text, level, at + 1);
  return core !== null && asciiOf(text.charCodeAt(core.end)) === 0x29 ? { ...core, end: core.end + 1 } : null;
}

function readBare(text: string, level: Level, at: number): MarkerReading | null {
  if (level.circled) {
    const ordinal = circledValue(text.charAt(at));
    return ordinal === null ? null : { ordinal, end: at + 1 };
  }
  const belongs = ALPHABETS[level.system];
  let end = at;
  while (end < text.length && end - at < LONGEST && belongs(text.charCodeAt(end))) end++;
  const ordinal = valueOf(level, text.slice(at, end));
  return ordinal === null ? null : { ordinal, end };
}

/** The number from 1 that the core writes in the system and the case of the level. */
function valueOf(level: Level, core: string): number | null {
  if (level.letterCase !== null && core !== '' && caseOf(core) !== level.letterCase) return null;
  return READERS[level.system](core) || null;
}

const READERS: Readonly<Record<NumberSystem, (text: string) => number | null>> = {
  roman: romanValue,
  arabic: arabicValue,
  kanji: kanjiValue,
  iroha: irohaValue,
  aiueo: aiueoValue,
  latin: latinValue,
};

const isLatin = (code: number): boolean => {
  const letter = asciiOf(code) | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || isRomanGlyph(code);
};
/** Katakana, the long vowel mark and half-width voicing marks; not the middle dot, which divides. */
const isKatakana = (code: number): boolean =>
  (code >= 0x30a1 && code <= 0x30fc && code !== 0x30fb) || (code >= 0xff66 && code <= 0xff9f);

/** Which UTF-16 units a numeral of the system cannot stop before. */
const ALPHABETS: Readonly<Record<NumberSystem, (code: number) => boolean>> = {
  roman: isLatin,
  arabic: (code) => asciiOf(code) >= 0x30 && asciiOf(code) <= 0x39,
  kanji: (code) => '〇一二三四五六七八九十百千'.includes(String.fromCharCode(code)),
  iroha: isKatakana,
  aiueo: isKatakana,
  latin: isLatin,
};
