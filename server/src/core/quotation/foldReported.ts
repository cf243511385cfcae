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
  const shapes = tableOfShapes();
  if (isFolded(text, shapes)) return unchanged(text);
  let capacity = text.length + 16;
  let codes = new Uint16Array(capacity);
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let length = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const known = shapes[code] ?? SAME;
    const shape = known === SAME ? code : known;
    const end = shape === REPEATED ? repetitionEnd(text, at) : shape === NUMBER ? numberEnd(text, at) : at + 1;
    const written = shape === NUMBER ? digitsOf(text.slice(at, end)) : null;
    const count = written?.length ?? end - at;
    if (length + count > capacity) {
      capacity = 2 * capacity + count;
      codes = grown(codes, new Uint16Array(capacity));
      starts = grown(starts, new Uint32Array(capacity));
      ends = grown(ends, new Uint32Array(capacity));
    }
    for (let index = 0; index < count; index++, length++) {
      // 々 repeats what stands as many units before it as are repeated; a digit comes from its whole number.
      const repeated = length >= count ? codes[length - count] : code;
      codes[length] = written !== null ? written.charCodeAt(index) : shape === REPEATED ? (repeated ?? code) : shape;
      starts[length] = written === null ? at + index : at;
      ends[length] = written === null ? at + index + 1 : end;
    }
    at = end;
  }
  return { text: textOf(codes.subarray(0, length)), starts: starts.slice(0, length), ends: ends.slice(0, length) };
}

/** The words alone, without the way back. */
export function wordsReported(text: string): string {
  return isFolded(text, tableOfShapes()) ? text : foldReported(text).text;
}

/** Whether a silently folded unit stands for itself, as most do. */
export function foldsReportedToItself(code: number): boolean {
  return tableOfShapes()[code] === SAME;
}

/** Whether there is nothing to fold, as in most words. */
function isFolded(text: string, shapes: Uint16Array): boolean {
  for (let at = 0; at < text.length; at++) if (shapes[text.charCodeAt(at)] !== SAME) return false;
  return true;
}

function unchanged(text: string): Folded {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  for (let at = 0; at < text.length; at++) {
    starts[at] = at;
    ends[at] = at + 1;
  }
  return { text, starts, ends };
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Which reported folding makes two silently folded pieces of text equal. */
export function foldingBetween(a: string, b: string): Folding {
  if (/[々ゝゞヽヾ〻]/u.test(a + b)) return 'iterationMark';
  return /[0-9〇一二三四五六七八九十百千]/u.test(a + b) ? 'numeral' : 'characterVariant';
}

/** What the table says of units that are no shape of another one; none of these codes is ever a folded unit. */
const SAME = 0;
const REPEATED = 1;
const NUMBER = 2;
const PLACES = '〇一二三四五六七八九十百千';
const REPETITIONS = '々〻ゝヽ';

let table: Uint16Array | undefined;

/** The shape in use of each unit that has one, or one of the marks above; made once. */
function tableOfShapes(): Uint16Array {
  if (table !== undefined) return table;
  const shapes = new Uint16Array(0x10000);
  for (const [variant, shape] of variantShapes()) shapes[variant] = shape;
  for (const place of PLACES) shapes[place.charCodeAt(0)] = NUMBER;
  for (const mark of REPETITIONS) shapes[mark.charCodeAt(0)] = REPEATED;
  table = shapes;
  return shapes;
}

/** Behind 々, or behind 々々 that repeats two characters (節目々々). */
function repetitionEnd(text: string, at: number): number {
  const isDouble = REPETITIONS.includes(text.charAt(at + 1)) && at + 1 < text.length && at >= 2;
  return isDouble && !REPETITIONS.includes(text.charAt(at - 1)) ? at + 2 : at + 1;
}

/** The digits of a number in kanji; the kanji themselves where they are no number. */
function digitsOf(kanji: string): string {
  const value = kanjiValue(kanji);
  return value === null ? kanji : String(value);
}

function numberEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && PLACES.includes(text.charAt(end))) end++;
  return end;
}
