/**
 * Where words that were altered stand: guesses from the index of runs, then the best alignment near them. Words longer
 * than a page are located by their beginning and their end, so that the cost stays linear.
 */
import { align, type Alignment } from './align.ts';
import type { Range } from './grams.ts';
import type { Searchable } from './standing.ts';

/** The stretch of the stream that is closest to folded words within the ranges; null where nothing is. */
export function locate(words: string, where: Searchable, ranges: readonly Range[]): Alignment | null {
  if (words.length <= PAGE) return locateShort(words, where, ranges);
  const head = locateShort(words.slice(0, PAGE >> 1), where, ranges);
  const tail = locateShort(words.slice(-(PAGE >> 1)), where, ranges);
  if (head === null || tail === null || tail.end <= head.start || tail.end - head.start > words.length * 4) return null;
  return { start: head.start, end: tail.end, edits: head.edits + tail.edits };
}

const PAGE = 768;
/** Guesses that are aligned. */
const GUESSES = 4;

function locateShort(words: string, where: Searchable, ranges: readonly Range[]): Alignment | null {
  return align(words, where.stream.text, windowsOf(words, where, ranges));
}

/** Stretches worth aligning: a small range whole, a large one near the guesses. */
function windowsOf(words: string, where: Searchable, ranges: readonly Range[]): readonly Range[] {
  const size = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  if (size <= words.length * 6 + 256) return ranges;
  const width = Math.max(16, words.length >> 1);
  const reach = 2 * width + words.length + (words.length >> 1) + 8;
  const windows: Range[] = [];
  for (const guess of where.grams.candidates(words, ranges, GUESSES)) {
    for (const range of ranges) {
      const from = Math.max(range.from, guess - (words.length >> 2) - 8);
      const to = Math.min(range.to, guess + reach);
      if (from < to && !windows.some((window) => window.from <= from && to <= window.to)) windows.push({ from, to });
    }
  }
  return windows;
}
