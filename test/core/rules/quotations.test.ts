/** The examples of the five rules about quotations, which are their documentation too, and the words of their findings. */
import { describe, expect, it } from 'vitest';
import { bundledCorpora } from '../../../server/src/bundled/index.ts';
import { analyseDraft } from '../../../server/src/core/draft/analyse.ts';
import { defaultSettings } from '../../../server/src/core/draft/analysis.ts';
import { createLibrary } from '../../../server/src/core/draft/library.ts';
import type { Markup } from '../../../server/src/core/markup/markup.ts';
import type { Finding } from '../../../server/src/core/rules/finding.ts';
import { quotationAltered } from '../../../server/src/core/rules/quotationAltered.ts';
import { quotationFolded } from '../../../server/src/core/rules/quotationFolded.ts';
import { quotationMerged } from '../../../server/src/core/rules/quotationMerged.ts';
import { quotationMisattributed } from '../../../server/src/core/rules/quotationMisattributed.ts';
import { quotationNotFound } from '../../../server/src/core/rules/quotationNotFound.ts';

const library = createLibrary(bundledCorpora(), []);
const rules = [quotationFolded, quotationAltered, quotationMisattributed, quotationNotFound, quotationMerged];

function findingsIn(text: string, markup: Markup = 'markdown'): readonly Finding[] {
  return analyseDraft(text, markup, library, defaultSettings).findings.filter(({ code }) =>
    code.startsWith('quotation.'),
  );
}

function onlyFinding(text: string, markup?: Markup): Finding {
  const [finding, ...more] = findingsIn(text, markup);
  expect(more).toEqual([]);
  if (finding === undefined) throw new Error(`no finding in ${text}`);
  return finding;
}

function afterFix(text: string, { fixes }: Finding): string {
  const edits = fixes.find(({ preferred }) => preferred)?.edits ?? [];
  return edits.reduceRight(
    (draft, { span, newText }) => draft.slice(0, span.start) + newText + draft.slice(span.end),
    text,
  );
}

describe.each(rules)('$code', (rule) => {
  it.each(rule.examples)('reports $wrong', ({ wrong, right, fixed }) => {
    const text = wrong.replace(/[⟦⟧]/gu, '');
    const finding = onlyFinding(text);
    expect(finding.code).toBe(rule.code);
    expect(
      `${text.slice(0, finding.span.start)}⟦${text.slice(finding.span.start, finding.span.end)}⟧${text.slice(finding.span.end)}`,
    ).toBe(wrong);
    expect(findingsIn(right)).toEqual([]);
    if (fixed === undefined) return;
    expect(afterFix(text, finding)).toBe(fixed);
    expect(findingsIn(fixed)).toEqual([]);
  });
});

describe('the words of a finding', () => {
  it.each([
    [
      '指針Ⅱ2は、「我が国のすべての行為は、日本の憲法上の制約の範囲内において」と定める。',
      'warning',
      '引用が指針Ⅱ2と異なります（原文「日本」、引用「我が国」）。引用は原文の表記によります。原文どおりに改めるか、要約であれば引用符を外してください。',
      'Differs from II.2 (original 日本, quoted 我が国). Restore the original, or drop the quotation marks if you paraphrase.',
    ],
    [
      '指針Ⅳ2(1)(イ)によれば、「米国は、日本に対する武力攻撃に即応して主体的に行動し」。',
      'error',
      '引用と指針Ⅳ2(1)(イ)とで主語が異なり、意味が変わります（原文「日本」、引用「米国」）。原文どおりに改めてください。',
      'The subject differs from IV.2(1)(a), which changes the meaning (original 日本, quoted 米国). Restore the original.',
    ],
    [
      '「日本のすべての行為は、日本の憲法上の制約の範囲内において」（指針Ⅱ3）。',
      'warning',
      'この文言は、指針Ⅱ3ではなく指針Ⅱ2にあります。出典を改めてください。',
      'These words stand in II.2, not II.3. Correct the citation.',
    ],
    [
      '指針Ⅴ2(2)(ロ)は、「平時から緊急事態までのあらゆる段階において切れ目のない形で」と定める。',
      'warning',
      '指針Ⅴ2(2)(ロ)に、この文言もこれに近い文言も見当たりません。出典を確かめるか、要約であれば引用符を外してください。',
      'Neither these words nor similar ones stand in V.2(2)(b). Check the source, or drop the quotation marks.',
    ],
    [
      '指針Ⅳ2(3)(ロ)「通信電子活動」による。',
      'warning',
      'これは、指針Ⅳ2(3)(ロ)ではなく指針Ⅳ2(3)(ハ)の標題です。出典又は標題を改めてください。',
      'This is the title of IV.2(3)(c), not of IV.2(3)(b). Correct the citation or the title.',
    ],
  ])('%s', (text, severity, ja, en) => {
    expect(onlyFinding(text)).toMatchObject({ severity, message: { ja, en } });
  });

  it('is an information for a gist, whatever it changes', () => {
    expect(onlyFinding('「日本のすべての行為は、基本的な方針に従って行われる」（指針Ⅱ2要旨）。').severity).toBe(
      'information',
    );
  });
});

