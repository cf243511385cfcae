import { describe, expect, it } from 'vitest';
import { blocksOf, commentBodiesOf, wordsOf } from './fixture.ts';

const blocks = (text: string): readonly string[] => blocksOf(text, 'latex');
const words = (text: string): string => wordsOf(text, 'latex');

describe('blocks of LaTeX', () => {
  it('pass over the preamble but for the title', () => {
    expect(
      blocks(
        '\\documentclass{jsarticle}\n\\usepackage{a}\n\\title{指針}\n\\begin{document}\n本文\n\\end{document}\n後',
      ),
    ).toEqual(['raw:', 'heading#: 指針', 'raw:', 'prose: 本文', 'raw:', 'raw:']);
    expect(blocks('% \\begin{document}\n本文')).toEqual(['comment:', 'prose: 本文']);
  });

  it('are headings by the level of their command', () => {
    expect(blocks('\\chapter{Ⅰ}\\label{a}\n\\section*{目的}\n本文\n\\subsection[短]{長い\n題}')).toEqual([
      'heading##: Ⅰ',
      'heading###: 目的',
      'prose: 本文',
      'heading####: 長い↵題',
    ]);
    expect(blocks('\\paragraph{題} 本文')).toEqual(['prose: 題 本文']);
  });

  it('are quoted inside of quotations, with their attribution to read', () => {
    expect(blocks('前\n\\begin{quote}\n引用\n\n第二\n\\end{quote}\n後')).toEqual([
      'prose: 前',
      'raw>:',
      'quotation>: 引用',
      'quotation>: 第二',
      'raw:',
      'prose: 後',
    ]);
    expect(blocks('\\begin{displayquote}[指針Ⅴ2]\n引用\\end{displayquote}\n後')).toEqual([
      'quotation>: [指針Ⅴ2]',
      'quotation>: 引用',
      'prose: 後',
    ]);
  });

  it('are items and rows', () => {
    expect(blocks('\\begin{itemize}\n\\item 補給\n続き\n\\item[(ロ)] 輸送\n\\end{itemize}')).toEqual([
      'raw:',
      'listItem: 補給↵続き',
      'listItem: (ロ)  輸送',
      'raw:',
    ]);
    expect(blocks('\\begin{tabular}{ll}\n\\hline\n補給 & \\multicolumn{2}{c}{輸送} \\\\\n\\end{tabular}')).toEqual([
      'cell:',
      'cell:',
      'cell: 補給 ￮ 輸送',
      'raw:',
    ]);
  });

  it('pass over what conditionals take out', () => {
    expect(blocks('前\n\\iffalse\n指針\n\n\\ifx\\a\\b 甲\\fi\\iff\n乙\n\\fi\n後')).toEqual([
      'prose: 前',
      'comment:',
      'prose: 後',
    ]);
    expect(blocks('\\if0\n甲\n\\else\n乙\n\\fi 丙')).toEqual(['comment:', 'prose: 乙↵丙']);
    expect(blocks('\\iffalse 甲 \\fi 乙\\iffalse 丙\\fill')).toEqual(['prose: 乙']);
  });

  it('are the titles of slides', () => {
    expect(
      blocks('\\begin{frame}{目的}\n本文\n\\frametitle{基本}\n\\item<1-> 補給\\only<2>{輸送}\n\\end{frame}'),
    ).toEqual(['prose: 目的', 'prose: 本文', 'heading####: 基本', 'listItem: 補給輸送', 'raw:']);
  });

  it('are not begun by what stands in code', () => {
    expect(blocks('甲\\verb|\\begin{verbatim}|乙\n丙\\verb+\\begin{quote}+\n丁')).toEqual(['prose: 甲￮乙↵丙￮↵丁']);
  });

  it('pass over code and formulas', () => {
    expect(blocks('\\begin{verbatim}\n指針\n\n% x\n\\end{verbatim}\n本文\n\\begin{align*}\nx\n\\end{align*}')).toEqual([
      'code:',
      'prose: 本文',
      'raw:',
    ]);
  });
});

