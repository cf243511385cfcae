/** The languages that have no oracle: what is put together with its words is read with these words. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { constructedDrafts, constructible } from './constructed.ts';
import { blocksOf } from './fixture.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 40);

it.each(constructible)('the constructs of %s are seen as they are in one another', (markup) => {
  fc.assert(
    fc.property(constructedDrafts(markup), ({ text, blocks }) => {
      expect(blocksOf(text, markup)).toEqual(blocks);
    }),
    { numRuns },
  );
});
