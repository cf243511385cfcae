/**
 * A session: one client from `initialize` to `exit`. Here each request of the protocol meets the feature that answers
 * it; the handlers hold nothing but that step.
 */
import {
  DocumentDiagnosticReportKind,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  type Connection,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { DraftAnalysis, DraftSettings } from '../core/draft/analysis.ts';
import type { Library } from '../core/draft/library.ts';
import { changeDraft, openDraft, type Draft } from '../service/draft.ts';
import { createLanguageService, type LanguageService } from '../service/languageService.ts';
import { createAnswerer, type Lifecycle } from './answer.ts';
import type { Client } from './client.ts';
import { connectConfiguration } from './connectConfiguration.ts';
import type { Host } from './host.ts';
import { createPublisher } from './publishing.ts';
import { anything, hasLabel, hasPosition, hasRangeAndContext, hasUri } from './shapes.ts';
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
  const log = connection.console;
  const drafts = new TextDocuments<Draft>({ create: openDraft, update: changeDraft });
  const draftAt = (uri: string): Draft | undefined => drafts.get(uri);
  const sourceUri = sourceUriFor(client, host);
  const service = createLanguageService({ library, locale: client.locale, client, sourceUri });
  const { configuration, onReady } = connectConfiguration(options, () => findingsChanged());
  const settingsOf = async (draft: Draft): Promise<DraftSettings> => (await configuration.of(draft.uri)).draft;

  const publisher = createPublisher({
    host,
    draftAt,
    diagnosticsOf: async (draft) => service.diagnostics(draft, await settingsOf(draft)),
    publish: (params) => connection.sendDiagnostics(params),
    onError: (error) => log.error(String(error)),
  });
  const findingsChanged = (): void => {
    if (!client.pullsDiagnostics) for (const uri of drafts.keys()) publisher.schedule(uri);
    else if (client.refreshesDiagnostics)
      connection.languages.diagnostics.refresh().catch((error: unknown) => log.error(String(error)));
  };
  if (!client.pullsDiagnostics) {
    drafts.onDidChangeContent(({ document }) => publisher.schedule(document.uri));
    drafts.onDidClose(({ document }) => publisher.clear(document.uri));
  }
  drafts.listen(connection);

  const { request, draftRequest } = createAnswerer({ lifecycle, log, draftAt });
  connection.onHover(
    draftRequest(hasPosition, null, async (draft, { position }) =>
      service.hover(draft, await settingsOf(draft), position),
    ),
  );
  connection.onDefinition(
    draftRequest(hasPosition, null, async (draft, { position }) =>
      service.definition(draft, await settingsOf(draft), position),
    ),
  );
  connection.onCompletion(
    draftRequest(hasPosition, null, async (draft, { position }) =>
      service.completion(draft, await settingsOf(draft), position),
    ),
  );
  connection.onCompletionResolve(request(hasLabel, (item) => service.resolveCompletion(item)));
  connection.onCodeAction(
    draftRequest(hasRangeAndContext, null, async (draft, { range, context }) =>
      service.codeActions(draft, await settingsOf(draft), range, context),
    ),
  );
  if (client.pullsDiagnostics) {
    const report = createReporter(service);
    connection.languages.diagnostics.on(
      draftRequest(
        anything,
        noFindings,
        async (draft, { previousResultId }) => report(draft, await settingsOf(draft), previousResultId),
        tryAgain,
      ),
    );
  }
  connection.workspace.textDocumentContent.on(
    request(hasUri, ({ uri }) => {
      const corpus = service.sources.corpusAt(uri);
      if (corpus === null) throw new ResponseError(ErrorCodes.InvalidParams, `There is no source ${uri}.`);
      return { text: corpus.source };
    }),
  );
  return onReady;
}

const noFindings: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Clients take `ContentModified` for a report without findings, and would take the marks away for a moment. */
const tryAgain = new ResponseError<DiagnosticServerCancellationData>(
  LSPErrorCodes.ServerCancelled,
  'The draft has changed.',
  { retriggerRequest: true },
);

/** Reports findings; an analysis that the client has seen already is reported as unchanged. */
function createReporter(
  service: LanguageService,
): (draft: Draft, settings: DraftSettings, previous: string | undefined) => DocumentDiagnosticReport {
  const ids = new WeakMap<DraftAnalysis, string>();
  let count = 0;
  return (draft, settings, previous) => {
    const analysis = service.analysisOf(draft, settings);
    const resultId = ids.get(analysis) ?? String(++count);
    ids.set(analysis, resultId);
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: service.diagnostics(draft, settings) };
  };
}
