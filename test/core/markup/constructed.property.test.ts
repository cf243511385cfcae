/** The languages that have no oracle: what is put together with its words is read with these words. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rescanBlocks, scanBlocks } from '../../../server/src/core/markup/scan.ts';
import { constructedDrafts, constructible } from './constructed.ts';
import { pieces } from './drafts.ts';
import { blocksOf } from './fixture.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 40);

describe.each(constructible)('the constructs of %s', (markup) => {
  it('are seen as they are in one another', () => {
    fc.assert(
      fc.property(constructedDrafts(markup), ({ text, blocks }) => {
        expect(blocksOf(text, markup)).toEqual(blocks);
      }),
      { numRuns },
    );
  });

  it('are the same after an edit that opens or closes them as when they are read anew', () => {
    fc.assert(
      fc.property(constructedDrafts(markup), fc.nat(), fc.nat(12), pieces(markup), (draft, place, length, inserted) => {
        const start = place % (draft.text.length + 1);
        const oldEnd = Math.min(start + length, draft.text.length);
        const text = draft.text.slice(0, start) + inserted + draft.text.slice(oldEnd);
        const edit = { start, oldEnd, newEnd: start + inserted.length };
        const { blocks } = rescanBlocks(text, markup, scanBlocks(draft.text, markup), edit);
        expect(blocks).toEqual(scanBlocks(text, markup));
      }),
      { numRuns },
    );
  });
});
