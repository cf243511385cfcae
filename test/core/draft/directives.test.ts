import { describe, expect, test } from 'vitest';
import { applyDirectives } from '../../../server/src/core/draft/applyDirectives.ts';
import type { Directive } from '../../../server/src/core/draft/directives.ts';
import type { Markup } from '../../../server/src/core/markup/markup.ts';
import type { Finding } from '../../../server/src/core/rules/finding.ts';
import { analyse } from '../../support/citations.ts';
import { apply, directivesIn } from './directives.ts';

function describeDirective(text: string, { keyword, selectors, reason }: Directive) {
  return [keyword, selectors.map(({ span }) => text.slice(span.start, span.end)).join(' '), reason];
}

/** The only directive of a text, as keyword, codes and reason. */
function readOne(text: string, markup: Markup = 'markdown') {
  const directives = directivesIn(text, markup);
  expect(directives).toHaveLength(1);
  return directives.flatMap((directive) => describeDirective(text, directive));
}

/** What is kept of the marked findings, and what is said of the directives. */
function outcome(marked: string, markup?: Markup) {
  const { text, applied } = apply(marked, markup);
  const kept = applied.kept.map(({ span }) => text.slice(span.start, span.end));
  const problems = applied.problems.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);
  return { kept, problems };
}

const silent = { kept: [], problems: [] };

describe('reading', () => {
  test.each([
    [
      'a directive for the next line',
      '<!-- shishin-disable-next-line term.confused -- 対比の趣旨 -->',
      ['disable-next-line', 'term.confused', '対比の趣旨'],
    ],
    [
      'several codes with any separator',
      '<!-- shishin-disable-line term.confused, citation.*、quotation.altered term.variant -->',
      ['disable-line', 'term.confused citation.* quotation.altered term.variant', null],
    ],
    ['no code', '<!-- shishin-disable-file -->', ['disable-file', '', null]],
    ['no code, but a reason', '<!-- shishin-disable--仮訳のため -->', ['disable', '', '仮訳のため']],
    [
      'Japanese dashes',
      '<!-- shishin-disable-line term.variant――原文ママ -->',
      ['disable-line', 'term.variant', '原文ママ'],
    ],
    [
      'full-width letters',
      '<!-- ｓｈｉｓｈｉｎ－ｄｉｓａｂｌｅ－ｌｉｎｅ　ｔｅｒｍ．ｖａｒｉａｎｔ -->',
      ['disable-line', 'ｔｅｒｍ．ｖａｒｉａｎｔ', null],
    ],
    ['capitals', '<!-- Shishin-Disable-Line Quotation.notFound -->', ['disable-line', 'Quotation.notFound', null]],
    [
      'a reason without dashes',
      '<!-- shishin-disable-line term.variant 対比の趣旨 -->',
      ['disable-line', 'term.variant', '対比の趣旨'],
    ],
    ['a comment of several lines', '<!--\n  shishin-enable\n  term.variant\n-->', ['enable', 'term.variant', null]],
  ])('%s', (_, text, expected) => {
    expect(readOne(text)).toEqual(expected);
  });

  test.each([
    ['markdown', '<!-- shishin-disable-file term.* -- 旧稿 -->\n'],
    ['markdown', '本文<!-- shishin-disable-file term.* -- 旧稿 -->の続き\n'],
    ['latex', '% shishin-disable-file term.* -- 旧稿\n'],
    ['latex', '本文 % shishin-disable-file term.* -- 旧稿\n'],
    ['asciidoc', '// shishin-disable-file term.* -- 旧稿\n'],
    ['restructuredtext', '.. shishin-disable-file term.* -- 旧稿\n'],
    ['review', '#@# shishin-disable-file term.* -- 旧稿\n'],
    ['plaintext', '# shishin-disable-file term.* -- 旧稿\n'],
    ['plaintext', 'shishin-disable-file term.* -- 旧稿\n'],
    ['plaintext', '　// Shishin-disable-file term.* -- 旧稿\n'],
  ] as const)('in a comment of %s: %s', (markup, text) => {
    expect(readOne(text, markup)).toEqual(['disable-file', 'term.*', '旧稿']);
  });

  test('in letters of any width, in plain text too', () => {
    const written = 'ｓｈｉｓｈｉｎ－ｄｉｓａｂｌｅ－ｆｉｌｅ　ｔｅｒｍ．＊　――　旧稿';
    for (const text of [`<!-- ${written} -->`, written, `//　${written}`, `#${written}`]) {
      const markup = text.startsWith('<') ? 'markdown' : 'plaintext';
      expect(readOne(text, markup)).toEqual(['disable-file', 'ｔｅｒｍ．＊', '旧稿']);
    }
    expect(directivesIn('Shishin－本文の検査を行う。\n', 'plaintext')).toEqual([]);
  });

  test('other comments are none, nor is code', () => {
    expect(
      directivesIn(
        '<!-- 指針Ⅴを見よ -->\n\n<!-- s -->\n\n`<!-- shishin-disable -->`\n\n<!-- the shishin-disable directive -->\n',
      ),
    ).toEqual([]);
  });
});

