/**
 * The date in brackets behind a document's name: （平成13年９月23日）, (2001).
 */
import { matchAt } from './scan.ts';
import { YEAR, yearOf } from './years.ts';

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
  const year = match === null ? null : yearOf(match.groups[1], match.groups[2], match.groups[3]);
  return year === null ? null : { end: whole?.end ?? at, year, modifier: null, whole: whole !== null };
}

const DATE_BRACKET = new RegExp(`[ \\t]*[（(][ \\t]*${YEAR}[ 　]*(?:年[^（）()「」]{0,60})?[）)]`, 'y');
const DATE_OPEN = new RegExp(`[ \\t]*[（(][ \\t]*${YEAR}[ 　]*年`, 'y');
