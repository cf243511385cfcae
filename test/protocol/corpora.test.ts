// The corpora that a project brings along: read in the background, kept up to date, and reported where they are wrong.
import { afterEach, expect, test } from 'vitest';
import type {
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
  Location,
  LocationLink,
} from 'vscode-languageserver';
import { createDraftText } from '../../server/src/service/draftText.ts';
import { corpusFiles } from '../support/corpora.ts';
import { parseFixture } from '../support/fixture.ts';
import { fullCapabilities, startClient, type TestClient } from '../support/protocol.ts';

const folder = 'file:///project';
const draftUri = `${folder}/draft.md`;
const corporaFolder = `${folder}/.shishin/corpora`;
const coast = `${corporaFolder}/coast.md`;

let client: TestClient | undefined;
afterEach(() => client?.dispose());

type Started = TestClient & { readonly files: Map<string, string> };

/** A client with the folder open that has all corpora of `test/corpora/`, and other files by their paths. */
async function start(others: Readonly<Record<string, string>> = {}): Promise<Started> {
  const files = new Map([...corpusFiles].map(([name, text]) => [`${corporaFolder}/${name}`, text]));
  for (const [name, text] of Object.entries(others)) files.set(`${folder}/${name}`, text);
  const started = await startClient({ files, folders: [folder] });
  client = started;
  return Object.assign(started, { files });
}

const touched = ({ connection }: TestClient, uri: string, type = 2): Promise<void> =>
  connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

/** Opens the marked draft; answers how to ask about the place of `$0`. */
async function open(started: TestClient, marked: string): Promise<<R>(method: string, more?: object) => Promise<R>> {
  const { text, cursor } = parseFixture(marked);
  await started.open(draftUri, text);
  const position = createDraftText(text).positionAt(cursor ?? 0);
  return (method, more = {}) =>
    started.connection.sendRequest(method, { textDocument: { uri: draftUri }, position, ...more });
}

const findingsOf = async ({ connection }: TestClient, uri = draftUri): Promise<readonly Diagnostic['code'][]> => {
  const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
};

test('every feature reaches them as soon as they are read', async () => {
  const started = await start();
  const ask = await open(started, '協力要綱第2の$01は、通報を定める。協力要綱第9はない。');
  await expect
    .poll(async () => JSON.stringify(await ask<Hover | null>('textDocument/hover')))
    .toContain('**協力要綱第2の1');
  expect(JSON.stringify(await ask<Hover>('textDocument/hover'))).toContain('Whenever a cooperating agency');
  expect(await ask<LocationLink[]>('textDocument/definition')).toMatchObject([
    { targetUri: coast, targetSelectionRange: { start: { character: 0 } } },
  ]);
  expect(await findingsOf(started)).toEqual(['citation.unresolved']);
  const completed = await ask<CompletionList | null>('textDocument/completion', {
    position: { line: 0, character: 6 },
  });
  expect(completed?.items.map(({ label }) => label)).toEqual(['協力要綱第2の1', '協力要綱第2の2']);
});

test('an own corpus that is open has an outline, lenses and references, and no findings of a draft', async () => {
  const started = await start();
  const ask = await open(started, '協力要綱第2の$01は、');
  await expect.poll(async () => ask<Hover | null>('textDocument/hover')).not.toBeNull();
  await started.open(coast, corpusFiles.get('coast.md') ?? '');
  const inCorpus = { textDocument: { uri: coast } };
  const symbols: DocumentSymbol[] | null = await started.connection.sendRequest(
    'textDocument/documentSymbol',
    inCorpus,
  );
  expect(symbols?.map(({ name }) => name)).toEqual(['第1 総則', '第2 情報の共有', '別紙 通報の区分']);
  const line = createDraftText(corpusFiles.get('coast.md') ?? '').positionAt(
    (corpusFiles.get('coast.md') ?? '').indexOf('### 1 通報'),
  ).line;
  const lenses: CodeLens[] | null = await started.connection.sendRequest('textDocument/codeLens', inCorpus);
  expect(lenses?.map(({ range }) => range.start.line)).toEqual([line]);
  const references: Location[] | null = await started.connection.sendRequest('textDocument/references', {
    ...inCorpus,
    position: { line, character: 5 },
    context: { includeDeclaration: false },
  });
  expect(references?.map(({ uri }) => uri)).toEqual([draftUri]);
  expect(await findingsOf(started, coast)).toEqual([]);
});

