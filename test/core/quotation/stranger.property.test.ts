/** Strangers are dismissed unread. That none of them stands in the corpus is proved against reading and looking for all of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPassageIndex } from '../../../server/src/core/quotation/passages.ts';
import { readingsOf } from '../../../server/src/core/quotation/reading.ts';
import { standingOf } from '../../../server/src/core/quotation/standing.ts';
import { isStranger } from '../../../server/src/core/quotation/stranger.ts';
import { corpus } from '../../support/bundled.ts';

const index = createPassageIndex(corpus);
const paragraphs = corpus.nodes.flatMap((node) => node.paragraphs.map(({ text }) => text));

const piece = fc
  .tuple(fc.constantFrom(...paragraphs), fc.nat(400), fc.integer({ min: 3, max: 40 }))
  .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length));
/** What makes no difference, what an editor leaves out, puts in or remarks, and other ways to write a character. */
const between = fc.constantFrom(
  ...'||\n|　|\u200b|\ufe00|…|・・・|（中略）|[以下略]|〔注〕|（傍点筆者）|、|｡|々|\u3099|ﾞ|⻑|搜|１|二|が|カ|ｶ'.split(
    '|',
  ),
);

function stands(words: string): boolean {
  const readings = readingsOf(words, { start: 0, end: words.length });
  return readings !== null && standingOf(readings.usual, index, index.everywhere) !== null;
}

test('no stranger stands in the corpus, however its words are written', () => {
  const words = fc
    .array(fc.tuple(piece, between), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(words, (written) => {
      expect(isStranger(written, { start: 0, end: written.length }, index) && stands(written)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('words of the corpus are no strangers in whatever signs they are written', () => {
  const sign = fc.constantFrom<[string | RegExp, string]>(
    ['', ''],
    [/(.)(?=.)/u, '$1\n'],
    ['・', '･'],
    ['捜', '搜'],
    ['2', '二'],
    [/^(.*)(.)$/su, '$1（中略）$2'],
    [/^/u, '（中略）'],
    [/$/u, '（傍点筆者）'],
    ['が', 'か\u3099'],
  );
  fc.assert(
    fc.property(piece, sign, (words, [from, to]) => {
      const written = words.replace(from, to);
      expect(isStranger(written, { start: 0, end: written.length }, index)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('words of another kind are strangers', () => {
  const words = '関係者の意見が分かれていると言われる';
  expect(isStranger(words, { start: 0, end: words.length }, index)).toBe(true);
});
