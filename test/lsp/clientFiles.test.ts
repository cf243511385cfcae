// Files that the server has by way of the client: in a browser, and in virtual workspaces.
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { nameBelow, withClientFiles } from '../../server/src/lsp/clientFiles.ts';
import type { FileQuery } from '../../server/src/lsp/host.ts';
import { createTestHost } from '../support/host.ts';

const folder = `vfs://repository/${encodeURI('原稿')}`;

/** A host whose client has these files, by their paths relative to the folder, and a list of what the client was asked. */
function hostWith(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const uris = new Map(Object.entries(files).map(([name, text]) => [`${folder}/${encodeURI(name)}`, text]));
  const connection = {
    sendRequest(method: string, params: Readonly<Record<string, string>>) {
      asked.push(method);
      if (method === 'shishin/readFile') return Promise.resolve(uris.get(params['uri'] ?? '') ?? null);
      // An editor's own search knows nothing of what is hidden or ignored.
      const isMeant = picomatch(params['glob'] ?? '', { dot: true });
      return Promise.resolve([...uris.keys()].filter((uri) => isMeant(nameBelow(folder, uri) ?? '')));
    },
  };
  return { host: withClientFiles(createTestHost(new Map([['file:///a.md', 'on disk']])), connection as never), asked };
}

async function found(files: Readonly<Record<string, string>>, query: Partial<FileQuery> = {}) {
  const { host } = hostWith(files);
  const all = { include: ['**/*.{md,txt}'], exclude: [], respectsIgnoreFiles: true, ...query };
  const names: (string | null)[] = [];
  for await (const uri of host.findFiles(folder, all)) names.push(nameBelow(folder, uri));
  return names;
}

describe('files that only the client has', () => {
  test('are read by the client, those of the machine never', async () => {
    const { host, asked } = hostWith({ '案.md': '指針Ⅱ' });
    expect(await host.readFile(`${folder}/${encodeURI('案.md')}`)).toBe('指針Ⅱ');
    expect(await host.readFile(`${folder}/none.md`)).toBeNull();
    expect(asked).toHaveLength(2);
    expect(await host.readFile('file:///a.md')).toBe('on disk');
    expect(asked).toHaveLength(2);
  });

  test('are as if they were not there where the client fails', async () => {
    const connection = { sendRequest: () => Promise.reject(new Error('The client has no such file system.')) };
    const host = withClientFiles(createTestHost(), connection as never);
    expect(await host.readFile(`${folder}/a.md`)).toBeNull();
  });

  test('are found once each, without those that are hidden, excluded or installed', async () => {
    const files = { '案.md': '', 'a/b.txt': '', '.hidden/c.md': '', 'node_modules/d.md': '', 'old/e.md': '' };
    const query = { include: ['**/*.{md,txt}', '**/*.md'], exclude: ['old/**'] };
    expect(await found(files, query)).toEqual(['案.md', 'a/b.txt']);
  });

  test('are found in a hidden folder that the glob names, and never above the folder', async () => {
    const files = { '.shishin/corpora/a.md': '', '.shishin/corpora/.b/c.md': '' };
    expect(await found(files, { include: ['.shishin/corpora/**/*.md', '../**/*.md'] })).toEqual([
      '.shishin/corpora/a.md',
    ]);
  });
});

describe('what git ignores', () => {
  const files = {
    '.gitignore': '/下書き/\n*.txt\n!keep.txt\n',
    'a/.gitignore': '!b.txt\nc.md\n',
    'a/b.txt': '',
    'a/c.md': '',
    'c.md': '',
    'keep.txt': '',
    'other.txt': '',
    '下書き/.gitignore': '!d.md\n',
    '下書き/d.md': '',
  };

  test('is left out, by the deepest file that says anything, and for good below an ignored folder', async () => {
    expect(await found(files)).toEqual(['a/b.txt', 'c.md', 'keep.txt']);
  });

  test('counts where it is asked for only', async () => {
    expect(await found(files, { respectsIgnoreFiles: false })).toHaveLength(6);
  });
});
