import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFixture } from '../../support/fixture.ts';
import { apply } from './directives.ts';

test('every finding is kept or suppressed, in order, whatever the comments', () => {
  const piece = fc.constantFrom(
    '⟦一⟧{term.variant}',
    '⟦二⟧{citation.style}',
    '\n',
    '\n\n',
    '本文',
    '<!-- shishin-disable -->',
    '<!-- shishin-enable term.* -->',
    '<!-- shishin-disable-line -->',
    '<!-- shishin-disable-next-line x -->',
    '<!-- shishin-disable-file term.variant -->',
    '<!-- shishin- -->',
    '<!--',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const marked = pieces.join('');
      const { ranges } = parseFixture(marked);
      const { kept, suppressed } = apply(marked).applied;
      const starts = [...kept, ...suppressed.map(({ finding }) => finding)].map(({ span }) => span.start);
      expect(starts.toSorted((a, b) => a - b)).toEqual(ranges.map(({ start }) => start));
    }),
    { numRuns: 100 },
  );
});
