// The drafts of a workspace that are not open: who cites what, and what is wrong in them.
import { afterEach, describe, expect, test } from 'vitest';
import {
  CancellationToken,
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeLens,
  type Hover,
  type Location,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { createDraftText } from '../../server/src/service/draftText.ts';
import type { OutlinedCorpus } from '../../server/src/service/features/outline.ts';
import type { DraftStatus } from '../../server/src/service/features/status.ts';
import { corpus, nodeOf } from '../support/bundled.ts';
import { fullCapabilities, startClient, type ClientOptions, type TestClient } from '../support/protocol.ts';

const folder = 'file:///project';
const open = `${folder}/open.md`;
const source = 'shishin:/guidelines-1997.md';
const sourceText = createDraftText(corpus.source);

let client: TestClient | undefined;
afterEach(() => client?.dispose());

/** A client with our folder open. */
async function start(
  files: Readonly<Record<string, string>>,
  options: ClientOptions & { readonly ours?: boolean } = {},
): Promise<TestClient & { readonly files: Map<string, string> }> {
  const onDisk = new Map(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
  const capabilities: ClientCapabilities = {
    ...fullCapabilities,
    window: { workDoneProgress: true },
    ...(options.ours === true && { experimental: { shishin: {} } }),
  };
  const started = await startClient({ capabilities, files: onDisk, folders: [folder], ...options });
  client = started;
  return Object.assign(started, { files: onDisk });
}

const execute = <R>({ connection }: TestClient, command: string, argument: unknown = {}): Promise<R> =>
  connection.sendRequest('workspace/executeCommand', { command: `shishin.server.${command}`, arguments: [argument] });

const referencesAt = (
  { connection }: TestClient,
  uri: string,
  position: { line: number; character: number },
): Promise<Location[] | null> =>
  connection.sendRequest('textDocument/references', {
    textDocument: { uri },
    position,
    context: { includeDeclaration: false },
  });

const touched = ({ connection }: TestClient, ...names: readonly string[]): Promise<void> =>
  connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: names.map((name) => ({ uri: `${folder}/${name}`, type: 2 })),
  });

const headingOf = (path: string): { line: number; character: number } =>
  sourceText.positionAt(nodeOf(path).heading.start);

const namesOf = (locations: readonly { readonly uri: string }[] | null): readonly string[] =>
  (locations ?? []).map(({ uri }) => uri.slice(folder.length + 1));

describe('references', () => {
  test('of a citation are those of the whole workspace, an open draft as it is in the editor', async () => {
    const started = await start({ 'a.md': '前文\n指針Ⅱ2', 'b/c.txt': '指針Ⅱ2', 'open.md': '', 'd.png': '指針Ⅱ2' });
    await started.open(open, '指針Ⅱ2');
    const found = await referencesAt(started, open, { line: 0, character: 1 });
    expect(namesOf(found)).toEqual(['open.md', 'a.md', 'b/c.txt']);
    expect(found?.[1]?.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 4 } });
  });

  test('of a heading of the source are the drafts that cite it, and the lenses say how many', async () => {
    const started = await start({ 'a.md': '指針Ⅱ2', 'b.md': '指針Ⅱ2と指針Ⅱ2', 'c.md': '指針Ⅱ' }, { ours: true });
    await started.open(source, corpus.source);
    expect(namesOf(await referencesAt(started, source, headingOf('II.2')))).toEqual(['a.md', 'b.md', 'b.md']);
    const lenses = await started.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: source },
    });
    expect(lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command])).toEqual([
      [headingOf('II').line, '1件の原稿で参照', 'shishin.listCitingDrafts'],
      [headingOf('II.2').line, '2件の原稿で参照', 'shishin.listCitingDrafts'],
    ]);
  });

  test('follow what changes on disk, what the editor has open, and which folders there are', async () => {
    const started = await start({ 'a.md': '指針Ⅱ2', 'open.md': '指針Ⅱ2' });
    await started.open(source, corpus.source);
    const citing = async (): Promise<readonly string[]> =>
      namesOf(await referencesAt(started, source, headingOf('II.2')));
    expect(await citing()).toEqual(['a.md', 'open.md']);
    started.files.set(`${folder}/a.md`, '');
    started.files.set(`${folder}/new.md`, '指針Ⅱ2');
    await touched(started, 'a.md', 'new.md');
    expect(await citing()).toEqual(['open.md', 'new.md']);
    await started.open(open, '書きかけ');
    expect(await citing()).toEqual(['new.md']);
    await started.connection.sendNotification('textDocument/didClose', { textDocument: { uri: open } });
    expect(await citing()).toEqual(['open.md', 'new.md']);
    await started.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: folder, name: 'project' }] },
    });
    expect(await citing()).toEqual([]);
  });

  test('leave out what the project file leaves out, also where it is open', async () => {
    const started = await start({
      '.shishin/config.yaml': 'files:\n  exclude: ["old/**"]\n',
      'a.md': '指針Ⅱ2',
      'old/b.md': '指針Ⅱ2',
    });
    await started.open(`${folder}/old/c.md`, '指針Ⅱ2と指針Ⅴ2(2)(ハ)');
    await started.open(source, corpus.source);
    expect(namesOf(await referencesAt(started, source, headingOf('II.2')))).toEqual(['a.md']);
    expect(
      await started.connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri: `${folder}/old/c.md` },
      }),
    ).toMatchObject({ items: [] });
  });
});

