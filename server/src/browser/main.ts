/** The language server as a web worker, for editors in a browser: it speaks by messages, and ends with its client. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { createConnection } from '../lsp/connection.ts';
import { startServer } from '../lsp/server.ts';
import { createBrowserHost } from './host.ts';

/** Put in by the build. */
declare const SHISHIN_VERSION: string;
declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, createBrowserHost(SHISHIN_VERSION));
