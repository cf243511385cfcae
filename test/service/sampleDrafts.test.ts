// The features over whole drafts, such as writers write them.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFixture } from '../support/service.ts';

const languages = new Map([
  ['md', 'markdown'],
  ['txt', 'plaintext'],
  ['tex', 'latex'],
]);
const folder = 'test/drafts';
const files = readdirSync(folder).filter((name) => languages.has(name.split('.').at(-1) ?? ''));

describe.each(files)('%s', (name) => {
  const languageId = languages.get(name.split('.').at(-1) ?? '') ?? 'plaintext';
  const { service, draft, settings } = readFixture(readFileSync(`${folder}/${name}`, 'utf8'), { languageId });
  const { citations, findings, quotations, mentions } = service.analysisOf(draft, settings);

  test('has on each citation a hover on it and nothing more, and leads from it to its clauses', () => {
    for (const citation of citations) {
      const position = draft.text.positionAt(citation.span.start);
      expect(service.hover(draft, settings, position)?.range).toEqual(draft.text.rangeOf(citation.span));
      const links = [service.definition(draft, settings, position) ?? []].flat();
      expect(links).toHaveLength(citation.targets.length);
    }
  });

  test('cites if it speaks of the corpus at all', () => {
    expect(citations.length > 0).toBe(mentions.some(({ corpus }) => corpus !== null));
  });

  test('has a hover on each quotation that was judged', () => {
    for (const { judgement, words } of quotations.filter(({ judgement: { verdict } }) => verdict !== 'none')) {
      const shown = Array.from({ length: words.end - words.start }, (_, index) =>
        service.hover(draft, settings, draft.text.positionAt(words.start + index)),
      );
      expect(
        shown.some((hover) => hover !== null),
        judgement.verdict,
      ).toBe(true);
    }
  });

  test('offers each fix of each finding where the finding stands', () => {
    for (const finding of findings) {
      const range = draft.text.rangeOf(finding.span);
      const titles = service.codeActions(draft, settings, range, { diagnostics: [] }).map(({ title }) => title);
      for (const fix of finding.fixes) expect(titles).toContain(fix.title.ja);
    }
  });
});
