/** Search by reading, over every bundled term and every spelling of it; wanakana is the oracle of what is typed and shown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHiragana, toRomaji } from 'wanakana';
import { bundledTerms } from '../../../server/src/bundled/index.ts';
import { matchScore, score, searchKey, searchQuery } from '../../../server/src/core/text/readings.ts';
import type { Term } from '../../../server/src/core/terminology/term.ts';
import { anyText } from '../../support/arbitraries.ts';
import { spellings } from '../../support/spellings.ts';

/** The beginnings of what is typed by which a word is not found, at its own beginning at least. */
function missesOf(term: Term, typed: string, shown: (typed: string) => string = String): readonly string[] {
  const key = searchKey({ form: term.form, readings: term.spoken });
  const beginnings = Array.from(typed, (_, index) => shown(typed.slice(0, index + 1)));
  return beginnings.filter((beginning) => matchScore(searchQuery(beginning), key) < score.prefix);
}

test.each(spellings)('every reading is found by its %s, and by every beginning of it', (_, spell) => {
  for (const term of bundledTerms()) {
    for (const reading of term.readings) {
      const typed = spell(reading);
      expect(missesOf(term, typed)).toEqual([]);
      expect(matchScore(searchQuery(typed), searchKey({ form: term.form, readings: term.spoken }))).toBe(score.exact);
    }
  }
});

function shownWhileTyping(typed: string): string {
  return toHiragana(typed, { IMEMode: true });
}

test('what an input method shows while romaji is typed finds the word at every stroke', () => {
  for (const term of bundledTerms())
    expect(missesOf(term, toRomaji(term.readings[0] ?? ''), shownWhileTyping)).toEqual([]);
});

test('no query and no word makes it throw', () => {
  fc.assert(
    fc.property(anyText(20), anyText(20), (typed, form) => {
      expect(matchScore(searchQuery(typed), searchKey({ form, readings: [form] }))).toBeGreaterThanOrEqual(score.none);
    }),
    { numRuns: 150 },
  );
});
