import { chmod, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectDrafts } from '../../../server/src/cli/drafts/collect.ts';
import { bundledLibrary } from '../../../server/src/cli/library.ts';
import { createProjects } from '../../../server/src/cli/drafts/project.ts';
import { scratchFolder } from '../../support/scratch.ts';

async function collect(cwd: string, words: readonly string[], stdinName: string | null = null) {
  return collectDrafts(words, cwd, createProjects(cwd, bundledLibrary), stdinName);
}

/** The names of the drafts that are meant. */
async function filesOf(cwd: string, ...words: readonly string[]): Promise<readonly string[]> {
  return (await collect(cwd, words)).drafts.map(({ file }) => file);
}

const mixed = {
  'a.md': '',
  'b.TXT': '',
  'picture.png': '',
  'notes.text': '',
  'sub/c.tex': '',
  'sub/deep/d.re': '',
  'node_modules/x/readme.md': '',
  '.hidden/e.md': '',
};

describe('a file', () => {
  test('is meant whatever its extension, and keeps the name that it was given', async () => {
    const cwd = await scratchFolder(mixed);
    expect(await filesOf(cwd, 'notes.text', './a.md', join(cwd, 'sub/c.tex'))).toEqual([
      'notes.text',
      './a.md',
      join(cwd, 'sub/c.tex'),
    ]);
  });

  test('counts once, however often it is named', async () => {
    const cwd = await scratchFolder(mixed);
    expect(await filesOf(cwd, 'a.md', '.', './a.md')).toEqual(['a.md', 'b.TXT', 'sub/c.tex', 'sub/deep/d.re']);
  });

  test('that is not there is a failure, and the others go on', async () => {
    const cwd = await scratchFolder(mixed);
    const { drafts, failures } = await collect(cwd, ['nothing.md', 'a.md', 'a.md/b.md']);
    expect(drafts.map(({ file }) => file)).toEqual(['a.md']);
    expect(failures.map(({ file, line, column }) => ({ file, line, column }))).toEqual([
      { file: 'nothing.md', line: 1, column: 1 },
      { file: 'a.md/b.md', line: 1, column: 1 },
    ]);
  });
});

describe('a folder', () => {
  test('means its drafts by extension, without hidden folders and node_modules', async () => {
    const cwd = await scratchFolder(mixed);
    expect(await filesOf(cwd, 'sub', '.')).toEqual(['sub/c.tex', 'sub/deep/d.re', 'a.md', 'b.TXT']);
  });

  test('is walked as .gitignore says, the deepest file first, up to the root of the repository', async () => {
    const cwd = await scratchFolder({
      '.git/info/exclude': 'private.md\n',
      '.gitignore': '/build/\n*.txt\n',
      'build/a.md': '',
      'texts/build/b.md': '',
      'texts/c.txt': '',
      'texts/kept/.gitignore': '!d.txt\n',
      'texts/kept/d.txt': '',
      'texts/private.md': '',
      'f.md': '',
    });
    expect(await filesOf(cwd, '.')).toEqual(['f.md', 'texts/build/b.md', 'texts/kept/d.txt']);
    expect(await filesOf(cwd, 'texts')).toEqual(['texts/build/b.md', 'texts/kept/d.txt']);
    expect(await filesOf(cwd, 'texts/c.txt')).toEqual(['texts/c.txt']);
  });

  test('is left where a symbolic link leads out of it', async () => {
    const cwd = await scratchFolder({ 'in/a.md': '', 'out/b.md': '' });
    await symlink(join(cwd, 'out'), join(cwd, 'in/link'));
    await symlink(join(cwd, 'in'), join(cwd, 'in/circle'));
    expect(await filesOf(cwd, 'in')).toEqual(['in/a.md']);
  });

  test('without a draft is no fault, but said', async () => {
    const cwd = await scratchFolder();
    await mkdir(join(cwd, 'empty'));
    expect(await collect(cwd, ['empty'])).toMatchObject({ drafts: [], failures: [], notes: [{ file: 'empty' }] });
  });

  test('follows the globs of its project', async () => {
    const cwd = await scratchFolder({
      '.shishin/config.yaml': 'files: { include: ["**/*.text"], exclude: ["old/**"] }\n',
      'a.md': '',
      'b.text': '',
      'old/c.text': '',
    });
    expect(await filesOf(cwd, '.')).toEqual(['b.text']);
    expect(await collect(cwd, ['old/c.text'])).toMatchObject({
      drafts: [],
      failures: [],
      notes: [{ file: 'old/c.text' }],
    });
  });
});

describe('a glob', () => {
  test('that ends in an extension means every such file, and an open one the drafts', async () => {
    const cwd = await scratchFolder(mixed);
    expect(await filesOf(cwd, '*.text')).toEqual(['notes.text']);
    expect(await filesOf(cwd, '**/*.{md,re}')).toEqual(['a.md', 'sub/deep/d.re']);
    expect(await filesOf(cwd, '*')).toEqual(['a.md', 'b.TXT']);
    expect(await filesOf(cwd, 'sub/**')).toEqual(['sub/c.tex', 'sub/deep/d.re']);
    expect(await filesOf(join(cwd, 'sub'), '../*.md')).toEqual(['../a.md']);
  });

  test('that means nothing is a failure', async () => {
    const cwd = await scratchFolder(mixed);
    expect((await collect(cwd, ['*.rst', 'nowhere/*.md'])).failures.map(({ file }) => file)).toEqual([
      '*.rst',
      'nowhere/*.md',
    ]);
  });

  test('gives way to a file of that very name', async () => {
    const cwd = await scratchFolder({ '[a].md': '', 'a.md': '' });
    expect(await filesOf(cwd, '[a].md')).toEqual(['[a].md']);
  });
});

test('a dash is standard input, with the name and the project that it is given', async () => {
  const cwd = await scratchFolder({ 'sub/.shishin/config.yaml': '' });
  expect((await collect(cwd, ['-'])).drafts).toEqual([{ file: '-', path: null, folder: cwd }]);
  expect((await collect(cwd, ['-'], 'sub/a.md')).drafts).toEqual([
    { file: 'sub/a.md', path: null, folder: join(cwd, 'sub') },
  ]);
});

test('a folder that cannot be read is named, and the drafts around it are found', async () => {
  const cwd = await scratchFolder({ 'a.md': '', 'locked/b.md': '', 'z.md': '' });
  await chmod(join(cwd, 'locked'), 0);
  // Whom the system lets read any folder, there is nothing to say to.
  const mayRead = await readdir(join(cwd, 'locked')).then(
    () => true,
    () => false,
  );
  for (const word of ['.', '**/*.md']) {
    const { drafts, failures } = await collect(cwd, [word]);
    expect(drafts.map(({ file }) => file)).toEqual(mayRead ? ['a.md', 'locked/b.md', 'z.md'] : ['a.md', 'z.md']);
    expect(failures.map(({ file }) => file)).toEqual(mayRead ? [] : ['locked']);
  }
  await chmod(join(cwd, 'locked'), 0o700);
});

test('standard input has the name of a draft that the project excludes: it is left alone as that is', async () => {
  const cwd = await scratchFolder({ '.shishin/config.yaml': 'files:\n  exclude: ["old/**"]\n' });
  const { drafts, notes } = await collect(cwd, ['-'], 'old/a.md');
  expect([drafts, notes.map(({ file }) => file)]).toEqual([[], ['old/a.md']]);
  expect((await collect(cwd, ['-'], 'new/a.md')).drafts).toMatchObject([{ file: 'new/a.md', path: null }]);
});
