/**
 * A session: one client from `initialize` to `exit`. It owns the open drafts and what is configured for them, tells the
 * client of findings, and has the requests answered.
 */
import { TextDocuments, type Connection } from 'vscode-languageserver';
import type { DraftSettings } from '../core/draft/analysis.ts';
import type { Library } from '../core/draft/library.ts';
import { changeDraft, openDraft, type Draft } from '../service/draft.ts';
import { createLanguageService } from '../service/languageService.ts';
import { createAnswerer, type Lifecycle } from './answer.ts';
import type { Client } from './client.ts';
import { connectConfiguration } from './connectConfiguration.ts';
import type { Host } from './host.ts';
import { createLog } from './log.ts';
import { createPublisher } from './publishing.ts';
import { answerRequests } from './requests.ts';
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
  const drafts = new TextDocuments<Draft>({ create: openDraft, update: changeDraft });
  const draftAt = (uri: string): Draft | undefined => drafts.get(uri);
  const service = createLanguageService({
    library,
    locale: client.locale,
    client,
    sourceUri: sourceUriFor(client, host),
  });
  const { configuration, onReady } = connectConfiguration({ ...options, log, onChange: () => findingsChanged() });
  const settingsOf = async (draft: Draft): Promise<DraftSettings> => (await configuration.of(draft.uri)).draft;

  const publisher = createPublisher({
    host,
    draftAt,
    diagnosticsOf: async (draft) => service.diagnostics(draft, await settingsOf(draft)),
    publish: (params) => connection.sendDiagnostics(params),
    onError: (error) => log.error(error),
  });
  const findingsChanged = (): void => {
    if (!client.pullsDiagnostics) for (const uri of drafts.keys()) publisher.schedule(uri);
    else if (client.refreshesDiagnostics)
      connection.languages.diagnostics.refresh().catch((error: unknown) => log.error(error));
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
    answerer: createAnswerer({ lifecycle, log, draftAt }),
    configOf: (draft) => configuration.of(draft.uri),
    openDrafts: () => drafts.all(),
    draftAt,
  });
  return onReady;
}
