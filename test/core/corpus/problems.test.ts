import { describe, expect, test } from 'vitest';
import { metaOf } from '../../../server/src/core/corpus/meta.ts';
import { parseCorpus } from '../../../server/src/core/corpus/parse.ts';
import { checkProblems, outline } from './support.ts';

describe('numbers', () => {
  test('a number left out is a gap at the heading that follows', () => {
    const corpus = checkProblems('## Ⅰ 甲\n\n本文。\n\n⟦## Ⅲ 乙⟧\n\n本文。\n\n## Ⅳ 丙\n\n本文。\n', [
      { code: 'corpus.gap', expected: 'Ⅱ', found: 'Ⅲ' },
    ]);
    expect(outline(corpus)).toEqual(['I', 'III', 'IV']);
  });

  test('a level that does not begin with its first number has a gap', () => {
    checkProblems('## Ⅰ 甲\n\n⟦- 2⟧ 本文。\n', [{ code: 'corpus.gap', expected: '1', found: '2' }]);
  });

  test('a number that comes again is a duplicate, and the first keeps the path', () => {
    const corpus = checkProblems('## Ⅰ 甲\n\n- 1 一。\n⟦- 1⟧ 二。\n- 2 三。\n', [
      { code: 'corpus.duplicate', path: 'I.1' },
    ]);
    expect(corpus.byPath.get('I.1')?.text).toBe('一。');
    expect(corpus.nodes.map((node) => node.text)).toEqual(['', '一。', '二。', '三。']);
  });

  test('a number that comes late is out of order, once', () => {
    checkProblems('## Ⅰ 甲\n\n- 1 一。\n⟦- 3⟧ 三。\n⟦- 2⟧ 二。\n- 4 四。\n', [
      { code: 'corpus.gap', expected: '2', found: '3' },
      { code: 'corpus.order', expected: '4', found: '2' },
    ]);
  });

  test('numbers begin anew below each clause', () => {
    checkProblems('## Ⅰ 甲\n\n- 1 一。\n\n## Ⅱ 乙\n\n- 1 一。\n', []);
  });
});

describe('articles, whose numbers run on', () => {
  const meta = metaOf({ id: 'law', title: '規約', levels: ['第1章', '第1条', '1'] });
  const faultsOf = (source: string): readonly unknown[] =>
    parseCorpus({ fileName: 'law.md', source, bodyStart: 0, meta }).problems.map(({ span, ...fault }) => [
      fault,
      source.slice(span.start, span.end),
    ]);

  test('go on in the next chapter, and only what is left out is a gap', () => {
    expect(faultsOf(chapter(1, 1, 2) + chapter(2, 3, 5) + chapter(3, 6))).toEqual([
      [{ code: 'corpus.gap', expected: '第4条', found: '第5条' }, '### 第5条'],
    ]);
    expect(faultsOf(chapter(1, 1, 2) + chapter(2, 4) + chapter(3, 5))).toEqual([
      [{ code: 'corpus.gap', expected: '第3条', found: '第4条' }, '### 第4条'],
    ]);
  });

  test('or begin anew in each, as the second chapter shows', () => {
    expect(faultsOf(chapter(1, 1, 2) + chapter(2, 1) + chapter(3, 1, 2))).toEqual([]);
    expect(faultsOf(chapter(1, 1) + chapter(2, 1) + chapter(3, 2))).toEqual([
      [{ code: 'corpus.gap', expected: '第1条', found: '第2条' }, '### 第2条'],
    ]);
  });

  test('that have gone on do not begin anew', () => {
    expect(faultsOf(chapter(1, 1, 2) + chapter(2, 3) + chapter(3, 1))).toEqual([
      [{ code: 'corpus.order', expected: '第4条', found: '第1条' }, '### 第1条'],
    ]);
  });
});

