/**
 * Attacks by a folder of files: whatever a project's globs, links and devices say, nothing outside the folder is found or
 * read, and every search ends.
 */
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../server/src/node/files/findFiles.ts';
import { ignoringOf } from '../../server/src/node/files/ignoreFiles.ts';
import { readWithin } from '../../server/src/node/files/readWithin.ts';
import { walk } from '../../server/src/node/files/walk.ts';
import { createNodeHost } from '../../server/src/node/host.ts';
import { scratchFolder } from '../support/scratch.ts';

/** The names of what globs find in a folder, relative to it. */
async function found(folder: string, ...include: readonly string[]): Promise<readonly string[]> {
  const names: string[] = [];
  const root = pathToFileURL(folder).href;
  for await (const uri of findFiles(root, { include, exclude: [], respectsIgnoreFiles: true }))
    names.push(decodeURIComponent(uri.slice(root.length + 1)));
  return names.toSorted();
}

/** Makes links, targets by path. */
async function link(folder: string, links: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, target] of Object.entries(links)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await symlink(target, join(folder, name));
  }
}

/** A folder beside one that must not be read. */
async function project(files: Readonly<Record<string, string>>): Promise<{ inside: string; outside: string }> {
  const both = await scratchFolder({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`in/${name}`, text])),
    'out/secret.md': '秘密',
    'out/corpora/secret.md': '秘密',
    'in-other/secret.md': '秘密',
  });
  return { inside: join(both, 'in'), outside: join(both, 'out') };
}

describe('globs', () => {
  test.each([
    '../out/*.md',
    '**/../../out/*.md',
    'texts/../../out/*.md',
    '{../out,texts}/*.md',
    'texts/{..,.}/../../out/*.md',
    '..\\out\\*.md',
    '!(x)/../../out/*.md',
    './../out/secret.md',
    '../in-other/*.md',
    '/etc/*',
    '//*',
    '~/*',
  ])('%s finds nothing that lies outside', async (glob) => {
    const { inside, outside } = await project({ 'texts/a.md': '' });
    for (const one of [glob, join(outside, '*.md')])
      expect((await found(inside, one)).filter((name) => name !== 'texts/a.md')).toEqual([]);
  });
});

describe('links', () => {
  test('to files and folders outside are not followed, nor circles, and such as stay inside are', async () => {
    const { inside, outside } = await project({ 'texts/a.md': '' });
    await link(inside, {
      'file.md': join(outside, 'secret.md'),
      folder: outside,
      'texts/up.md': '../../out/secret.md',
      'chain.md': join(inside, 'file.md'),
      circle: inside,
      'loop.md': join(inside, 'loop.md'),
      'nowhere.md': join(outside, 'none.md'),
      'device.md': '/dev/zero',
      'sibling.md': '../in-other/secret.md',
      'alias.md': 'texts/a.md',
    });
    expect(await found(inside, '**/*.md', 'folder/*.md', 'circle/texts/*.md')).toEqual([
      'alias.md',
      'circle/texts/a.md',
      'texts/a.md',
    ]);
  });

  test('in the place of the folder of corpora itself lead nowhere', async () => {
    const { inside, outside } = await project({ 'a.md': '' });
    await link(inside, { '.shishin/corpora': join(outside, 'corpora') });
    expect(await found(inside, '.shishin/corpora/**/*.md')).toEqual([]);
    const { inside: other, outside: beyond } = await project({ 'a.md': '' });
    await link(other, { '.shishin': beyond });
    expect(await found(other, '.shishin/corpora/**/*.md')).toEqual([]);
  });

  test('in the place of a file of the project are read only where they stay in it', async () => {
    const { inside, outside } = await project({ 'texts/a.md': '本文' });
    await link(inside, {
      'out.yaml': join(outside, 'secret.md'),
      'in.yaml': 'texts/a.md',
      'loop.yaml': 'loop.yaml',
      'folder.yaml': 'texts',
    });
    const read = async (name: string): Promise<string | null> =>
      (await readWithin(join(inside, name), inside))?.toString() ?? null;
    expect(await Promise.all(['out.yaml', 'in.yaml', 'loop.yaml', 'folder.yaml', 'none.yaml'].map(read))).toEqual([
      null,
      '本文',
      null,
      null,
      null,
    ]);
    const host = createNodeHost(inside, '0');
    const uri = (name: string): string => pathToFileURL(join(inside, name)).href;
    expect(await host.readFile(uri('out.yaml'), pathToFileURL(inside).href)).toBeNull();
    expect(await host.readFile(uri('in.yaml'), pathToFileURL(inside).href)).toBe('本文');
  });

  test('to ignore files outside ignore nothing', async () => {
    const { inside, outside } = await project({ 'a.md': '' });
    await link(inside, { '.gitignore': join(outside, 'secret.md'), 'sub/.gitignore': '/dev/zero' });
    const ignoring = await (await ignoringOf(inside)).below(join(inside, 'sub'));
    expect(ignoring.isIgnored(join(inside, '秘密'), false)).toBe(false);
  });
});

// Where the machine has such devices; elsewhere nothing is there, which is as well.
test('devices that never end are no files, wherever a link to them lies', async () => {
  const { inside } = await project({ 'a.md': '' });
  await link(inside, { 'zero.yaml': '/dev/zero', 'random.yaml': '/dev/urandom', 'in.yaml': '/dev/stdin' });
  const host = createNodeHost(inside, '0');
  for (const name of ['zero.yaml', 'random.yaml', 'in.yaml'])
    expect(await host.readFile(pathToFileURL(join(inside, name)).href)).toBeNull();
});

test('files that no text comes near in size are not read', async () => {
  const { inside } = await project({ 'a.md': '' });
  const { open } = await import('node:fs/promises');
  const file = await open(join(inside, 'huge.yaml'), 'w');
  // A hole: it takes no room on the disk.
  await file.truncate(3 * 2 ** 30);
  await file.close();
  expect(await readWithin(join(inside, 'huge.yaml'), inside)).toBeNull();
});

test('a folder that cannot be read is told of, and counts as empty', async () => {
  const { inside } = await project({ 'a.md': '' });
  const unread: string[] = [];
  const gone = join(inside, 'gone');
  const onUnread = (folder: string): void => void unread.push(folder);
  const files: string[] = [];
  for await (const file of walk(gone, { ignoring: null, onUnread })) files.push(file);
  expect([files, unread]).toEqual([[], [gone]]);
});
