// Progress in an editor that promises to show it and does not.
import { expect, test } from 'vitest';
import { createProgressDisplay } from '../../server/src/lsp/progress.ts';

test('a client that refuses to show progress is reported once, and told nothing more', async () => {
  const errors: unknown[] = [];
  const told: string[] = [];
  const connection = {
    sendRequest: () => Promise.reject(new Error('There is no window.')),
    sendNotification(method: string) {
      told.push(method);
      return Promise.resolve();
    },
    onNotification() {},
  };
  const display = createProgressDisplay({
    connection: connection as never,
    client: { showsProgress: true, locale: 'ja' },
    onCancel() {},
    onError: (error) => errors.push(error),
  });
  for (const done of [0, 100, 200, 300]) display.report({ done, total: 400 });
  display.end();
  await expect.poll(() => errors.length).toBeGreaterThan(0);
  expect(errors).toHaveLength(1);
  expect(told).toEqual([]);
});
