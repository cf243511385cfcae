import { fork, spawn, type ChildProcess } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createProtocolConnection,
  type Hover,
  type LocationLink,
  type ProtocolConnection,
} from 'vscode-languageserver';
import {
  createClientPipeTransport,
  generateRandomPipeName,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { node, program } from './support/shishin.ts';

const uri = 'file:///draft.md';
let child: ChildProcess | undefined;
afterEach(() => child?.kill());

function overStdio(): ProtocolConnection {
  const server = spawn(node, [program, 'lsp', '--stdio']);
  child = server;
  return listening(
    createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)),
  );
}

function overIpc(): ProtocolConnection {
  const server = fork(program, ['lsp', '--node-ipc'], { execPath: node, silent: true });
  child = server;
  return listening(createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server)));
}

async function overPipe(): Promise<ProtocolConnection> {
  const name = generateRandomPipeName();
  const transport = await createClientPipeTransport(name);
  child = spawn(node, [program, 'lsp', `--pipe=${name}`]);
  const [reader, writer] = await transport.onConnected();
  return listening(createProtocolConnection(reader, writer));
}

function listening(connection: ProtocolConnection): ProtocolConnection {
  connection.listen();
  return connection;
}

const exitCode = (): Promise<number | null> =>
  new Promise((resolve) => {
    child?.once('exit', resolve);
  });

describe.each([
  ['standard input and output', overStdio],
  ['IPC', overIpc],
  ['a named pipe', overPipe],
])('the server over %s', (_, connect) => {
  test('answers, opens the copy of the source beside the program, and ends when it is told to', async () => {
    const connection = await connect();
    const capabilities = { textDocument: { definition: { linkSupport: true } } };
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities, locale: 'ja' });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: '詳細は指針Ⅴ2(2)(ロ)を参照。' },
    });
    const place = { textDocument: { uri }, position: { line: 0, character: 8 } };
    const hover = await connection.sendRequest<Hover>('textDocument/hover', place);
    expect(hover.contents).toMatchObject({ value: expect.stringMatching(/^\*\*指針Ⅴ2\(2\)\(ロ\)/) as string });
    const [link] = await connection.sendRequest<LocationLink[]>('textDocument/definition', place);
    expect(link?.targetUri).toMatch(/^file:.*\/dist\/[^/]+\.md$/);

    const ended = exitCode();
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
  });
});

test('the server ends with 1 when its client goes without a word', async () => {
  overStdio();
  const ended = exitCode();
  child?.stdin?.end();
  expect(await ended).toBe(1);
});

test('what is no JSON is answered with ParseError, and the server goes on', async () => {
  const told = toldBy(framed('{no}') + framed('{"jsonrpc":"2.0","id":1,"method":"x"}'), 'C.UTF-8');
  await expect.poll(told).toContain('{"jsonrpc":"2.0","id":null,"error":{"code":-32700,');
  await expect.poll(told).toContain('{"jsonrpc":"2.0","id":1,"error":{"code":-32002,');
});

test.each([
  ['ja_JP.UTF-8', {}, '指針Ⅴ9はありません'],
  ['ja_JP.UTF-8', { locale: 'en' }, 'The Guidelines have no V.9'],
  ['C.UTF-8', {}, 'The Guidelines have no V.9'],
])('a client that names no language gets that of its environment: %s, %j', async (LANG, params, words) => {
  const messages = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {}, ...params } },
    { method: 'initialized', params: {} },
    {
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text: '指針Ⅴ9' } },
    },
    { id: 2, method: 'textDocument/hover', params: { textDocument: { uri }, position: { line: 0, character: 1 } } },
  ];
  const input = messages.map((message) => framed(JSON.stringify({ jsonrpc: '2.0', ...message }))).join('');
  await expect.poll(toldBy(input, LANG)).toContain(words);
});

/** Starts a server and sends it some words; answers what it has said until now. */
function toldBy(input: string, LANG: string): () => string {
  const server = spawn(node, [program, 'lsp', '--stdio'], { env: { PATH: process.env['PATH'] ?? '', LANG } });
  child = server;
  let told = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
  server.stdin.write(input);
  return () => told;
}

function framed(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
