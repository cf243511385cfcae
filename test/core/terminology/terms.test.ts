/** The bundled terms: `data/terms.yaml` is held to its corpus and to its own examples. */
import { expect, test } from 'vitest';
import { bundledCorpora, bundledTerms } from '../../../server/src/bundled/index.ts';
import { readBundledData } from '../../../server/src/bundled/data.generated.ts';
import { loadTerms } from '../../../server/src/core/terminology/load.ts';
import { checkExamples } from '../../../server/src/core/terminology/selfCheck.ts';
import { corpus } from '../../support/bundled.ts';
import { analyse } from '../../support/citations.ts';

test('the bundled terms load without a problem', () => {
  expect(loadTerms(readBundledData().terms, bundledCorpora()).problems).toEqual([]);
});

test('every variant is reported in its wrong example, and nothing in its right one', () => {
  expect(checkExamples(bundledTerms(), (draft) => analyse(draft, 'plaintext').terms)).toEqual([]);
});

test('every term stands in the corpus, or is its title', () => {
  const unused = bundledTerms().filter(({ usedIn }) => usedIn.length === 0);
  expect(unused.map(({ form }) => form)).toEqual([corpus.meta.title]);
});

test('a term is used where its clause defines it', () => {
  const displaced = bundledTerms().filter(({ usedIn, definedIn }) => usedIn.length > 0 && !usedIn.includes(definedIn));
  expect(displaced).toEqual([]);
});

test('the clauses that use 周辺事態 are those of the hover', () => {
  const term = bundledTerms().find(({ form }) => form === '周辺事態');
  expect(term?.usedIn.join(' ')).toBe('I III.3 IV.1 V V.1 V.2 V.2(3) VI VI.1(1) VI.1(2) VI.2 annex');
});

test('every title of the corpus has a reading, and nothing else has', () => {
  const { nodes } = corpus;
  expect(nodes.filter((node) => (node.title === null) !== (node.reading === null)).map(({ path }) => path)).toEqual([]);
  expect(nodes.every(({ reading }) => reading === null || /^[ぁ-ゖー・]+(?: [ぁ-ゖー・]+)*$/u.test(reading))).toBe(
    true,
  );
});
