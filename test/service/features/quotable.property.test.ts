/** What is inserted as a quotation, over every part of every clause: Shishin itself finds nothing to mend in it. */
import { expect, test } from 'vitest';
import { library } from '../../support/bundled.ts';
import { readFixture } from '../../support/service.ts';

const { service: shown, settings: usual } = readFixture('');
const references = library.corpora.flatMap(({ id, nodes }) => nodes.map(({ path }) => ({ corpus: id, path })));
const texts = await Promise.all(references.map((reference) => shown.clauseTexts(reference, usual)));
const quoted = texts.flatMap((one) => one?.parts ?? []);

test('every part of every clause is quoted verbatim', () => {
  expect(quoted.length).toBeGreaterThan(100);
  for (const { quotation } of quoted) {
    const { service, draft, settings } = readFixture(`${quotation}\n`);
    expect(service.diagnostics(draft, settings), quotation).toEqual([]);
    const [judged] = service.analysisOf(draft, settings).quotations;
    expect(judged?.judgement.verdict, quotation).toBe('exact');
  }
});

test('a part that has inferred characters says so, and says which', () => {
  const noted = quoted.filter(({ notes }) => notes.length > 0);
  expect(noted.length).toBeGreaterThan(0);
  for (const { notes } of noted) expect(notes.join('')).toContain('推定による補訂');
});
