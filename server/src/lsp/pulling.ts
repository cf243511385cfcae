/** Findings for the editor that asks for them (`textDocument/diagnostic`). */
import { ResponseError } from 'vscode-jsonrpc';
import type { DiagnosticServerCancellationData, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import type { DraftAnalysis, DraftSettings } from '../core/draft/analysis.ts';
import type { Draft } from '../service/draft.ts';
import type { LanguageService } from '../service/languageService.ts';
import { errorCodes } from './answer.ts';
import type { RequestOptions } from './requests.ts';
import { anything } from './shapes.ts';

export function answerDiagnostics({ connection, service, answerer }: RequestOptions): void {
  const report = createReporter(service);
  connection.onRequest(
    'textDocument/diagnostic',
    answerer.draftRequest(
      anything,
      noFindings,
      (draft, config, { previousResultId }) =>
        config.isExcluded ? noFindings : report(draft, config.draft, previousResultId),
      tryAgain,
    ),
  );
}

const noFindings: DocumentDiagnosticReport = { kind: 'full', items: [] };

/** Clients take `ContentModified` for a report without findings, and would take the marks away for a moment. */
const tryAgain = new ResponseError<DiagnosticServerCancellationData>(
  errorCodes.ServerCancelled,
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
    if (resultId === previous) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: service.diagnostics(draft, settings) };
  };
}
