import { describe, expect, it } from 'vitest';
import { readNotation } from '../../../server/src/core/quotation/notation.ts';

/** The fragments of all of `text`. */
function fragmentsOf(text: string): readonly string[] {
  return readNotation(text, { start: 0, end: text.length }).fragments.map(({ words }) => words.text);
}

describe('the editor’s marks', () => {
  it.each([
    '…',
    '……',
    '‥‥',
    '・・・',
    '――',
    '...',
    '. . .',
    '〔…〕',
    '［…］',
    '[...]',
    '（…）',
    '（中略）',
    '（略）',
    '（前略）',
    '（後略）',
    '（以下略）',
    '（以下、省略）',
    '〔略〕',
    '〈略〉',
    '【中略】',
    '…中略…',
    '～',
    '〜',
  ])('%s divides the words', (mark) => expect(fragmentsOf(`甲乙${mark}丙丁`)).toEqual(['甲乙', '丙丁']));

  it.each([
    '（傍点筆者）',
    '（下線は引用者）',
    '（強調引用者）',
    '（括弧内筆者）',
    '（原文ママ）',
    '[sic]',
    '〔すなわち〕',
    '［日米の］',
    '（emphasis added）',
    '\uFFF9注である。\uFFFB',
    '¹',
    '※',
    '（※2）',
    '†',
    '*1',
    '(*2)',
    '^1^',
    '^[注である]',
    '（おつ）',
    '%%注%%',
    '{>>注<<}',
    '{--削除--}',
    '{.underline}',
  ])('%s is no part of the words', (mark) => expect(fragmentsOf(`甲乙${mark}丙丁`)).toEqual(['甲乙丙丁']));

  it.each([
    '==乙==',
    '++乙++',
    '~乙~',
    '__乙__',
    '{++乙++}',
    '{==乙==}',
    '《《乙》》',
    '[[乙]]',
    '[[注|乙]]',
    '[乙]{.underline}',
  ])('%s is its words', (marked) => expect(fragmentsOf(`甲${marked}丙丁`)).toEqual(['甲乙丙丁']));

  it('is what an object in the view hides, where it is asked for', () => {
    const text = '甲乙\uFFFC丙丁';
    const dividing = readNotation(text, { start: 0, end: text.length }, true);
    expect(dividing.fragments.map(({ words }) => words.text)).toEqual(['甲乙', '丙丁']);
    expect(fragmentsOf(text)).toEqual(['甲乙丙丁']);
  });

  it.each(['（武器・弾薬を除く。）', '（周辺事態）', '（SSC）', '（）', '・', '—', '..'])('%s is', (words) => {
    expect(fragmentsOf(`甲乙${words}丙丁`)).toHaveLength(1);
    expect(fragmentsOf(`甲乙${words}丙丁`)).not.toEqual(['甲乙丙丁']);
  });

  it.each([
    ['甲（要旨）', 'gist'],
    ['甲（抄）', 'excerpt'],
    ['甲（仮訳）', 'translation'],
    ['甲（傍点筆者）', 'verbatim'],
  ])('%s says what is given', (text, manner) => {
    expect(readNotation(text, { start: 0, end: text.length }).manner).toBe(manner);
  });

  it('reads nothing outside the span', () => {
    const { fragments, manner } = readNotation('…甲乙…（要旨）', { start: 1, end: 3 });
    expect([fragments.map(({ words }) => [words.text, words.starts[0]]), manner]).toEqual([[['甲乙', 1]], 'verbatim']);
  });
});
