// The quick fix that adds to a project's allow list, from the light bulb to the finding that is gone.
import { afterEach, describe, expect, test } from 'vitest';
import {
  TextDocumentEdit,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Registration,
  type RegistrationParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  connectClient,
  fullCapabilities,
  startClient,
  type ClientOptions,
  type TestClient,
} from '../support/protocol.ts';

const folder = 'file:///project';
const uri = `${folder}/drafts/a.md`;
const config = `${folder}/.shishin/config.yaml`;
const variant = '指針Ⅴは、周辺有事における協力を定める。\n';
const altered =
  '> 我が国のすべての行為は、日本の憲法上の制約の\n> 範囲内において、専守防衛、非核三原則等の日本の基本的な方針に従って行われる。\n>\n> ―― 指針Ⅱ2\n';

const capable: ClientCapabilities = {
  ...fullCapabilities,
  workspace: {
    ...fullCapabilities.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  textDocument: {
    ...fullCapabilities.textDocument,
    codeAction: { disabledSupport: true },
    synchronization: { dynamicRegistration: true },
  },
};

let client: Pick<TestClient, 'dispose'> | undefined;
afterEach(() => client?.dispose());

interface Editor extends TestClient {
  readonly files: Map<string, string>;
}

async function start(files: Readonly<Record<string, string>>, options: ClientOptions = {}): Promise<Editor> {
  const onDisk = new Map(Object.entries(files));
  const started = await startClient({
    capabilities: capable,
    files: onDisk,
    folders: [folder],
    impatient: true,
    ...options,
  });
  client = started;
  return Object.assign(started, { files: onDisk });
}

async function findingsIn({ connection }: TestClient, draft = uri): Promise<Diagnostic[]> {
  const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: draft },
  });
  return report.kind === 'full' ? report.items : [];
}

/** The actions on the first finding of a draft that add to the allow list. */
async function offered(editor: TestClient, draft = uri): Promise<readonly CodeAction[]> {
  const diagnostics = await findingsIn(editor, draft);
  const actions: CodeAction[] = await editor.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: draft },
    range: diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics },
  });
  return actions.filter(({ title }) => /指摘しない語句|allow list/u.test(title));
}

/** Applies an edit as an editor would, to the text given or to the files on disk, and answers what the file is then. */
function applied({ edit }: CodeAction, file: string, files: Map<string, string>): string {
  const { documentChanges, changes }: WorkspaceEdit = edit ?? {};
  for (const change of documentChanges ?? []) {
    if (TextDocumentEdit.is(change) || change.kind !== 'create') continue;
    if (files.has(change.uri)) throw new Error('The file is there already.');
    files.set(change.uri, '');
  }
  const edits =
    changes?.[file] ?? documentChanges?.filter((change) => TextDocumentEdit.is(change)).flatMap((one) => one.edits);
  const before = files.get(file);
  if (edits === undefined || before === undefined) throw new Error('Nothing is edited that exists.');
  const after = TextDocument.applyEdits(
    TextDocument.create(file, 'yaml', 1, before),
    edits.filter((one) => 'newText' in one),
  );
  files.set(file, after);
  return after;
}

async function saved({ connection }: TestClient, file = config): Promise<void> {
  await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
}

