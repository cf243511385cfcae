/**
 * One run of the extension: the log, the language client and the commands that concern the server itself. The hosts
 * differ in one thing only, the client that they create, and hand that in.
 */
import { commands, window, type Disposable, type ExtensionContext } from 'vscode';
import { commandIds } from './commands.ts';
import { createViews } from './explorer/views.ts';
import type { CreateClient } from './languageClient.ts';
import { createRuns, type Run } from './runs.ts';
import { createServer } from './server.ts';
import { createStatusItem } from './statusItem.ts';
import { createAppendix } from './writing/appendix.ts';
import { makeCorpus } from './writing/makeCorpus.ts';
import { convertCitations } from './writing/convert.ts';

export interface Session {
  /** Stops the server; resolves when it has said goodbye or has taken too long. */
  end(): Promise<void>;
}

/**
 * Starts the server in the background, so that opening the first draft never waits for it, and registers the commands.
 * `loadClient` loads what the host's clients are made by.
 */
export function startSession(context: ExtensionContext, loadClient: () => Promise<CreateClient>): Session {
  const log = window.createOutputChannel('Shishin', { log: true });
  const server = createServer((error) => log.error(String(error)));
  const create = async (): Promise<Run> => {
    try {
      await wokenUp();
      const [{ languageClient }, createClient] = await Promise.all([import('./languageClient.ts'), loadClient()]);
      return languageClient(createClient, log, server);
    } catch (error) {
      server.use(null);
      throw error;
    }
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

/** Resolves when VS Code has taken note that the extension is awake: nobody is to wait for what is loaded then. */
function wokenUp(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Both hosts have it; the types of neither are seen here. */
declare const setTimeout: (callback: () => void) => unknown;
