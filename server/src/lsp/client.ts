/** What the client says of itself when it connects, reduced to the questions that the server asks. */
import type {
  ClientCapabilities,
  FileOperationClientCapabilities,
  InitializeParams,
} from 'vscode-languageserver-protocol';
import { MarkupKind } from 'vscode-languageserver-types';
import { localeOf, type Locale } from '../core/text/localised.ts';
import type { ClientTraits } from '../service/reading.ts';

export interface Client extends ClientTraits {
  readonly locale: Locale;
  /** Asks for findings itself (`textDocument/diagnostic`); they are pushed to those that do not. */
  readonly pullsDiagnostics: boolean;
  /** Asks again when it is told that answers may differ now. */
  readonly refreshes: Readonly<Record<'diagnostics' | 'inlayHints' | 'codeLenses' | 'semanticTokens', boolean>>;
  /** Can open documents whose text comes from the server (`workspace/textDocumentContent`). */
  readonly opensContent: boolean;
  /** Answers `workspace/configuration`. */
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  /** Tells of documents besides drafts, if it is asked to. */
  readonly registersDocuments: boolean;
  /** The folders that are open, as URIs, and whether it tells when they change. */
  readonly folders: readonly string[];
  readonly tracksFolders: boolean;
  /** Tells when its user makes, renames or deletes a file or a folder. */
  readonly tellsFileOperations: boolean;
  /** Shows the progress of work that the server begins by itself. */
  readonly showsProgress: boolean;
  /** Our own client, which knows commands and notifications that no standard has. */
  readonly isOurs: boolean;
}

/**
 * Reads the initialisation parameters. Anything that is missing or of the wrong shape counts as not supported; `locale` is that
 * of a client that names none.
 */
export function clientOf(params: InitializeParams, locale: string | undefined): Client {
  const { workspace, textDocument }: ClientCapabilities = params.capabilities ?? {};
  return {
    locale: localeOf(localeOption(params.initializationOptions) ?? params.locale ?? locale),
    locationLinks: textDocument?.definition?.linkSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      includes(workspace.workspaceEdit.resourceOperations, 'create'),
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    markdown: showsMarkdown(textDocument?.hover?.contentFormat),
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    insertReplace: textDocument?.completion?.completionItem?.insertReplaceSupport === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshes: {
      diagnostics: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      codeLenses: workspace?.codeLens?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    },
    opensContent: workspace?.textDocumentContent !== undefined,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    folders: foldersOf(params),
    tracksFolders: workspace?.workspaceFolders === true,
    tellsFileOperations: tellsFileOperations(workspace?.fileOperations),
    showsProgress: params.capabilities?.window?.workDoneProgress === true,
    isOurs: isOurs(params.capabilities?.experimental),
  };
}

function tellsFileOperations(operations: FileOperationClientCapabilities | undefined): boolean {
  return operations?.didCreate === true && operations.didRename === true && operations.didDelete === true;
}

/** An editor that names no formats shows Markdown: the list came later than the habit. */
function showsMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats === undefined || includes(formats, MarkupKind.Markdown);
}

/** Whether what should be a list is one, and holds a value. */
function includes(list: unknown, value: unknown): boolean {
  return Array.isArray(list) && list.includes(value);
}

function localeOption(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('locale' in options)) return undefined;
  return typeof options.locale === 'string' ? options.locale : undefined;
}

/** Clients that know no workspace of several folders name one by `rootUri`. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders))
    return workspaceFolders.flatMap((folder) => (typeof folder?.uri === 'string' ? [folder.uri] : []));
  return typeof rootUri === 'string' ? [rootUri] : [];
}

function isOurs(experimental: unknown): boolean {
  return typeof experimental === 'object' && experimental !== null && 'shishin' in experimental;
}