describe('adding to the allow list', () => {
  test('makes the file of a project that has none, and the finding goes', async () => {
    const editor = await start({});
    await editor.open(uri, variant);
    const [action, ...more] = await offered(editor);
    expect(more).toEqual([]);
    expect(action).toMatchObject({
      title: '「周辺有事」をプロジェクトの指摘しない語句に加える',
      kind: 'quickfix',
      diagnostics: [{ code: 'term.variant' }],
      edit: { documentChanges: [{ kind: 'create', uri: config }, { textDocument: { uri: config, version: null } }] },
    });
    if (action === undefined) return;
    expect(applied(action, config, editor.files)).toBe('allow:\n  - "term.variant: 周辺有事"\n');
    await saved(editor);
    expect(await findingsIn(editor)).toEqual([]);
    expect(editor.published.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  test('keeps the nearest file as it is but for one line, and allows nothing else', async () => {
    const near = `${folder}/drafts/.shishin/config.yaml`;
    const text = '# 執筆の手引による\nallow:\n  - 米日 # 新聞\nterms: { scope: document }\n';
    const editor = await start({ [near]: text, [config]: 'allow: [a]\n' });
    await editor.open(uri, `${variant}\n指針Ⅵ2は、包括的メカニズムを定める。\n`);
    const [action] = await offered(editor);
    if (action === undefined) throw new Error('Nothing is offered.');
    expect(applied(action, near, editor.files)).toBe(text.replace('新聞\n', '新聞\n  - "term.variant: 周辺有事"\n'));
    await saved(editor, near);
    expect(await findingsIn(editor)).toMatchObject([{ code: 'term.variant', range: { start: { line: 2 } } }]);
  });

  test('takes a quotation of several lines as its words, however they are broken', async () => {
    const editor = await start({ [config]: '' });
    await editor.open(uri, altered);
    const [action] = await offered(editor);
    expect(action?.title).toBe(
      '「我が国のすべての行為は、…な方針に従って行われる。」をプロジェクトの指摘しない語句に加える',
    );
    if (action === undefined) return;
    applied(action, config, editor.files);
    await saved(editor);
    expect(await findingsIn(editor)).toEqual([]);
    await editor.change(uri, 2, altered.replace('\n> 範囲', '範囲\n> '));
    expect(await findingsIn(editor)).toEqual([]);
    await editor.change(uri, 3, altered.replace('我が国', '吾が国'));
    expect(await findingsIn(editor)).toMatchObject([{ code: 'quotation.altered' }]);
  });

  test('goes into the folder of the draft where several are open', async () => {
    const other = 'file:///other';
    const editor = await start({}, { folders: [folder, other] });
    await editor.open(`${other}/b.md`, variant);
    const [action] = await offered(editor, `${other}/b.md`);
    expect(action?.edit?.documentChanges?.[0]).toEqual({ kind: 'create', uri: `${other}/.shishin/config.yaml` });
  });

  test('takes along what the editor allows, which the file would otherwise put out of force', async () => {
    const editor = await start({}, { settings: { allow: ['包括的メカニズム'] }, impatient: false });
    await editor.open(uri, `${variant}\n指針Ⅵ2は、包括的メカニズムを定める。\n`);
    const [action] = await offered(editor);
    if (action === undefined) throw new Error('Nothing is offered.');
    expect(applied(action, config, editor.files)).toBe(
      'allow:\n  - "包括的メカニズム"\n  - "term.variant: 周辺有事"\n',
    );
    await saved(editor);
    expect(await findingsIn(editor)).toEqual([]);
  });
});

describe('there is no such action', () => {
  test('for drafts that lie in no folder, or nowhere yet', async () => {
    const editor = await start({});
    for (const draft of ['file:///elsewhere/a.md', 'untitled:Untitled-1']) {
      await editor.open(draft, variant);
      expect(await findingsIn(editor, draft)).toHaveLength(1);
      expect(await offered(editor, draft)).toEqual([]);
    }
  });

  test.each([
    ['a citation that is not there', '指針Ⅴ2(2)(ハ)を参照。'],
    ['the words of another clause', '「日本のすべての行為は、日本の憲法上の制約の範囲内において」（指針Ⅱ3）。'],
    ['a term that is right for another clause', '指針Ⅴ2(2)(ロ)は、米軍に対する後方支援を定める。'],
  ])('for %s, which is wrong for its place', async (_, text) => {
    const editor = await start({ [config]: '' });
    await editor.open(uri, text);
    expect(await findingsIn(editor)).not.toEqual([]);
    expect(await offered(editor)).toEqual([]);
  });

  test('where the editor cannot make files, but there is where the file exists', async () => {
    const editor = await start({}, { capabilities: fullCapabilities });
    await editor.open(uri, variant);
    expect(await offered(editor)).toEqual([]);
    editor.files.set(config, '');
    await saved(editor);
    expect(await offered(editor)).toHaveLength(1);
  });

  test('as an edit of the version where the editor knows no versions', async () => {
    const editor = await start({ [config]: '' }, { capabilities: { textDocument: { diagnostic: {} } } });
    await editor.open(uri, variant);
    const [action] = await offered(editor);
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([config]);
  });

  test('where the file is broken, and it is said why', async () => {
    const editor = await start({ [config]: 'allow: [a\n' });
    await editor.open(uri, variant);
    const [action] = await offered(editor);
    expect(action?.edit).toBeUndefined();
    expect(action?.disabled?.reason).toBe(
      '.shishin/config.yaml に誤りがあるため、加えることができません。先に誤りを改めてください。',
    );
  });

  test('where the file is broken and the editor cannot say why', async () => {
    const editor = await start({ [config]: 'allow: [a\n' }, { capabilities: fullCapabilities });
    await editor.open(uri, variant);
    expect(await offered(editor)).toEqual([]);
  });
});

describe('a project file that is open in the editor', () => {
  test('is asked for', async () => {
    const connected = connectClient({ impatient: true });
    client = connected;
    const registered: Registration[] = [];
    connected.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      registered.push(...registrations);
    });
    await connected.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: capable });
    await connected.connection.sendNotification('initialized', {});
    await expect
      .poll(() => registered.filter(({ method }) => method.startsWith('textDocument/')))
      .toMatchObject(
        ['didOpen', 'didChange', 'didClose'].map((method) => ({
          method: `textDocument/${method}`,
          registerOptions: { documentSelector: [{ pattern: '**/.shishin/config.yaml' }] },
        })),
      );
  });

  test('counts before the one on disk, unsaved as it is', async () => {
    const editor = await start({ [config]: 'allow: [a]\n' });
    await editor.open(uri, variant);
    await editor.open(config, 'allow: [a]\nedition: guidelines-1997\n', 'yaml');
    const [action] = await offered(editor);
    expect(action?.edit?.documentChanges).toMatchObject([
      { textDocument: { uri: config, version: 1 }, edits: [{ range: { start: { line: 0, character: 9 } } }] },
    ]);
    await editor.change(config, 2, 'allow: [a, "term.variant: 周辺有事"]\nedition: guidelines-1997\n');
    await expect.poll(() => findingsIn(editor)).toEqual([]);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: config } });
    await expect.poll(() => findingsIn(editor)).toMatchObject([{ code: 'term.variant' }]);
  });

  test('is no draft', async () => {
    const editor = await start({});
    await editor.open(config, `# ${variant}`, 'yaml');
    expect(await findingsIn(editor, config)).toEqual([]);
  });
});