/** The titles of the fixes; a star marks a safe one. */
function titles(text: string): readonly string[] {
  return onlyFinding(text).fixes.map(({ title, safe }) => (safe ? '*' : '') + title.ja);
}

describe('the fixes', () => {
  it('say what they change, and never change words unseen but for look-alikes', () => {
    expect(titles('指針Ⅱ2は、「我が国のすべての行為は、日本の憲法上の制約の範囲内において」と定める。')).toEqual([
      '原文どおりに改める（「我が国」→「日本」）',
      '〔我が国〕と示す',
      '要約として引用符を外す',
    ]);
    expect(titles('指針Ⅴ2(1)(ロ)は、「搜索・救難活動について協力する」と定める。')).toEqual([
      '*原文どおりに改める（「搜索」→「捜索」）',
    ]);
    expect(titles('指針Ⅵ2は、「調整会議の開催、連絡員の相互派遣が含まれる」と定める。')).toEqual([
      '原文どおりに改める（「及び連絡窓口の指定」を補う）',
      '「（中略）」を入れる',
      '要約として引用符を外す',
    ]);
    expect(titles('指針Ⅱ4は、「行政上の措置をとることを義務づける」と定める。')).toEqual([
      '原文どおりに改める（「ものではない」を補う）',
      '要約として引用符を外す',
    ]);
  });

  it('name the paragraph or the sentence where the writer names another one of the same clause', () => {
    const paragraph = '指針Ⅴ2(2)(ロ)第1段落は、「後方地域支援を行うに当たって、日本は」と定める。';
    expect(onlyFinding(paragraph).message.ja).toBe(
      'この文言は、指針Ⅴ2(2)(ロ)第1段落ではなく指針Ⅴ2(2)(ロ)第2段落にあります。出典を改めてください。',
    );
    expect(titles(paragraph)).toEqual(['出典を「指針Ⅴ2(2)(ロ)第2段落」に改める']);
    expect(titles('指針Ⅱ4第1文は、「日本のすべての行為は、その時々において」と定める。')).toEqual([
      '出典を「指針Ⅱ4第3文」に改める',
    ]);
  });

  it('all leave no finding behind', () => {
    for (const text of [
      '指針Ⅱ2は、「我が国のすべての行為は、日本の憲法上の制約の範囲内において」と定める。',
      '指針Ⅵ2は、「調整会議の開催、連絡員の相互派遣が含まれる」と定める。',
      '指針Ⅱ4は、「いずれの政府にも、立法上、予算上または行政上の措置をとることを義務付けるものではない」と定める。',
    ]) {
      for (const fix of onlyFinding(text).fixes)
        expect([
          fix.title.ja,
          findingsIn(afterFix(text, { ...onlyFinding(text), fixes: [{ ...fix, preferred: true }] })),
        ]).toEqual([fix.title.ja, []]);
    }
  });

  it('keep the name by which the draft calls the document', () => {
    const text =
      '日米防衛協力のための指針（以下「97指針」という。）がある。97指針Ⅱ3は、「日本のすべての行為は、日本の憲法上の制約の範囲内において」と定める。';
    expect(afterFix(text, onlyFinding(text))).toBe(text.replace('97指針Ⅱ3', '97指針Ⅱ2'));
  });

  it.each([
    ['指針（Ⅱ3）は、「日本のすべての行為は、日本の憲法上の制約の範囲内において」と定める。', 'Ⅱ3', 'Ⅱ2'],
    [
      '> 日本のすべての行為は、日本の憲法上の制約の範囲内において\n\n(Section II.3 of the Guidelines)\n',
      'II.3',
      'II.2',
    ],
  ])('keep what closes the citation: %s', (text, wrong, right) =>
    expect(afterFix(text, onlyFinding(text))).toBe(text.replace(wrong, right)),
  );
});

