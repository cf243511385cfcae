import { afterEach, describe, expect, test } from 'vitest';
import { defaultSettings, type DraftSettings } from '../../../server/src/core/draft/analysis.ts';
import {
  createDraftIndex,
  type DraftIndex,
  type DraftIndexOptions,
} from '../../../server/src/service/workspace/draftIndex.ts';
import { rangesCiting } from '../../../server/src/service/workspace/record.ts';
import { usageOf } from '../../../server/src/service/workspace/usage.ts';
import { createTestHost } from '../../support/host.ts';
import { library, nodeOf } from '../../support/bundled.ts';

const folder = 'file:///project';
const a = `${folder}/a.md`;
const b = `${folder}/b.txt`;

let index: DraftIndex | undefined;
afterEach(() => index?.dispose());

interface Told {
  readonly progress: { done: number; total: number }[];
  readonly errors: unknown[];
  settled: number;
  read: number;
}

/** An index over files that a test may change, and what it has told. */
function start(
  files: Map<string, string>,
  options: Partial<DraftIndexOptions> = {},
): { index: DraftIndex; told: Told } {
  const host = createTestHost(files);
  const told: Told = { progress: [], errors: [], settled: 0, read: 0 };
  index = createDraftIndex({
    library: () => library,
    findFiles: (root) => host.findFiles(root, { include: ['**/*.{md,txt}'], exclude: [], respectsIgnoreFiles: true }),
    readFile: (uri) => {
      told.read++;
      return host.readFile(uri);
    },
    nextTurn: () => host.nextTurn(),
    settingsOf: () => Promise.resolve(defaultSettings),
    isOpen: () => false,
    onProgress: (progress) => told.progress.push(progress),
    onSettled: () => told.settled++,
    onError: (error) => told.errors.push(error),
    ...options,
  });
  index.setFolders([folder]);
  return { index, told };
}

const citing = (path: string): string[] =>
  [...(index?.records() ?? [])].flatMap((record) =>
    rangesCiting(record, new Set([nodeOf(path)])).map(
      ({ start: { line, character } }) => `${record.uri.slice(folder.length + 1)}:${line}:${character}`,
    ),
  );

