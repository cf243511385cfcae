import { afterEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type DocumentDiagnosticReport,
  type Hover,
  type LocationLink,
} from 'vscode-languageserver';
import { corpusFiles } from '../support/corpora.ts';
import { fullCapabilities, startClient, type ClientOptions, type TestClient } from '../support/protocol.ts';

const uri = 'file:///project/draft.md';
const unresolved = '指針Ⅴ2(2)(ハ)を参照。';
let client: TestClient | undefined;
afterEach(() => client?.dispose());

async function start(options?: ClientOptions): Promise<TestClient> {
  client = await startClient(options);
  return client;
}

const pull = ({ connection }: TestClient, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
  connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });

const hoverAt = ({ connection }: TestClient, line: number, character: number): Promise<Hover | null> =>
  connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });

const { diagnostic: _, ...withoutPull } = fullCapabilities.textDocument ?? {};
const pushing = { ...fullCapabilities, textDocument: withoutPull };

const goToSource = async (started: TestClient): Promise<LocationLink[]> => {
  await started.open(uri, '指針Ⅴ2(2)(ロ)');
  return started.connection.sendRequest('textDocument/definition', {
    textDocument: { uri },
    position: { line: 0, character: 3 },
  });
};

describe('drafts', () => {
  test('follow the changes of the editor', async () => {
    const started = await start();
    await started.open(uri, '指針Ⅴ\r\n本文');
    await started.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } }, text: '（指針Ⅵ2）' },
        { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
      ],
    });
    expect((await hoverAt(started, 0, 5))?.range).toEqual({
      start: { line: 0, character: 3 },
      end: { line: 0, character: 7 },
    });
  });

  test('that changed while an answer was prepared are answered with ContentModified', async () => {
    const started = await start();
    started.connection.onRequest('workspace/configuration', async () => {
      await started.change(uri, 2, '指針Ⅵ');
      return [null];
    });
    await started.open(uri, '指針Ⅴ');
    await expect(hoverAt(started, 0, 1)).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });

  test('a request that is taken back is answered with RequestCancelled', async () => {
    const started = await start();
    const source = new CancellationTokenSource();
    started.connection.onRequest('workspace/configuration', () => {
      source.cancel();
      return [null];
    });
    await started.open(uri, '指針Ⅴ');
    const params = { textDocument: { uri }, position: { line: 0, character: 1 } };
    const answer = started.connection.sendRequest('textDocument/hover', params, source.token);
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  test('a request that is taken back while a long draft is read is answered then, and not at the end', async () => {
    const started = await start();
    const source = new CancellationTokenSource();
    started.connection.onRequest('workspace/configuration', () => {
      // Three turns later the settings have arrived, and the reading has begun.
      setImmediate(() => setImmediate(() => setImmediate(() => source.cancel())));
      return [null];
    });
    await started.open(uri, '詳細は指針Ⅴ2(2)(ロ)を参照。\n\n'.repeat(5_000));
    const params = { textDocument: { uri }, position: { line: 0, character: 5 } };
    const answer = started.connection.sendRequest('textDocument/hover', params, source.token);
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  test('an editor that never answers for its settings is not waited for', async () => {
    const started = await start({ impatient: true });
    started.connection.onRequest('workspace/configuration', () => new Promise(() => {}));
    await started.open(uri, '指針Ⅴ');
    expect(await hoverAt(started, 0, 1)).not.toBeNull();
  });

  test('what an editor says of its settings counts, however late it says it', async () => {
    const started = await start({ impatient: true });
    const answers: ((settings: unknown) => void)[] = [];
    started.connection.onRequest('workspace/configuration', () => new Promise((resolve) => answers.push(resolve)));
    await started.open(uri, unresolved);
    expect(await pull(started)).toMatchObject({ items: [{ severity: 1 }] });
    for (const answer of answers) answer([{ severities: { 'citation.unresolved': 'hint' } }]);
    await expect.poll(() => pull(started)).toMatchObject({ items: [{ severity: 4 }] });
  });
});

describe('findings that are pulled', () => {
  test('are reported once for each version', async () => {
    const started = await start();
    await started.open(uri, unresolved);
    const first = await pull(started);
    if (first.kind !== DocumentDiagnosticReportKind.Full) throw new Error('The first report is a full one.');
    expect(first.items).toMatchObject([{ code: 'citation.unresolved', source: 'shishin', severity: 1 }]);
    expect(await pull(started, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await started.change(uri, 2, '指針Ⅴ2(2)(ロ)を参照。');
    expect(await pull(started, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('are never pushed besides', async () => {
    const started = await start();
    await started.open(uri, unresolved);
    await pull(started);
    expect(started.published).toEqual([]);
  });

  test('the report for a draft that changed meanwhile asks the client to try again', async () => {
    const started = await start();
    started.connection.onRequest('workspace/configuration', async () => {
      await started.change(uri, 2, '指針Ⅵ');
      return [null];
    });
    await started.open(uri, unresolved);
    await expect(pull(started)).rejects.toMatchObject({
      code: LSPErrorCodes.ServerCancelled,
      data: { retriggerRequest: true },
    });
  });

  test('follow the settings of the editor', async () => {
    const started = await start({ settings: { severities: { 'citation.unresolved': 'hint' } } });
    await started.open(uri, unresolved);
    expect(await pull(started)).toMatchObject({ items: [{ severity: 4 }] });
  });

  test('follow the project file before the settings, and its faults are pushed at their place', async () => {
    const config = 'file:///project/.shishin/config.yaml';
    const text = 'severities:\n  citation.unresolved: off\nstyle: linked\n';
    const started = await start({
      settings: { severities: { 'citation.unresolved': 'hint' } },
      files: new Map([[config, text]]),
    });
    await started.open(uri, unresolved);
    expect(await pull(started)).toMatchObject({ items: [] });
    expect(await started.pushed((params) => params.uri === config)).toMatchObject({
      diagnostics: [{ code: 'config.unknownKey', severity: 1, range: { start: { line: 2, character: 0 } } }],
    });
  });

  test('the faults of a project file go with a folder that the editor deletes', async () => {
    const config = 'file:///project/sub/.shishin/config.yaml';
    const draft = 'file:///project/sub/draft.md';
    const files = new Map([
      [config, 'style: linked\n'],
      [draft, ''],
    ]);
    const started = await start({ files, folders: ['file:///project'] });
    await started.pushed((params) => params.uri === config && params.diagnostics.length > 0);
    files.clear();
    await started.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: 'file:///project/sub' }] });
    const last = (): unknown => started.published.findLast((params) => params.uri === config)?.diagnostics;
    await expect.poll(last).toEqual([]);
  });

  test('the faults of a project file go with the folder', async () => {
    const config = 'file:///project/.shishin/config.yaml';
    const started = await start({ files: new Map([[config, 'style: linked\n']]), folders: ['file:///project'] });
    await started.pushed((params) => params.uri === config && params.diagnostics.length > 0);
    await started.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: 'file:///project', name: 'project' }] },
    });
    const last = (): unknown => started.published.findLast((params) => params.uri === config)?.diagnostics;
    await expect.poll(last).toEqual([]);
  });

  test.each(['diagnostic', 'inlayHint', 'codeLens', 'semanticTokens'])(
    'and what else is shown, %s, is asked for again when other corpora are at hand',
    async (what) => {
      const started = await start({
        capabilities: {
          ...fullCapabilities,
          workspace: {
            ...fullCapabilities.workspace,
            inlayHint: { refreshSupport: true },
            codeLens: { refreshSupport: true },
            semanticTokens: { refreshSupport: true },
          },
        },
        folders: ['file:///project'],
        files: new Map([['file:///project/.shishin/corpora/coast.md', corpusFiles.get('coast.md') ?? '']]),
      });
      let count = 0;
      started.connection.onRequest(`workspace/${what}/refresh`, () => {
        count++;
        return null;
      });
      await started.open(uri, unresolved);
      await expect.poll(() => count).toBeGreaterThan(0);
    },
  );

  test('are asked for again when the configuration has changed', async () => {
    const started = await start();
    await started.open(uri, unresolved);
    const refreshed = new Promise((resolve) => {
      started.connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve('refreshed');
        return null;
      });
    });
    await pull(started);
    await started.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await refreshed).toBe('refreshed');
  });
});