describe('the fix of a source that a line names beside the words', () => {
  const words = '日本のすべての行為は、日本の憲法上の制約の範囲内において';
  it.each<[string, Markup, string, string]>([
    ['behind the words', 'markdown', `> ${words}\n> ―― 指針Ⅱ3\n`, '指針Ⅱ2'],
    ['in a paragraph of the quotation', 'markdown', `> ${words}\n>\n> ―― 指針Ⅱ3\n`, '指針Ⅱ2'],
    ['in a paragraph behind the quotation', 'markdown', `> ${words}\n\n（指針Ⅱの3より）\n`, '指針Ⅱの2'],
    ['of two paragraphs', 'markdown', `> 略\n>\n> ${words}\n>\n> （指針Ⅱ3）\n`, '指針Ⅱ2'],
    ['before the words', 'asciidoc', `[quote, 指針Ⅱ3]\n____\n${words}\n____\n`, '指針Ⅱ2'],
    ['before a paragraph', 'asciidoc', `[quote,指針Ⅱ3]\n${words}\n`, '指針Ⅱ2'],
    ['behind them', 'restructuredtext', `本文\n\n    ${words}\n\n    -- 指針Ⅱ3\n\n本文\n`, '指針Ⅱ2'],
    ['before them', 'latex', `\\begin{displayquote}[指針Ⅱ3]\n${words}\n\\end{displayquote}\n`, '指針Ⅱ2'],
    ['in their environment', 'latex', `\\begin{quote}\n${words}\n\n（指針Ⅱ3）\n\\end{quote}\n`, '指針Ⅱ2'],
    ['behind the environment', 'latex', `\\begin{quote}\n${words}\n\\end{quote}\n（指針Ⅱ3）\n`, '指針Ⅱ2'],
    ['behind the block', 'asciidoc', `____\n${words}\n____\n\n-- 指針Ⅱ3\n`, '指針Ⅱ2'],
    ['behind the block', 'review', `//quote{\n${words}\n//}\n\n（指針Ⅱ3）\n`, '指針Ⅱ2'],
  ])('puts the citation right, %s in %s', (_, markup, text, right) => {
    const finding = onlyFinding(text, markup);
    expect(finding.code).toBe('quotation.misattributed');
    const fixed = afterFix(text, finding);
    expect(fixed).toContain(right);
    expect(fixed).toBe(text.replace(/指針Ⅱの?3/u, right));
    expect(findingsIn(fixed, markup)).toEqual([]);
  });

  it('is made for each paragraph by itself, of English too', () => {
    const text = `> ${words}\n\n(Guidelines, II.3)\n`;
    expect(afterFix(text, onlyFinding(text))).toBe(text.replace('II.3', 'II.2'));
  });
});

