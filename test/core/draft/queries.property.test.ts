// Questions by position: the answers are those of a search through everything, and come without one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftAnalysis } from '../../../server/src/core/draft/analysis.ts';
import { termAt } from '../../../server/src/core/draft/queries.ts';
import { touches, type Span } from '../../../server/src/core/text/span.ts';

/** The narrowest, one that goes on behind the offset before one that ends there, and of equals the last. */
function searched(spans: readonly Span[], offset: number): Span | null {
  const touched = spans.filter((span) => touches(span, offset)).toReversed();
  const width = ({ start, end }: Span): number => end - start + (offset < end ? 0 : 1000);
  return touched.toSorted((a, b) => width(a) - width(b))[0] ?? null;
}

test('what stands at an offset is the narrowest of what touches it, however spans nest and meet', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]): Span => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (drawn) => {
      const spans = drawn.toSorted((a, b) => a.start - b.start);
      const terms = spans.map((one) => ({ span: one }));
      const analysis = { terms } as unknown as DraftAnalysis;
      for (let offset = 0; offset <= 54; offset++)
        expect(termAt(analysis, offset)?.span ?? null).toBe(searched(spans, offset));
    }),
    { numRuns: 60 },
  );
});

test('asking about every place looks at few of the others', () => {
  let looks = 0;
  const spans = Array.from({ length: 4096 }, (_, index): Span => ({ start: 10 * index, end: 10 * index + 5 }));
  const terms = spans.map((span) => ({
    get span() {
      looks++;
      return span;
    },
  }));
  const analysis = { terms } as unknown as DraftAnalysis;
  for (const { start } of spans) termAt(analysis, start);
  expect(looks).toBeLessThan(4096 * 24);
});
