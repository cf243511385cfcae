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
const SECTION =
  /(?:sections?|secs?|chapters?|chaps?|chs?|parts?|pts?|paragraphs?|paras?|items?)(?![a-z])\.?[ \n]*|§§?[ \n]*/iy;
const LOWER =
  /,?[ \n]*(?:(?:sub-?sections?|sub-?paragraphs?|subparas?|paragraphs?|paras?|items?|clauses?|sections?|secs?|parts?)(?![a-z])\.?[ \n]*|§§?[ \n]*)/iy;

/** A word that leads to a number, and the offset behind it. */
export interface SectionWord {
  readonly end: number;
  /** The document's own word for the level, in small letters; null for a word by which any level may be called. */
  readonly unit: string | null;
}

/** The word for a section at `at`, where `words` are those of the document's own levels; null where none stands. */
export function readSectionWord(text: string, at: number, words: readonly string[]): SectionWord | null {
  const own = readOwnWord(text, at, words);
  if (own !== null) return own;
  const match = matchAt(SECTION, text, at);
  return match === null ? null : { end: match.end, unit: null };
}

/** The document's own word for a level at `at`: Article, Articles, Art.; null where none stands. */
export function readOwnWord(text: string, at: number, words: readonly string[]): SectionWord | null {
  if (words.length === 0) return null;
  const match = matchAt(WORD, text, at);
  if (match === null) return null;
  const written = (match.groups[1] ?? '').toLowerCase();
  const unit = words.find((word) => abbreviationsOf(word).includes(written));
  return unit === undefined ? null : { end: match.end, unit };
}

const WORD = /([a-z]{2,}|§§?)(?![a-z])\.?[ \n]*/iy;

/** How a word is written: alone, for several, and shortened. */
function abbreviationsOf(word: string): readonly string[] {
  const short = SHORT[word] ?? [];
  return [word, `${word}s`, ...short, ...short.map((form) => `${form}s`)];
}

const SHORT: Readonly<Record<string, readonly string[]>> = {
  article: ['art'],
  section: ['sec', '§', '§§'],
  subsection: ['subsec'],
  chapter: ['chap', 'ch'],
  paragraph: ['para'],
  regulation: ['reg'],
};

/** The offset behind a word for a section that a list or a range says again: Section IV and Section V; `at` where none stands. */
export function skipSectionWord(text: string, at: number): number {
  return matchAt(SECTION_AGAIN, text, at)?.end ?? at;
}

/** Whether a word for a section, as a list says it again, ends right before `at`. */
export function isBehindSectionWord(text: string, at: number): boolean {
  return SECTION_BEFORE.test(text.slice(Math.max(0, at - LONGEST), at));
}

const SECTION_WORDS = '(?:(?:sections?|secs?|chapters?|parts?|paragraphs?|paras?)(?![a-z])\\.?|§§?)[ \\n]*';
const SECTION_AGAIN = new RegExp(SECTION_WORDS, 'iy');
const SECTION_BEFORE = new RegExp(`${SECTION_WORDS}$`, 'i');
/** Of such a word with the blank behind it. */
const LONGEST = 12;

/** Reads a word for a lower level between two steps: ", para. 2(2)(b)". */
export function readLevelWord(text: string, at: number, words: readonly string[]): (JointReading & SectionWord) | null {
  const own = readOwnWord(text, matchAt(/,?[ \n]*/y, text, at)?.end ?? at, words);
  if (own !== null) return { joint: 'word', ...own };
  const match = matchAt(LOWER, text, at);
  return match === null ? null : { joint: 'word', end: match.end, unit: null };
}

/** What stands between a pinpoint and the document's name behind it: " of the ", " in the ", " (". */
export function readOf(text: string, at: number): number | null {
  return matchAt(/,?[ \n]+(?:of|in|to|under|from)[ \n]+(?:(?:the|these|those|said)[ \n]+)?/iy, text, at)?.end ?? null;
}

/** What stands between a name and a pinpoint behind it: a comma, a colon, "at", "(", a possessive, the note that has the whole name. */
export function readBehindName(text: string, at: number): number {
  return (
    matchAt(
      /(?:,[ \n]+supra(?:[ \n]+notes?[ \n]+[0-9]{1,3})?)?(?:['’]s?)?(?:,[ \n]*(?:at[ \n]+)?|:[ \n]*|[ \n]*\([ \n]*|[ \n]+(?:at[ \n]+|in[ \n]+(?=sec|chap|part|par|§))?)/iy,
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
    { draft: '⟦Section V(2)(2)(b) of the Guidelines⟧', targets: ['V.2(2)(ロ)'] },
    {
      draft: 'See ⟦Section V.2, Guidelines⟧; ⟦Section II.4, Japan-U.S. Defense Guidelines⟧, says',
      targets: ['V.2', 'II.4'],
    },
    { draft: 'In Section V.2, Guidelines are named.', targets: [] },
    { draft: 'In Section V.2, the Guidelines are named.', targets: [] },
    { draft: 'Basic Guidelines, Chapter 1', targets: [] },
    { draft: 'The Implementation Guidelines, Section V', targets: [] },
    { draft: 'Under the Guidelines I believe', targets: [] },
  ],
};
