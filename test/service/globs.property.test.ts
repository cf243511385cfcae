/** picomatch is the oracle wherever a glob says what both understand. */
import fc from 'fast-check';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { globMatcher } from '../../server/src/service/globs.ts';

const part = fc.array(
  fc.constantFrom('a', 'b', 'ab', 'あ', '*', '?', '[ab]', '[^a]', '[a-c]', '{a,b}', '{ab,*a}', '\\*'),
  {
    minLength: 1,
    maxLength: 4,
  },
);
const glob = fc
  .array(fc.oneof({ weight: 3, arbitrary: part.map((signs) => signs.join('')) }, fc.constant('**')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('/'))
  // `**` in a part is `*`, and what begins with a dot is the present folder.
  .filter((one) => !/\*\*[^/]|[^/]\*\*|(?:^|\/)\.{1,2}(?:\/|$)|\/\*\*$/u.test(one));
const name = fc
  .array(fc.stringMatching(/^[abcあ*]{1,4}$/u), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))
  .filter((one) => !/(?:^|\/)\.{1,2}(?:\/|$)/u.test(one));

test('a glob means the names that it means elsewhere', () => {
  fc.assert(
    fc.property(glob, name, (pattern, one) => {
      const isMeant = picomatch(pattern, { dot: true, noextglob: true, strictSlashes: true });
      expect(globMatcher([pattern])(one)).toBe(isMeant(one));
    }),
    { numRuns: 3000 },
  );
});

test('any glob is compiled and answers for any name', () => {
  const signs = fc.string({
    unit: fc.constantFrom('*', '**', '/', '?', '[', ']', '!', '{', '}', ',', '\\', '-', 'a', '.'),
    maxLength: 40,
  });
  fc.assert(fc.property(signs, fc.string(), (pattern, one) => void globMatcher([pattern])(one)));
});

test('globs that were made to be followed for ever are not', () => {
  const path = `${'a'.repeat(100)}/${'ab/'.repeat(20)}c`;
  const attacks = [
    `${'*a'.repeat(100)}b`,
    `${'**/'.repeat(100)}b`,
    `${'**/a'.repeat(50)}/**/b`,
    `${'{a,a*,*a}'.repeat(100)}b`,
    `${'{'.repeat(1000)}${'a}'.repeat(1000)}`,
    `{${'a,'.repeat(2000)}b}`,
    '*'.repeat(4000),
    '['.repeat(4000),
    '?*'.repeat(2000),
  ];
  for (const attack of attacks) expect(globMatcher([attack])(path)).toBe(false);
  expect(globMatcher(['*'.repeat(9000)])('a')).toBe(false);
});
