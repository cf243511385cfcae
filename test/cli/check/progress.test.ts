import { expect, test } from 'vitest';
import { createProgress } from '../../../server/src/cli/check/progress.ts';
import { testHost } from '../support/host.ts';

/** What is written over a run of steps that take 60 milliseconds each. */
function written(steps: number, isTerminal: boolean): string {
  const host = testHost({ isTerminal });
  let time = 0;
  const progress = createProgress(host, steps, () => time);
  for (let step = 1; step <= steps; step++) {
    time += 60;
    progress.step(step);
  }
  progress.end();
  return host.written.stderr;
}

test('a long run says how far it is, on one line that goes away', () => {
  expect(written(12, true)).toBe('\r原稿 9/12\r原稿 11/12\r\u001b[K');
});

test('a short run, and one that nobody watches, says nothing', () => {
  expect(written(7, true)).toBe('');
  expect(written(100, false)).toBe('');
});
