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
