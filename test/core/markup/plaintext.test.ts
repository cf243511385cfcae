import { describe, expect, it } from 'vitest';
import { blocksOf, commentBodiesOf, wordsOf } from './fixture.ts';

const blocks = (text: string): readonly string[] => blocksOf(text, 'plaintext');

describe('blocks of plain text', () => {
  it('are paragraphs between blank lines or begun by a full-width indent', () => {
    expect(blocks('　指針の目的は、\n基本である。\n　次の段落。\n　\n指針')).toEqual([
      'prose: 　指針の目的は、↵基本である。',
      'prose: 　次の段落。',
      'prose: 指針',
    ]);
  });

  it('are items by their markers, which are the writer’s own text', () => {
    const text = '・補給\n(1) 輸送\n１　衛生\nⅠ 目的\n第１　総則\nア　施設\n- 警備\n① 通信\n1. 訓練\n一　演習';
    expect(blocks(text)).toEqual(text.split('\n').map((line) => `listItem: ${line}`));
  });

  it('are items where a marker is of the kind of the item above', () => {
    expect(blocks('（イ）補給\n続き\n（ロ）輸送\n\n１．衛生\n２．警備')).toEqual([
      'listItem: （イ）補給↵続き',
      'listItem: （ロ）輸送',
      'listItem: １．衛生',
      'listItem: ２．警備',
    ]);
    expect(blocks('(1) 指針Ⅴ2\n(2)(ロ)による\n(3)次')).toEqual([
      'listItem: (1) 指針Ⅴ2↵(2)(ロ)による',
      'listItem: (3)次',
    ]);
  });

  it('go on where a citation is broken over two lines', () => {
    expect(blocks('指針Ⅴ2\n(2)(ロ)による。')).toEqual(['prose: 指針Ⅴ2↵(2)(ロ)による。']);
    expect(blocks('次のとおり。\n(2)後方地域支援')).toEqual(['prose: 次のとおり。', 'listItem: (2)後方地域支援']);
    expect(blocks('平成\n1997年')).toEqual(['prose: 平成↵1997年']);
  });

  it('go on where an English sentence is broken before a number or an article', () => {
    const text = 'Section V, paragraph\n2 of the Guidelines, and\n(2) of that, is\na part. It\nI think is.';
    expect(blocks(text)).toEqual([`prose: ${text.replaceAll('\n', '↵')}`]);
    expect(blocks('I think so.')).toEqual(['prose: I think so.']);
    expect(blocks('V 周辺事態')).toEqual(['listItem: V 周辺事態']);
    expect(blocks('1. Aim\n2. Basic Premises')).toEqual(['listItem: 1. Aim', 'listItem: 2. Basic Premises']);
  });

  it('are quoted by marks of mail', () => {
    expect(blocks('＞ 引用\n＞＞深い')).toEqual(['quotation>: 引用', 'quotation>>: 深い']);
    expect(blocks('> 引用\n> 続き\n>> 深い\n返事')).toEqual([
      'quotation>: 引用↵続き',
      'quotation>>: 深い',
      'prose: 返事',
    ]);
  });

  it('are notes by their marks', () => {
    expect(blocks('本文。\n（注1）同前。\n注2) 同上。')).toEqual(['prose: 本文。', 'note: ￮同前。', 'note: ￮ 同上。']);
  });

  it('are directives that stand alone on a line, by whatever comment mark', () => {
    const text =
      '# shishin-disable term.variant\n本文\n// shishin-enable\n<!-- shishin-disable-file -->\nshishin-disable-line\n# 見出し shishin-disable';
    expect(blocks(text)).toEqual([
      'comment:',
      'prose: 本文',
      'comment:',
      'comment:',
      'comment:',
      'prose: # 見出し shishin-disable',
    ]);
    expect(commentBodiesOf(text, 'plaintext')).toEqual([
      'shishin-disable term.variant',
      'shishin-enable',
      'shishin-disable-file',
      'shishin-disable-line',
    ]);
  });
});

it('words of plain text are as written but for addresses, readings and unseen characters', () => {
  expect(wordsOf('*指針*は\u200Bhttps://example.jp/aにある[1](b)。', 'plaintext')).toBe('*指針*は￮にある[1](b)。');
  expect(
    wordsOf('（https://www.mofa.go.jp/mofaj/a.html）、www.mod.go.jp、http://ja.example/wiki/日米防衛', 'plaintext'),
  ).toBe('（￮）、￮、￮');
});