test('what changes where no draft can be has nobody look for drafts', async () => {
  let listings = 0;
  class Watched extends Map<string, string> {
    override keys() {
      listings++;
      return super.keys();
    }
  }
  const files = new Watched([[`${folder}/a.md`, '指針Ⅱ2']]);
  const started = await startClient({ files, folders: [folder] });
  client = started;
  await execute(started, 'resumeIndexing');
  const before = listings;
  await touched(started, '.git/index', 'a/.git/HEAD', 'node_modules/b/c.md');
  await execute(started, 'resumeIndexing');
  expect(listings).toBe(before);
  await touched(started, 'new');
  await execute(started, 'resumeIndexing');
  expect(listings).toBeGreaterThan(before);
});

describe('a workspace of two thousand drafts', () => {
  const words = ['指針Ⅱ2を参照。', '指針Ⅵ1(3)による。', '本文のみ。', 'なお、指針Ⅱ2及び3も同じ。'];
  const texts = Object.fromEntries(
    Array.from({ length: 2000 }, (_, number) => [
      `drafts/${String(number).padStart(4, '0')}.md`,
      `# 原稿${number}\n\n${words[number % 4]}\n\n${words[(number * 7) % 3]}\n`,
    ]),
  );

  test('is indexed while the editor is answered, with progress, and references agree with a plain search', async () => {
    const started = await start(texts);
    const told: string[] = [];
    const percentages: number[] = [];
    started.connection.onRequest('window/workDoneProgress/create', () => null);
    started.connection.onNotification('$/progress', ({ value }: { value: { kind: string; percentage?: number } }) => {
      if (value.kind === 'report') percentages.push(value.percentage ?? Number.NaN);
      else told.push(value.kind);
    });
    await started.open(open, '指針Ⅱ2');
    const all = referencesAt(started, open, { line: 0, character: 1 });
    let isIndexed = false;
    void all.then(() => {
      isIndexed = true;
    });
    const hover = await started.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri: open },
      position: { line: 0, character: 1 },
    });
    expect(hover).not.toBeNull();
    expect(isIndexed).toBe(false);

    const searched = Object.entries(texts).flatMap(([name, text]) =>
      [...text.matchAll(/指針Ⅱ2/gu)].map((match) => {
        const { line, character } = createDraftText(text).positionAt(match.index);
        return `${folder}/${name}:${line}:${character}`;
      }),
    );
    const found = (await all)?.filter(({ uri }) => uri !== open) ?? [];
    expect(found.map(({ uri, range: { start: at } }) => `${uri}:${at.line}:${at.character}`)).toEqual(searched);
    expect(searched.length).toBeGreaterThan(1000);
    expect(told).toEqual(['begin', 'end']);
    // How many there are depends on the machine; each is further than the one before.
    expect(percentages.length).toBeGreaterThan(0);
    expect(percentages).toEqual([...new Set(percentages)].toSorted((a, b) => a - b));
  });

  test('is read no further when the writer cancels it, until it is resumed', async () => {
    const started = await start(texts);
    started.connection.onRequest('window/workDoneProgress/create', () => null);
    started.connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => {
      if (value.kind === 'begin') void started.connection.sendNotification('window/workDoneProgress/cancel', { token });
    });
    await started.open(open, '指針Ⅱ2');
    const some = await referencesAt(started, open, { line: 0, character: 1 });
    expect((await execute<DraftStatus & { index: string }>(started, 'status', { uri: open })).index).toBe('stopped');
    started.connection.onNotification('$/progress', () => {});
    expect(await execute(started, 'resumeIndexing')).toBe('idle');
    const all = await referencesAt(started, open, { line: 0, character: 1 });
    expect(all?.length).toBeGreaterThan(some?.length ?? 0);
  });
});

