import { describe, expect, it } from 'vitest';
import { blocksOf, commentBodiesOf, wordsOf } from './fixture.ts';

const blocks = (text: string): readonly string[] => blocksOf(text, 'review');

describe('blocks of Re:VIEW', () => {
  it('are headings, paragraphs, items', () => {
    expect(
      blocks(
        '= 題\n=={a} 節\n本文\n続き\n\n * 補給\n ** 輸送\n 1. 衛生\n : 用語\n\t説明\n===[column] コラム\n===[/column]',
      ),
    ).toEqual([
      'heading#: 題',
      'heading##: 節',
      'prose: 本文↵続き',
      'listItem: 補給',
      'listItem: 輸送',
      'listItem: 衛生',
      'listItem: 用語↵\t説明',
      'heading###: コラム',
      'heading###:',
    ]);
  });

  it('are what the command around them makes of them', () => {
    expect(
      blocks(
        '//quote{\n引用\n//}\n//list[a][b]{\n指針\n\nⅤ\n//}\n//note{\n本文\n//}\n//table[a][b]{\n機能\t項目\n----\n補給\t.\n//}\n//footnote[a][注@<b>{意}]',
      ),
    ).toEqual([
      'raw:',
      'quotation>: 引用',
      'raw>:',
      'prose: b',
      'code:',
      'raw:',
      'prose: 本文',
      'raw:',
      'prose: b',
      'cell: 機能￮項目',
      'raw:',
      'cell: 補給￮',
      'raw:',
      'note: 注意',
    ]);
  });
});

describe('captions of Re:VIEW', () => {
  it('are read above a body that is not', () => {
    expect(
      blocks('//list[a][@<b>{題}[1\\]][c]{\n指針\n\n//x\n//}\n//emlist[題]{\n//}\n//graph[a][dot][題]{\n\nx\n//}\n後'),
    ).toEqual(['prose: 題[1]', 'code:', 'prose: 題', 'code:', 'prose: 題', 'code:', 'prose: 後']);
    expect(blocks('//list[a][]{\n指針\n//}\n//image[a][題]\n//indepimage[a]')).toEqual(['code:', 'prose: 題', 'raw:']);
  });

  it('are read above a body that is, whose own code ends within it', () => {
    expect(blocks('//note[題]{\n甲\n//emlist[題]{\n指針\n//}\n乙\n//}\n//bibpaper[a][書]{\n丙\n//}')).toEqual([
      'prose: 題',
      'prose: 甲',
      'prose: 題',
      'code:',
      'prose: 乙',
      'raw:',
      'prose: 書',
      'prose: 丙',
      'raw:',
    ]);
  });
});

it('words of Re:VIEW are the text of commands that have one', () => {
  expect(
    wordsOf('@<b>{「指針」}Ⅴ2@<fn>{a}と@<ruby>{漢字,かんじ}と@<href>{http://a,外務省}と@<code>$x}$', 'review'),
  ).toBe('「指針」Ⅴ2￮と漢字と外務省と￮');
  expect(wordsOf('@<kw>{周辺事態,areas}@<br>{}次@<comment>{注}@<uchar>{2164}@<b>{a\\}b}', 'review')).toBe(
    '周辺事態↵次￮Ⅴa}b',
  );
  expect(wordsOf('@<href>{http://a/b\\,c, 甲}と@<uchar>{20B9F}', 'review')).toBe('甲と𠮟');
});

it('Re:VIEW has comments for the preprocessor and in the text', () => {
  expect(commentBodiesOf('#@# shishin-disable\n本文@<comment>{二}\n#@# 三\n//list{\n#@# 四\n//}', 'review')).toEqual([
    'shishin-disable',
    '二',
    '三',
  ]);
});
