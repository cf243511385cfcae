import fc from 'fast-check';
import { describe, test } from 'vitest';
import { sequences } from './sequences.ts';

const signs = fc.constantFrom(...'IVXivxⅠⅤⅻↈ０1〇一二十百千イロｲアａZ①㊿㈠ \0'.split(''), '\uD840', '𠮟');

describe.each(sequences)('$name', ({ of, value, last }) => {
  test('reads back every number that it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: last }), (number) => value(of(number) ?? '') === number));
  });

  test('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 20 }), (text) => value(text) === null || value(text) !== 0),
    );
  });
});
