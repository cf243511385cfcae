/**
 * The connection to a client, typed by the messages that are spoken. Framing, cancellation and errors are `vscode-jsonrpc`'s.
 * `vscode-languageserver` above it would bring all of the protocol along, some 130 KB and a quarter of the server's start, of
 * which not a tenth is used; what it does besides, a session here does where it is needed.
 */
import {
  createMessageConnection,
  ErrorCodes,
  NotificationType,
  ParameterStructures,
  RequestType,
  RequestType0,
  type CancellationToken,
  type Logger,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ResponseError,
} from 'vscode-jsonrpc';
import type { ConfigurationItem, MessageType } from 'vscode-languageserver-protocol';
import type { ClientNotifications, ClientRequests, ServerNotifications, ServerRequests } from './messages.ts';

/** Answers a request; what it throws or rejects with, a `ResponseError` or any other, is answered as an error. */
export type RequestHandler<M extends keyof ServerRequests> = (
  params: ServerRequests[M]['params'],
  token: CancellationToken,
) => Answer<ServerRequests[M]['result']> | Promise<Answer<ServerRequests[M]['result']>>;

type Answer<R> = R | ResponseError<unknown>;

/** Parameters, where there are any. */
type Arguments<Params> = Params extends undefined ? [] : [params: Params];

export interface Connection {
  onRequest<M extends keyof ServerRequests>(method: M, handler: RequestHandler<M>): void;
  /** `shutdown` is the only request without parameters. */
  onShutdown(handler: () => Answer<null>): void;
  /** Every request that has no handler of its own is answered with this error. */
  onOtherRequest(handler: (method: string) => ResponseError<unknown>): void;
  /** What a handler throws is written to the client's log. */
  onNotification<M extends keyof ServerNotifications>(
    method: M,
    handler: (params: ServerNotifications[M]) => void,
  ): void;
  sendRequest<M extends keyof ClientRequests>(
    method: M,
    ...params: Arguments<ClientRequests[M]['params']>
  ): Promise<ClientRequests[M]['result']>;
  sendNotification<M extends keyof ClientNotifications>(
    method: M,
    ...params: Arguments<ClientNotifications[M]>
  ): Promise<void>;
  /** Calls back when nothing more can arrive. */
  onClose(listener: () => void): void;
  listen(): void;
  dispose(): void;
}

/** Connects to the client that a pair of streams, ports or channels leads to. */
export function createConnection(reader: MessageReader, writer: MessageWriter): Connection {
  const write = (type: MessageType, message: string): void => {
    // Where the log cannot be written, nobody is left to hear of it.
    connection.sendNotification('window/logMessage', { type, message }).catch(() => {});
  };
  const logger: Logger = {
    error: (message) => write(1, message),
    warn: (message) => write(2, message),
    info: (message) => write(3, message),
    log: (message) => write(4, message),
  };
  const rpc = createMessageConnection(reader, writer, logger);
  rpc.onError(([error]) => {
    logger.error(error.message);
    // The request that could not be read nobody else will answer.
    if (error instanceof SyntaxError) writer.write(unreadable(error.message)).catch(() => {});
  });
  const connection: Connection = {
    onRequest<M extends keyof ServerRequests>(method: M, handler: RequestHandler<M>) {
      type Params = ServerRequests[M]['params'];
      type Result = ServerRequests[M]['result'];
      rpc.onRequest(new RequestType<Params, Result, unknown>(method, ParameterStructures.byName), handler);
    },
    onShutdown(handler) {
      rpc.onRequest(new RequestType0<null, unknown>('shutdown'), handler);
    },
    onOtherRequest(handler) {
      rpc.onRequest(handler);
    },
    onNotification(method, handler) {
      rpc.onNotification(
        new NotificationType<ServerNotifications[typeof method]>(method, ParameterStructures.byName),
        handler,
      );
    },
    // Where the connection is closed these reject, as they do where it closes meanwhile.
    sendRequest: async (method, ...params) => rpc.sendRequest(method, ...params),
    sendNotification: async (method, ...params) => rpc.sendNotification(method, ...params),
    onClose: (listener) => void rpc.onClose(listener),
    listen: () => rpc.listen(),
    dispose: () => rpc.dispose(),
  };
  return connection;
}

/** JSON-RPC answers what is no JSON without knowing to whom. */
function unreadable(message: string): Message & { readonly id: null; readonly error: object } {
  return { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message } };
}

/** Asks the client for a section of its settings; null where it has none. */
export async function settingsOf(
  connection: Pick<Connection, 'sendRequest'>,
  item: ConfigurationItem,
): Promise<unknown> {
  const answers = await connection.sendRequest('workspace/configuration', { items: [item] });
  return Array.isArray(answers) ? (answers[0] as unknown) : null;
}

/** Asks the client to tell of something from now on. */
export function register(
  connection: Pick<Connection, 'sendRequest'>,
  method: keyof ServerNotifications,
  registerOptions: unknown,
): Promise<void> {
  return connection.sendRequest('client/registerCapability', {
    registrations: [{ id: `shishin-${++registrations}`, method, registerOptions }],
  });
}

/** How many things clients were asked to tell of; each needs an identifier of its own. */
let registrations = 0;