describe('words of LaTeX', () => {
  it('are the arguments of commands that print them', () => {
    expect(words('\\textbf{「指針」}Ⅴ2\\emph{(2)}\\unknown{(ロ)}')).toBe('「指針」Ⅴ2(2)(ロ)');
    expect(words('\\ruby{漢字}{かんじ}\\kenten{強調}\\href{http://a}{外務省}')).toBe('漢字強調外務省');
    expect(words("\\enquote{引用}と``引用''")).toBe("“引用”と``引用''");
    expect(words('\\ruby[g]{漢|字}{かん|じ}と\\furigana{漢字}{かんじ}と甲|乙')).toBe('漢字と漢字と甲|乙');
  });

  it('are quoted by the commands of csquotes, their source before them in its brackets', () => {
    expect(words('\\textquote[指針Ⅱ2][。]{甲}と\\textcquote[see][\\emph{指針}Ⅱ2]{key}{乙}')).toBe(
      '[指針Ⅱ2]“甲”と[see][指針Ⅱ2]“乙”',
    );
    expect(words('\\foreignquote{japanese}{甲}\\foreigntextcquote{japanese}[][指針]{key}{乙}')).toBe('“甲”[指針]“乙”');
    expect(words('\\blockquote{甲\\textelp{}乙\\textins{丙}\\textdel{丁}}')).toBe('“甲…乙[丙]…”');
    expect(words('\\textquote [指 {甲}')).toBe('[指 甲');
  });

  it('are none in definitions and lengths, with or without braces', () => {
    expect(
      words('\\newcommand*{\\a}[2][甲]{乙}\\renewcommand\\b{丙}\\def\\c#1#2{丁}\\newtheorem{d}[section]{戊}本文'),
    ).toBe('本文');
    expect(
      words(
        '\\NewDocumentCommand{\\a}{m}{甲}\\setlength\\parindent{1zw}\\hskip 1zw plus 2pt minus 1pt 本\\parskip=0pt 文',
      ),
    ).toBe('本文');
  });

  it('are none in any option of a command', () => {
    expect(words('\\parencite[see][Ⅴ]{g}と\\footnotemark[1]と\\linebreak[4]\\multirow{2}{*}[3pt]{文}')).toBe(
      '￮と￮と↵文',
    );
    expect(blocks('\\begin{displayquote}[指針Ⅴ2][。]\n甲')).toEqual(['quotation>: [指針Ⅴ2]', 'quotation>: 甲']);
  });

  it('are the characters that a code stands for, and objects where words stand elsewhere', () => {
    expect(words('\\UTF{9AD9}橋\\UTF{20B9F}\\CID{7652}と\\gls{a}\\textsuperscript{1)}と\\todo{後}')).toBe(
      '髙橋𠮟￮と￮￮と\uFFF9後\uFFFB',
    );
  });

  it('are found in nested sources of quotations', () => {
    expect(words('\\textcquote[\\textcquote[甲]{k}{乙}]{k}{丙}')).toContain('丙');
  });

  it('of an environment of csquotes stand below its source', () => {
    const expected = ['quotation>: [指針Ⅱ2]', 'quotation>: 甲', 'raw:'];
    expect(blocks('\\begin{displaycquote}[指針Ⅱ2]{key}\n甲\n\\end{displaycquote}')).toEqual(expected);
    expect(blocks('\\begin{foreigndisplayquote}{japanese}[指針Ⅱ2]\n甲\n\\end{foreigndisplayquote}')).toEqual(expected);
  });

  it('are none in labels, references, code and formulas', () => {
    expect(words('指針\\label{Ⅴ}Ⅴ2\\ref{a}と\\cite[p.~3]{b}と\\verb|Ⅴ|と$x$と\\(y\\)')).toBe('指針Ⅴ2￮と￮と￮と￮と￮');
    expect(words('\\input{a}\\includegraphics[width=1cm]{b}本文')).toBe('￮本文');
    expect(words('100\\$と50\\%と\\{a\\}')).toBe('100$と50%と{a}');
  });

  it('of a footnote stand apart from the sentence', () => {
    expect(words('指針Ⅴ2\\footnote{同(ハ)参照。}は')).toBe('指針Ⅴ2\uFFF9同(ハ)参照。\uFFFBは');
  });

  it('join across a comment, and break at a line break', () => {
    expect(words('指針% 注記\n  Ⅴ2\\\\[2mm]次~a')).toBe('指針Ⅴ2↵次 a');
  });
});

it('LaTeX has comments of their own line, behind text and in an environment', () => {
  const text =
    '% shishin-disable\n本文 % 二\n50\\% 三\n\n\\begin{comment}\n四\n\\end{comment}\n\\begin{verbatim}\n% 五\n\\end{verbatim}';
  expect(commentBodiesOf(text, 'latex')).toEqual(['shishin-disable', '二', '四']);
});
