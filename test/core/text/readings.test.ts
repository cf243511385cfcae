import { describe, expect, test } from 'vitest';
import { matchScore, score, searchKey, searchQuery } from '../../../server/src/core/text/readings.ts';
import type { Score } from '../../../server/src/core/text/readings.ts';

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