describe('markers', () => {
  test('a marker of another scheme is named, and the clause counts on', () => {
    const corpus = checkProblems('## Ⅰ 甲\n\n### 1 乙\n\n#### (1) 丙\n\n- (イ) 一。\n⟦- (二) 二。⟧\n', [
      { code: 'corpus.marker', expected: '(ロ)', found: '(二)' },
    ]);
    expect(corpus.byPath.get('I.1(1)(ロ)')?.text).toBe('二。');
  });

  test('empty brackets are a marker that was lost', () => {
    const corpus = checkProblems('## Ⅰ 甲\n\n### 1 乙\n\n⟦#### () 丙⟧\n\n本文。\n', [
      { code: 'corpus.marker', expected: '(1)', found: '()' },
    ]);
    expect(corpus.byPath.get('I.1(1)')?.title).toBe('丙');
  });

  test('a heading without a marker keeps its title and counts on', () => {
    const corpus = checkProblems('⟦## はじめに⟧\n\n本文。\n\n## Ⅱ 乙\n\n本文。\n', [
      { code: 'corpus.marker', expected: 'Ⅰ', found: 'はじめに' },
    ]);
    expect(corpus.byPath.get('I')?.title).toBe('はじめに');
  });

  test('a long word is cut in the message', () => {
    const corpus = checkProblems(`⟦## ${'長'.repeat(60)}⟧\n\n本文。\n`, [
      { code: 'corpus.marker', expected: 'Ⅰ', found: '長'.repeat(24) },
    ]);
    expect(corpus.byPath.get('I')?.title).toHaveLength(60);
  });
});

describe('levels', () => {
  test('a heading with too many hashes skips a level and stays below the last clause', () => {
    const corpus = checkProblems('## Ⅰ 甲\n\n⟦#### (1) 乙⟧\n\n本文。\n', [
      { code: 'corpus.level', depth: 3, deepest: 2 },
    ]);
    expect(outline(corpus)).toEqual(['I', 'I(1)']);
  });

  test('an item with a marker of a deeper level skips a level', () => {
    const corpus = checkProblems('## Ⅰ 甲\n\n⟦- (イ) 乙。⟧\n', [{ code: 'corpus.level', depth: 4, deepest: 2 }]);
    expect(corpus.byPath.get('I(イ)')?.depth).toBe(4);
  });

  test('a numbered item below the last level stays words of its clause', () => {
    const corpus = checkProblems(
      '## Ⅰ 甲\n\n- 1 乙\n  ⟦- (1) 丙⟧\n',
      [{ code: 'corpus.level', depth: 3, deepest: 2 }],
      { levels: ['Ⅰ', '1'] },
    );
    expect(corpus.byPath.get('I.1')?.text).toBe('乙\n(1) 丙');
  });

  test('a heading below the last level is not read, and its text falls to the clause above', () => {
    const corpus = checkProblems(
      '## Ⅰ 甲\n\n⟦### 1 乙⟧\n\n本文。\n',
      [{ code: 'corpus.level', depth: 2, deepest: 1 }],
      {
        levels: ['Ⅰ'],
      },
    );
    expect(corpus.byPath.get('I')?.text).toBe('本文。');
  });

  test('a second title is one too many', () =>
    checkProblems('# 甲\n\n⟦# 乙⟧\n\n## Ⅰ 丙\n\n本文。\n', [{ code: 'corpus.title' }]));
});

test('a comment that never ends is reported where it begins', () => {
  const corpus = checkProblems('## Ⅰ 甲\n\n本文。\n\n<!-- 済み -->\n⟦<!-- 未了⟧\n\n## Ⅱ 乙\n', [
    { code: 'corpus.comment' },
  ]);
  expect(outline(corpus)).toEqual(['I']);
});

