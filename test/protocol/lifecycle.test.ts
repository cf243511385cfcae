import { afterEach, describe, expect, test } from 'vitest';
import { ErrorCodes, type Hover } from 'vscode-languageserver';
import { connectClient, startClient, type ClientOptions } from '../support/protocol.ts';

const uri = 'file:///draft.md';
const hover = { textDocument: { uri }, position: { line: 0, character: 1 } };
let dispose: () => void = () => {};
afterEach(() => dispose());

async function start(options?: ClientOptions) {
  const client = await startClient(options);
  dispose = client.dispose;
  return client;
}

function connect(options?: ClientOptions) {
  const client = connectClient(options);
  dispose = client.dispose;
  return client;
}

describe('the life of the server', () => {
  test('a request before initialize is answered with ServerNotInitialized', async () => {
    const { connection } = connect();
    await expect(connection.sendRequest('textDocument/hover', hover)).rejects.toMatchObject({
      code: ErrorCodes.ServerNotInitialized,
    });
  });

  test('a shutdown before initialize is refused as well, and the server can be initialised after it', async () => {
    const { connection } = connect();
    await expect(connection.sendRequest('shutdown')).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(await connection.sendRequest('textDocument/hover', hover)).toBeNull();
  });

  test('a second initialize is refused', async () => {
    const { connection } = await start();
    await expect(connection.sendRequest('initialize', { capabilities: {} })).rejects.toMatchObject({
      code: ErrorCodes.InvalidRequest,
    });
  });

  test('after shutdown requests are refused, and exit ends the process with 0', async () => {
    const client = await start();
    expect(await client.connection.sendRequest('shutdown')).toBeNull();
    await expect(client.connection.sendRequest('textDocument/hover', hover)).rejects.toMatchObject({
      code: ErrorCodes.InvalidRequest,
    });
    for (const method of ['shutdown', 'shishin/nothing'])
      await expect(client.connection.sendRequest(method)).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
    await client.connection.sendNotification('exit');
    await expect.poll(() => client.exitCode).toBe(0);
  });

  test('exit without shutdown ends the process with 1', async () => {
    const client = await start();
    await client.connection.sendNotification('exit');
    await expect.poll(() => client.exitCode).toBe(1);
  });

  test('an unknown request is answered with MethodNotFound, an unknown notification with nothing', async () => {
    const { connection } = await start();
    await connection.sendNotification('shishin/nothing', { a: 1 });
    await expect(connection.sendRequest('shishin/nothing', { a: 1 })).rejects.toMatchObject({
      code: ErrorCodes.MethodNotFound,
    });
  });
});

describe('capabilities', () => {
  test('optional parts are named to clients that declare them', async () => {
    const { initialized } = await start();
    expect(initialized).toMatchObject({
      serverInfo: { name: 'shishin', version: '0.0.0-test' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2 },
        diagnosticProvider: { interFileDependencies: false },
        workspace: { textDocumentContent: { schemes: ['shishin'] } },
      },
    });
  });

  test('a client that declares nothing gets the requests of the protocol and no more', async () => {
    const { initialized } = await start({ capabilities: {} });
    expect(initialized.capabilities.diagnosticProvider).toBeUndefined();
    expect(initialized.capabilities.workspace).toBeUndefined();
    expect(initialized.capabilities).toMatchObject({ hoverProvider: true, definitionProvider: true });
  });

  test('every trigger of completion is a sign that belongs to no word', async () => {
    const { initialized } = await start();
    const triggers = initialized.capabilities.completionProvider?.triggerCharacters ?? [];
    expect(triggers).toContain('（');
    for (const trigger of triggers) expect(trigger).toMatch(/^[^\p{L}\p{N}_\s]$/u);
  });
});