const codesOf = ({ items }: WorkspaceDiagnosticReport): readonly (readonly [string, ...unknown[]])[] =>
  items.map((item) => [
    item.uri.slice(folder.length + 1),
    ...(item.kind === 'full' ? item.items.map(({ code }) => code) : [item.kind]),
  ]);

const pull = (
  { connection }: TestClient,
  previous: WorkspaceDiagnosticReport = { items: [] },
  token?: CancellationTokenSource,
): Promise<WorkspaceDiagnosticReport> =>
  connection.sendRequest(
    'workspace/diagnostic',
    {
      previousResultIds: previous.items.flatMap(({ uri, resultId }) =>
        resultId === undefined ? [] : [{ uri, value: resultId }],
      ),
    },
    token?.token ?? CancellationToken.None,
  );

describe('findings of drafts that are not open', () => {
  test('are reported once, and again when something has changed', async () => {
    const started = await start({ 'a.md': '指針Ⅴ2(2)(ハ)', 'b.md': '指針Ⅱ2', 'open.md': '指針Ⅴ2(2)(ハ)' });
    await started.open(open, '');
    const first = await pull(started);
    expect(codesOf(first)).toEqual([['a.md', 'citation.unresolved'], ['b.md']]);

    const second = pull(started, first);
    started.files.set(`${folder}/b.md`, '指針Ⅴ2(2)(ニ)');
    started.files.delete(`${folder}/a.md`);
    await touched(started, 'a.md', 'b.md');
    expect(codesOf(await second)).toEqual([['b.md', 'citation.unresolved'], ['a.md']]);
  });

  test('are held back as long as there is nothing new, and given up when the client or the session goes', async () => {
    const started = await start({ 'a.md': '指針Ⅴ2(2)(ハ)' });
    const first = await pull(started);
    const source1 = new CancellationTokenSource();
    const held = pull(started, first, source1);
    const other = pull(started, first);
    source1.cancel();
    await expect(held).rejects.toThrow('cancelled');
    await started.connection.sendRequest('shutdown');
    expect(await other).toEqual({ items: [] });
  });

  test('come in portions, and in one at least where looking for it takes longer than that', async () => {
    const started = await start(
      { 'a.md': '指針Ⅴ2(2)(ハ)', 'b.md': '指針Ⅱ2', 'c.md': '指針Ⅴ2(2)(ニ)' },
      { impatient: true },
    );
    const first = await pull(started);
    const second = await pull(started, first);
    const told = { items: [...first.items, ...second.items] };
    const third = await pull(started, told);
    expect([first, second, third].map(codesOf)).toEqual([
      [['a.md', 'citation.unresolved']],
      [['b.md']],
      [['c.md', 'citation.unresolved']],
    ]);
  });

  test('are none where the settings say so', async () => {
    const started = await start({ 'a.md': '指針Ⅴ2(2)(ハ)' }, { settings: { workspaceFindings: { enabled: false } } });
    const held = pull(started);
    await execute(started, 'resumeIndexing');
    await started.connection.sendRequest('shutdown');
    expect(await held).toEqual({ items: [] });
  });
});

