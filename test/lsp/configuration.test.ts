// The configuration of drafts while its sources change.
import { expect, test } from 'vitest';
import { createConfiguration } from '../../server/src/lsp/configuration.ts';
import { library } from '../support/bundled.ts';
import { createTestHost } from '../support/host.ts';

test('what was read of a project file before it changed says nothing about it afterwards', async () => {
  const answers: ((text: string) => void)[] = [];
  const told: (readonly string[])[] = [];
  const configuration = createConfiguration({
    host: { ...createTestHost(), readFile: () => new Promise((resolve) => answers.push(resolve)) },
    library,
    openFile: () => undefined,
    fetchSettings: () => Promise.resolve(null),
    folderOf: () => 'file:///project',
    onProjectFile: ({ problems }) => told.push(problems.map(({ code }) => code)),
    onLateSettings() {},
    onError(error) {
      throw error;
    },
  });
  const before = configuration.of('file:///project/a.md');
  await expect.poll(() => answers).toHaveLength(1);
  configuration.forget();
  const after = configuration.of('file:///project/a.md');
  await expect.poll(() => answers).toHaveLength(2);
  answers[1]?.('edition: guidelines-1997\n');
  expect((await after).draft.edition).toBe('guidelines-1997');
  answers[0]?.('style: linked\n');
  await before;
  expect(told).toEqual([[]]);
  expect(configuration.hasRead('file:///project/.shishin/config.yaml', 'edition: guidelines-1997\n')).toBe(true);
});
