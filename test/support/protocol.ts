/**
 * A client for protocol tests. It speaks to the real server over a pair of streams in one process, byte by byte as an
 * editor would, so that framing, cancellation and errors are the connection's own.
 */
import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  type ClientCapabilities,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createConnection } from '../../server/src/lsp/connection.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { createTestHost } from './host.ts';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** What the client answers when it is asked for its section `shishin`. */
  readonly settings?: unknown;
  /** Files of the machine, texts by URI. */
  readonly files?: ReadonlyMap<string, string>;
  /** The folders of the workspace, by URI. */
  readonly folders?: readonly string[];
  /** Whether the server waits for nothing. */
  readonly impatient?: boolean;
}

export interface TestClient {
  readonly connection: ProtocolConnection;
  /** The answer to `initialize`; undefined for a client that was only connected. */
  readonly initialized: InitializeResult;
  /** Everything that the server has pushed, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** How the server's process would have ended; null while it runs. */
  readonly exitCode: number | null;
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly change: (uri: string, version: number, text: string) => Promise<void>;
  /** Resolves with the next push that `accepts`, those that have already arrived included. */
  readonly pushed: (accepts: (params: PublishDiagnosticsParams) => boolean) => Promise<PublishDiagnosticsParams>;
  readonly dispose: () => void;
}

/** Capabilities of an editor that can do everything that the server makes use of. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    textDocumentContent: {},
  },
  textDocument: {
    definition: { linkSupport: true },
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true },
    completion: { completionItem: { labelDetailsSupport: true, insertReplaceSupport: true } },
  },
};

/** A connected client that has not said anything yet. */
export function connectClient(options: ClientOptions = {}): Omit<TestClient, 'initialized'> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const process = { exitCode: null as number | null };
  const serverConnection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const onExit = (code: number): void => {
    process.exitCode = code;
  };
  startServer(serverConnection, createTestHost(options.files, options.impatient, onExit));

  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const published: PublishDiagnosticsParams[] = [];
  const listeners = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const listener of listeners) listener();
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => options.settings ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();

  return {
    connection,
    published,
    get exitCode() {
      return process.exitCode;
    },
    open: (uri, text, languageId = 'markdown') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    pushed: (accepts) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = published.find(accepts);
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      }),
    dispose() {
      connection.dispose();
      serverConnection.dispose();
    },
  };
}

/** A client that has initialised the server. */
export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const client = connectClient(options);
  const params: InitializeParams = {
    processId: null,
    rootUri: null,
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: 'project' })) ?? null,
    capabilities: options.capabilities ?? fullCapabilities,
    locale: options.locale ?? 'ja',
    initializationOptions: options.initializationOptions,
  };
  const initialized: InitializeResult = await client.connection.sendRequest('initialize', params);
  await client.connection.sendNotification('initialized', {});
  return Object.defineProperties({ initialized } as TestClient, Object.getOwnPropertyDescriptors(client));
}
