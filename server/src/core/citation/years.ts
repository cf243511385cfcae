/**
 * Years as official texts write them: 2001年, １３年, 平成13年, 二〇〇一年, H13. Editions of a document are told apart by them.
 */
import { arabicValue, kanjiValue } from '../text/numerals.ts';

const DIGITS = '[0-9０-９]';
const KANJI = '[〇一二三四五六七八九十]';
const ERA =
  `(明治|大正|昭和|平成|令和|[MTSHRＭＴＳＨＲ](?=${DIGITS})|(?<![\\u3400-\\u9fff])[平昭令](?=${DIGITS}|${KANJI}))` +
  `[ 　]*(元|${DIGITS}{1,2}|${KANJI}{1,3})`;
const WESTERN = `((?:1[89]|20)[0-9]{2}|(?:１[８９]|２０)[０-９]{2}|[一二][〇一二三四五六七八九]{3})`;

/** The same year once more in brackets, in the other count: 平成13（2001）, 2001（同13）. */
const AGAIN = `(?:[ 　]*年?[（(](?:明治|大正|昭和|平成|令和|同)?[ 　]*(?:元|[0-9０-９]{1,4}|[〇一二三四五六七八九十]{1,4})年?[）)])?`;

/** The source of a pattern for a year; its groups are era, year of the era, western year. */
export const YEAR = `(?:${ERA}|${WESTERN})${AGAIN}`;

/** The source of a pattern for the two last digits of a year before 年; its group holds them. */
export const SHORT_YEAR = `[’'‘]?(${DIGITS}{2}|[〇一二三四五六七八九]{2})${AGAIN}`;

/** The first years of the eras, by all that they are called. */
const FIRST_YEARS = new Map(
  ['明MＭ1868', '大TＴ1912', '昭SＳ1926', '平HＨ1989', '令RＲ2019'].flatMap((era) =>
    [0, 1, 2].map((at) => [era.charAt(at), Number(era.slice(3))] as const),
  ),
);

/** The year of the three groups of `YEAR`; null where they make none. */
export function yearOf(
  era: string | undefined,
  yearOfEra: string | undefined,
  western: string | undefined,
): number | null {
  if (western !== undefined) return arabicValue(western) ?? kanjiValue(western);
  const first = FIRST_YEARS.get(era?.charAt(0) ?? '');
  if (first === undefined || yearOfEra === undefined) return null;
  const count = yearOfEra === '元' ? 1 : (arabicValue(yearOfEra) ?? kanjiValue(yearOfEra));
  return count === null ? null : first + count - 1;
}

/** The year that two digits stand for in the time of these documents: 68 is 1968, 15 and 一五 are 2015. */
export function yearOfTwoDigits(digits: string): number | null {
  const value = arabicValue(digits) ?? kanjiValue(digits);
  return value === null ? null : value >= 50 ? 1900 + value : 2000 + value;
}

/**
 * The year among these that 9年 or 15年 means: the one of those digits, or the only one of that count in an era. Otherwise two digits
 * are the last ones of a year, and one is none.
 */
export function yearAmong(years: readonly number[], digits: string): number | null {
  const count = arabicValue(digits) ?? kanjiValue(digits) ?? 0;
  const short = digits.length === 2 ? yearOfTwoDigits(digits) : null;
  if (short !== null && years.includes(short)) return short;
  const [only, ...more] = years.filter((year) => [...FIRST_YEARS.values()].includes(year - count + 1));
  return only === undefined || more.length > 0 ? short : only;
}

/** The year with which a name begins, as 01指針 and 2001 Text do; null where none does. */
export function yearAtStart(name: string): number | null {
  const [, era, yearOfEra, western, digits] = YEAR_FIRST.exec(name) ?? [];
  return digits === undefined ? yearOf(era, yearOfEra, western) : yearOfTwoDigits(digits);
}

/** The year that these words are and nothing else: 01年の, 2001; null where they are more. */
export function yearAlone(words: string): number | null {
  const year = YEAR_FIRST.exec(words)?.[0] ?? '';
  return /^(?:年?版?の?|[ \n]+)$/.test(words.slice(year.length)) ? yearAtStart(words) : null;
}

const YEAR_FIRST = new RegExp(`^[’'‘]?(?:${YEAR}|(${DIGITS}{2})(?!${DIGITS}))`);
