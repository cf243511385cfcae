import { describe, expect, test } from 'vitest';
import { allowEntryFor, isAllowed } from '../../../server/src/core/draft/allowList.ts';
import { findingCodes } from '../../../server/src/core/rules/finding.ts';

describe('an entry', () => {
  test.each([
    ['words, under any code', '周辺有事', true],
    ['words after the code', 'term.variant: 周辺有事', true],
    ['words behind the code without a space', 'term.variant:周辺有事', true],
    ['words with quotation marks', '「周辺有事」', false],
    ['the code', 'term.variant', true],
    ['words after another code', 'quotation.altered: 周辺有事', false],
    ['a part of the words', '周辺', false],
    ['more than the words', '周辺有事法', false],
    ['a group of codes, which is a severity', 'term.*', false],
  ])('that is %s', (_, entry, expected) => {
    expect(isAllowed([entry], 'term.variant', '周辺有事')).toBe(expected);
  });

  test.each([
    ['with their marks', '「我が国の行為は」'],
    ['broken into lines', '我が国の\r\n行為は'],
    ['broken into lines of a block quotation', '我が国の\n  > > 行為は'],
    ['spaced', '我が国　の行為は'],
  ])('names words however they stand: %s', (_, words) => {
    expect(isAllowed(['quotation.altered: 我が国の行為は'], 'quotation.altered', words)).toBe(true);
  });
});

describe('the entry for a finding', () => {
  test('names its code and its words in one line', () => {
    expect(allowEntryFor('term.variant', '周辺有事')).toBe('term.variant: 周辺有事');
    expect(allowEntryFor('quotation.altered', '我が国の\n> 行為は')).toBe('quotation.altered: 我が国の行為は');
    expect(allowEntryFor('quotation.altered', 'in accordance with\n> the basic\r\nguidelines')).toBe(
      'quotation.altered: in accordance with the basic guidelines',
    );
  });

  test('there is none where the place decides and not the words', () => {
    expect(findingCodes.filter((code) => allowEntryFor(code, '指針Ⅴ') !== null)).toEqual([
      'quotation.folded',
      'quotation.altered',
      'quotation.notFound',
      'quotation.merged',
      'term.variant',
      'term.otherEdition',
    ]);
  });
});
