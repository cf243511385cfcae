/**
 * Corpora for tests: a few lines of a corpus file in, the parsed corpus out. The scheme is that of official Japanese documents
 * unless a test names another.
 */
import type { Corpus } from '../../../server/src/core/corpus/corpus.ts';
import { metaOf, type FrontMatter } from '../../../server/src/core/corpus/meta.ts';
import { parseCorpus } from '../../../server/src/core/corpus/parse.ts';
import type { CorpusProblem } from '../../../server/src/core/corpus/problems.ts';
import { parseFixture } from '../../support/fixture.ts';
import { expect } from 'vitest';

const FRONT: FrontMatter = {
  id: 'example',
  title: '例示のための要領',
  levels: ['Ⅰ', '1', '(1)', '(イ)', '(i)'],
  annex: { marker: '(別表)' },
};

/** Reads the body of a corpus file; `front` overrides parts of the front matter, which is `bodyStart` characters long. */
export function parse(
  source: string,
  front: Partial<FrontMatter> = {},
  bodyStart = 0,
): { corpus: Corpus; problems: readonly CorpusProblem[] } {
  return parseCorpus({ fileName: 'example.md', source, bodyStart, meta: metaOf({ ...FRONT, ...front }) });
}

/** The paths with their kinds where they are no clauses: `Ⅰ` … as `I`, `annex:甲 row`. */
export function outline(corpus: Corpus): readonly string[] {
  return corpus.nodes.map((node) => (node.kind === 'clause' ? node.path : `${node.path} ${node.kind}`));
}

/** Expects the body to give exactly the paths, without a problem. */
export function checkOutline(body: string, paths: readonly string[], front: Partial<FrontMatter> = {}): Corpus {
  const { corpus, problems } = parse(body, front);
  expect(problems).toEqual([]);
  expect(outline(corpus)).toEqual(paths);
  return corpus;
}

/** Expects one problem for each `⟦…⟧` of the fixture, at that span and with these faults in order; gives the corpus. */
export function checkProblems(fixture: string, faults: readonly object[], front: Partial<FrontMatter> = {}): Corpus {
  const { text, ranges } = parseFixture(fixture);
  const { corpus, problems } = parse(text, front);
  const expected = faults.map((fault, index) => {
    const range = ranges[index];
    return { ...fault, span: range === undefined ? undefined : { start: range.start, end: range.end } };
  });
  expect(problems).toEqual(expected);
  expect(ranges).toHaveLength(faults.length);
  return corpus;
}
