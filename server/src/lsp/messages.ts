/**
 * The messages that this server and its clients send each other: for each method what it carries and what answers it. The
 * types are the protocol's; what is not named here is not spoken, so that a misspelt method does not compile.
 */
import type * as lsp from 'vscode-languageserver-protocol';
import type { FindFilesParams, ReadFileParams } from './clientFiles.ts';

interface Call<Params, Result> {
  readonly params: Params;
  readonly result: Result;
}

/** What clients ask of the server. */
export interface ServerRequests {
  initialize: Call<lsp.InitializeParams, lsp.InitializeResult>;
  'textDocument/hover': Call<lsp.HoverParams, lsp.Hover | null>;
  'textDocument/definition': Call<lsp.DefinitionParams, lsp.Definition | lsp.LocationLink[] | null>;
  'textDocument/completion': Call<lsp.CompletionParams, lsp.CompletionItem[] | lsp.CompletionList | null>;
  'completionItem/resolve': Call<lsp.CompletionItem, lsp.CompletionItem>;
  'textDocument/codeAction': Call<lsp.CodeActionParams, (lsp.Command | lsp.CodeAction)[] | null>;
  'textDocument/documentHighlight': Call<lsp.DocumentHighlightParams, lsp.DocumentHighlight[] | null>;
  'textDocument/semanticTokens/full': Call<lsp.SemanticTokensParams, lsp.SemanticTokens | null>;
  'textDocument/semanticTokens/range': Call<lsp.SemanticTokensRangeParams, lsp.SemanticTokens | null>;
  'textDocument/inlayHint': Call<lsp.InlayHintParams, lsp.InlayHint[] | null>;
  'textDocument/documentLink': Call<lsp.DocumentLinkParams, lsp.DocumentLink[] | null>;
  'textDocument/references': Call<lsp.ReferenceParams, lsp.Location[] | null>;
  'textDocument/codeLens': Call<lsp.CodeLensParams, lsp.CodeLens[] | null>;
  'textDocument/documentSymbol': Call<lsp.DocumentSymbolParams, lsp.DocumentSymbol[] | null>;
  'textDocument/foldingRange': Call<lsp.FoldingRangeParams, lsp.FoldingRange[] | null>;
  'textDocument/diagnostic': Call<lsp.DocumentDiagnosticParams, lsp.DocumentDiagnosticReport>;
  'workspace/diagnostic': Call<lsp.WorkspaceDiagnosticParams, lsp.WorkspaceDiagnosticReport>;
  'workspace/symbol': Call<lsp.WorkspaceSymbolParams, lsp.SymbolInformation[] | lsp.WorkspaceSymbol[] | null>;
  'workspace/textDocumentContent': Call<lsp.TextDocumentContentParams, lsp.TextDocumentContentResult>;
  'workspace/executeCommand': Call<lsp.ExecuteCommandParams, lsp.LSPAny>;
}

/** What clients tell the server. */
export interface ServerNotifications {
  initialized: lsp.InitializedParams;
  exit: undefined;
  'textDocument/didOpen': lsp.DidOpenTextDocumentParams;
  'textDocument/didChange': lsp.DidChangeTextDocumentParams;
  'textDocument/didClose': lsp.DidCloseTextDocumentParams;
  'workspace/didChangeConfiguration': lsp.DidChangeConfigurationParams;
  'workspace/didChangeWatchedFiles': lsp.DidChangeWatchedFilesParams;
  'workspace/didChangeWorkspaceFolders': lsp.DidChangeWorkspaceFoldersParams;
  'workspace/didCreateFiles': lsp.CreateFilesParams;
  'workspace/didRenameFiles': lsp.RenameFilesParams;
  'workspace/didDeleteFiles': lsp.DeleteFilesParams;
  'window/workDoneProgress/cancel': lsp.WorkDoneProgressCancelParams;
}

/** What the server asks of its client. */
export interface ClientRequests {
  'client/registerCapability': Call<lsp.RegistrationParams, void>;
  'window/workDoneProgress/create': Call<lsp.WorkDoneProgressCreateParams, void>;
  'workspace/applyEdit': Call<lsp.ApplyWorkspaceEditParams, lsp.ApplyWorkspaceEditResult>;
  'workspace/configuration': Call<lsp.ConfigurationParams, unknown>;
  'workspace/codeLens/refresh': Call<undefined, void>;
  'workspace/diagnostic/refresh': Call<undefined, void>;
  'workspace/inlayHint/refresh': Call<undefined, void>;
  'workspace/semanticTokens/refresh': Call<undefined, void>;
  'shishin/findFiles': Call<FindFilesParams, readonly string[]>;
  'shishin/readFile': Call<ReadFileParams, string | null>;
}

/** What the server tells its client. */
export interface ClientNotifications {
  '$/progress': {
    readonly token: lsp.ProgressToken;
    readonly value: lsp.WorkDoneProgressBegin | lsp.WorkDoneProgressReport | lsp.WorkDoneProgressEnd;
  };
  'textDocument/publishDiagnostics': lsp.PublishDiagnosticsParams;
  'window/logMessage': lsp.LogMessageParams;
  'shishin/workspaceChanged': undefined;
}
