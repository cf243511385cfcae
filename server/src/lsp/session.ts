/**
 * A session: one client from `initialize` to `exit`. It owns the open drafts and what is configured for them, tells the
 * client of findings, and has the requests answered.
 */
import type { Connection } from 'vscode-languageserver';
import type { Library } from '../core/draft/library.ts';
import type { Draft } from '../service/draft.ts';
import { createLanguageService } from '../service/languageService.ts';
import { createAnswerer, type AnswererOptions, type Lifecycle } from './answer.ts';
import type { Client } from './client.ts';
import type { DraftConfig } from './configuration.ts';
import { connectConfiguration } from './connectConfiguration.ts';
import { createDrafts } from './drafts.ts';
import type { Host } from './host.ts';
import { createLog } from './log.ts';
import { createPublisher } from './publishing.ts';
import { answerRequests } from './requests.ts';
import { refresh } from './refresh.ts';
import { runInSlices } from './slices.ts';
import { sourceUriFor } from './sourceUri.ts';

export interface SessionOptions {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly library: Library;
  readonly lifecycle: Lifecycle;
}

/** Registers every handler; what it returns is to be called when the client says that it is ready. */
export function startSession(options: SessionOptions): () => void {
  const { connection, host, client, library, lifecycle } = options;
  const log = createLog(connection);
  const drafts = createDrafts();
  const draftAt = (uri: string): Draft | undefined => drafts.get(uri);
  const service = createLanguageService({
    library,
    locale: client.locale,
    client,
    sourceUri: sourceUriFor(client, host),
  });
  const { configuration, onReady } = connectConfiguration({ ...options, log, onChange: () => configurationChanged() });
  const configOf = (draft: Draft): Promise<DraftConfig> => configuration.of(draft.uri);
  const prepare: AnswererOptions['prepare'] = (draft, settings, goesOn) =>
    runInSlices(service.analyseInSteps(draft, settings), host, goesOn);

  const publisher = createPublisher({
    host,
    draftAt,
    async diagnosticsOf(draft) {
      const settings = (await configOf(draft)).draft;
      const isCurrent = (): boolean => draftAt(draft.uri) === draft;
      return isCurrent() && (await prepare(draft, settings, isCurrent)) ? service.diagnostics(draft, settings) : null;
    },
    publish: (params) => connection.sendDiagnostics(params),
    onError: (error) => log.error(error),
  });
  const configurationChanged = (): void => {
    if (!client.pullsDiagnostics) for (const uri of drafts.keys()) publisher.schedule(uri);
    refresh(options, (error) => log.error(error));
  };
  if (!client.pullsDiagnostics) {
    drafts.onDidChangeContent(({ document }) => publisher.schedule(document.uri));
    drafts.onDidClose(({ document }) => publisher.clear(document.uri));
  }
  drafts.onDidClose(({ document }) => configuration.forgetDraft(document.uri));
  drafts.listen(connection);

  answerRequests({
    connection,
    client,
    service,
    answerer: createAnswerer({ lifecycle, log, draftAt, configOf, prepare }),
    configOf,
    openDrafts: () => drafts.all(),
    draftAt,
  });
  return onReady;
}
