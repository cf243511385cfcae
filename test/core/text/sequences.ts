/** The sequences of numerals, each with what writes and what reads it. */
import {
  aiueoOf,
  aiueoValue,
  circledOf,
  circledValue,
  irohaOf,
  irohaValue,
  kanjiOf,
  kanjiValue,
  latinOf,
  latinValue,
  romanGlyphsOf,
  romanOf,
  romanValue,
} from '../../../server/src/core/text/numerals.ts';

/** Whatever a sequence writes, it reads: `of` and `value` are each other's inverse from 1 to `last`, and `of` ends there. */
export const sequences = [
  { name: 'Roman letters', of: romanOf, value: romanValue, last: 3999 },
  { name: 'Roman glyphs', of: romanGlyphsOf, value: romanValue, last: 3999 },
  { name: 'kanji', of: kanjiOf, value: kanjiValue, last: 9999 },
  { name: 'iroha', of: irohaOf, value: irohaValue, last: 47 },
  { name: 'dictionary order', of: aiueoOf, value: aiueoValue, last: 46 },
  { name: 'the alphabet', of: latinOf, value: latinValue, last: 26 },
  { name: 'circled numbers', of: circledOf, value: circledValue, last: 50 },
];
