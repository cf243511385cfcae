/**
 * Reported folding: differences of writing that leave the word what it is, and that an exact quotation still would not
 * show. 々 for the repeated character, variants of characters (捜 and 搜), equal numerals (2つ and 二つ). It works on
 * silently folded text and keeps the map to it, so that the two foldings compose and either can be compared alone.
 */
import { kanjiValue } from '../text/numerals.ts';
import { type Folded, textOf } from './fold.ts';
import type { Folding } from './quotation.ts';
import { variantShapes } from './variants.ts';

/** Folds silently folded words further; `starts` and `ends` point into `text`. Linear; never throws. */
export function foldReported(text: string): Folded {
  const shapes = variantShapes();
  const codes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (code: number, start: number, end: number): void => {
    codes.push(code);
    starts.push(start);
    ends.push(end);
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const repeated = repetitionEnd(text, at);
    if (repeated > at) {
      const back = repeated - at;
      for (let index = 0; index < back; index++) push(codes.at(-back) ?? code, at + index, at + index + 1);
      at = repeated - 1;
      continue;
    }
    if (isPlaceOfNumber(code)) {
      const end = numberEnd(text, at);
      const value = kanjiValue(text.slice(at, end));
      const digits = value === null ? text.slice(at, end) : String(value);
      for (let index = 0; index < digits.length; index++) push(digits.charCodeAt(index), at, end);
      at = end - 1;
      continue;
    }
    push(shapes.get(code) ?? code, at, at + 1);
  }
  return { text: textOf(Uint16Array.from(codes)), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Which reported folding makes two silently folded pieces of text equal. */
export function foldingBetween(a: string, b: string): Folding {
  if (/[々ゝゞヽヾ〻]/u.test(a + b)) return 'iterationMark';
  return /[0-9〇一二三四五六七八九十百千]/u.test(a + b) ? 'numeral' : 'characterVariant';
}

/** Behind 々, or behind 々々 that repeats two characters (節目々々); `at` where there is nothing to repeat. */
function repetitionEnd(text: string, at: number): number {
  if (!isRepetition(text.charCodeAt(at)) || at === 0) return at;
  const isDouble = isRepetition(text.charCodeAt(at + 1)) && at >= 2 && !isRepetition(text.charCodeAt(at - 1));
  return at + (isDouble ? 2 : 1);
}

function isRepetition(code: number): boolean {
  return code === 0x3005 || code === 0x303b || code === 0x309d || code === 0x30fd;
}

const PLACES = new Set([...'〇一二三四五六七八九十百千'].map((digit) => digit.charCodeAt(0)));

function isPlaceOfNumber(code: number): boolean {
  return PLACES.has(code);
}

function numberEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isPlaceOfNumber(text.charCodeAt(end))) end++;
  return end;
}
