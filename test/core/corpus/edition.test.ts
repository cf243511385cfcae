import { expect, test } from 'vitest';
import { editionMeant } from '../../../server/src/core/corpus/edition.ts';

const meta = { edition: 1997, otherEditions: [2015, 1978] };

test.each([
  [1977, null, null],
  [1978, 1978, null],
  [1996, 1978, null],
  [1997, 1997, 1978],
  [2014, 1997, 1978],
  [2015, 2015, 1997],
  [2024, 2015, 1997],
])('in %i 新 is the edition of %j and 旧 that of %j', (year, current, former) => {
  expect(editionMeant(meta, 'current', year)).toBe(current);
  expect(editionMeant(meta, 'former', year)).toBe(former);
});

test('a document without editions has neither a current nor a former one', () => {
  expect(editionMeant({ edition: null, otherEditions: [] }, 'current', 2024)).toBeNull();
});
