import { expect, test } from 'vitest';
import { createDraftText } from '../../server/src/service/draftText.ts';

test('the span of a line of a draft leaves its line end out', () => {
  const text = createDraftText('指針\r\nⅤ\r');
  expect([0, 1, 2].map((line) => text.lineSpan(line))).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 5 },
    { start: 6, end: 6 },
  ]);
});
