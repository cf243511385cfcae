// The configuration of drafts while its sources change.
import { expect, test } from 'vitest';
import { createConfiguration } from '../../server/src/lsp/configuration.ts';
import { defaultEditorSettings } from '../../server/src/lsp/editorSettings.ts';
import { library } from '../support/bundled.ts';
import { createTestHost } from '../support/host.ts';

/** Bundled corpora, settings as they are by default, and nothing open. */
const unasked = {
  library,
  editor: defaultEditorSettings,
  openFile: () => undefined,
  fetchSettings: () => Promise.resolve(null),
  onLateSettings() {},
  onError(error: unknown) {
    throw error;
  },
};

test('what was read of a project file before it changed says nothing about it afterwards', async () => {
  const answers: ((text: string) => void)[] = [];
  const told: (readonly string[])[] = [];
  const configuration = createConfiguration({
    host: { ...createTestHost(), readFile: () => new Promise((resolve) => answers.push(resolve)) },
    ...unasked,
    folderOf: () => 'file:///project',
    isOpenBelow: () => false,
    onProjectFile: ({ problems }) => told.push(problems.map(({ code }) => code)),
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

test('a project that lies in no folder of the workspace is spoken of as long as a draft of it is open', async () => {
  const told: number[] = [];
  let isOpen = false;
  const configuration = createConfiguration({
    host: createTestHost(new Map([['file:///project/.shishin/config.yaml', 'style: linked\n']])),
    ...unasked,
    folderOf: () => null,
    isOpenBelow: (folder) => isOpen && folder === 'file:///project',
    onProjectFile: ({ problems }) => told.push(problems.length),
  });
  const draft = 'file:///project/a.md';
  await configuration.of(draft);
  expect(told).toEqual([]);
  configuration.forgetDraft(draft);
  isOpen = true;
  await configuration.of(draft);
  expect(told).toEqual([1]);
  isOpen = false;
  configuration.forgetDraft(draft);
  expect(told).toEqual([1, 0]);
});
