import { describe, expect, it } from 'vitest';
import { blocksOf, commentBodiesOf, wordsOf } from './fixture.ts';

const blocks = (text: string): readonly string[] => blocksOf(text, 'restructuredtext');
const words = (text: string): string => wordsOf(text, 'restructuredtext');

describe('blocks of reStructuredText', () => {
  it('are headings whose level is the order in which adornments come', () => {
    expect(blocks('====\n題\n====\n\n節\n====\n項\n----\n節\n====\n本文\n\n----\n')).toEqual([
      'heading#: 題',
      'heading##: 節',
      'heading###: 項',
      'heading##: 節',
      'prose: 本文',
      'raw:',
    ]);
  });

  it('are quoted by indentation, or by a directive', () => {
    expect(blocks('本文\n\n   引用\n   続き\n\n後\n\n.. epigraph::\n\n   題辞')).toEqual([
      'prose: 本文',
      'quotation>: 引用↵続き',
      'prose: 後',
      'raw:',
      'quotation>: 題辞',
    ]);
  });

  it('are items with their paragraphs, definitions and fields', () => {
    expect(blocks('- 補給\n  続き\n\n  段落\n- 輸送\n\n1. 衛生\n\n用語\n  説明\n\n:著者: 名')).toEqual([
      'listItem: 補給↵続き',
      'prose: 段落',
      'listItem: 輸送',
      'listItem: 衛生',
      'prose: 用語',
      'prose: 説明',
      'prose: 名',
    ]);
  });

  it('pass over literal blocks, comments, targets and directives that are no text', () => {
    expect(
      blocks('例::\n\n  指針\n\n  Ⅴ2\n\n本文\n\n.. 指針\n   Ⅴ2\n\n.. _a: b\n.. code-block:: js\n\n   指針\n\n後'),
    ).toEqual(['prose: 例:', 'code:', 'prose: 本文', 'comment:', 'raw:', 'code:', 'prose: 後']);
  });

  it('read the body of an admonition and a footnote', () => {
    expect(
      blocks('.. note:: 注意\n   続き\n\n   段落\n\n.. note::\n   :class: a\n\n   本文\n\n.. [1] 脚注\n   続き'),
    ).toEqual(['prose: 注意↵続き', 'prose: 段落', 'raw:', 'raw:', 'prose: 本文', 'note: 脚注↵続き']);
  });

  it('tell the options of a directive from its argument', () => {
    expect(blocks('.. admonition:: 題\n   続き\n   :class: a\n\n   本文\n\n   :著者: 名')).toEqual([
      'prose: 題↵続き',
      'raw:',
      'prose: 本文',
      'prose: 名',
    ]);
  });

  it('are items whose words begin with an item', () => {
    expect(blocks('.. list-table::\n\n   * - 甲\n       続き\n     - 乙\n\n       段落\n   * - 丙\n- 1. 丁')).toEqual([
      'raw:',
      'listItem: 甲↵続き',
      'listItem: 乙',
      'prose: 段落',
      'listItem: 丙',
      'listItem: 1. 丁',
    ]);
  });

  it('pass over literal lines that a mark begins', () => {
    expect(blocks('例::\n\n> 指針\n> 目的\n\n後::\n\n.. note:: 甲')).toEqual([
      'prose: 例:',
      'code:',
      'prose: 後:',
      'prose: 甲',
    ]);
  });

  it('are the rows of tables', () => {
    expect(
      blocks(
        '====  ====\n機能  項目\n====  ====\n補給  輸送\n----------\n衛生  警備\n====  ====\n\n+--+--+\n| a| b|\n+--+--+\n本文',
      ),
    ).toEqual([
      'raw:',
      'cell: 機能￮項目',
      'raw:',
      'cell: 補給￮輸送',
      'raw:',
      'cell: 衛生￮警備',
      'raw:',
      'raw:',
      'cell: a￮b',
      'raw:',
      'prose: 本文',
    ]);
  });
});

it('words of reStructuredText are seen without markup', () => {
  expect(words('指針\\ **「Ⅴ」**\\ 2と``コード``と:ref:`a`と:ref:`章 <a>`と:kenten:`強調`')).toBe(
    '指針「Ⅴ」2と￮と￮と章と強調',
  );
  expect(words('本文 [1]_ と`資料 <http://a>`_と|置換|と|行 | 列|')).toBe('本文 ￮ と資料と￮と|行 | 列|');
  expect(words('| 一\n| 二\n  三')).toBe('一↵二↵三');
  expect(words('指針_ は、甲__。snake_case の _乙と:cite:p:`a`')).toBe('指針 は、甲。snake_case の _乙と￮');
});

it('reStructuredText has comments by two dots', () => {
  expect(
    commentBodiesOf('.. shishin-disable\n\n本文\n\n..\n   二\n   三\n\n..\n\n   引用', 'restructuredtext'),
  ).toEqual(['shishin-disable', '二\n   三', '']);
});
