import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowEntryFor, isAllowed } from '../../../server/src/core/draft/allowList.ts';

test('the entry for a finding allows that finding, and no other code', () => {
  const words = fc.stringMatching(/^[我が国:>"'「」 \n\ra-z　-]{1,24}$/u);
  fc.assert(
    fc.property(words, (text) => {
      const entry = allowEntryFor('quotation.altered', text);
      if (entry === null) return;
      expect(entry).not.toMatch(/[\r\n]/u);
      expect(isAllowed([entry], 'quotation.altered', text)).toBe(true);
      expect(isAllowed([entry], 'quotation.merged', text)).toBe(false);
    }),
  );
});
