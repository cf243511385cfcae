import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadTerms } from '../../../server/src/core/terminology/load.ts';
import { corpus } from '../../support/bundled.ts';

const corpora = [corpus];
const term = {
  form: '周辺事態',
  readings: ['しゅうへん じたい'],
  english: 'situations in areas surrounding Japan',
  definedIn: 'V',
};

test('no data makes it throw', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      const { terms } = loadTerms(data, corpora);
      expect(
        loadTerms({ corpus: corpus.id, terms: [data, { ...term, variants: data }] }, corpora).terms.length,
      ).toBeLessThanOrEqual(2);
      expect(terms).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
