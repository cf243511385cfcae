import { describe, expect, it } from 'vitest';
import { blocksOf, commentBodiesOf, wordsOf } from './fixture.ts';

const blocks = (text: string): readonly string[] => blocksOf(text, 'markdown');
const words = (text: string): string => wordsOf(text, 'markdown');

describe('blocks of Markdown', () => {
  it('are paragraphs between blank lines, with their line breaks', () => {
    expect(blocks('指針の\n目的\n\n　次の段落')).toEqual(['prose: 指針の↵目的', 'prose: 　次の段落']);
  });

  it('are headings by hashes or by an underline', () => {
    expect(blocks('# 目的 #\n## 基本 {#a}\n前提及び\n考え方\n---\n節\n===\n#指針')).toEqual([
      'heading#: 目的',
      'heading##: 基本',
      'heading##: 前提及び↵考え方',
      'heading#: 節',
      'prose: #指針',
    ]);
  });

  it('keep front matter apart, in YAML or TOML, from the first line only', () => {
    expect(blocks('---\ntitle: 指針\n---\n本文')).toEqual(['frontMatter:', 'prose: 本文']);
    expect(blocks('+++\ntitle = "指針"\n+++\n本文')).toEqual(['frontMatter:', 'prose: 本文']);
    expect(blocks('---\ntitle: 指針\n...\n本文')).toEqual(['frontMatter:', 'prose: 本文']);
    expect(blocks('---\n指針')).toEqual(['raw:', 'prose: 指針']);
    expect(blocks('\n---\na: b\n---')).toEqual(['raw:', 'heading##: a: b']);
  });

  it('pass over code in fences, indented code and what stands in a fence that never closes', () => {
    expect(blocks('本文\n```js\n指針Ⅴ2\n\n```\n~~~\n```\n~~~\n    指針\n後')).toEqual([
      'prose: 本文',
      'code:',
      'code:',
      'code:',
      'prose: 後',
    ]);
    expect(blocks('```\n指針\n\n終わらない')).toEqual(['code:']);
    expect(blocks('``` a`b\n指針')).toEqual(['prose: ``` a`b↵指針']);
  });

  it('read an indented line below a paragraph, and a full-width indent, as text', () => {
    expect(blocks('本文\n    続き')).toEqual(['prose: 本文↵続き']);
    expect(blocks('　　　　本文')).toEqual(['prose: 　　　　本文']);
  });

  it('are one for each item, and one for each further paragraph of an item', () => {
    expect(blocks('- (イ) 一\n  続き\n- 二\n\n  段落\n\n      コード\n1. 三\n2) 四')).toEqual([
      'listItem: (イ) 一↵続き',
      'listItem: 二',
      'listItem: 段落',
      'code:',
      'listItem: 三',
      'listItem: 四',
    ]);
  });

  it('let a number other than one not interrupt a paragraph', () => {
    expect(blocks('昭和\n53. 旧指針')).toEqual(['prose: 昭和↵53. 旧指針']);
    expect(blocks('項目\n1. 一')).toEqual(['prose: 項目', 'listItem: 一']);
  });

  it('hide the box of a task', () => {
    expect(blocks('- [ ] 未\n- [x] 済\n- [中] 略')).toEqual(['listItem: 未', 'listItem: 済', 'listItem: [中] 略']);
  });

  it('are quoted as deeply as their marks, with lazy lines', () => {
    expect(blocks('> 日米は\n続ける。\n> > 深い\n>\n> # 題\n> - 項\n\n外')).toEqual([
      'quotation>: 日米は↵続ける。',
      'quotation>>: 深い',
      'heading#>: 題',
      'listItem>: 項',
      'prose: 外',
    ]);
  });

  it('are the writer’s own in an alert, without its mark', () => {
    expect(
      blocks('> [!NOTE]\n> 指針\n>\n> 続き\n> > 引用\n\n> [!tip]- 題\n甲\n\n> [中略]\n\n> [!quote] 指針Ⅴ2\n> 乙'),
    ).toEqual([
      'prose: ↵指針',
      'prose: 続き',
      'quotation>: 引用',
      'prose: 題↵甲',
      'quotation>: [中略]',
      'quotation>: 指針Ⅴ2↵乙',
    ]);
  });

  it('are definitions below their term', () => {
    expect(blocks('用語\n: 説明\n  続き\n\n  段落\n:語')).toEqual([
      'prose: 用語',
      'listItem: 説明↵続き',
      'listItem: 段落↵:語',
    ]);
  });

  it('are the rows of a table, whose cells nothing is read across', () => {
    expect(blocks('| 機能 | 項目 |\n|:--|--|\n| **補給** | a\\|b |\n輸送\n\n本文')).toEqual([
      'cell: 機能￮項目',
      'raw:',
      'cell: 補給￮a|b',
      'cell: 輸送',
      'prose: 本文',
    ]);
  });

  it('take the last line of a paragraph for the head of a table', () => {
    expect(blocks('前文\nⅤ | 2\n--|--\n3 | 4')).toEqual(['prose: 前文', 'cell: Ⅴ￮2', 'raw:', 'cell: 3￮4']);
    expect(blocks('前文\nⅤ | 2\n--|--|--')).toEqual(['prose: 前文↵Ⅴ | 2↵--|--|--']);
  });

  it('are notes, with everything that is indented below them', () => {
    expect(blocks('[^1]: 同(ハ)参照。\n    続き\n\n    段落\n\n本文')).toEqual([
      'note: 同(ハ)参照。↵続き',
      'note: 段落',
      'prose: 本文',
    ]);
    expect(blocks('（注1）同前。')).toEqual(['note: ￮同前。']);
  });

  it('have no words in link definitions, formulas, directives and thematic breaks', () => {
    expect(blocks('[a]: http://x "題"\n\n$$\nx\n$$\n::: note\n本文\n:::\n***')).toEqual([
      'raw:',
      'raw:',
      'raw:',
      'prose: 本文',
      'raw:',
      'raw:',
    ]);
    expect(blocks('[甲]: この 指針')).toEqual(['prose: [甲]: この 指針']);
  });

  it('read the words of HTML but not its tags, comments and scripts', () => {
    expect(
      blocks(
        '<div align="center">\n指針<b>Ⅴ</b>2\n</div>\n\n<div>\n\n<!-- 指針\n\nⅤ2 -->\n<script>\n指針\n\n</script>',
      ),
    ).toEqual(['prose: ￮↵指針Ⅴ2↵￮', 'raw:', 'comment:', 'raw:']);
    expect(blocks('<h2>目的</h2>')).toEqual(['heading##: ￮目的￮']);
    expect(blocks('<pre>\n指針\n</pre>')).toEqual(['code:']);
  });

  it('end their lines at LF, CRLF or CR', () => {
    expect(blocks('指針の\r\n目的\r\n\r\n次\rの\r\r段落')).toEqual([
      'prose: 指針の↵目的',
      'prose: 次↵の',
      'prose: 段落',
    ]);
  });
});

