import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Corpus } from '../../../server/src/core/corpus/corpus.ts';
import type { Span } from '../../../server/src/core/text/span.ts';
import { levelOf, markerOf } from '../../../server/src/core/corpus/numbering.ts';
import { parse } from './support.ts';

/** Pieces of which corpus files are made, right and wrong, so that random text comes near to being one. */
const MARKUP = [
  '# ',
  '## ',
  '### ',
  '#### ',
  '###### ',
  '####### ',
  '- ',
  '  - ',
  '    ',
  '\t- ',
  '> ',
  '```',
  '| 一 |',
  '<!--',
  '-->',
];
const MARKERS = [
  'Ⅰ ',
  'Ⅱ',
  'V ',
  '1 ',
  '2. ',
  '(1) ',
  '()',
  '(イ) ',
  '（ロ）',
  '(二) ',
  '(i) ',
  'ⅳ ',
  '(別表) ',
  '（別表）',
];
const WORDS = [
  '総則',
  '本文である。',
  '（注。）',
  '「',
  '。',
  '　',
  ' ',
  '\0',
  '\uD800',
  '\uFEFF',
  'か\u3099',
  '𠮟',
  '<b>',
];
const ENDINGS = ['\n', '\n\n', '\r\n', '\r', '\u2028'];
const pieces = fc.constantFrom(...MARKUP, ...MARKERS, ...WORDS, ...ENDINGS);
const files = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
const schemes = fc.constantFrom<readonly string[]>(
  ['Ⅰ', '1', '(1)', '(イ)', '(i)'],
  ['第1章', 'ア', '①'],
  ['Ⅰ'],
  [],
  ['序'],
);

test('any text is read without throwing, and everything in the tree points into it', () => {
  fc.assert(
    fc.property(files, schemes, fc.nat(80), (source, levels, bodyStart) => {
      const { corpus, problems } = parse(source, { levels }, bodyStart);
      for (const problem of problems) expect(isWithin(problem.span, { start: 0, end: source.length })).toBe(true);
      checkTree(corpus);
    }),
    { numRuns: 150 },
  );
});

test('no words are lost: every paragraph of a file is found in the tree', () => {
  const words = fc.constantFrom('甲である。', '乙（丙。）', '丁');
  const marks = fc.constantFrom(
    '',
    '- ',
    '  ',
    '　',
    '## Ⅰ 総則\n\n',
    '### 1\n\n',
    '- (1) ',
    '## (別表) 一覧\n\n',
    '### 戊\n\n',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(marks, words), { maxLength: 10 }), (lines) => {
      const { corpus } = parse(lines.map((parts) => parts.join('')).join('\n\n'));
      const paragraphs = [...corpus.preamble, ...corpus.nodes.flatMap((node) => node.paragraphs)];
      const found = paragraphs.map((paragraph) => paragraph.text.replace(/^\(1\) /u, ''));
      expect(found.toSorted()).toEqual(lines.map(([, line]) => line).toSorted());
    }),
    { numRuns: 60 },
  );
});

const PLANS = [
  ['Ⅰ', '1', '(1)', '(イ)', '(i)'],
  ['第一章', '第一節', '一', '(一)', 'ア', '(ア)', 'a'],
  ['I', 'A', '1', 'a', '(i)', '①', '⑴'],
] as const;

test('a file written by its numbering is read without a problem, clause for clause, in every scheme', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 30 }), fc.constantFrom(...PLANS), (wishes, levels) => {
      const source = write(wishes, levels);
      const { corpus, problems } = parse(source, { levels });
      expect(problems).toEqual([]);
      expect(corpus.nodes.map((node) => node.text)).toEqual(wishes.map((_, index) => `本文${index}。`));
      expect(corpus.byPath.size).toBe(wishes.length);
    }),
    { numRuns: 60 },
  );
});

/** Writes one clause for each wish, as deep as it wishes and the clause before allows: headings as far as hashes go, then items. */
function write(wishes: readonly number[], plan: readonly string[]): string {
  const counts: number[] = [];
  const lines = wishes.map((wish, index) => {
    const depth = Math.min(wish + 1, counts.length + 1, plan.length);
    counts.length = depth;
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    const level = levelOf(plan[depth - 1] ?? '');
    const marker = level === null ? '' : markerOf(level, counts[depth - 1] ?? 0);
    const words = `本文${index}。`;
    return depth > 5
      ? `${'  '.repeat(depth - 6)}- ${marker} ${words}`
      : `${'#'.repeat(depth + 1)} ${marker} 題\n\n${words}`;
  });
  return lines.join('\n\n');
}

function checkTree(corpus: Corpus): void {
  const at = (span: Span): string => corpus.source.slice(span.start, span.end);
  let last = -1;
  for (const node of corpus.nodes) {
    expect(node.heading.start).toBeGreaterThan(last);
    last = node.heading.start;
    expect(isWithin(node.heading, node.span)).toBe(true);
    expect(node.parent === null || isWithin(node.span, node.parent.span)).toBe(true);
    expect(node.titleSpan === null ? null : at(node.titleSpan)).toBe(node.title);
    for (const { text, span, sentences } of node.paragraphs) {
      expect(at(span)).toBe(text);
      expect(isWithin(span, node.span)).toBe(true);
      expect(sentences.every((sentence) => at(sentence.span) === sentence.text && isWithin(sentence.span, span))).toBe(
        true,
      );
    }
    expect(corpus.byPath.get(node.path)?.path).toBe(node.path);
    expect(node.ordinal).toBeGreaterThanOrEqual(1);
  }
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}
