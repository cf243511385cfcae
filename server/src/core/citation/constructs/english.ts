/**
 * Form 10, English: words for the levels before the numbers, and the document's name before or behind them.
 *
 *     Section V.2(2)(b) of the Guidelines   Guidelines, sec. V, para. 2(2)(b)   Guidelines, Part V.2.(2).b
 *     Chapter V of the Guidelines   Guidelines § II.4   Sections IV and V
 */
import type { JointReading } from './compact.ts';
import { matchAt } from '../scan.ts';
import type { Construct } from './construct.ts';

/** The words that lead to a pinpoint, without the dots of their abbreviations. */
const SECTION = /(?:sections?|secs?|chapters?|chaps?|parts?|paragraphs?|paras?|items?)(?![a-z])\.?[ \n]*|§§?[ \n]*/iy;
const LOWER =
  /,?[ \n]*(?:(?:sub-?sections?|sub-?paragraphs?|subparas?|paragraphs?|paras?|items?|clauses?|sections?|secs?|parts?)(?![a-z])\.?[ \n]*|§§?[ \n]*)/iy;

/** The offset behind a word for a section at `at`; null where none stands. */
export function readSectionWord(text: string, at: number): number | null {
  const match = matchAt(SECTION, text, at);
  return match === null ? null : match.end;
}

/** Reads a word for a lower level between two steps: ", para. 2(2)(b)". */
export function readLevelWord(text: string, at: number): JointReading | null {
  const match = matchAt(LOWER, text, at);
  return match === null ? null : { joint: 'word', end: match.end };
}

/** What stands between a pinpoint and the document's name behind it: " of the ", " in the ", " (". */
export function readOf(text: string, at: number): number | null {
  return matchAt(/,?[ \n]+(?:of|in|to|under|from)[ \n]+(?:(?:the|these|those|said)[ \n]+)?/iy, text, at)?.end ?? null;
}

/** What stands between the document's name and a pinpoint behind it: a comma, a colon, "at", "(", a possessive. */
export function readBehindName(text: string, at: number): number {
  return (
    matchAt(
      /(?:['’]s?)?(?:,[ \n]*(?:at[ \n]+)?|:[ \n]*|[ \n]*\([ \n]*|[ \n]+(?:at[ \n]+|in[ \n]+(?=sec|chap|part|par|§))?)/iy,
      text,
      at,
    )?.end ?? at
  );
}

export const english: Construct = {
  form: 10,
  name: { ja: '英語', en: 'English' },
  examples: [
    { draft: '⟦Section V.2(2)(b) of the Guidelines⟧ states', targets: ['V.2(2)(ロ)'] },
    { draft: 'The ⟦Guidelines, sec. V, para. 2(2)(b)⟧, state', targets: ['V.2(2)(ロ)'] },
    { draft: 'the ⟦Guidelines, Part V.2.(2).b⟧', targets: ['V.2(2)(ロ)'] },
    { draft: '⟦Section V, paragraph 2(2)(b), of the Guidelines⟧', targets: ['V.2(2)(ロ)'] },
    { draft: '⟦Chapter V of the Guidelines⟧', targets: ['V'] },
    { draft: 'The ⟦Guidelines § II.4⟧', targets: ['II.4'] },
    { draft: 'Basic Guidelines, Chapter 1', targets: [] },
    { draft: 'The Implementation Guidelines, Section V', targets: [] },
    { draft: 'Under the Guidelines I believe', targets: [] },
  ],
};
