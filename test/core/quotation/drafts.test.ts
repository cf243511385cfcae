/** Quotations in whole drafts, in the markup of each language: what they claim, and what is reported of them. */
import { describe, expect, it } from 'vitest';
import type { Markup } from '../../../server/src/core/markup/markup.ts';
import { analyse } from '../../support/citations.ts';

const EXACT = '日本のすべての行為は、その時々において適用のある国内法令に従う。';
const ALTERED = EXACT.replace('国内法令', '国内法');

function findingsIn(draft: string, markup: Markup): readonly string[] {
  return analyse(draft, markup).findings.map(({ code, clause }) => `${code} ${clause}`);
}

function cell(words: string): string {
  return `| 項目 | 文言 |\n|---|---|\n| 指針Ⅲ | ${words} |\n`;
}

describe('words are compared with the clause that the draft claims', () => {
  it.each<[string, Markup, (words: string) => string]>([
    ['in a block quotation', 'markdown', (words) => `> ${words}\n>\n> ― 指針Ⅱ4\n`],
    ['in a block quotation with marks of its own', 'markdown', (words) => `> 「${words}」\n>\n> ― 指針Ⅱ4\n`],
    ['in a table cell', 'markdown', (words) => `| 項目 | 文言 |\n|---|---|\n| 指針Ⅱ4 | ${words} |\n`],
    ['in marks in a table cell', 'markdown', (words) => `| 項目 | 文言 |\n|---|---|\n| 指針Ⅱ4 | 「${words}」 |\n`],
    ['by the attribute line', 'asciidoc', (words) => `[quote, 指針Ⅱ4]\n____\n${words}\n____\n`],
    ['behind who said it', 'asciidoc', (words) => `[quote, 日米両国政府, 指針Ⅱ4]\n____\n${words}\n____\n`],
    [
      'around a footnote',
      'asciidoc',
      (words) => `指針Ⅱ4は、「${words.replace('は、', 'は、footnote:[注。]')}」と定める。`,
    ],
    ['by a footnote', 'asciidoc', (words) => `「${words}」footnote:[指針Ⅱ4。]が原則である。`],
    ['in an environment', 'latex', (words) => `\\begin{quote}\n${words}\n（指針Ⅱ4）\n\\end{quote}\n`],
    [
      'around a footnote',
      'latex',
      (words) => `指針Ⅱ4は、「${words.replace('は、', 'は、\\footnote{注。}')}」と定める。`,
    ],
    ['by a footnote', 'latex', (words) => `「${words}」\\footnote{指針Ⅱ4。}が原則である。`],
    ['by a footnote behind the verb', 'latex', (words) => `「${words}」とされる。\\footnote{指針Ⅱ4。}`],
    ['behind a note on the source', 'latex', (words) => `指針Ⅱ4\\footnote{平成9年。}は、\\enquote{${words}}と定める。`],
    [
      'by a footnote in a quotation',
      'latex',
      (words) => `\\begin{quote}\n${words}\\footnote{指針Ⅱ4。}\n\\end{quote}\n`,
    ],
    ['behind a dash in the same line', 'latex', (words) => `\\begin{quote}\n${words}――指針Ⅱ4\n\\end{quote}\n`],
    ['before who published it', 'markdown', (words) => `> ${words}\n>\n> 指針Ⅱ4（外務省）\n`],
    ['with the day it was read', 'markdown', (words) => `> ${words}\n>\n> 指針Ⅱ4（2024年5月1日最終閲覧）\n`],
    ['in an epigraph', 'restructuredtext', (words) => `.. epigraph::\n\n   ${words}\n\n   -- 指針Ⅱ4\n`],
    ['in a block', 'review', (words) => `//quote{\n${words}（指針Ⅱ4）\n//}\n`],
  ])('%s of %s', (_, markup, draft) => {
    expect(findingsIn(draft(EXACT), markup)).toEqual([]);
    expect(findingsIn(draft(ALTERED), markup)).toEqual(['quotation.altered II.4']);
  });

  it.each<[Markup, string]>([
    ['markdown', '[^1]'],
    ['markdown', '<sup>1</sup>'],
    ['markdown', '（注1）'],
    ['latex', '\\footnotemark[1]'],
    ['restructuredtext', ' [1]_ '],
    ['review', '@<fn>{a}'],
  ])('and miss words at the mark of a note, of %s %s', (markup, mark) => {
    expect(findingsIn(`指針Ⅱ4は、「${EXACT.replace('すべての', mark)}」と定める。\n`, markup)).toEqual([
      'quotation.altered II.4',
    ]);
    expect(findingsIn(`指針Ⅱ4は、「${EXACT.replace('の行為', `の${mark}行為`)}」と定める。\n`, markup)).toEqual([]);
  });

  it('in a table cell that holds marks of the original’s own', () => {
    const words = '日本は、「防衛計画の大綱」にのっとり、自衛のために必要な範囲内で防衛力を保持する。';
    expect(findingsIn(cell(words), 'markdown')).toEqual([]);
    expect(findingsIn(cell(words.replace('保持', '保有')), 'markdown')).toEqual(['quotation.altered III']);
    expect(findingsIn(cell('「防衛計画の大綱」に触れ、必要な範囲内の防衛力をいう。'), 'markdown')).toEqual([]);
  });

  it.each(['## 指針Ⅱ4\n', '- 指針Ⅱ4\n'])('and with none where only %j follows', (behind) =>
    expect(findingsIn(`> ${ALTERED}\n\n${behind}`, 'markdown')).toEqual([]),
  );

  it('and with none where the marks hold the name of a row that is cited', () =>
    expect(findingsIn('指針別表を引く。同別表の「後方地域支援」の「補給」の欄には、例がある。', 'markdown')).toEqual(
      [],
    ));

  it('and with none where a delimited block has no attribute line', () => {
    const draft = `指針Ⅱ4を引く。\n\n____\n${ALTERED}\n____\n`;
    expect(analyse(draft, 'asciidoc').quotations.map(({ claim }) => claim)).toEqual([null]);
  });
});
