import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSilently } from '../../../server/src/core/quotation/fold.ts';
import { foldReported } from '../../../server/src/core/quotation/foldReported.ts';
import { anyText } from '../../support/arbitraries.ts';

describe('silent folding', () => {
  it('keeps a monotone map into the text, in which every unit has a place', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        const { text: folded, starts, ends } = foldSilently(text);
        expect(starts.length).toBe(folded.length);
        const misplaced = [...starts.keys()].filter((unit) => {
          const [start = -1, end = -1, before = 0] = [starts[unit], ends[unit], starts[unit - 1]];
          return start < before || start >= end || end > text.length;
        });
        expect(misplaced).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { text: once } = foldSilently(text);
        expect(foldSilently(once).text).toBe(once);
      }),
      { numRuns: 150 },
    );
  });
});

describe('reported folding', () => {
  it('keeps a monotone map into the silently folded words', () => {
    const part = fc.constantFrom('々', '十', '二', '百', '搜', '各', '節目', 'あ', '1', '〇', '々々', '千');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const words = parts.join('');
        const { text, starts, ends } = foldReported(words);
        for (let unit = 0; unit < text.length; unit++) {
          expect(ends[unit]).toBeLessThanOrEqual(words.length);
          expect(starts[unit]).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0);
        }
        expect(ends[text.length - 1] ?? 0).toBe(words.length);
      }),
      { numRuns: 150 },
    );
  });
});