describe('words of Markdown', () => {
  it('are seen without emphasis, also where it is tight', () => {
    expect(words('**「指針」**Ⅴ2の*強調*と***両方***と~~削除~~と==目印==')).toBe('「指針」Ⅴ2の強調と両方と削除と目印');
    expect(words('指針Ⅴ2**(2)**(ロ)')).toBe('指針Ⅴ2(2)(ロ)');
    expect(words('_強調_ snake_case_name')).toBe('強調 snake_case_name');
  });

  it('keep asterisks and tildes that mark nothing', () => {
    expect(words('2 * 3 * 4 == 5 == 6')).toBe('2 * 3 * 4 == 5 == 6');
    expect(words('指針Ⅴ2*1')).toBe('指針Ⅴ2*1');
    expect(words('Ⅱ1~4、Ⅲ1~3')).toBe('Ⅱ1~4、Ⅲ1~3');
  });

  it('leave code out, whatever its backticks', () => {
    expect(words('`指針`と`` a`b ``と`閉じない')).toBe('￮と￮と`閉じない');
    expect(words('`` a `b')).toBe('`` a `b');
  });

  it('are the text of links and no addresses', () => {
    expect(words('[指針Ⅴ2](http://a.b/c "題")(2)')).toBe('指針Ⅴ2(2)');
    expect(words('[**後方**地域支援][a]と[補給][]')).toBe('後方地域支援と補給');
    expect(words('![図](a.png)の<http://a.b>とhttps://a.b/cを参照')).toBe('￮の￮と￮を参照');
    expect(words('[a [b](c) d](e)')).toBe('[a b d](e)');
  });

  it('keep brackets that are no link', () => {
    expect(words('[...]と[sic]、[1][2]')).toBe('[...]と[sic]、[1][2]');
  });

  it('leave out marks of notes', () => {
    expect(words('指針Ⅴ2[^1]、（注1）(注１)（注）［注二］協力注2)に[1](#n)[注3](#n)')).toBe('指針Ⅴ2￮、￮￮￮￮協力￮に￮￮');
    expect(words('受注1)と（注目）')).toBe('受注1)と（注目）');
    expect(words('指針<sup>1</sup>Ⅴ')).toBe('指針￮Ⅴ');
  });

  it('of a note in the middle of a sentence stand apart', () => {
    expect(words('指針^[**同**(ハ)と[甲](b)。]Ⅴ2と\\^[乙]')).toBe('指針\uFFF9同(ハ)と甲。\uFFFBⅤ2と^[乙]');
  });

  it('are none in formulas, which money is not', () => {
    expect(words('$x_1$と$$y^2$$と$a\\$b$')).toBe('￮と￮と￮');
    expect(words('US$100とUS$200、100$と200$、$5、$10、\\$甲$')).toBe('US$100とUS$200、100$と200$、$5、$10、$甲$');
    expect(words('$5である。また6$ x $')).toBe('$5である。また6$ x $');
  });

  it('leave out readings', () => {
    expect(words('{漢字|かんじ}と{東京|とう|きょう}と｜指針《ししん》と周辺事態《しゅうへんじたい》')).toBe(
      '漢字と東京と指針と周辺事態',
    );
    expect(words('<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>')).toBe('漢字');
    expect(words('｛漢字｜かんじ｝と｛東京｜とう｜きょう｝と|指針《ししん》')).toBe('漢字と東京と指針');
    expect(words('《指針》と{a|b}と｛甲｝と|甲|《乙》')).toBe('《指針》と{a|b}と｛甲｝と|甲|《乙》');
  });

  it('leave out readings whose closing tags are implied, within ruby only', () => {
    expect(words('<ruby>漢<rt>かん<rt>x</rt>字<rp>(<rt>じ<rp>)</ruby>の')).toBe('漢字の');
    expect(words('<ruby>漢字<rtc><rt>かんじ</rt></rtc></ruby>')).toBe('漢字');
    expect(words('前<rt>甲</ruby>乙')).toBe('前甲乙');
  });

  it('are seen without tags, escapes and unseen characters', () => {
    expect(words('指<b class="a>b">針</b>\\*Ⅴ\u200B2\u{E0100}<br>次<img src="a">')).toBe('指針*Ⅴ2↵次￮');
    expect(words('a&amp;b&#x3000;c&#8548;d&unknown;&shy;')).toBe('a&b　cⅤd&unknown;');
  });

  it('go on over line breaks in marks, but not over the prefixes of lines', () => {
    expect(words('> **指針\n> の目的**と`a\n> b`')).toBe('指針↵の目的と￮');
    expect(words('指針\\\n  目的  \n次')).toBe('指針↵目的  ↵次');
  });

  it('have comments as one object', () => {
    expect(words('指針<!-- a\nb -->Ⅴ2')).toBe('指針￮Ⅴ2');
  });
});

it('Markdown has comments of its own line and in running text, but none in code', () => {
  const text =
    '<!-- shishin-disable -->\n\n指針<!-- 二 -->`<!-- 三 -->`\n\n```\n<!-- 四 -->\n```\n> <!--\n> 五\n> -->\n\n<div><!-- 六 --></div>';
  expect(commentBodiesOf(text, 'markdown')).toEqual(['shishin-disable', '二', '> 五\n>', '六']);
});