describe('applying', () => {
  test.each([
    [
      'the next line, and no other',
      '<!-- shishin-disable-next-line -->\n⟦一⟧{term.variant}\n⟦二⟧{term.variant}\n',
      { kept: ['二'], problems: [] },
    ],
    ['the next line behind a blank one', '<!-- shishin-disable-next-line -->\r\n\r\n⟦一⟧{term.variant}\r\n', silent],
    [
      'two directives for one line',
      '<!-- shishin-disable-next-line term.variant -->\n<!-- shishin-disable-next-line citation.style -->\n⟦一⟧{term.variant}と⟦二⟧{citation.style}\n',
      silent,
    ],
    [
      'its own line',
      '⟦一⟧{term.variant}である。<!-- shishin-disable-line -->\n⟦二⟧{term.variant}\n',
      { kept: ['二'], problems: [] },
    ],
    [
      'the named codes only',
      '⟦一⟧{term.variant}と⟦二⟧{citation.style}<!-- shishin-disable-line term.variant -->\n',
      { kept: ['二'], problems: [] },
    ],
    ['a group of codes', '⟦一⟧{term.variant}と⟦二⟧{term.confused}<!-- shishin-disable-line term.* -->\n', silent],
    [
      'a block up to its end',
      '⟦一⟧{term.variant}\n\n<!-- shishin-disable -->\n\n⟦二⟧{term.variant}\n\n<!-- shishin-enable -->\n\n⟦三⟧{term.variant}\n',
      { kept: ['一', '三'], problems: [] },
    ],
    [
      'a block to the end of the draft',
      '<!-- shishin-disable term.variant -->\n\n⟦一⟧{term.variant}\n\n⟦二⟧{citation.style}\n',
      { kept: ['二'], problems: [] },
    ],
    [
      'a block with one code enabled again',
      '<!-- shishin-disable -->\n\n⟦一⟧{citation.style}\n\n<!-- shishin-enable term.variant -->\n\n⟦二⟧{term.variant}と⟦三⟧{citation.style}\n',
      { kept: ['二'], problems: [] },
    ],
    [
      'both ends of a comment of several lines',
      '⟦一⟧{term.variant}<!-- shishin-disable-line\n-->⟦二⟧{term.variant}\n⟦三⟧{term.variant}\n',
      { kept: ['三'], problems: [] },
    ],
    [
      'nothing behind an end of all',
      '<!-- shishin-disable term.* directive.unused -->\n\n⟦一⟧{term.variant}\n\n<!-- shishin-enable -->\n\n⟦二⟧{term.variant}\n',
      { kept: ['二'], problems: [] },
    ],
    ['the whole file, from anywhere', '⟦一⟧{term.variant}\n\n<!-- shishin-disable-file term.variant -->\n', silent],
    [
      'a draft with carriage returns',
      '<!-- shishin-disable-next-line -->\r⟦一⟧{term.variant}\r⟦二⟧{term.variant}\r',
      { kept: ['二'], problems: [] },
    ],
  ])('silences %s', (_, marked, expected) => {
    expect(outcome(marked)).toEqual(expected);
  });

  test('a silenced finding keeps the reason', () => {
    const { applied } = apply('<!-- shishin-disable-next-line term.variant -- 講演の記録 -->\n⟦一⟧{term.variant}\n');
    expect(applied.suppressed.map(({ reason }) => reason)).toEqual(['講演の記録']);
  });

  test('without directives the findings are as they were', () => {
    const findings: readonly Finding[] = [];
    expect(applyDirectives(findings, [], '本文').kept).toBe(findings);
  });
});

