/**
 * The date in brackets behind a document's name: （平成13年９月23日）, (2001).
 */
import { matchAt } from './scan.ts';
import { SHORT_YEAR, YEAR, yearOf, yearOfTwoDigits } from './years.ts';

/** A date as read. Where the brackets hold a definition too, the year counts and the brackets are left: not `whole`. */
export interface DateReading {
  readonly end: number;
  readonly year: number;
  readonly modifier: null;
  readonly whole: boolean;
}

/** The date in brackets at `at`; null where none stands. */
export function readDate(text: string, at: number): DateReading | null {
  const whole = matchAt(DATE_BRACKET, text, at);
  const match = whole ?? matchAt(DATE_OPEN, text, at);
  if (match === null) return null;
  const [, era, yearOfEra, western, digits] = match.groups;
  const year = digits === undefined ? yearOf(era, yearOfEra, western) : yearOfTwoDigits(digits);
  return year === null ? null : { end: whole?.end ?? at, year, modifier: null, whole: whole !== null };
}

const OPEN = '[ \\t]*[（(〔［[][ \\t]*';
const INNER = '[^（）()〔〕［］[\\]「」]{0,60}';
const DATE_BRACKET = new RegExp(`${OPEN}(?:${YEAR}[ 　]*(?:年${INNER})?|${SHORT_YEAR}年${INNER})[）)〕］\\]]`, 'y');
const DATE_OPEN = new RegExp(`${OPEN}(?:${YEAR}|${SHORT_YEAR})[ 　]*年`, 'y');

/** The date behind an English name: (September 23, 2001), (Sept. 2001), of 2001, ", September 23, 2001". */
export function readEnglishDate(text: string, at: number): DateReading | null {
  const match = matchAt(ENGLISH_BRACKET, text, at) ?? matchAt(ENGLISH_DATE, text, at);
  const year = match?.groups[1];
  return match === null || year === undefined
    ? null
    : { end: match.end, year: Number(year), modifier: null, whole: true };
}

const DAY = '(?:[A-Z][a-z]{2,8}\\.?[ \\n]+(?:[0-9]{1,2},?[ \\n]+)?)?((?:1[89]|20)[0-9]{2})';
const ENGLISH_BRACKET = new RegExp(`[ \\n]*[([]${DAY}[)\\]]`, 'y');
const ENGLISH_DATE = new RegExp(`(?:,[ \\n]+|[ \\n]+of[ \\n]+)${DAY}(?![0-9–-])`, 'y');
