/**
 * One run of the extension: the log, the language client and the commands that concern the server itself. The hosts
 * differ in one thing only, the client that they create, and hand that in.
 */
import { commands, window, type Disposable, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { commandIds } from './commands.ts';
import { serveFiles } from './files.ts';
import { createViews } from './explorer/views.ts';
import { clientOptions } from './options.ts';
import { createRuns } from './runs.ts';
import { createServer } from './server.ts';
import { createStatusItem } from './statusItem.ts';
import { createAppendix } from './writing/appendix.ts';
import { makeCorpus } from './writing/makeCorpus.ts';
import { convertCitations } from './writing/convert.ts';

/** Makes a client of the host's kind that has not been started. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface Session {
  /** Stops the server; resolves when it has said goodbye or has taken too long. */
  end(): Promise<void>;
}

/**
 * Starts the server in the background, so that opening the first draft never waits for it, and registers the commands.
 */
export function startSession(context: ExtensionContext, createClient: CreateClient): Session {
  const log = window.createOutputChannel('Shishin', { log: true });
  const server = createServer((error) => log.error(String(error)));
  const create = (): BaseLanguageClient => {
    const client = createClient(clientOptions(log));
    serveFiles(client);
    server.use(client);
    return client;
  };
  // The client tells the writer about a start that failed.
  const runs = createRuns(create, (error) => log.error(String(error)));

  const registrations: Disposable[] = [
    log,
    commands.registerCommand(commandIds.restart, () => runs.restart()),
    commands.registerCommand(commandIds.showLog, () => log.show()),
    commands.registerCommand(commandIds.resumeIndexing, () => server.resumeIndexing()),
    commands.registerCommand(commandIds.convertCitations, () => convertCitations(server)),
    commands.registerCommand(commandIds.createAppendix, () => createAppendix(server)),
    commands.registerCommand(commandIds.makeCorpus, () => makeCorpus(server)),
    server,
    ...createViews(server),
    ...createStatusItem(server),
  ];
  context.subscriptions.push(...registrations);
  void runs.start();
  return runs;
}
