/** Lines of a text, for directives, which are the only thing in the core that means lines. */
import { isBlank, isLineBreak } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

export interface LineNumbers {
  readonly count: number;
  /** The number of the line, from 0, that holds the offset. */
  at(offset: number): number;
  /** Whether the line holds nothing but white space. */
  isBlank(line: number): boolean;
}

/** Numbers the lines of `text`, which end at LF, CRLF or a lone CR. Linear once, logarithmic for each question. */
export function lineNumbers(text: string): LineNumbers {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/gu)) starts.push(index + end.length);
  return {
    count: starts.length,
    at(offset) {
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return low;
    },
    isBlank: (line) => text.slice(starts[line] ?? text.length, starts[line + 1] ?? text.length).trim() === '',
  };
}

/** Whether nothing but white space stands on the span's lines beside it. */
export function standsAlone(text: string, { start, end }: Span): boolean {
  let before = start;
  let behind = end;
  while (before > 0 && isBlank(text.charCodeAt(before - 1))) before--;
  while (behind < text.length && isBlank(text.charCodeAt(behind))) behind++;
  return (
    (before === 0 || isLineBreak(text.charCodeAt(before - 1))) &&
    (behind === text.length || isLineBreak(text.charCodeAt(behind)))
  );
}
