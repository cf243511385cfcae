/**
 * Findings of the drafts that are not open (`workspace/diagnostic`). A client asks again as soon as it is answered, so a
 * request is held until there is something new to say; and what is new is said in portions, so that the first findings
 * do not wait for the last draft.
 */
import type {
  Diagnostic,
  PreviousResultId,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { DraftSettings } from '../core/draft/analysis.ts';
import { markupOfFileName } from '../core/markup/languages.ts';
import { openDraft } from '../service/draft.ts';
import { runInSlices, Slices } from '../service/slices.ts';
import { documentKey } from '../service/sources.ts';
import type { IndexedDraft } from '../service/workspace/draftIndex.ts';
import { cancelled } from './answer.ts';
import type { RequestOptions } from './requests.ts';
import { hasPreviousResults } from './shapes.ts';

export function answerWorkspaceDiagnostics({
  connection,
  host,
  answerer,
  service,
  workspace,
  configuration,
  draftAt,
}: RequestOptions): void {
  const settingsIds = numbering();

  /** Which version of a draft's findings the client would get now; null where it gets none. */
  const versionOf = async (draft: IndexedDraft): Promise<{ id: string; settings: DraftSettings } | null> => {
    const config = await configuration.of(draft.uri);
    if (!config.editor.workspaceFindings || !config.isIncluded) return null;
    return { id: `${draft.revision}.${settingsIds(config.draft)}`, settings: config.draft };
  };

  const findingsOf = async (
    { uri }: IndexedDraft,
    settings: DraftSettings,
    isWanted: () => boolean,
  ): Promise<Diagnostic[]> => {
    const text = (await host.readFile(uri)) ?? '';
    const draft = openDraft(uri, markupOfFileName(uri), 0, text.replace(/^\ufeff/u, ''));
    const slices = new Slices(() => host.nextTurn());
    const analysed = await runInSlices(service.analyseInSteps(draft, settings), slices, isWanted);
    return analysed === null ? [] : service.diagnostics(draft, settings);
  };

  /** What has changed since the client was last told, as much of it as fits into a portion; none only where nothing has. */
  const collect = async (
    previous: readonly PreviousResultId[],
    isWanted: () => boolean,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> => {
    const told = new Map(previous.map(({ uri, value }) => [documentKey(uri), { uri, value }]));
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const end = host.now() + PORTION;
    for (const draft of workspace.index.drafts()) {
      if (!isWanted() || (reports.length > 0 && host.now() > end)) return reports;
      const key = documentKey(draft.uri);
      if (draftAt(draft.uri) !== undefined) {
        // The client asks for those itself.
        told.delete(key);
        continue;
      }
      const version = draft.record === null ? null : await versionOf(draft);
      if (version === null) continue;
      const known = told.get(key);
      told.delete(key);
      if (known?.value === version.id) continue;
      const items = await findingsOf(draft, version.settings, isWanted);
      if (!isWanted()) return reports;
      reports.push({ kind: 'full', uri: known?.uri ?? draft.uri, version: null, resultId: version.id, items });
    }
    // Drafts that are gone, or that nobody wants to know about any more.
    for (const { uri } of told.values()) reports.push({ kind: 'full', uri, version: null, items: [] });
    return reports;
  };

  connection.onRequest(
    'workspace/diagnostic',
    answerer.request<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(
      hasPreviousResults,
      async ({ previousResultIds }, token) => {
        const isWanted = (): boolean => !token.isCancellationRequested && !workspace.hasEnded;
        while (isWanted()) {
          const changed = workspace.nextChange();
          const items = await collect(previousResultIds, isWanted);
          if (items.length > 0) return { items };
          await Promise.race([changed, cancelled(token)]);
        }
        return { items: [] };
      },
    ),
  );
}

/** How long findings are collected before they are told, in milliseconds. */
const PORTION = 500;

/** Gives each object a number of its own. */
function numbering(): (one: object) => number {
  const numbers = new WeakMap<object, number>();
  let count = 0;
  return (one) => {
    const number = numbers.get(one) ?? ++count;
    numbers.set(one, number);
    return number;
  };
}
