import { expect, test } from 'vitest';
import { anchorsIn, AnchorWriter, mayHaveAnchors, unitsOf } from '../../../server/src/core/text/anchors.ts';

const table = new AnchorWriter();
for (const unit of unitsOf('甲乙')) table.free(unit, 1);
for (const unit of unitsOf('乙丙')) table.free(unit, 4);
table.pair('丁'.charCodeAt(0), unitsOf('戊己'), 2);

const none = new Uint8Array(0x10000);
const special = none.with('*'.charCodeAt(0), 1).with(0x0a, 1);

test('anchors are the units of any of those who look, in order', () => {
  const { bits, count, offsets } = anchorsIn('一甲二乙三丙', table);
  expect([...offsets.subarray(0, count)]).toEqual([1, 3, 5]);
  expect(bits & 7).toBe(5);
});

test('a unit that needs another one behind it is an anchor only before that', () => {
  const { bits, count, offsets } = anchorsIn('丁一丁己丁', table);
  expect([...offsets.subarray(0, count)]).toEqual([2]);
  expect(bits).toBe(2);
});

test('a text without anchors has none, whatever the text before it had', () => {
  anchorsIn('甲甲甲', table);
  expect(anchorsIn('一二三', table)).toMatchObject({ count: 0, bits: 0 });
  expect(anchorsIn('丙', table).count).toBe(1);
});

test('a text may be nothing but anchors, however long', () => {
  const { count, offsets } = anchorsIn('甲'.repeat(200_000), table);
  expect(count).toBe(200_000);
  expect(offsets[199_999]).toBe(199_999);
});

test.for([
  ['一二三', false],
  ['一甲', true],
  ['丁己', true],
  ['丁一己', false],
  ['丁', false],
  ['一*二', true],
  ['丁\n己', false],
  ['一\n二', false],
] as const)('%j may have anchors as markup: %s', ([text, expected]) => {
  expect(mayHaveAnchors(text, table, special)).toBe(expected);
});

test('all that somebody looks for goes into another table under one bit', () => {
  const merged = new AnchorWriter();
  merged.all(table, 64);
  const { bits, count } = anchorsIn('甲丁己丁一', merged);
  expect(count).toBe(2);
  expect(bits & 127).toBe(64);
});
