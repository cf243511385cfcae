// Ignoring a finding leaves none, leaves nothing unused, and leaves the draft as it was to everybody else: in every block of every
// markup, and in Markdown by the word of another reader.
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { scanBlocks } from '../../../server/src/core/markup/scan.ts';
import type { Markup } from '../../../server/src/core/markup/markup.ts';
import { afterAction, ignoringActionsAt } from '../../support/check.ts';
import { readFixture } from '../../support/service.ts';

const altered =
  '我が国のすべての行為は、$0日本の憲法上の制約の範囲内において、専守防衛、非核三原則等の日本の基本的な方針に従って行われる。';

/** Drafts with one finding at `$0`, by what it stands in. */
const drafts: Readonly<Record<Markup, Readonly<Record<string, string>>>> = {
  markdown: {
    段落: '概要\n\n詳細は指針Ⅴ2(2)$0(ハ)を\n参照。\n\n以上\n',
    '段落 at the end': '詳細は指針Ⅴ2(2)$0(ハ)を参照。',
    '段落 of Windows': '概要\r\n\r\n詳細は指針Ⅴ2(2)$0(ハ)を参照。\r\n\r\n以上\r\n',
    '段落 under a heading': '# 概要\n詳細は指針Ⅴ2(2)$0(ハ)を参照。\n# 以上\n',
    見出し: '概要\n\n# 指針Ⅴ2(2)$0(ハ)の検討\n\n以上\n',
    '見出し underlined': '概要\n\n指針Ⅴ2(2)$0(ハ)の検討\n---\n以上\n',
    '箇条 first': '概要\n\n- 指針Ⅴ2(2)$0(ハ)を\n  参照。\n- 次\n',
    '箇条 right behind a paragraph': '概要\n- 指針Ⅴ2(2)$0(ハ)を参照。\n- 次\n',
    '箇条 in the middle': '1. 前\n2. 指針Ⅴ2(2)$0(ハ)を\n   参照。\n3. 次\n',
    '箇条 in a loose list': '- 前\n\n- 指針Ⅴ2(2)$0(ハ)を参照。\n\n- 次\n',
    '箇条 below another': '- 前\n  - 指針Ⅴ2(2)$0(ハ)を参照。\n    - 下\n- 次\n',
    '箇条 behind a deeper one': '- 前\n  - 下\n- 指針Ⅴ2(2)$0(ハ)を参照。\n- 次\n',
    '箇条 with a second paragraph': '- 前\n\n  指針Ⅴ2(2)$0(ハ)を参照。\n\n- 次\n',
    '箇条 with a wide marker': '10. 指針Ⅴ2(2)$0(ハ)を参照。\n11. 次\n',
    '箇条 to do': '- [ ] 前\n- [x] 指針Ⅴ2(2)$0(ハ)を参照。\n',
    引用: `本文\n\n> ${altered}\n>\n> ―― 指針Ⅱ2\n\n以上\n`,
    '引用 with its source behind': `本文\n\n> ${altered}\n\n（指針Ⅱ2）\n\n以上\n`,
    '引用 in a list': `- 前\n\n  > ${altered}\n  > ―― 指針Ⅱ2\n\n- 次\n`,
    '引用 as an item': `- > ${altered}\n  > ―― 指針Ⅱ2\n- 次\n`,
    表: '本文\n\n| 項目 | 内容 |\n| --- | --- |\n| 甲 | 乙 |\n| 指針Ⅴ2(2)$0(ハ) | 丙 |\n\n以上\n',
    '表 right behind a heading': '# 表\n| 項目 | 内容 |\n| --- | --- |\n| 指針Ⅴ2(2)$0(ハ) | 丙 |\n',
    注: '本文[^1]\n\n[^1]: 指針Ⅴ2(2)$0(ハ)を参照。\n',
    '注 of two paragraphs': '本文[^1]\n\n[^1]: 指針Ⅴ2(2)$0(ハ)を参照。\n\n    また、次も参照。\n\n以上\n',
  },
  plaintext: {
    '段落 quoting from its second line': `指針Ⅱ2は、\n「${altered}」\nと定める。\n`,
    段落: '概要\n\n詳細は指針Ⅴ2(2)$0(ハ)を\n参照。\n\n以上\n',
    '段落 indented': '　概要\n　詳細は指針Ⅴ2(2)$0(ハ)を参照。\n　以上\n',
    箇条: '・前\n・指針Ⅴ2(2)$0(ハ)を\n  参照。\n・次\n',
    '箇条 numbered': '１　前\n２　指針Ⅴ2(2)$0(ハ)を参照。\n３　次\n',
  },
  latex: {
    '段落 quoting from its second line': `指針Ⅱ2は、\n「${altered}」\nと定める。\n`,
    段落: '\\section{概要}\n詳細は指針Ⅴ2(2)$0(ハ)を\n参照。\n\n以上\n',
    見出し: '\\section{指針Ⅴ2(2)$0(ハ)}\n本文\n',
    箇条: '\\begin{itemize}\n\\item 前\n\\item 指針Ⅴ2(2)$0(ハ)を\n参照。\n\\end{itemize}\n',
    引用: `\\begin{quote}\n${altered}\n\n（指針Ⅱ2）\n\\end{quote}\n以上\n`,
    '引用 with its source before': `\\begin{displayquote}[指針Ⅱ2]\n${altered}\n\\end{displayquote}\n`,
    '引用 with its source behind': `\\begin{quote}\n${altered}\n\\end{quote}\n\n（指針Ⅱ2）\n\n以上\n`,
    表: '本文\n\\begin{tabular}{ll}\n甲 & 乙 \\\\\n指針Ⅴ2(2)$0(ハ) & 丙 \\\\\n\\end{tabular}\n以上\n',
  },
  asciidoc: {
    '段落 quoting from its second line': `指針Ⅱ2は、\n「${altered}」\nと定める。\n`,
    段落: '== 概要\n\n詳細は指針Ⅴ2(2)$0(ハ)を\n参照。\n\n以上\n',
    見出し: '== 指針Ⅴ2(2)$0(ハ)\n\n本文\n',
    箇条: '* 前\n* 指針Ⅴ2(2)$0(ハ)を\n参照。\n* 次\n',
    '段落 of an item': '* 前\n+\n指針Ⅴ2(2)$0(ハ)を参照。\n\n* 次\n',
    引用: `本文\n\n[quote, 指針Ⅱ2]\n____\n${altered}\n____\n\n以上\n`,
    '引用 of a paragraph': `[quote, 指針Ⅱ2]\n${altered}\n\n以上\n`,
    表: '本文\n\n[cols="1,1"]\n|===\n|項目 |内容\n\n|指針Ⅴ2(2)$0(ハ) |丙\n|===\n\n以上\n',
  },
  restructuredtext: {
    段落: '概要\n====\n\n詳細は指針Ⅴ2(2)$0(ハ)を\n参照。\n\n以上\n',
    '段落 right behind a heading': '概要\n====\n詳細は指針Ⅴ2(2)$0(ハ)を参照。\n',
    箇条: '- 前\n- 指針Ⅴ2(2)$0(ハ)を\n  参照。\n- 次\n',
    '箇条 first': '概要\n\n- 指針Ⅴ2(2)$0(ハ)を参照。\n- 次\n',
    '段落 of an item': '- 前\n\n  指針Ⅴ2(2)$0(ハ)を参照。\n\n- 次\n',
    引用: `本文\n\n    ${altered}\n\n    -- 指針Ⅱ2\n\n以上\n`,
    '引用 at the end': `本文\n\n    ${altered}\n\n    -- 指針Ⅱ2`,
    表: '本文\n\n+--------------+----+\n| 項目         | 乙 |\n+--------------+----+\n| 指針Ⅴ2(2)$0(ハ) | 丙 |\n+--------------+----+\n\n以上\n',
    '段落 of a note': '.. note::\n\n   指針Ⅴ2(2)$0(ハ)を参照。\n\n以上\n',
  },
  review: {
    '段落 quoting from its second line': `指針Ⅱ2は、\n「${altered}」\nと定める。\n`,
    段落: '= 概要\n\n詳細は指針Ⅴ2(2)$0(ハ)を\n参照。\n\n以上\n',
    見出し: '= 指針Ⅴ2(2)$0(ハ)\n\n本文\n',
    箇条: ' * 前\n * 指針Ⅴ2(2)$0(ハ)を参照。\n * 次\n',
    引用: `//quote{\n${altered}\n\n―― 指針Ⅱ2\n//}\n以上\n`,
    '引用 with its source behind': `//quote{\n${altered}\n//}\n\n（指針Ⅱ2）\n`,
    表: '//table[x][題]{\n項目\t内容\n-----\n指針Ⅴ2(2)$0(ハ)\t丙\n//}\n',
  },
};

