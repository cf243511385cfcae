import { expect, test } from 'vitest';
import { sameDocument } from '../../server/src/service/sources.ts';

test('URIs that editors write differently name one document', () => {
  expect(sameDocument('shishin:/%E6%8C%87%E9%87%9D.md', 'shishin:/指針.md')).toBe(true);
  expect(sameDocument('file:///C%3A/a%20b.md', 'file:///c:/a b.md')).toBe(true);
  expect(sameDocument('file:///a.md', 'file:///A.md')).toBe(false);
  expect(sameDocument('file:///%', 'file:///b%')).toBe(false);
});
