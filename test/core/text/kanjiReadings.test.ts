import { describe, expect, it } from 'vitest';
import { isSameReading } from '../../../server/src/core/text/kanjiReadings.ts';

describe('kana are a reading of kanji', () => {
  it.each([
    ['勘案', 'かんあん'],
    ['対策', 'たいさく'],
    ['実施', 'じっし'],
    ['合致', 'がっち'],
    ['発表', 'はっぴょう'],
    ['船舶', 'せんぱく'],
    ['範囲内', 'はんい内'],
    ['ふん争', '紛そう'],
    ['従い、関連する', 'したがい、かんれんする'],
    ['後方地域支援', 'こうほうちいきしえん'],
  ])('%s, %s', (a, b) => {
    expect(isSameReading(a, b)).toBe(true);
    expect(isSameReading(b, a)).toBe(true);
  });

  it.each([
    ['勘案', 'かんがえ'],
    ['結果', '効果'],
    ['行う', 'する'],
    ['支援', 'しえ'],
    ['日本', 'わがくに'],
    ['実施', 'じっ'],
    ['対策', 'たいっさく'],
  ])('not %s, %s', (a, b) => expect(isSameReading(a, b)).toBe(false));

  it('for any text with itself, in time that does not grow with the ways to read it', () => {
    expect(isSameReading('生'.repeat(32), '生'.repeat(32))).toBe(true);
    expect(isSameReading('生'.repeat(32), 'い'.repeat(31) + 'ん')).toBe(false);
    expect(isSameReading('案'.repeat(33), '案'.repeat(33))).toBe(false);
  });
});
