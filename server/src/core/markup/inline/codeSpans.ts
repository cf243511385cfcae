/**
 * Runs of backticks that enclose something: a run closes with the next run of the same length. Which lengths come again
 * is found out once, so that runs that never close cost nothing, whatever their lengths.
 */
import { skipRun } from '../lines.ts';

const BACKTICK = 0x60;

export class CodeSpans {
  private readonly text: string;
  private readonly end: number;
  /** Where the last run of each length starts; made when the first run is met. */
  private last: Map<number, number> | null = null;

  constructor(text: string, end: number) {
    this.text = text;
    this.end = end;
  }

  /** The offset behind the run that closes the run `[start, close)`, or -1. */
  closeOf(start: number, close: number): number {
    const { end, text } = this;
    this.last ??= lastRuns(text, start, end);
    const length = close - start;
    if ((this.last.get(length) ?? 0) < close) return -1;
    let at = text.indexOf('`', close);
    let behind = skipRun(text, at, end, BACKTICK);
    while (behind - at !== length) {
      at = text.indexOf('`', behind);
      behind = skipRun(text, at, end, BACKTICK);
    }
    return behind;
  }
}

/** The offset behind the run of backticks at `at`. */
export function backtickRunEnd(text: string, at: number, end: number): number {
  return skipRun(text, at, end, BACKTICK);
}

function lastRuns(text: string, from: number, end: number): Map<number, number> {
  const runs = new Map<number, number>();
  let start = text.indexOf('`', from);
  while (start >= 0 && start < end) {
    const close = skipRun(text, start, end, BACKTICK);
    runs.set(close - start, start);
    start = text.indexOf('`', close);
  }
  return runs;
}
