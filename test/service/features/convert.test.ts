/** Conversion of citations: what is written changes, what is meant does not. */
import { describe, expect, test } from 'vitest';
import { converted } from '../../support/convert.ts';

describe('converting the citations of a draft', () => {
  test.each([
    ['compact', '指針Ⅴ2(2)(ロ)による。'],
    ['linked', '指針Ⅴの2の(2)の(ロ)による。'],
    ['formal', '日米防衛協力のための指針（平成９年９月23日）Ⅴ２(2)(ロ)による。'],
    ['titled', '指針Ⅴ2(2)(ロ)「後方地域支援」による。'],
    ['english', 'Guidelines, V.2(2)(b)による。'],
  ] as const)('to the style %s, from every style', (style, expected) => {
    for (const before of ['指針Ⅴ2(2)(ロ)', '指針のⅤの2の(2)の(ロ)', '指針Ⅴ2(2)(ロ)「後方地域支援」'])
      expect(converted(`${before}による。`, style)).toBe(expected);
  });

  test('writes a title once', () => {
    expect(converted('指針Ⅵ2「日米間の調整メカニズム」', 'titled')).toBe('指針Ⅵ2「日米間の調整メカニズム」');
    expect(converted('指針Ⅵ2「調整」', 'titled')).toBe('指針Ⅵ2「日米間の調整メカニズム」「調整」');
  });

  test('takes the members of a list and the first number of a range along', () => {
    expect(converted('指針Ⅳ2(1)(イ)並びに(2)(イ)及び(ロ)', 'linked')).toBe(
      '指針Ⅳの2の(1)の(イ)並びに(2)の(イ)及び(ロ)',
    );
    expect(converted('指針Ⅴの2の(1)の(イ)から(ハ)まで及び(ニ)', 'compact')).toBe('指針Ⅴ2(1)(イ)から(ハ)まで及び(ニ)');
    expect(converted('指針Ⅲの1から指針Ⅳ2まで', 'compact')).toBe('指針Ⅲ1から指針Ⅳ2まで');
    expect(converted('指針Ⅲの第1・2段落', 'compact')).toBe('指針Ⅲの第1・2段落');
    expect(converted('指針Ⅴの2の(1)の(イ)及び(ロ)', 'titled')).toBe('指針Ⅴ2(1)(イ)及び(ロ)');
  });

  test('leaves English citations of a whole draft in English, and converts those that are selected', () => {
    expect(converted('See Section V.2 of the Guidelines.', 'compact')).toBe('See Section V.2 of the Guidelines.');
    expect(converted('See ⟦Section V.2 of the Guidelines⟧.', 'compact')).toBe('See 指針Ⅴ2.');
    expect(converted('See Section V.2 of the Guidelines.', 'english')).toBe('See Guidelines, V.2.');
  });

  test('converts only what is selected', () => {
    expect(converted('指針Ⅴ2、\n⟦指針Ⅵ2⟧', 'linked')).toBe('指針Ⅴ2、\n指針Ⅵの2');
  });

  test('keeps a name that the draft has defined, and a year where another edition is spoken of', () => {
    const defined = '日米防衛協力のための指針（以下「97指針」という。）を引く。';
    expect(converted(`${defined}97指針Ⅴ2`, 'linked')).toBe(`${defined}97指針Ⅴの2`);
    expect(converted('2015年の指針の前の1997年の指針のⅤ2', 'linked')).toBe('2015年の指針の前の1997年の指針Ⅴの2');
    expect(converted('1997年の指針のⅤ2', 'linked')).toBe('指針Ⅴの2');
    const other = '防衛装備の運用指針（以下「指針」という。）のほか、';
    expect(converted(`${other}日米防衛協力のための指針Ⅴ2`, 'linked')).toBe(`${other}日米防衛協力のための指針Ⅴの2`);
  });

  test('leaves citations alone that hold marks of the markup', () => {
    expect(converted('指針**Ⅴ2(1)による。**', 'linked')).toBe('指針**Ⅴ2(1)による。**');
  });
});
