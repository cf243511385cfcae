/** A large corpus is read in many small steps, and quotations of it are found wherever its stretches meet. */
import { expect, test } from 'vitest';
import { metaOf } from '../../../server/src/core/corpus/meta.ts';
import { parseCorpusInSteps } from '../../../server/src/core/corpus/parse.ts';
import { analyseDraft } from '../../../server/src/core/draft/analyse.ts';
import { defaultSettings } from '../../../server/src/core/draft/analysis.ts';
import { createLibrary } from '../../../server/src/core/draft/library.ts';
import { runInSlices, Abandoned } from '../../../server/src/service/corpora/slices.ts';

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

function* endless(): Generator<undefined, never> {
  for (;;) yield;
}

test('work that nobody wants any more ends at its next pause', async () => {
  const options = { pause: () => Promise.resolve(), isAbandoned: () => true };
  await expect(runInSlices(endless(), options)).rejects.toThrow(Abandoned);
});
