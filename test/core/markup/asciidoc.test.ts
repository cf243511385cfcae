import { describe, expect, it } from 'vitest';
import { blocksOf, commentBodiesOf, wordsOf } from './fixture.ts';

const blocks = (text: string): readonly string[] => blocksOf(text, 'asciidoc');
const words = (text: string): string => wordsOf(text, 'asciidoc');

describe('blocks of AsciiDoc', () => {
  it('are headings, paragraphs and attributes', () => {
    expect(blocks('= 題\n:toc: left\n\n== 節\n本文\n続き\n\n節\n----')).toEqual([
      'heading#: 題',
      'raw:',
      'heading##: 節',
      'prose: 本文↵続き',
      'prose: 節',
      'code:',
    ]);
    expect(blocks('Title\n-----')).toEqual(['heading##: Title']);
  });

  it('are quoted by a style or by delimiters, with the attribution to read', () => {
    expect(blocks('[quote, 指針Ⅴ2]\n引用\n\n[quote, 指針Ⅱ]\n____\n段落\n\n* 項\n____\n後')).toEqual([
      'quotation>: [quote, 指針Ⅴ2]',
      'quotation>: 引用',
      'quotation>: [quote, 指針Ⅱ]',
      'quotation>:',
      'quotation>: 段落',
      'listItem>: 項',
      'raw>:',
      'prose: 後',
    ]);
  });

  it('are rows of cells that stand on a line each, up to a blank line', () => {
    expect(blocks('|===\n|甲 |乙\n\n|丙\n|丁\n\n|戊\n|己\n続き\n|===')).toEqual([
      'raw:',
      'cell: 甲￮乙',
      'cell: 丙↵￮丁',
      'cell: 戊↵￮己↵続き',
      'raw:',
    ]);
  });

  it('close before they could be an underline', () => {
    expect(blocks('--\n甲\n--\n====\n注意点\n====\n乙')).toEqual([
      'raw:',
      'prose: 甲',
      'raw:',
      'raw:',
      'prose: 注意点',
      'raw:',
      'prose: 乙',
    ]);
  });

  it('go on over lines where the value of an attribute does', () => {
    expect(blocks(':a: 甲 \\\n----\n本文')).toEqual(['raw:', 'prose: 本文']);
  });

  it('are joined to an item by a plus sign alone on its line', () => {
    expect(blocks('* 甲\n+\n乙\n+\n丙')).toEqual(['listItem: 甲', 'raw:', 'prose: 乙', 'raw:', 'prose: 丙']);
  });

  it('are text where they begin with an anchor', () => {
    expect(blocks('== 節 ==\n[[a]]\n[[b]]指針はlink:c[甲]')).toEqual(['heading##: 節', 'raw:', 'prose: 指針は甲']);
    expect(blocks('> 甲\n> 乙')).toEqual(['quotation>: 甲↵乙']);
  });

  it('pass over code, comments and what is taken as it is', () => {
    expect(blocks('----\n指針\n----\n....\na\n....\n++++\nb\n++++\n```\nc\n```\n[source]\nd\n\n e\n\n本文')).toEqual([
      'code:',
      'code:',
      'raw:',
      'code:',
      'raw:',
      'code:',
      'code:',
      'prose: 本文',
    ]);
    expect(blocks('////\n指針\n////\n// 注\nifdef::a[]\n本文')).toEqual([
      'comment:',
      'comment:',
      'raw:',
      'prose: 本文',
    ]);
  });

  it('are items and rows', () => {
    expect(blocks('* 補給\n続き\n** 輸送\n. 衛生\n用語:: 説明')).toEqual([
      'listItem: 補給↵続き',
      'listItem: 輸送',
      'listItem: 衛生',
      'listItem: 用語:: 説明',
    ]);
    expect(blocks('.表題\n|===\n|機能 |項目\n2+|補給 a|*輸送*\n続き\n|===')).toEqual([
      'prose: 表題',
      'raw:',
      'cell: 機能￮項目',
      'cell: 補給￮輸送↵続き',
      'raw:',
    ]);
    expect(blocks('|===\n|甲\\|乙 |丙\n|===')).toEqual(['raw:', 'cell: 甲|乙￮丙', 'raw:']);
  });
});

describe('words of AsciiDoc', () => {
  it('are seen without formatting', () => {
    expect(words('*「指針」*Ⅴ2**(2)**_(ロ)_[.a]#強調# a_b_c')).toBe('「指針」Ⅴ2(2)(ロ)強調 a_b_c');
    expect(words('"`引用`"と`コード`と指針^1^Ⅴ +\n次')).toBe('“引用”と￮と指針￮Ⅴ ↵次');
  });

  it('are taken as they are between plus signs', () => {
    expect(words('+*甲*+と++_乙_++と+++<u>丙</u>+++とC+と+1')).toBe('*甲*と_乙_と￮とC+と+1');
  });

  it('are seen without index terms and roles', () => {
    expect(words('((指針))の(((目的,基本)))[red]#甲#[#a.b]*乙*(丙)')).toBe('指針の甲乙(丙)');
    expect(words('{ldquo}甲{rdquo}{empty}{a}')).toBe('“甲”￮');
  });

  it('are the text of macros that have one', () => {
    expect(words('link:http://a[外務省,window=_blank]とhttps://a.b[資料^]とxref:a[本文]と<<a,後>>と<<b>>')).toBe(
      '外務省と資料と本文と後と￮',
    );
    expect(words('指針footnote:[同(ハ)参照。]Ⅴ image:a.png[図] {attr}[[a]]')).toBe('指針\uFFF9同(ハ)参照。\uFFFBⅤ ￮ ￮');
    expect(words('甲footnote:[乙https://a.b[丙]と[中略\\]]丁anchor:x[]')).toBe('甲\uFFF9乙丙と[中略]\uFFFB丁');
    expect(words('[中略]とhttps://a.b/cを')).toBe('[中略]と￮を');
  });
});

it('AsciiDoc has comments of their own line, in a block and between the lines of a paragraph', () => {
  const text = '// shishin-disable\n\n本文\n// 二\n続き https://a.b\n\n////\n三\n////\n----\n// 四\n----';
  expect(commentBodiesOf(text, 'asciidoc')).toEqual(['shishin-disable', '二', '三']);
});
