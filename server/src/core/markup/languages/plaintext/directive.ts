/**
 * Directives in plain text: a line that holds nothing else, `shishin-…` alone or as a comment of another language, in the
 * letters of any width that an input method leaves behind.
 */
import { trimEnd } from '../../lines.ts';
import { asciiOf } from '../../../text/numerals.ts';
import type { Span } from '../../../text/span.ts';
import { skipWhite } from './white.ts';

const WORD = 'shishin';
/** Comment marks by how they open and close. */
const MARKS: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['//', ''],
  ['#', ''],
  ['%', ''],
  ['', ''],
];

/** The words of the directive on the line whose first character is at `start`, or null when it is none. */
export function directiveBody(text: string, start: number, end: number): Span | null {
  const last = trimEnd(text, start, end);
  for (const [open, close] of MARKS) {
    if (!text.startsWith(open, start) || !text.endsWith(close, last)) continue;
    const body = skipWhite(text, start + open.length, last);
    const bodyEnd = last - close.length;
    if (body < bodyEnd && startsWithWord(text, body)) return { start: body, end: trimEnd(text, body, bodyEnd) };
  }
  return null;
}

/** Whether `shishin` and any hyphen stand at `at`, before a letter: a product may be named at the start of a line too. */
function startsWithWord(text: string, at: number): boolean {
  for (let index = 0; index < WORD.length; index++) {
    if ((asciiOf(text.charCodeAt(at + index)) | 0x20) !== WORD.charCodeAt(index)) return false;
  }
  const behind = at + WORD.length;
  if (!/[-\uff0d\u2010-\u2015\u2212]/u.test(text.charAt(behind))) return false;
  const letter = asciiOf(text.charCodeAt(behind + 1)) | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}
