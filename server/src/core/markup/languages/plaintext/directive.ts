/**
 * Directives in plain text: a line that holds nothing else, `shishin-…` alone or as a comment of another language.
 */
import { trimEnd } from '../../lines.ts';
import type { Span } from '../../../text/span.ts';

const WORD = 'shishin-';
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
    let body = start + open.length;
    while (body < last && text.charCodeAt(body) === 0x20) body++;
    const bodyEnd = last - close.length;
    if (body < bodyEnd && text.startsWith(WORD, body)) return { start: body, end: trimEnd(text, body, bodyEnd) };
  }
  return null;
}
