import { expect, test } from 'vitest';
import { anchorsIn, anchorTable, unitsOf } from '../../../server/src/core/text/anchors.ts';

const table = anchorTable([
  { units: unitsOf('甲乙'), bit: 1 },
  { units: unitsOf('乙丙'), bit: 4 },
]);

test('anchors are the units of any of those who look, in order', () => {
  const { bits, count, offsets } = anchorsIn('一甲二乙三丙', table);
  expect([...offsets.subarray(0, count)]).toEqual([1, 3, 5]);
  expect(bits).toBe(5);
});

test('a text without anchors has none, whatever the text before it had', () => {
  anchorsIn('甲甲甲', table);
  expect(anchorsIn('一二三', table)).toMatchObject({ count: 0, bits: 0 });
  expect(anchorsIn('丙', table)).toMatchObject({ count: 1, bits: 4 });
});

test('a text may be nothing but anchors, however long', () => {
  const { count, offsets } = anchorsIn('甲'.repeat(200_000), table);
  expect(count).toBe(200_000);
  expect(offsets[199_999]).toBe(199_999);
});
