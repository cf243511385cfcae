/** What the server says it can do. Optional parts are named only to clients that have declared them. */
import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { completionTriggers } from '../service/features/completion.ts';
import { fixAllKind } from '../service/features/codeActions.ts';
import { semanticTokensLegend } from '../service/features/semanticTokens.ts';
import type { Client } from './client.ts';
import { serverCommands } from './commands.ts';

/** The scheme of the bundled corpora as documents. */
export const sourceScheme = 'shishin';

export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    workspaceSymbolProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    documentLinkProvider: {},
    semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
    executeCommandProvider: { commands: Object.values(serverCommands) },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'shishin', interFileDependencies: false, workspaceDiagnostics: false },
    }),
    ...(client.opensContent && { workspace: { textDocumentContent: { schemes: [sourceScheme] } } }),
  };
}
