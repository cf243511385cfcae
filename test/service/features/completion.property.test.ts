/**
 * Completion, over every clause in the styles in which it is completed level by level, and over every term, every reading and every
 * spelling of it in which it may be typed.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeOf } from '../../../server/src/core/citation/citation.ts';
import { canonicalFormat, formatTarget } from '../../../server/src/core/citation/formatter.ts';
import type { CorpusNode } from '../../../server/src/core/corpus/corpus.ts';
import { checkCompleted } from '../../support/check.ts';
import { corpus, library } from '../../support/bundled.ts';
import { readFixture } from '../../support/service.ts';
import { spellings } from '../../support/spellings.ts';

describe.each(['compact', 'linked', 'english'] as const)('completion in the style %s', (style) => {
  const written = (node: CorpusNode): string => formatTarget(wholeOf(node), { ...canonicalFormat, style });

  test('leads to every clause of the body, from each level to the next', () => {
    const clauses = corpus.nodes.filter(({ kind }) => kind === 'clause');
    expect(clauses.length).toBeGreaterThan(50);
    for (const clause of clauses) {
      if (clause.parent === null) continue;
      const [before, after] = [written(clause.parent), written(clause)];
      checkCompleted(`See ${before}$0`, after, `See ${after}`, { settings: { style } });
    }
  });
});

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

test('nothing throws for any text and any place in it', () => {
  const piece = fc.constantFrom(
    '指針',
    'Ⅴ',
    '2',
    '(2)',
    '(',
    '）',
    '「',
    '」',
    'の',
    '別表',
    '補給',
    '及び',
    '、',
    '\n',
    '`',
    'Guidelines, ',
    'V.',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), fc.nat(20), (parts, character) => {
      const { service, draft, settings } = readFixture(parts.join(''));
      service.completion(draft, settings, { line: 0, character });
      service.hover(draft, settings, { line: 0, character });
      service.definition(draft, settings, { line: 0, character });
    }),
    { numRuns: 100 },
  );
});
