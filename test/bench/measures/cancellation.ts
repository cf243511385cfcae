/** How soon a question is answered that nobody waits for any more, while the server reads a draft of a novel's length anew. */
import { existsSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { serverFlags } from '../../../client/src/node/serverFlags.ts';
import { startPipe, type Pipe } from '../../support/pipe.ts';
import type { Line } from '../report.ts';
import { sampleOf } from '../sampling.ts';
import { draftOf, program } from '../setting.ts';

const LENGTH = 1_000_000;
const ROUNDS = 40;
/** How long the server has been reading when the question is taken back, in milliseconds. */
const PATIENCE = 20;
const measure = 'a cancelled question in a draft of 1,000,000 characters that is read anew, slowest in ten';

export async function measureCancellation(): Promise<readonly Line[]> {
  if (!existsSync(program)) return [{ measure, missing: 'dist/shishin.js is not built' }];
  const pipe = startPipe(program, ['lsp', '--stdio'], serverFlags);
  try {
    return [await measureRounds(pipe, draftOf(LENGTH))];
  } finally {
    pipe.kill();
  }
}

async function measureRounds(pipe: Pipe, text: string): Promise<Line> {
  const document = { uri: 'file:///draft.md' };
  const diagnose = (): ReturnType<Pipe['request']> =>
    pipe.request('textDocument/diagnostic', { textDocument: document });
  await pipe.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  pipe.notify('initialized', {});
  const opened = { ...document, languageId: 'markdown', version: 0, text };
  pipe.notify('textDocument/didOpen', { textDocument: opened });
  await diagnose();
  const times: number[] = [];
  for (let version = 1; version <= ROUNDS; version++) {
    const textDocument = { ...document, version };
    pipe.notify('textDocument/didChange', { textDocument, contentChanges: [{ text: text.slice(version) }] });
    // Three million bytes have been received when this is answered.
    await pipe.request('shishin/nothing', {});
    const answer = diagnose();
    await after(PATIENCE);
    const start = performance.now();
    pipe.cancelLast();
    const { error } = await answer;
    // A draft that was read in less time leaves nothing to be cancelled.
    if (error !== undefined) times.push(performance.now() - start);
  }
  const slowest = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.9)] ?? NaN;
  const { median } = sampleOf(times);
  return {
    measure,
    value: slowest,
    unit: 'ms',
    comparison: `the one in the middle, ${median.toPrecision(2)} ms; the slowest, ${Math.max(...times).toPrecision(2)} ms`,
    ratio: null,
    goal: '≤ 10 ms',
    holds: slowest <= 10,
  };
}
