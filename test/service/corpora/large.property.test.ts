/** A large corpus is read in many small steps, and quotations of it are found wherever its stretches meet. */
import { expect, test } from 'vitest';
import { prepareLandmarks } from '../../../server/src/core/citation/landmarks.ts';
import { metaOf } from '../../../server/src/core/corpus/meta.ts';
import type { CorpusNode } from '../../../server/src/core/corpus/corpus.ts';
import { parseCorpus, parseCorpusInSteps } from '../../../server/src/core/corpus/parse.ts';
import { analyseDraft } from '../../../server/src/core/draft/analyse.ts';
import { defaultSettings } from '../../../server/src/core/draft/analysis.ts';
import { createLibrary } from '../../../server/src/core/draft/library.ts';
import { prepareActors } from '../../../server/src/core/quotation/actors.ts';
import { createPassageIndex } from '../../../server/src/core/quotation/passages.ts';
import { createStreamInSteps } from '../../../server/src/core/quotation/stream.ts';
import { loadTermsInSteps } from '../../../server/src/core/terminology/load.ts';
import { Abandoned, loadCorpora } from '../../../server/src/service/corpora/loadCorpora.ts';
import { runInSlices, Slices } from '../../../server/src/service/slices.ts';
import { nothing } from '../../support/corpora.ts';

const clauses = Array.from(
  { length: 600 },
  (_, index) => `第${index + 1}号の船舶は、${index * 7919}番の岸壁に${index * 31}時間とどまる。`,
);
const source = clauses.map((words, index) => `## 第${index + 1} 条件\n\n${words}`).join('\n\n');
const input = {
  fileName: 'large.md',
  source,
  bodyStart: 0,
  meta: metaOf({ id: 'large', title: '岸壁使用条件', levels: ['第1'] }),
};

const [node] = parseCorpus(input).corpus.nodes as [CorpusNode];

function steps<T>(work: Generator<undefined, T>): { count: number; result: T } {
  for (let count = 1; ; count++) {
    const step = work.next();
    if (step.done === true) return { count, result: step.value };
  }
}

test('each step reads a few lines, and each step of the indexes a stretch', () => {
  const parsed = steps(parseCorpusInSteps(input));
  expect(parsed.count).toBeGreaterThan(1200 / 100);
  const { corpus } = parsed.result;
  const library = createLibrary([corpus]);
  expect(steps(library.indexes.passages.of(corpus).prepare()).count).toBeGreaterThan(2);
  const draft = clauses.map((words, index) => `岸壁使用条件第${index + 1}は、「${words}」と定める。`);
  const every = draft.filter((_, index) => index % 40 === 0).join('\n\n');
  expect(analyseDraft(every, 'markdown', library, defaultSettings).findings).toEqual([]);
});

const annex = Array.from({ length: 1500 }, (_, index) => `### 欄${index}\n\n- 項目${index}を掲げる。`).join('\n\n');
const annexed = {
  ...input,
  source: `## 第1 条件\n\n本文。\n\n## 別紙\n\n${annex}`,
  meta: metaOf({ id: 'annexed', title: '一覧', levels: ['第1'], annex: { marker: '別紙' } }),
};

test('whatever is made of a corpus in advance is made in steps that do not grow with it', () => {
  const { corpus } = parseCorpus(annexed);
  const terms = [{ form: '項目', readings: ['こうもく'], english: 'item', definedIn: 'annex:欄0/1' }];
  expect(steps(parseCorpusInSteps(annexed)).count).toBeGreaterThan((2 * corpus.nodes.length) / 512);
  expect(steps(prepareLandmarks(corpus)).count).toBeGreaterThan(corpus.nodes.length / 512);
  expect(steps(prepareActors(corpus)).count).toBeGreaterThan(corpus.nodes.length / 1024);
  expect(steps(createPassageIndex(corpus).prepare()).count).toBeGreaterThan((4 * corpus.nodes.length) / 512);
  expect(steps(loadTermsInSteps({ corpus: 'annexed', terms }, [corpus])).count).toBeGreaterThan(20);
});

test('one long paragraph is folded in many steps', () => {
  const text = '船舶は、岸壁にとどまる。'.repeat(5000);
  const piece = { node, paragraph: 0, text, apart: true, variant: null };
  expect(steps(createStreamInSteps([piece])).count).toBeGreaterThan(4);
});

function* endless(): Generator<undefined, never> {
  for (;;) yield;
}

test('work that nobody wants any more ends at its next pause', async () => {
  const slices = new Slices(() => Promise.resolve());
  expect(await runInSlices(endless(), slices, () => false)).toBeNull();
});

test('corpora that nobody wants any more are not read to their end', async () => {
  const file = `---\nid: long\ntitle: 長大要綱\nlevels: ['1']\n---\n\n# 長大要綱\n\n${'## 1 目的\n\n目的を定める。\n\n'.repeat(20_000)}`;
  const loading = loadCorpora(['long.md'], nothing, {
    readFile: (name) => Promise.resolve(name === 'long.md' ? file : null),
    inAdvance: true,
    pause: () => Promise.resolve(),
    isAbandoned: () => true,
  });
  await expect(loading).rejects.toThrow(Abandoned);
});
