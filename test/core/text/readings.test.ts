import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHiragana, toRomaji } from 'wanakana';
import { bundledTerms } from '../../../server/src/bundled/index.ts';
import { matchScore, score, searchKey, searchQuery } from '../../../server/src/core/text/readings.ts';
import type { Score } from '../../../server/src/core/text/readings.ts';
import type { Term } from '../../../server/src/core/terminology/term.ts';
import { spellings } from '../../support/spellings.ts';

const situation = { form: '周辺事態', readings: ['しゅうへん じたい'] };

function fit(typed: string, word = situation): Score {
  return matchScore(searchQuery(typed), searchKey(word));
}

describe('周辺事態 is found by', () => {
  test.each([
    ['its kanji', '周辺事態', score.exact],
    ['kana', 'しゅうへんじたい', score.exact],
    ['katakana, half-width too', 'ｼｭｳﾍﾝジタイ', score.exact],
    ['Hepburn as it is typed', 'shuuhenjitai', score.exact],
    ['Hepburn with a macron', 'shūhenjitai', score.exact],
    ['Hepburn without long vowels', 'shuhenjitai', score.exact],
    ['Kunrei', 'syuuhenzitai', score.exact],
    ['Kunrei with a circumflex', 'syûhenzitai', score.exact],
    ['a doubled n', 'syuuhennjitai', score.exact],
    ['capitals, hyphens and spaces', 'Shuhen-jitai ', score.exact],
    ['half a syllable', 's', score.prefix],
    ['half a Hepburn syllable', 'sh', score.prefix],
    ['a beginning', 'syuuh', score.prefix],
    ['kana to which a small one may still come', 'し', score.prefix],
    ['what an input method leaves half typed', 'しゅうへんj', score.prefix],
    ['the same in full width', 'しゅうへんｊ', score.prefix],
    ['what it has half converted', '周辺じ', score.prefix],
    ['a word inside', 'jitai', score.word],
    ['half a word inside', 'じた', score.word],
    ['a part of a word', 'henj', score.infix],
    ['kanji inside', '事態', score.infix],
    ['nothing typed yet', '', score.prefix],
  ])('%s', (_, typed, expected) => {
    expect(fit(typed)).toBe(expected);
  });

  test.each([
    ['another word', 'こうほう'],
    ['the end of a syllable', 'en'],
    ['one letter inside', 'h'],
    ['kanji with another reading behind', '周辺か'],
    ['another word in kanji', '後方'],
    ['signs', '???'],
  ])('not by %s', (_, typed) => {
    expect(fit(typed)).toBe(score.none);
  });
});

test.each([
  ['しんぶん', 'shimbun'],
  ['しんぶん', 'shinbun'],
  ['しんぶん', 'shim'],
  ['いっち', 'itchi'],
  ['いっち', 'icchi'],
  ['いっち', 'itti'],
  ['いっち', 'ixtuti'],
  ['いっち', 'itc'],
  ['いっしゅ', 'issh'],
  ['ぐんじ', 'gunji'],
  ['しんい', "shin'i"],
  ['つづき', 'tsuzuki'],
  ['つづき', 'tuduki'],
  ['つづき', 'tsud'],
  ['ちぢむ', 'chidimu'],
  ['じゅんび', 'zyunbi'],
  ['じゅんび', 'jyunbi'],
  ['じゅんび', 'jumbi'],
  ['ちゃくじょう', 'cyakujou'],
  ['めかにずむ', 'mekanizumu'],
  ['きょうぎ を', 'kyogio'],
  ['きょうぎ を', 'kyōgiwo'],
  ['ふぁいる', 'fairu'],
])('%s is found by %s', (reading, typed) => {
  expect(fit(typed, { form: '〓', readings: [reading] })).toBeGreaterThanOrEqual(score.prefix);
});

test('words begin behind a mark and where kana give way to kanji', () => {
  expect(fit('除去', { form: '機雷の除去', readings: [] })).toBe(score.word);
  expect(fit('救難', { form: '捜索・救難', readings: [] })).toBe(score.word);
  expect(fit('そうさく・きゅう', { form: '捜索・救難', readings: ['そうさく ・ きゅうなん'] })).toBe(score.prefix);
});

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
  const text = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(text, text, (typed, form) => {
      expect(matchScore(searchQuery(typed), searchKey({ form, readings: [form] }))).toBeGreaterThanOrEqual(score.none);
    }),
    { numRuns: 150 },
  );
});