test('a file that changes on disk is read again', async () => {
  const started = await start();
  const ask = await open(started, '協力要綱第3$0は、');
  await expect.poll(() => findingsOf(started)).toEqual(['citation.unresolved']);
  started.files.set(
    coast,
    (corpusFiles.get('coast.md') ?? '').replace('## 別紙', '## 第3 雑則\n\n雑則を置く。\n\n## 別紙'),
  );
  await touched(started, coast);
  await expect
    .poll(async () => JSON.stringify(await ask<Hover | null>('textDocument/hover')))
    .toContain('協力要綱第3　雑則');
  expect(await findingsOf(started)).toEqual([]);
});

test('what an editor has not saved yet counts, until it is closed', async () => {
  const started = await start();
  const text = corpusFiles.get('coast.md') ?? '';
  const ask = await open(started, '協力要綱第2の1$0は、');
  const hover = async (): Promise<string> => JSON.stringify(await ask<Hover | null>('textDocument/hover'));
  await expect.poll(hover).toContain('通報');
  await started.open(coast, text);
  await started.change(coast, 2, text.replace('### 1 通報', '### 1 急報'));
  await expect.poll(hover).toContain('協力要綱第2の1　急報');
  await started.connection.sendNotification('textDocument/didClose', { textDocument: { uri: coast } });
  await expect.poll(hover).toContain('協力要綱第2の1　通報');
});

test('what is not saved counts, whichever signs the editor percent-encodes', async () => {
  const text = corpusFiles.get('coast.md') ?? '';
  const started = await start({ '.shishin/corpora/coast.md': '', '.shishin/corpora/coast(2).md': text });
  const ask = await open(started, '協力要綱第2の1$0は、');
  const hover = async (): Promise<string> => JSON.stringify(await ask<Hover | null>('textDocument/hover'));
  await expect.poll(hover).toContain('通報');
  const asTheEditorWrites = `${corporaFolder}/coast%282%29.md`;
  await started.open(asTheEditorWrites, text.replace('### 1 通報', '### 1 急報'));
  await expect.poll(hover).toContain('協力要綱第2の1　急報');
});

test('problems are pushed to the corpus file, and taken back when they are mended', async () => {
  const text = corpusFiles.get('coast.md') ?? '';
  const started = await start({ '.shishin/corpora/coast.md': text.replace('### 2 会合', '### 3 会合') });
  const { diagnostics } = await started.pushed(({ uri }) => uri === coast);
  expect(diagnostics).toMatchObject([{ code: 'corpus.gap', severity: 1, source: 'shishin' }]);
  expect(diagnostics[0]?.message).toContain('「2」があるべき位置に「3」があります');
  started.files.set(coast, text);
  await touched(started, coast);
  await started.pushed(({ uri, diagnostics: now }) => uri === coast && now.length === 0);
});

test('problems of a corpus that is open go on standing beside what is pushed of it as a document', async () => {
  const { diagnostic: _, ...textDocument } = fullCapabilities.textDocument ?? {};
  const text = (corpusFiles.get('coast.md') ?? '').replace('### 2 会合', '### 3 会合');
  client = await startClient({
    capabilities: { ...fullCapabilities, textDocument },
    files: new Map([[coast, text]]),
    folders: [folder],
  });
  await client.pushed(({ diagnostics }) => diagnostics.length > 0);
  await client.open(coast, text);
  await client.pushed(({ version }) => version === 1);
  const last = client.published.findLast(({ uri }) => uri === coast);
  expect(last?.diagnostics).toMatchObject([{ code: 'corpus.gap' }]);
});

test('a corpus that is beyond use takes nothing else with it', async () => {
  const started = await start({
    '.shishin/corpora/broken.md': '---\nid: [\n---\n# 題名\n',
    '.shishin/corpora/bare.md': '# 前書きのない文書\n',
    '.shishin/corpora/coast.terms.yaml': 'terms: 5\n',
  });
  const ask = await open(started, '協力要綱第2$0と指針Ⅴ2');
  await expect.poll(async () => ask<Hover | null>('textDocument/hover')).not.toBeNull();
  const pushed = (name: string) => started.pushed(({ uri }) => uri === `${corporaFolder}/${name}`);
  expect((await pushed('broken.md')).diagnostics.map(({ code }) => code)).toContain('corpus.syntax');
  expect((await pushed('bare.md')).diagnostics.map(({ code }) => code)).toEqual(['corpus.frontMatter']);
  expect((await pushed('coast.terms.yaml')).diagnostics.map(({ code }) => code)).toEqual(['corpus.terms']);
});

