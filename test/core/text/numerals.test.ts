import { describe, expect, test } from 'vitest';
import {
  aiueoOf,
  aiueoValue,
  arabicValue,
  bracketedGlyph,
  fullWidthOf,
  halfWidthKana,
  irohaOf,
  irohaValue,
  kanjiValue,
  latinValue,
  romanGlyphsOf,
  romanValue,
} from '../../../server/src/core/text/numerals.ts';
import { sequences } from './sequences.ts';

describe.each(sequences)('$name', ({ of, last }) => {
  test('writes nothing before 1, behind its end and between numbers', () => {
    expect([of(0), of(-1), of(last + 1), of(1.5), of(Number.NaN)]).toEqual([null, null, null, null, null]);
  });

  test('gives each number another numeral', () => {
    const numerals = Array.from({ length: last }, (_, index) => of(index + 1));
    expect(new Set(numerals).size).toBe(last);
  });
});

test.each([
  ['Ⅴ', 5],
  ['V', 5],
  ['Ｖ', 5],
  ['v', 5],
  ['ⅴ', 5],
  ['ＩＶ', 4],
  ['ⅹⅰ', 11],
  ['ⅩI', 11],
  ['ⅬⅩⅩⅩⅧ', 88],
  ['IIII', null],
  ['IC', null],
  ['VX', null],
  ['ⅠI', 2],
  ['iV', null],
  ['Ⅴi', null],
  ['', null],
  ['ↈ', null],
  ['Vあ', null],
])('romanValue(%j) is %j', (text, value) => expect(romanValue(text)).toBe(value));

test('Roman glyphs are single up to twelve and composed beyond', () => {
  expect([1, 4, 9, 12, 13, 20, 24, 100].map(romanGlyphsOf)).toEqual(['Ⅰ', 'Ⅳ', 'Ⅸ', 'Ⅻ', 'ⅩⅢ', 'ⅩⅩ', 'ⅩⅩⅣ', 'Ⅽ']);
});

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['百三', 103],
  ['二千十五', 2015],
  ['二〇一五', 2015],
  ['一九九七', 1997],
  ['九千九百九十九', 9999],
  ['〇', null],
  ['一十', null],
  ['十十', null],
  ['十百', null],
  ['二〇一五十', null],
  ['三つ', null],
])('kanjiValue(%j) is %j', (text, value) => expect(kanjiValue(text)).toBe(value));

test('digits are read in any width, up to what a number can hold exactly', () => {
  expect(['0', '23', '２３', '1２', '1a', '', '９'.repeat(15), '9'.repeat(16)].map(arabicValue)).toEqual([
    0,
    23,
    23,
    12,
    null,
    null,
    999_999_999_999_999,
    null,
  ]);
});

test('the orders of kana run as official documents count', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 47].map(irohaOf).join('')).toBe('イロハニホヘトス');
  expect([1, 2, 3, 4, 5, 6, 45, 46].map(aiueoOf).join('')).toBe('アイウエオカヲン');
});

test('kana are read in half width, and voiced or small ones are none', () => {
  expect(['ｲ', 'ﾛ', 'ﾊ', 'ｶ'].map(irohaValue)).toEqual([1, 2, 3, 14]);
  expect(['ｱ', 'ｦ', 'ガ', 'ァ', 'い', 'ー'].map(aiueoValue)).toEqual([1, 45, null, null, null, null]);
  expect('イロハン'.split('').map(halfWidthKana).join('')).toBe('ｲﾛﾊﾝ');
});

test('the kanji and the katakana that look alike are told apart', () => {
  expect(['二', '八', '口', 'へ'].map(irohaValue)).toEqual([null, null, null, null]);
  expect(['ニ', 'ハ', 'ロ', 'ヘ'].map(kanjiValue)).toEqual([null, null, null, null]);
});

test('letters are read in either case and width', () => {
  expect(['a', 'Z', 'ｂ', 'Ｂ', '@', '[', 'é', 'ab'].map(latinValue)).toEqual([1, 26, 2, 2, null, null, null, null]);
});

test('glyphs with brackets of their own stand for their contents', () => {
  expect(['⑴', '⒇', '⒜', '⒵', '㈠', '㈩', '①', '1', ''].map(bracketedGlyph)).toEqual([
    '1',
    '20',
    'a',
    'z',
    '一',
    '十',
    null,
    null,
    null,
  ]);
});

test('only printable ASCII is widened', () => {
  expect(fullWidthOf('(12a) あ\n')).toBe('（１２ａ） あ\n');
});
