/**
 * The part of the extension that is loaded when VS Code has woken it and goes on: the library that speaks the protocol, which is
 * nearly all of the extension's code, with what is handed to it.
 */
import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { serveFiles } from './files.ts';
import { clientOptions } from './options.ts';
import type { Server } from './server.ts';

/** Makes a client of the host's kind that has not been started. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** A client for the next run of the server, which is told of it. */
export function languageClient(create: CreateClient, log: LogOutputChannel, server: Server): BaseLanguageClient {
  const client = create(clientOptions(log));
  serveFiles(client);
  server.use(client);
  return client;
}
