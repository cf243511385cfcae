import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuotationsOf } from '../../../server/src/core/quotation/attribute.ts';
import { findQuotations } from '../../../server/src/core/quotation/find.ts';

describe('pairs of quotation marks', () => {
  it('costs one step a mark, however many are unclosed or nested', () => {
    for (const [mark, count] of [
      ['「', 0],
      ['「」', 0],
      ['」', 0],
      ['"', 0],
      ['「あ」', 100_000],
    ] as const) {
      expect(findQuotations(mark.repeat(100_000), 'prose')).toHaveLength(count);
    }
    expect(findQuotations('「'.repeat(50_000) + 'あ' + '」'.repeat(50_000), 'prose').length).toBeLessThanOrEqual(4);
  });

  it('gives nested or disjoint spans in order, for any text', () => {
    const mark = fc.constantFrom('「', '」', '『', '』', '"', '“', '”', '``', "''", 'あ', 'a', ' ');
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
        const view = marks.join('');
        const found = findQuotations(view, 'prose');
        for (const [index, { span, words, parent }] of found.entries()) {
          expect(span.start < words.start && words.start < words.end && words.end < span.end).toBe(true);
          const around = parent === null ? undefined : found[parent];
          expect((around?.words.start ?? 0) <= span.start && span.end <= (around?.words.end ?? view.length)).toBe(true);
          expect(span.start).toBeGreaterThan(found[index - 1]?.span.start ?? -1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

it('a block quotation may have any number of paragraphs', () => {
  const paragraph = {
    view: '言葉',
    kind: 'quotation',
    quoteDepth: 1,
    quotations: [],
    citations: [],
    names: [],
  } as const;
  expect(blockQuotationsOf(Array.from({ length: 200_000 }, () => paragraph))).toHaveLength(200_000);
});
