import { describe, expect, it } from 'vitest';
import { foldSilently } from '../../../server/src/core/quotation/fold.ts';
import { foldingBetween, foldReported } from '../../../server/src/core/quotation/foldReported.ts';

function silently(text: string): string {
  return foldSilently(text).text;
}

function reportedly(text: string): string {
  return foldReported(silently(text)).text;
}

describe('silent folding', () => {
  it.each([
    ['width', 'ＳＳＣ（２）', 'SSC(2)'],
    ['half-width kana with voicing marks', 'ｹﾞﾘﾗ･ｺﾏﾝﾄﾞｳ', 'ゲリラ・コマンドウ'],
    ['decomposed kana', 'が゙'.normalize('NFD').slice(0, 2), 'が'],
    ['ligatures', 'deﬁne', 'define'],
    ['Kangxi radicals', '⽇⽶', '日米'],
    ['radicals without a decomposition', '⺠間', '民間'],
    ['Roman glyphs', 'Ⅴ', 'V'],
    ['kinds of commas and stops', '，．、。､｡', '、。、。、。'],
    ['inner brackets', '『大綱』', '「大綱」'],
    ['wave dashes', '〜～∼', '~~~'],
    ['quotation marks of a foreign keyboard', '“the”', '"the"'],
    ['white space between kanji', '武 力\n　攻撃', '武力攻撃'],
    ['white space between Latin words', 'armed \n attack', 'armed attack'],
    ['zero-width characters', '武\u200B力\uFEFF攻\u00AD撃', '武力攻撃'],
    ['variation selectors', '攻\uFE00撃\u{E0101}', '攻撃'],
    ['what markup hid', '武力\uFFFC攻撃', '武力攻撃'],
  ])('takes %s as equal', (_, a, b) => expect(silently(a)).toBe(silently(b)));

  it.each([
    ['other words', '日本', '米国'],
    ['a long vowel and a hyphen', 'レーダー', 'レ-ダ-'],
    ['々 and a repeated character', '各々', '各各'],
    ['a comma and none', '日本は、', '日本は'],
    ['Latin words run together', 'armed attack', 'armedattack'],
  ])('keeps %s apart', (_, a, b) => expect(silently(a)).not.toBe(silently(b)));
});

describe('reported folding', () => {
  it.each([
    ['各々', '各各', 'iterationMark'],
    ['節目々々', '節目節目', 'iterationMark'],
    ['搜索', '捜索', 'characterVariant'],
    ['國際聯合', '国際聯合', 'characterVariant'],
    ['二つ', '2つ', 'numeral'],
    ['十二項目', '１２項目', 'numeral'],
    ['一九九七年', '1997年', 'numeral'],
  ] as const)('takes %s and %s as equal, and names why', (a, b, folding) => {
    expect(reportedly(a)).toBe(reportedly(b));
    expect(foldingBetween(silently(a), silently(b))).toBe(folding);
  });
});