test('the project file says where the corpora are, and which of them a bare name means', async () => {
  const started = await start({
    '.shishin/config.yaml': 'corpora: [texts/*.md]\nedition: harbour-2019\n',
    'texts/new.md': corpusFiles.get('harbour-2019.md') ?? '',
    'texts/old.md': corpusFiles.get('harbour-2003.md') ?? '',
  });
  const ask = await open(started, '港湾基準Ⅱ$0は、');
  await expect
    .poll(async () => JSON.stringify(await ask<Hover | null>('textDocument/hover')))
    .toContain('2019年の版と解しました（設定又は原稿の前書きによる）');
  const config = `${folder}/.shishin/config.yaml`;
  await expect.poll(() => started.published.findLast(({ uri }) => uri === config)?.diagnostics).toEqual([]);
  expect(await ask<LocationLink[]>('textDocument/definition')).toMatchObject([{ targetUri: `${folder}/texts/new.md` }]);
});

test('a corpus that is deleted is gone', async () => {
  const started = await start();
  const ask = await open(started, '協力要綱第2の1$0は、');
  const hover = async (): Promise<Hover | null> => ask<Hover | null>('textDocument/hover');
  await expect.poll(hover).not.toBeNull();
  started.files.delete(coast);
  await touched(started, coast, 3);
  await expect.poll(hover).toBeNull();
});

test('a file that the editor has just made counts when it is opened, though nobody watches', async () => {
  const started = await start({ '.shishin/config.yaml': 'corpora: [texts/*.md]\n' });
  const ask = await open(started, '協力要綱第2の1$0は、');
  const hover = async (): Promise<Hover | null> => ask<Hover | null>('textDocument/hover');
  expect(await hover()).toBeNull();
  const made = `${folder}/texts/made.md`;
  const text = corpusFiles.get('coast.md') ?? '';
  started.files.set(made, text);
  await started.open(made, text);
  await expect.poll(hover).not.toBeNull();
  started.files.delete(made);
  await started.connection.sendNotification('textDocument/didClose', { textDocument: { uri: made } });
  await expect.poll(hover).toBeNull();
});

test.each(['texts', 'texts/made.md'])('what the editor does with %s counts', async (path) => {
  const started = await start({ '.shishin/config.yaml': 'corpora: [texts/*.md]\n' });
  const ask = await open(started, '協力要綱第2の1$0は、');
  const hover = async (): Promise<Hover | null> => ask<Hover | null>('textDocument/hover');
  const tell = (method: string, files: readonly object[]): Promise<void> =>
    started.connection.sendNotification(`workspace/${method}`, { files });
  expect(await hover()).toBeNull();
  const text = corpusFiles.get('coast.md') ?? '';
  started.files.set(`${folder}/texts/made.md`, text);
  await tell('didCreateFiles', [{ uri: `${folder}/texts/made.md` }]);
  await expect.poll(hover).not.toBeNull();
  started.files.delete(`${folder}/texts/made.md`);
  await tell('didDeleteFiles', [{ uri: `${folder}/${path}` }]);
  await expect.poll(hover).toBeNull();
  started.files.set(`${folder}/texts/other.md`, text);
  await tell('didRenameFiles', [{ oldUri: `${folder}/other.md`, newUri: `${folder}/texts/other.md` }]);
  await expect.poll(hover).not.toBeNull();
});

test.each([
  ['of a folder inside of the workspace', ['file:///everything'], 'file:///everything/project'],
  ['around the workspace', ['file:///project/texts'], 'file:///project'],
  ['that is no workspace', [], 'file:///project'],
])('those of the project of an open draft are read as well: %s', async (_, folders, project) => {
  const files = new Map([[`${project}/.shishin/corpora/coast.md`, corpusFiles.get('coast.md') ?? '']]);
  const started = await startClient({ files, folders });
  client = started;
  const uri = `${project}/texts/draft.md`;
  await started.open(uri, '協力要綱第9はない。');
  await expect.poll(() => findingsOf(started, uri)).toEqual(['citation.unresolved']);
  // Who reads texts of elsewhere has other corpora.
  await started.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await started.open('file:///elsewhere/draft.md', '協力要綱第9はない。');
  await expect.poll(() => findingsOf(started, 'file:///elsewhere/draft.md')).toEqual([]);
});
