/** Lines of a text by number, for directives, which are the only thing in the core that means lines. */

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
