/**
 * Terms of the corpus, in a draft that speaks of it: what has just been typed, in kanji, kana or romaji, is the
 * beginning of a term or of a word inside of one. Japanese has no spaces, so the longest run before the caret that is
 * found wins.
 */
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import { matchScore, score, searchQuery, type Score } from '../../core/text/readings.ts';
import { corpusOf } from '../library.ts';
import { termEntries, type TermEntry } from '../search.ts';
import { isProse } from './prose.ts';
import type { Proposal } from './proposal.ts';

/** No more than this many characters before the caret are taken for a term: in Latin letters, and in Japanese ones. */
const LONGEST = 72;
const LONGEST_JAPANESE = 36;

export function termProposals(analysis: DraftAnalysis, caret: number): readonly Proposal[] {
  const run = /[\p{L}\p{M}ー・/'’-]+$/u.exec(analysis.text.slice(Math.max(0, caret - LONGEST), caret))?.[0] ?? '';
  for (let length = run.length; length > 0; length--) {
    const typed = run.slice(-length);
    if (!isPlausible(typed)) continue;
    const proposals = proposalsFor(analysis, typed, caret - length);
    if (proposals.length > 0) return speaksOfCorpus(analysis) && isProse(analysis, caret) ? proposals : [];
  }
  return [];
}

function speaksOfCorpus({ mentions }: DraftAnalysis): boolean {
  return mentions.some(({ corpus }) => corpus !== null);
}

/** Two kanji or katakana say enough; kana and romaji need three letters, or every particle would open the list. */
function isPlausible(typed: string): boolean {
  if (/^\p{sc=Latin}/u.test(typed)) return typed.length >= 3 && /^[\p{sc=Latin}\p{M}/'’-]+$/u.test(typed);
  if (typed.length > LONGEST_JAPANESE) return false;
  return typed.length >= (/^\p{sc=Hiragana}/u.test(typed) ? 3 : 2);
}

function proposalsFor(analysis: DraftAnalysis, typed: string, start: number): readonly Proposal[] {
  const query = searchQuery(typed);
  const found: { entry: TermEntry; fit: Score }[] = [];
  for (const entry of termEntries(analysis.library)) {
    const fit = matchScore(query, entry.key);
    // A term that is complete already needs no completion, and an infix would be found in every other word.
    if (entry.term.form !== typed && fit > score.infix) found.push({ entry, fit });
  }
  return found
    .toSorted((a, b) => b.fit - a.fit)
    .flatMap(({ entry: { term } }): Proposal[] => {
      const corpus = corpusOf(analysis.library, term);
      const node = corpus?.byPath.get(term.definedIn);
      if (corpus === null || node === undefined) return [];
      const detail = term.english === '' ? (term.readings[0] ?? '') : term.english;
      return [{ start, newText: term.form, detail, kind: 'term', corpus, node, term }];
    });
}
