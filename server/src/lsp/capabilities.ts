/** What the server says it can do. Optional parts are named only to clients that have declared them. */
import type {
  FileOperationRegistrationOptions,
  ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol';
import { CodeActionKind } from 'vscode-languageserver-types';
import { completionTriggers } from '../service/completion/triggers.ts';
import { fixAllKind } from '../service/actions/kinds.ts';
import { semanticTokensLegend } from '../service/features/semanticTokens.ts';
import type { Client } from './client.ts';
import { serverCommands } from './commands.ts';

/** Changes are told one by one, not by the whole text. */
export const INCREMENTAL: typeof TextDocumentSyncKind.Incremental = 2;

/** The scheme of the bundled corpora as documents. */
export const sourceScheme = 'shishin';

export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: INCREMENTAL },
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
      diagnosticProvider: { identifier: 'shishin', interFileDependencies: false, workspaceDiagnostics: true },
    }),
    ...workspaceCapabilities(client),
  };
}

function workspaceCapabilities(client: Client): Pick<ServerCapabilities, 'workspace'> {
  const workspace = {
    ...(client.tracksFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
    ...(client.opensContent && { textDocumentContent: { schemes: [sourceScheme] } }),
    ...(client.tellsFileOperations && {
      fileOperations: { didCreate: anything, didRename: anything, didDelete: anything },
    }),
  };
  return Object.keys(workspace).length === 0 ? {} : { workspace };
}

/** Files, and folders as a whole. */
const anything: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**' } }] };