describe('words of several places', () => {
  it('get no ellipsis where they stand in another order', () => {
    const text =
      '指針Ⅴは、「周辺事態の概念は、地理的なものではなく、事態の性質に着目したものである。周辺事態は、日本の平和と安全に重要な影響を与える事態である。」と定める。';
    const finding = onlyFinding(text);
    expect(finding.code).toBe('quotation.merged');
    expect(finding.fixes.map(({ title }) => title.ja)).toEqual(['要約として引用符を外す']);
    expect(finding.message.ja).toBe(
      '指針Ⅴの離れた2文が、順序を変え、省略の表示なしに続けて引用されています。別々に引用してください。',
    );
  });

  it('are named by both clauses where none holds them', () =>
    expect(
      onlyFinding(
        '指針Ⅴは、「日本のすべての行為は、その時々において適用のある国内法令に従う。周辺事態は、日本の平和と安全に重要な影響を与える事態である。」と定める。',
      ).message.ja,
    ).toBe('指針Ⅱ4及び指針Ⅴの離れた2文が、省略の表示なしに続けて引用されています。出典ごとに分けて引用してください。'));

  it('are said to stand apart where an ellipsis is between them', () => {
    const finding = onlyFinding(
      '指針Ⅴは、「日本のすべての行為は、日本の憲法上の制約の範囲内において…周辺事態の概念は、地理的なものではなく」と定める。',
    );
    expect(finding).toMatchObject({ code: 'quotation.misattributed', clause: 'II.2', fixes: [] });
    expect(finding.message.ja).toBe(
      '引用のうち「日本のすべての行為は、…の制約の範囲内において」は、指針Ⅴではなく指針Ⅱ2にあります。出典を分けて示してください。',
    );
  });

  it('in a table are not freed by dropping their marks', () => {
    const finding = onlyFinding(
      '| 項目 | 文言 |\n|---|---|\n| 指針Ⅱ2 | 「我が国のすべての行為は、日本の憲法上の制約の範囲内において」 |\n',
    );
    expect(finding.fixes.some(({ title }) => title.ja.includes('引用符'))).toBe(false);
  });
});

describe('a list whose members have each their own words', () => {
  it('claims for each only what stands behind it', () => {
    const text = '指針Ⅴ2(1)(イ)「救援活動及び避難民への対応のための措置」、(ロ)「後方地域支援」及び(ハ)を見る。';
    const { code, span } = onlyFinding(text);
    expect([code, text.slice(span.start, span.end)]).toEqual(['quotation.misattributed', '後方地域支援']);
    expect(findingsIn(text.replace('後方地域支援', '捜索・救難'))).toEqual([]);
  });
});

/** Words in the place of 憲法 in a sentence that is quoted as it stands. */
function around(words: string): string {
  return `指針Ⅱ2は「日本の${words}上の制約の範囲内において、専守防衛」と定める。`;
}

describe('markup among correctly quoted words', () => {
  it.each<[Markup, string]>([
    ['markdown', '｛憲法｜けんぽう｝'],
    ['markdown', '|憲法《けんぽう》'],
    ['markdown', '<ruby>憲法<rt>けんぽう</ruby>'],
    ['markdown', '憲法（けんぽう）'],
    ['markdown', '`憲法`'],
    ['markdown', '<code>憲法</code>'],
    ['markdown', '**憲法**'],
    ['markdown', '[憲法](a.md)'],
    ['markdown', '[[憲法]]'],
    ['markdown', '==憲法=='],
    ['markdown', '~~憲法~~'],
    ['markdown', '~憲法~'],
    ['markdown', '憲法[^1]'],
    ['markdown', '憲法^[注]'],
    ['plaintext', '憲法《けんぽう》'],
    ['latex', '\\ruby{憲|法}{けん|ぽう}'],
    ['latex', '\\texttt{憲法}'],
    ['latex', '\\verb|憲法|'],
    ['latex', '憲法\\footnote{注}'],
    ['review', '@<ruby>{憲法, けんぽう}'],
    ['review', '@<code>{憲法}'],
    ['review', '憲法@<fn>{a}'],
    ['asciidoc', '`憲法`'],
    ['asciidoc', '#憲法#'],
    ['asciidoc', '憲法footnote:[注]'],
    ['restructuredtext', '\\ ``憲法``\\ '],
    ['restructuredtext', '\\ **憲法**\\ '],
    ['restructuredtext', '憲法\\ [#a]_\\ '],
  ])('is no difference in %s: %s', (markup, words) => expect(findingsIn(around(words), markup)).toEqual([]));

  it('leaves the differences beside it where they are', () => {
    const text = around('`憲法`').replace('範囲内', '範囲外');
    const { span, severity } = onlyFinding(text);
    expect(text.slice(span.start, span.end)).toBe('日本の`憲法`上の制約の範囲外において、専守防衛');
    expect(severity).toBe('error');
    const ruby = around('｛憲法｜けんぽう｝').replace('範囲内', 'はんい内');
    expect(afterFix(ruby, onlyFinding(ruby))).toBe(around('｛憲法｜けんぽう｝'));
  });

  it.each([
    '指針Ⅱ2は「日本のすべての行為は[^1]、専守防衛、非核三原則等の日本の基本的な方針に従って行われる」と定める。',
    '指針Ⅱ2は「日本の憲法上の制約の範囲内において、[^1]非核三原則等の日本の基本的な方針に従って行われる」と定める。',
  ])('hides no words that were left out at the mark of a note: %s', (text) =>
    expect(onlyFinding(text).code).toBe('quotation.altered'),
  );

  it('is read where it strikes words out, since a reader still sees them', () =>
    expect(onlyFinding(around('~~違憲~~憲法')).code).toBe('quotation.altered'));
});