describe('words', () => {
  test('a clause, a row and an annex without anything are empty', () => {
    checkProblems('⟦## Ⅰ 甲⟧\n\n## Ⅱ\n\n⟦- 1⟧\n\n## (別表) 丁\n\n⟦### 戊⟧\n', [
      { code: 'corpus.empty', path: 'I' },
      { code: 'corpus.empty', path: 'II.1' },
      { code: 'corpus.empty', path: 'annex:戊' },
    ]);
    checkProblems('⟦## (別表) 丁⟧\n', [{ code: 'corpus.empty', path: 'annex' }]);
  });

  test('a paragraph that is broken over lines is reported at each further line, and keeps its words', () => {
    const corpus = checkProblems('## Ⅰ 甲\n一行目\n⟦二行目⟧\n⟦三行目⟧\n\n別の段落\n', [
      { code: 'corpus.wrapped' },
      { code: 'corpus.wrapped' },
    ]);
    expect(corpus.byPath.get('I')?.text).toBe('一行目\n二行目\n三行目\n別の段落');
    checkProblems('## Ⅰ 甲\n\n- 1 一行目\n  ⟦二行目⟧\n', [{ code: 'corpus.wrapped' }]);
  });

  test.each(['> 引用', '```', '~~~ text', '<div>', '***', '======', '---'])(
    '%s is markup that no corpus has',
    (line) => {
      const found = line.split(' ', 1)[0];
      const corpus = checkProblems(`## Ⅰ 甲\n\n本文。\n\n⟦${line}⟧\n`, [{ code: 'corpus.markup', found }]);
      expect(corpus.byPath.get('I')?.text).toBe('本文。');
    },
  );

  test('a table is read over below the annex only', () => {
    checkProblems(
      '## Ⅰ 甲\n\n本文。\n\n⟦| 一 | 二 |⟧\n\n## (別表) 乙\n\n| 一 | 二 |\n| - | - |\n\n### 丙\n\n⟦| 三 |⟧\n\n- 丁\n',
      [
        { code: 'corpus.markup', found: '|' },
        { code: 'corpus.markup', found: '|' },
      ],
    );
  });

  test('a second annex and a row of the same name are duplicates, and what stands below them is not reported again', () => {
    checkProblems('## (別表) 甲\n\n### 乙\n\n- 一\n\n⟦### 乙⟧\n\n- 二\n\n⟦## (別表) 丙⟧\n\n- 三\n', [
      { code: 'corpus.duplicate', path: 'annex:乙' },
      { code: 'corpus.duplicate', path: 'annex' },
    ]);
  });
});

test('a first marker that begins no scheme is reported at the front matter', () => {
  const source = '---\nlevels: [序]\n---\n## Ⅰ 甲\n\n本文。\n';
  const meta = metaOf({ id: 'example', title: '例', levels: ['序', 'Ⅰ'] });
  const { corpus, problems } = parseCorpus({ fileName: 'example.md', source, bodyStart: 20, meta });
  expect(problems).toEqual([{ code: 'corpus.scheme', found: '序', list: 'levels', span: { start: 0, end: 20 } }]);
  expect(corpus.byPath.get('I')?.text).toBe('本文。');
});

describe('readings', () => {
  const source = '## Ⅰ 甲\n\n上記Ⅱの語。語。\n';
  const meta = metaOf({ id: 'example', title: '例', levels: ['Ⅰ'] });
  const input = { fileName: 'example.md', source, bodyStart: 0, meta };
  const variant = { corpus: '上記', variant: '前記', why: 'w' };
  const erratum = { line: 1, source: '上記の', corpus: '上記Ⅱの', why: 'w', evidence: 'e' };

  test('a variant and an inferred correction are placed, a certain one is none', () => {
    const { corpus, problems } = parseCorpus({
      ...input,
      variants: [{ where: 'I', ...variant }],
      errata: [
        { where: 'I', ...erratum, certainty: 'inferred' },
        { where: 'I', ...erratum, certainty: 'certain' },
      ],
    });
    expect(problems).toEqual([]);
    expect(corpus.errata).toHaveLength(2);
    const placed = corpus.variants.map(({ node, span, certainty, variant: other }) => {
      return [node.path, source.slice(span.start, span.end), other, certainty];
    });
    expect(placed).toEqual([
      ['I', '上記', '前記', 'doubtful'],
      ['I', '上記Ⅱの', '上記の', 'inferred'],
    ]);
  });

  test('words that do not stand there, or stand there twice, and unknown clauses are reported', () => {
    const { corpus, problems } = parseCorpus({
      ...input,
      variants: [
        { where: 'I', ...variant, corpus: '下記' },
        { where: 'I', ...variant, corpus: '語' },
        { where: 'I', ...variant, corpus: '' },
        { where: 'II', ...variant },
      ],
    });
    expect(corpus.variants).toEqual([]);
    expect(problems.map((problem) => [problem.code, problem.span.start, problem.span.end])).toEqual([
      ...[1, 2, 3].map(() => ['corpus.reading', 0, 6]),
      ['corpus.reading', 0, 0],
    ]);
  });
});

function chapter(number: number, ...articles: number[]): string {
  return `## 第${number}章\n\n${articles.map((article) => `### 第${article}条\n\n本文。\n\n`).join('')}`;
}
