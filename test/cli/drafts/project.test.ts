import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledLibrary } from '../../../server/src/cli/library.ts';
import { createProjects } from '../../../server/src/cli/drafts/project.ts';
import { defaultConfig } from '../../../server/src/service/config/config.ts';
import { scratchFolder } from '../../support/scratch.ts';

test('a draft belongs to the nearest project above it', async () => {
  const cwd = await scratchFolder({
    '.shishin/config.yaml': 'citation: { style: linked }\n',
    'a/b/c.md': '',
    'a/inner/.shishin/config.yaml': 'citation: { style: titled }\n',
  });
  const projects = createProjects(cwd, bundledLibrary);
  const outer = await projects.of(join(cwd, 'a/b'));
  const inner = await projects.of(join(cwd, 'a/inner'));
  expect([outer.root, outer.config.draft.style]).toEqual([cwd, 'linked']);
  expect([inner.root, inner.config.draft.style]).toEqual([join(cwd, 'a/inner'), 'titled']);
  expect(await projects.of(cwd)).toBe(outer);
  expect(projects.found()).toEqual([outer, inner]);
});

test('a draft without a project has the defaults', async () => {
  const cwd = await scratchFolder();
  expect((await createProjects(cwd, bundledLibrary).of(cwd)).config).toBe(defaultConfig);
});

test('what is wrong with a project file is said with its line and column, and the rest of it counts', async () => {
  const cwd = await scratchFolder({
    '.shishin/config.yaml': '\ufeffcitation:\r\n  style: linked\r\n  styel: x\r\nedition: guidelines-2015\r\n',
  });
  const { config, failures } = await createProjects(join(cwd, 'sub'), bundledLibrary).of(join(cwd, 'sub'));
  expect(config.draft).toEqual({ ...defaultConfig.draft, style: 'linked' });
  expect(failures.map(({ file, line, column, finding }) => `${file}:${line}:${column} ${finding?.code}`)).toEqual([
    '../.shishin/config.yaml:3:3 config.unknownKey',
    '../.shishin/config.yaml:4:10 config.edition',
  ]);
});

test('a project file that is no UTF-8 is a failure', async () => {
  const cwd = await scratchFolder({ '.shishin/config.yaml': Uint8Array.of(0x61, 0x0a, 0xff) });
  const { failures } = await createProjects(cwd, bundledLibrary).of(cwd);
  expect(failures).toMatchObject([{ file: '.shishin/config.yaml', line: 2, column: 1 }]);
});