describe('the index', () => {
  test('knows where the drafts of a folder cite a clause', async () => {
    const { told } = start(
      new Map([
        [a, '前文\n指針Ⅴ2(2)(ロ)及び指針Ⅱ2'],
        [b, '\ufeff指針Ⅱ2から4まで'],
        ['file:///project/picture.png', ''],
        ['file:///elsewhere/c.md', '指針Ⅱ2'],
      ]),
    );
    await index?.settled();
    expect(citing('II.2')).toEqual(['a.md:1:12', 'b.txt:0:0']);
    expect(citing('II.4')).toEqual(['b.txt:0:0']);
    expect(citing('V.2(2)')).toEqual([]);
    expect(told).toMatchObject({ errors: [], settled: 1 });
    expect(told.progress.at(-1)).toEqual({ done: 2, total: 2 });
  });

  test('counts citations and drafts by clause', async () => {
    start(
      new Map([
        [a, '指針Ⅱ2、指針Ⅱ2、指針Ⅵ2'],
        [b, '指針Ⅱ2'],
      ]),
    );
    await index?.settled();
    const usage = usageOf(index?.records() ?? []);
    expect(usage.get(nodeOf('II.2'))).toMatchObject({ citations: 3, drafts: 2 });
    expect(usage.get(nodeOf('VI.2'))).toMatchObject({ citations: 1, drafts: 1 });
    expect(usage.has(nodeOf('II'))).toBe(false);
  });

  test('reads only what has changed', async () => {
    const files = new Map([
      [a, '指針Ⅱ2'],
      [b, '指針Ⅱ2'],
    ]);
    const { told } = start(files);
    await index?.settled();
    files.set(a, '指針Ⅵ2');
    index?.changed('file:///project/a%2Emd');
    await index?.settled();
    expect(told).toMatchObject({ read: 3, settled: 2 });
    expect(citing('II.2')).toEqual(['b.txt:0:0']);
    expect(citing('VI.2')).toEqual(['a.md:0:0']);
  });

  test('sees drafts come and go', async () => {
    const files = new Map([[a, '指針Ⅱ2']]);
    const { told } = start(files);
    await index?.settled();
    files.delete(a);
    files.set(b, '指針Ⅱ2');
    index?.changed(a);
    index?.changed(b);
    await index?.settled();
    expect(citing('II.2')).toEqual(['b.txt:0:0']);
    index?.setFolders([]);
    await index?.settled();
    expect([...(index?.drafts() ?? [])]).toEqual([]);
    expect(told.errors).toEqual([]);
  });

  test('leaves out what the configuration leaves out, and follows it', async () => {
    let excluded = b;
    start(
      new Map([
        [a, '指針Ⅱ2'],
        [b, '指針Ⅱ2'],
      ]),
      {
        settingsOf: (uri) => Promise.resolve(uri === excluded ? null : defaultSettings),
      },
    );
    await index?.settled();
    expect(citing('II.2')).toEqual(['a.md:0:0']);
    excluded = a;
    index?.readAgain();
    await index?.settled();
    expect(citing('II.2')).toEqual(['b.txt:0:0']);
  });

  test('reads again where a setting decides what is cited, and nowhere else', async () => {
    let settings: DraftSettings = defaultSettings;
    const { told } = start(new Map([[a, '指針Ⅱ2']]), { settingsOf: () => Promise.resolve(settings) });
    await index?.settled();
    settings = { ...defaultSettings, style: 'formal' };
    index?.readAgain();
    await index?.settled();
    expect(told.read).toBe(1);
    settings = { ...defaultSettings, edition: 'another' };
    index?.readAgain();
    await index?.settled();
    expect(told.read).toBe(2);
  });

  test('leaves the files of open drafts alone until they are closed', async () => {
    let open = a;
    const { told } = start(new Map([[a, '指針Ⅱ2']]), { isOpen: (uri) => uri === open });
    await index?.settled();
    expect(told.read).toBe(0);
    expect(index?.has(a)).toBe(true);
    expect(citing('II.2')).toEqual([]);
    open = '';
    index?.changed(a);
    await index?.settled();
    expect(citing('II.2')).toEqual(['a.md:0:0']);
  });

  test('a change that comes while a file is read is not lost', async () => {
    const files = new Map([[a, '指針Ⅱ2']]);
    const host = createTestHost(files);
    start(files, {
      async readFile(uri) {
        const text = await host.readFile(uri);
        if (text === '指針Ⅱ2') {
          files.set(a, '指針Ⅵ2');
          index?.changed(a);
        }
        return text;
      },
    });
    await index?.settled();
    expect(citing('VI.2')).toEqual(['a.md:0:0']);
  });

  test('is stopped by whoever waits for something else, and goes on where it was', async () => {
    const files = new Map(Array.from({ length: 40 }, (_, number) => [`${folder}/${number}.md`, '指針Ⅱ2']));
    let isImpatient = true;
    const { told } = start(files, {
      onProgress: ({ done }) => {
        if (isImpatient && done === 3) index?.stop();
      },
    });
    await index?.settled();
    expect(index?.state).toBe('stopped');
    expect(citing('II.2')).toHaveLength(3);
    expect(told.settled).toBe(1);
    isImpatient = false;
    index?.resume();
    await index?.settled();
    expect(index?.state).toBe('idle');
    expect(citing('II.2')).toHaveLength(40);
  });

  test('goes on after an error', async () => {
    const failure = new Error('The folder is gone.');
    let fails = true;
    const host = createTestHost(new Map([[a, '指針Ⅱ2']]));
    const { told } = start(new Map(), {
      findFiles(root) {
        if (fails) throw failure;
        return host.findFiles(root, { include: ['**/*'], exclude: [], respectsIgnoreFiles: true });
      },
      readFile: (uri) => host.readFile(uri),
    });
    await index?.settled();
    expect(told.errors).toEqual([failure]);
    fails = false;
    index?.changed(a);
    await index?.settled();
    expect(citing('II.2')).toEqual(['a.md:0:0']);
  });
});
