/**
 * Terms of the corpus, in a draft that speaks of it: what has just been typed, in kanji, kana or romaji, is the
 * beginning of a term or of a word inside of one. Japanese has no spaces, so the longest run before the caret that is
 * found wins.
 */
import { wholeOf } from '../../core/citation/citation.ts';
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import { matchScore, score, searchQuery, type Score } from '../../core/text/readings.ts';
import type { Term } from '../../core/terminology/term.ts';
import { corpusOf } from '../library.ts';
import { termEntries, type TermEntry } from '../search.ts';
import type { Proposal } from './proposal.ts';
import type { Writing } from './writing.ts';

/** No more than this many characters before the caret are taken for a term: in Latin letters, and in Japanese ones. */
const LONGEST = 72;
const LONGEST_JAPANESE = 36;

export function termProposals(writing: Writing): readonly Proposal[] {
  const { analysis, caret } = writing;
  if (!speaksOfCorpus(analysis)) return [];
  const run = /[\p{L}\p{M}ー・/'’-]+$/u.exec(analysis.text.slice(Math.max(0, caret - LONGEST), caret))?.[0] ?? '';
  for (let length = run.length; length > 0; length--) {
    const typed = run.slice(-length);
    if (!isPlausible(typed) || !isRomaji(writing, typed)) continue;
    const proposals = proposalsFor(writing, typed, caret - length);
    // Behind a term that is complete nobody looks for another one that holds its last word.
    if (proposals.length > 0 || isTerm(writing, typed)) return proposals;
  }
  return [];
}

/** Whether the draft names any corpus, so that its words concern it. */
export function speaksOfCorpus({ mentions }: DraftAnalysis): boolean {
  return mentions.some(({ corpus }) => corpus !== null);
}

/** Two kanji or katakana say enough; kana and romaji need three letters, or every particle would open the list. */
function isPlausible(typed: string): boolean {
  if (!/^\p{L}/u.test(typed)) return false;
  if (/^\p{sc=Latin}/u.test(typed)) return typed.length >= 3 && /^[\p{sc=Latin}\p{M}/'’-]+$/u.test(typed);
  if (typed.length > LONGEST_JAPANESE) return false;
  return typed.length >= (/^\p{sc=Hiragana}/u.test(typed) ? 3 : 2);
}

/**
 * Latin letters are romaji where they stand in Japanese words. Behind other Latin letters they are the rest of a word, and in an
 * English sentence they are English: "and" is no beginning of 安全保障.
 */
function isRomaji({ analysis, words }: Writing, typed: string): boolean {
  if (!/^\p{sc=Latin}/u.test(typed)) return true;
  const before = words.slice(0, -typed.length);
  const last = /[^\s]\s*$/u.exec(before)?.[0].charAt(0) ?? '';
  if (last !== '') return JAPANESE.test(last);
  return /^\p{Ll}/u.test(typed) && KANA.test(analysis.text.slice(0, ENOUGH_TO_TELL));
}

const KANA = /\p{sc=Hiragana}/u;
const JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}\u3000-\u303f\uff01-\uff60ー\u2160-\u217f]/u;

/** A text in Japanese has kana among so many characters. */
const ENOUGH_TO_TELL = 2000;

/**
 * Whether kana may be the reading of a term, or of a word inside of it: they could be particles and endings too. Of a few kana
 * every one has to fit, for とおり is no とり; behind kanji they have to begin the reading of a further word, for 周辺へ is no 周辺事態.
 */
function isReadingOf(typed: string, fit: Score, { form, spoken }: Term): boolean {
  const kana = /\p{sc=Hiragana}+$/u.exec(typed)?.[0] ?? '';
  if (kana === '' || form.startsWith(typed)) return true;
  if (kana.length < typed.length) return form !== typed.slice(0, -kana.length) && beginsFurtherWord(kana, spoken);
  if (fit <= score.word) return kana.length >= LEAST_INSIDE && !PARTICLE.test(kana) && !form.includes(kana);
  return kana.length >= LEAST_INSIDE || spoken.some((reading) => reading.replaceAll(' ', '').startsWith(kana));
}

function beginsFurtherWord(kana: string, spoken: readonly string[]): boolean {
  if (kana.length === 1 && PARTICLE.test(kana)) return false;
  return spoken.some((reading) => {
    const words = reading.split(' ');
    return words.some((_, index) => index > 0 && words.slice(index).join('').startsWith(kana));
  });
}

const PARTICLE = /^[のにとをへがはでもてや]/u;

const LEAST_INSIDE = 4;

function isTerm({ analysis }: Writing, typed: string): boolean {
  return termEntries(analysis.library).some(({ term }) => term.form === typed);
}

/** Whether what was typed is torn out of a word: the rest of one in katakana, or of a compound of kanji. */
function isTornOut({ words }: Writing, typed: string, fit: Score): boolean {
  const seam = words.charAt(words.length - typed.length - 1) + typed.charAt(0);
  return /^[\p{sc=Katakana}ー]{2}/u.test(seam) || (fit <= score.word && /^\p{sc=Han}{2}/u.test(seam));
}

function proposalsFor(writing: Writing, typed: string, start: number): readonly Proposal[] {
  const { analysis } = writing;
  const query = searchQuery(typed);
  const found: { entry: TermEntry; fit: Score }[] = [];
  for (const entry of termEntries(analysis.library)) {
    const fit = matchScore(query, entry.key);
    // A term that is complete already needs no completion, and an infix would be found in every other word.
    if (entry.term.form === typed || fit <= score.infix) continue;
    if (isReadingOf(typed, fit, entry.term) && !isTornOut(writing, typed, fit)) found.push({ entry, fit });
  }
  return found
    .toSorted((a, b) => b.fit - a.fit)
    .flatMap(({ entry: { term } }): Proposal[] => {
      const corpus = corpusOf(analysis.library, term);
      const node = corpus?.byPath.get(term.definedIn);
      if (corpus === null || node === undefined) return [];
      const detail = term.english === '' ? (term.readings[0] ?? '') : term.english;
      return [{ start, newText: term.form, detail, kind: 'term', corpus, target: wholeOf(node), term }];
    });
}
