// The runs of the language client: a restart leaves one server, whatever is asked meanwhile.
import { expect, test } from 'vitest';
import { createRuns, type Run, type Runs } from '../../client/src/common/runs.ts';

/** Runs with a log of what happens to each. */
function observed(fails: readonly string[] = []): { runs: Runs; log: readonly string[] } {
  const log: string[] = [];
  let count = 0;
  const create = async (): Promise<Run> => {
    const name = String(++count);
    await Promise.resolve();
    if (fails.includes(`make ${name}`)) throw new Error(`make ${name} fails`);
    const step = (what: string) => async () => {
      await Promise.resolve();
      log.push(`${what} ${name}`);
      if (fails.includes(`${what} ${name}`)) throw new Error(`${what} ${name} fails`);
    };
    return { start: step('start'), dispose: step('dispose') };
  };
  return { runs: createRuns(create, (error) => log.push(String(error))), log };
}

test('a restart ends the run before it makes another', async () => {
  const { runs, log } = observed();
  await runs.start();
  await runs.restart();
  await runs.end();
  expect(log).toEqual(['start 1', 'dispose 1', 'start 2', 'dispose 2']);
});

test('two restarts at once leave one run', async () => {
  const { runs, log } = observed();
  await Promise.all([runs.restart(), runs.restart()]);
  expect(log.filter((line) => line.startsWith('start'))).toEqual(['start 2', 'start 2']);
  await runs.restart();
  expect(log.at(-1)).toBe('start 3');
});

test('a run that fails to start or to end is replaced all the same', async () => {
  const { runs, log } = observed(['start 1', 'dispose 1']);
  await runs.start();
  await runs.restart();
  expect(log).toEqual(['start 1', 'Error: start 1 fails', 'dispose 1', 'Error: dispose 1 fails', 'start 2']);
});

test('a run that cannot be made is replaced all the same', async () => {
  const { runs, log } = observed(['make 1']);
  await runs.start();
  await runs.restart();
  await runs.end();
  expect(log).toEqual(['Error: make 1 fails', 'start 2', 'dispose 2']);
});