describe('what is wrong with directives', () => {
  test.each([
    [
      'one that silences nothing',
      '<!-- shishin-disable-next-line term.variant -->\n本文\n',
      ['unused <!-- shishin-disable-next-line term.variant -->'],
    ],
    [
      'one of its codes',
      '⟦一⟧{term.variant}<!-- shishin-disable-line term.variant citation.style -->\n',
      ['unused citation.style'],
    ],
    [
      'a second one for the same',
      '<!-- shishin-disable-file term.variant -->\n\n⟦一⟧{term.variant}<!-- shishin-disable-line -->\n',
      ['unused <!-- shishin-disable-file term.variant -->'],
    ],
    ['an end without a beginning', '本文\n\n<!-- shishin-enable -->\n', ['unused <!-- shishin-enable -->']],
    [
      'an unknown code',
      '⟦一⟧{term.variant}<!-- shishin-disable-line term.variant term.varient -->\n',
      ['unknownCode term.varient'],
    ],
    ['an unknown keyword', '<!-- shishin-disable-nextline -->\n本文\n', ['unknownKeyword shishin-disable-nextline']],
    ['codes of directives never', '<!-- shishin-disable-file directive.unused -->\n本文\n', []],
  ])('%s', (_, marked, expected) => {
    expect(outcome(marked).problems).toEqual(expected);
  });

  test.each([
    ['a directive with its line', '前\n  <!-- shishin-disable-next-line -->\n後\n', '前\n後\n'],
    ['a directive between words', '前<!-- shishin-disable-line -->後\n', '前後\n'],
    [
      'a code with its comma',
      '⟦前⟧{term.variant}<!-- shishin-disable-line citation.style, term.variant -->\n',
      '前<!-- shishin-disable-line term.variant -->\n',
    ],
    [
      'the last code',
      '⟦前⟧{term.variant}<!-- shishin-disable-line term.variant, citation.style -->\n',
      '前<!-- shishin-disable-line term.variant -->\n',
    ],
    ['the only code with its directive', '前<!-- shishin-disable-line term.varient -->\n', '前\n'],
  ])('removing takes %s', (_, marked, expected) => {
    const { text, applied } = apply(marked);
    const [problem] = applied.problems;
    expect(text.slice(0, problem?.removal.start) + text.slice(problem?.removal.end)).toBe(expected);
  });

  test.each([
    ['term.confusd', 'term.confused'],
    ['quotation.notfond', 'quotation.notFound'],
    ['zzz', null],
  ])('%s means %s', (written, meant) => {
    const { applied } = apply(`<!-- shishin-disable-line ${written} -->\n`);
    expect(applied.problems).toMatchObject([{ kind: 'unknownCode', written, meant }]);
  });
});

/** The codes of the findings of a whole analysis. */
function findingsOf(text: string): readonly string[] {
  return analyse(text).findings.map(({ code }) => code);
}

describe('in an analysis', () => {
  test('an idle directive without codes does not silence its own finding', () => {
    expect(findingsOf('<!-- shishin-disable-file -->\n\n本文\n')).toEqual(['directive.unused']);
  });

  test('a directive that names the code of idle ones silences it', () => {
    const draft = '<!-- shishin-disable-file directive.unused -->\n\n<!-- shishin-disable-line term.* -->\n';
    expect(findingsOf(draft)).toEqual([]);
  });
});
