/**
 * Items of an annex row by number: 第2項目, 2番目の項目, item 2. Of several in a row the unit may stand only behind the last one
 * (第1〜3項目, items 1 to 3).
 */
import { arabicValue, kanjiValue } from '../../text/numerals.ts';
import { matchAt } from '../scan.ts';
import type { Match } from '../scan.ts';
import { NUMBER, numberSharing } from './sharedUnit.ts';

/** An item as written: its number from 1, and the offset behind it. */
export interface ItemReading {
  readonly number: number;
  readonly end: number;
  /** Others follow that leave out 第, or the word item. */
  readonly shared: boolean;
}

/** The item at `at`, with what leads to it; null where none stands. */
export function readItem(text: string, at: number): ItemReading | null {
  return (
    itemOf(matchAt(ITEM, text, at), false) ?? itemOf(matchAt(ENGLISH_ITEM, text, at), false) ?? readShared(text, at)
  );
}

/** An item without 第 or the word, behind one that shares its unit with it; null where none stands. */
export function readItemBeside(text: string, at: number): ItemReading | null {
  return (
    itemOf(matchAt(BESIDE, text, at), false) ??
    itemOf(matchAt(SHARED_BESIDE, text, at), true) ??
    itemOf(matchAt(ENGLISH_BESIDE, text, at), true)
  );
}

const LEAD = '(?:の?(?:項目|項|欄|款))?の?[ \\t]*';
const ITEM = new RegExp(
  `${LEAD}(?:第[ \\t]*${NUMBER}[ \\t]*項目|${NUMBER}[ \\t]*(?:番目|つ目)の(?:協力)?項目(?:例)?|${NUMBER}[ \\t]*項目目)`,
  'y',
);
const SHARING = numberSharing('項目');
const SHARED = new RegExp(`${LEAD}第[ \\t]*${SHARING}`, 'y');
const BESIDE = new RegExp(`${NUMBER}[ \\t]*項目`, 'y');
const SHARED_BESIDE = new RegExp(SHARING, 'y');
const ENGLISH_ITEM = /,?[ \n]*\bitem[ \n]+([0-9]{1,2})\b/iy;
const ENGLISH_SHARED = /,?[ \n]*\bitems[ \n]+([0-9]{1,2})\b/iy;
/** An amount would be followed by what it counts. */
const ENGLISH_BESIDE = /([0-9]{1,2})(?![0-9]|\.[0-9]|[ \n]+(?!(?:and|or|to|through|of|in|on|as|is|are)\b)[a-z])/iy;

function readShared(text: string, at: number): ItemReading | null {
  return itemOf(matchAt(SHARED, text, at) ?? matchAt(ENGLISH_SHARED, text, at), true);
}

function itemOf(match: Match | null, shared: boolean): ItemReading | null {
  const digits = match?.groups.slice(1).find((group) => group !== undefined) ?? '';
  const number = arabicValue(digits) ?? kanjiValue(digits);
  return match === null || number === null || number === 0 ? null : { number, end: match.end, shared };
}