const cases = await Promise.all(
  Object.entries(drafts).flatMap(([markup, made]) =>
    Object.entries(made).map(async ([name, marked]) => {
      const ignoring = await ignoringActionsAt(marked, { languageId: markup });
      return { markup: markup as Markup, name, marked, ignoring };
    }),
  ),
);

/** The blocks of a draft with their words, without its comments. */
function wordsOf(text: string, markup: Markup): readonly unknown[] {
  return scanBlocks(text, markup)
    .filter(({ kind }) => kind !== 'comment')
    .map(({ kind, level, quoteDepth, start, end }) => [
      kind,
      level,
      quoteDepth,
      text
        .slice(start, end)
        .replace(/^(?:%|\/\/|#@#) shishin.*(?:\n|$)| <!-- shishin.*?-->/gmu, '')
        .trimEnd(),
    ]);
}

/** What a reader of Markdown sees, without comments and without the line breaks of the source; of others we have no oracle. */
function seenIn(text: string, markup: Markup): string | null {
  if (markup !== 'markdown') return null;
  return micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
    .replace(/\s*<!--.*?-->/gu, '')
    .replace(/\s+/gu, '');
}

describe.each(cases)('in $markup, in $name', ({ markup, name, marked, ignoring }) => {
  const options = { languageId: markup };
  const before = readFixture(marked, options);

  test('a finding can be ignored on its line, around it and in the draft', () => {
    const [kind = ''] = name.split(' ');
    const places = ignoring.map(({ title }) => title.slice(2, title.indexOf('で')));
    expect(places).toEqual(expect.arrayContaining([kind, '原稿']));
    expect(places.filter((place) => place !== '行')).toEqual([kind, '原稿']);
  });

  test.each(ignoring)('$title', (action) => {
    const text = afterAction(before, action);
    const after = readFixture(text, options);
    const { findings, suppressed } = after.service.analysisOf(after.draft, after.settings);
    expect(findings, text).toEqual([]);
    expect(suppressed, text).toMatchObject([{ reason: '理由' }]);
    expect(wordsOf(text, markup), text).toEqual(wordsOf(before.text, markup));
    expect(seenIn(text, markup), text).toBe(seenIn(before.text, markup));
    expect(text.replace(/\r\n/gu, '').includes('\n'), text).toBe(!before.text.includes('\r\n') && text.includes('\n'));
  });
});
