/** Completion of terms, over every term, every reading and every spelling of it in which it may be typed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { library, readFixture } from '../../support/service.ts';
import { spellings } from '../../support/spellings.ts';

const readings = library.terms.flatMap((term) => term.readings.map((reading) => ({ form: term.form, reading })));

/** What a draft becomes when the item of a term is accepted behind what was typed; null where it is not offered. */
function completed(before: string, typed: string, form: string): string | null {
  const { service, draft, settings } = readFixture(before + typed);
  const end = draft.text.positionAt(before.length + typed.length);
  const item = service.completion(draft, settings, end)?.items.find(({ label }) => label === form);
  if (item?.textEdit === undefined || !('range' in item.textEdit)) return null;
  const { start } = draft.text.spanOf(item.textEdit.range);
  return (before + typed).slice(0, start) + item.textEdit.newText;
}

const before = '指針Ⅴにいう。今回、';

test.each(spellings)('every reading of every term, typed in %s, completes to it', (_, spell) => {
  const misses = readings.filter(
    ({ form, reading }) => completed(before, spell(reading.replaceAll(' ', '')), form) !== before + form,
  );
  expect(misses).toEqual([]);
});

test('an unfinished reading is enough from three letters on, in any sentence without spaces', () => {
  const typed = fc.record({
    term: fc.constantFrom(...readings),
    spell: fc.constantFrom(...spellings.map(([, spell]) => spell)),
    length: fc.integer({ min: 3, max: 12 }),
    sentence: fc.constantFrom('指針Ⅴにいう。', '指針では、日本は、', '（指針Ⅱ2参照）また、'),
  });
  fc.assert(
    fc.property(typed, ({ term: { form, reading }, spell, length, sentence }) => {
      const begun = spell(reading.replaceAll(' ', '')).slice(0, length);
      fc.pre(begun.length >= 3);
      expect(completed(sentence, begun, form)).toBe(sentence + form);
    }),
    { numRuns: 150 },
  );
});