describe('words in marks behind a source in brackets', () => {
  it('are a title where they are no sentence', () => {
    expect(findingsIn('- [指針Ⅳ]「日米防衛協力のための指針の概要と経緯について」外務省')).toEqual([]);
    expect(findingsIn('指針Ⅱ4（「政府の義務についての留保を置いた条項」）')).toEqual([]);
    expect(onlyFinding('指針Ⅱ4（「立法上、予算上又は行政上の措置をとることを義務づけるものである」）').severity).toBe(
      'error',
    );
  });
});

describe('words behind an item of the annex', () => {
  it('are that item’s', () => {
    const finding = onlyFinding('指針別表「警備」第3項目「我が国国内の輸送経路上の警備」を参照。');
    expect(finding).toMatchObject({ code: 'quotation.altered', clause: 'annex:後方地域支援/警備/3' });
  });
});

describe('the marks of a paraphrase', () => {
  it('go with the full stop before them where the sentence goes on', () => {
    const text = '指針Ⅱ4は、「日本のすべての行為は、国内法令に従う。」とする。';
    const fix = onlyFinding(text).fixes.find(({ title }) => title.ja.includes('要約'));
    expect(
      afterFix(text, { ...onlyFinding(text), fixes: fix === undefined ? [] : [{ ...fix, preferred: true }] }),
    ).toBe('指針Ⅱ4は、日本のすべての行為は、国内法令に従うとする。');
  });
});

describe('a phrase that was moved', () => {
  const text = '指針Ⅱ4は「日本のすべての行為は、適用のある国内法令にその時々において従う」と定める。';

  it('is named once, and its fix puts it back', () => {
    const finding = onlyFinding(text);
    expect(finding.severity).toBe('warning');
    expect(finding.message.ja).toContain('（「その時々において」の順序）');
    expect(afterFix(text, finding)).toBe(
      '指針Ⅱ4は「日本のすべての行為は、その時々において適用のある国内法令に従う」と定める。',
    );
  });
});

describe('the commands of csquotes', () => {
  const words = '日本のすべての行為は、日本の憲法上の制約の範囲内において';

  it.each([
    (quoted: string): string => `\\textquote[指針Ⅱ2]{${quoted}}`,
    (quoted: string): string => `\\textcquote[指針Ⅱ2]{key}{${quoted}}と定める。`,
    (quoted: string): string => `\\foreigntextcquote{japanese}[指針Ⅱ2]{key}{${quoted}}`,
    (quoted: string): string => `\\blockcquote[指針Ⅱ2]{key}{${quoted}}`,
    (quoted: string): string => `指針Ⅱ2は\\foreignquote{japanese}{${quoted}}と定める。`,
    (quoted: string): string => `\\begin{displaycquote}[指針Ⅱ2]{key}\n${quoted}\n\\end{displaycquote}`,
  ])('claim by their source', (write) => {
    expect(findingsIn(write(words), 'latex')).toEqual([]);
    const finding = onlyFinding(write(words.replace('制約', '規制')), 'latex');
    expect(finding.code).toBe('quotation.altered');
    expect(afterFix(write(words.replace('制約', '規制')), finding)).toBe(write(words));
  });
});