describe('findings that are pushed', () => {
  test('come with the version that they are of, and go when the draft is closed', async () => {
    const started = await start({ capabilities: pushing });
    await started.open(uri, unresolved);
    expect(await started.pushed(() => true)).toMatchObject({
      uri,
      version: 1,
      diagnostics: [{ code: 'citation.unresolved' }],
    });
    await started.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(await started.pushed((params) => params.diagnostics.length === 0)).toEqual({ uri, diagnostics: [] });
  });

  test('of a draft that goes on changing are those of the last version in the end', async () => {
    const started = await start({ capabilities: pushing });
    await started.open(uri, '指針Ⅴ');
    for (let version = 2; version < 20; version++) await started.change(uri, version, `指針Ⅴ2(${version})`);
    await started.change(uri, 20, unresolved);
    const last = await started.pushed((params) => params.version === 20);
    expect(last.diagnostics).toMatchObject([{ code: 'citation.unresolved' }]);
    expect(started.published.at(-1)?.version).toBe(20);
  });

  test('follow settings that the editor pushes', async () => {
    const started = await start({ capabilities: { textDocument: {} } });
    await started.open(uri, unresolved);
    await started.pushed(({ diagnostics }) => diagnostics[0]?.severity === 1);
    const settings = { shishin: { severities: { 'citation.unresolved': 'hint' } } };
    await started.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    expect(await started.pushed(({ diagnostics }) => diagnostics[0]?.severity === 4)).toBeDefined();
  });
});

describe('sources', () => {
  test('are read-only documents of the server where the client can show them', async () => {
    const started = await start();
    const [link] = await goToSource(started);
    const content = await started.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
      uri: link?.targetUri,
    });
    const lines = content.text.split('\n');
    expect(lines[link?.targetSelectionRange.start.line ?? -1]).toBe('##### (ロ) 後方地域支援');
  });

  test('are files beside the program where it cannot', async () => {
    const { workspace: __, ...capabilities } = fullCapabilities;
    const started = await start({ capabilities });
    expect((await goToSource(started))[0]?.targetUri).toMatch(/^file:\/\/\/program\/[^/]+\.md$/);
  });

  test('that do not exist are refused', async () => {
    const started = await start();
    const content = started.connection.sendRequest('workspace/textDocumentContent', { uri: 'shishin:/nothing.md' });
    await expect(content).rejects.toThrow('There is no source shishin:/nothing.md.');
  });

  test('have no findings of their own', async () => {
    const started = await start();
    const [link] = await goToSource(started);
    const source = link?.targetUri ?? '';
    await started.open(source, `# 指針\n${unresolved}`);
    const report = await started.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: source } });
    expect(report).toMatchObject({ items: [] });
  });
});
