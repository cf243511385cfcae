import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundledTerms } from '../../../server/src/bundled/index.ts';
import { createTermFinder } from '../../../server/src/core/terminology/finder.ts';

const finder = createTermFinder(bundledTerms());

test('every form is found where punctuation stands around it, and nowhere else', () => {
  const forms = bundledTerms().flatMap((term) => [term, term.variants].flat().map(({ form }) => form));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...forms), fc.constantFrom('。', '、', '「', 'は、', 'を', 'の\n')), {
        maxLength: 12,
      }),
      (parts) => {
        const view = parts.map(([form, mark]) => form + mark).join('');
        const found = finder.find(view).map(({ start, end }) => view.slice(start, end));
        expect(found).toEqual(parts.map(([form]) => form));
      },
    ),
    { numRuns: 60 },
  );
});

test('hits are in order, do not overlap and hold their form, whatever the text', () => {
  const piece = fc.constantFrom(
    '周辺',
    '事態',
    '後方',
    '支援',
    '活動',
    '地域',
    '避',
    '難民',
    '\n',
    ' ',
    '・',
    'の',
    '除去',
    '\u{20bb7}',
    '日米',
    '取',
    'り',
    '決め',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const view = pieces.join('');
      let last = 0;
      for (const { start, end, entries } of finder.find(view)) {
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
        const words = view.slice(start, end).replace(/\s/gu, '');
        for (const { term, variant } of entries) expect(words).toBe(variant?.form ?? term.form);
      }
    }),
    { numRuns: 200 },
  );
});