describe('the outline', () => {
  test('has every clause, and says how often each is cited and where', async () => {
    const started = await start({ 'a.md': '指針Ⅱ2、指針Ⅱ2', 'b.md': '指針Ⅱ' });
    await execute(started, 'resumeIndexing');
    const [outlined] = await execute<OutlinedCorpus[]>(started, 'outline');
    expect(outlined).toMatchObject({ corpus: corpus.id, drafts: 2 });
    const chapter = outlined?.nodes.find(({ path }) => path === 'II');
    expect(chapter).toMatchObject({ label: 'Ⅱ 基本的な前提及び考え方', citations: 1, drafts: 1, total: 3 });
    expect(chapter?.children.find(({ path }) => path === 'II.2')).toMatchObject({
      citation: '指針Ⅱ2',
      citations: 2,
      drafts: 1,
    });
    const count = (nodes: OutlinedCorpus['nodes']): number =>
      nodes.reduce((sum, { children }) => sum + 1 + count(children), 0);
    expect(count(outlined?.nodes ?? [])).toBe(corpus.nodes.length);
    expect(await execute(started, 'citingDrafts', { corpus: corpus.id, path: 'II.2' })).toMatchObject([
      { uri: `${folder}/a.md`, ranges: [{ start: { character: 0 } }, { start: { character: 5 } }] },
    ]);
    expect(await execute(started, 'citingDrafts', { corpus: corpus.id, path: 'nothing' })).toEqual([]);
  });

  test('is in English for those who read English', async () => {
    const started = await start({}, { locale: 'en' });
    const [outlined] = await execute<OutlinedCorpus[]>(started, 'outline');
    expect(outlined?.nodes[1]).toMatchObject({ label: 'Ⅱ Basic Premises and Principles', citation: 'Guidelines, II' });
  });

  test('is said to be another one to our own client, whenever drafts have changed', async () => {
    const started = await start({ 'a.md': '指針Ⅱ2' }, { ours: true });
    const told = new Promise((resolve) => {
      started.connection.onNotification('shishin/workspaceChanged', () => resolve('told'));
    });
    started.files.set(`${folder}/a.md`, '');
    await touched(started, 'a.md');
    expect(await told).toBe('told');
  });
});

describe('the status', () => {
  test.each([
    ['指針Ⅱ2と指針Ⅴ2(2)(ハ)', { kind: 'cited', citations: 2, findings: 1, text: '参照2件・指摘1件' }],
    ['本文のみ。', { kind: 'noMention', text: '参照なし' }],
    ['2015年の日米防衛協力のための指針について論じる。', { kind: 'otherEdition', text: '別の文書を参照' }],
    ['1997年の日米防衛協力のための指針について論じる。', { kind: 'noCitation', findings: 0 }],
  ])('of %s is %j', async (text, expected) => {
    const started = await start({});
    await started.open(open, text);
    expect(await execute(started, 'status', { uri: open })).toMatchObject(expected);
  });

  test('says that a file is left out, and that a source is none of the drafts', async () => {
    const started = await start({ '.shishin/config.yaml': 'files: {exclude: ["*.md"]}' }, { locale: 'en' });
    await started.open(open, '指針Ⅱ2');
    expect(await execute(started, 'status', { uri: open })).toMatchObject({ kind: 'excluded', text: 'Left out' });
    await started.open(source, corpus.source);
    expect(await execute(started, 'status', { uri: source })).toMatchObject({ kind: 'source', citations: 0 });
  });
});