describe('parameters of the wrong shape', () => {
  const malformed: readonly (readonly [string, unknown])[] = [
    ['textDocument/hover', {}],
    ['textDocument/hover', { textDocument: null, position: { line: 0, character: 0 } }],
    ['textDocument/hover', { textDocument: { uri }, position: { line: 'first', character: 0 } }],
    ['textDocument/definition', { textDocument: { uri: 5 }, position: { line: 0, character: 0 } }],
    ['textDocument/completion', { textDocument: { uri } }],
    ['textDocument/codeAction', { textDocument: { uri }, range: { start: 0 }, context: {} }],
    ['textDocument/diagnostic', { textDocument: 'draft.md' }],
    ['completionItem/resolve', 5],
    ['workspace/textDocumentContent', { uri: null }],
    ['textDocument/hover', null],
    ['textDocument/completion', null],
    ['textDocument/diagnostic', null],
    ['workspace/symbol', null],
    ['workspace/executeCommand', null],
  ];

  test.each(malformed)('%s %j is answered with InvalidParams', async (method, params) => {
    const { connection, open } = await start();
    await open(uri, '指針Ⅴ');
    await expect(connection.sendRequest(method, params)).rejects.toMatchObject({ code: ErrorCodes.InvalidParams });
  });

  test('null for the parameters of `initialize` is refused, and the server waits for better ones', async () => {
    const { connection } = connect();
    const refused = connection.sendRequest('initialize', null);
    await expect(refused).rejects.toMatchObject({ code: ErrorCodes.InvalidParams });
    const result = await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(result).toMatchObject({ capabilities: { hoverProvider: true } });
  });

  test('changes of the wrong shape leave the draft as it was, and the server answers on', async () => {
    const { connection, open } = await start();
    await open(uri, '指針Ⅴ');
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: '指針Ⅵ' }, 5],
    });
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ range: { start: 0 }, text: '' }],
    });
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'file:///other.md', languageId: 'markdown', version: 1, text: 5 },
    });
    await connection.sendNotification('textDocument/didOpen', {});
    await connection.sendNotification('textDocument/didClose', { textDocument: null });
    const shown = await connection.sendRequest<Hover>('textDocument/hover', hover);
    expect(shown.contents).toMatchObject({ value: expect.stringMatching(/^\*\*指針Ⅴ/) as string });
  });

  test('changes without a version count', async () => {
    const { connection, open } = await start();
    await open(uri, '指針Ⅴ');
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: null },
      contentChanges: [{ text: '指針Ⅵ' }],
    });
    const shown = await connection.sendRequest<Hover>('textDocument/hover', hover);
    expect(shown.contents).toMatchObject({ value: expect.stringMatching(/^\*\*指針Ⅵ/) as string });
  });

  test('a draft that is not open is answered with nothing', async () => {
    const { connection } = await start();
    expect(await connection.sendRequest('textDocument/hover', hover)).toBeNull();
    expect(await connection.sendRequest('textDocument/definition', hover)).toBeNull();
    expect(await connection.sendRequest('textDocument/completion', hover)).toBeNull();
    const report = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    expect(report).toEqual({ kind: 'full', items: [] });
  });
});

describe('the client', () => {
  test('gets messages in its own language, or in that of the initialisation option', async () => {
    const unresolved = '指針Ⅴ2(2)(ハ)を参照。';
    const messages: string[] = [];
    for (const options of [
      { locale: 'ja' },
      { locale: 'en' },
      { locale: 'ja', initializationOptions: { locale: 'en' } },
    ]) {
      const { connection, open } = await start(options);
      await open(uri, unresolved);
      const report = await connection.sendRequest<{ items: { message: string }[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      messages.push(report.items[0]?.message ?? '');
      dispose();
    }
    const [japanese, english, overridden] = messages;
    expect(japanese).toMatch(/^指針Ⅴ2\(2\)\(ハ\)はありません。/);
    expect(english).toMatch(/^The Guidelines have no V\.2\(2\)/);
    expect(overridden).toBe(english);
  });

  test('that is not our own gets citations as links, for their user has asked for them', async () => {
    const asked = ['textDocument/documentLink', { textDocument: { uri } }] as const;
    const other = await start();
    await other.open(uri, '詳細は指針Ⅴを参照。');
    expect(await other.connection.sendRequest(...asked)).toMatchObject([
      { target: expect.stringMatching(/\.md#L\d+$/) as string },
    ]);
    dispose();
    const settings = { documentLinks: { enabled: false } };
    for (const options of [{ settings }, { capabilities: { experimental: { shishin: {} } } }]) {
      const { connection, open } = await start(options);
      await open(uri, '詳細は指針Ⅴを参照。');
      expect(await connection.sendRequest(...asked)).toBeNull();
      dispose();
    }
  });

  test('whose capabilities are malformed is served like one without any', async () => {
    const { connection } = connect();
    const workspaceEdit = { documentChanges: true, resourceOperations: 5 };
    const textDocument = { hover: { contentFormat: { includes: null } } };
    const capabilities = { workspace: { workspaceEdit }, textDocument, window: null, experimental: 'ours' };
    const result = await connection.sendRequest('initialize', { processId: null, rootUri: 5, capabilities });
    expect(result).toMatchObject({ capabilities: { hoverProvider: true } });
  });
});
