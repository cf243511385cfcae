/** What the client says of itself when it connects, reduced to the questions that the server asks. */
import { MarkupKind, type ClientCapabilities, type InitializeParams } from 'vscode-languageserver';
import { localeOf, type Locale } from '../core/text/localised.ts';
import type { ClientTraits } from '../service/reading.ts';

export interface Client extends ClientTraits {
  readonly locale: Locale;
  /** Asks for findings itself (`textDocument/diagnostic`); they are pushed to those that do not. */
  readonly pullsDiagnostics: boolean;
  /** Asks again when it is told that answers may differ now. */
  readonly refreshes: Readonly<Record<'diagnostics' | 'inlayHints' | 'codeLenses', boolean>>;
  /** Can open documents whose text comes from the server (`workspace/textDocumentContent`). */
  readonly opensContent: boolean;
  /** Answers `workspace/configuration`. */
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
}

/** Reads the initialisation parameters. Anything that is missing or of the wrong shape counts as not supported. */
export function clientOf(params: InitializeParams): Client {
  const { workspace, textDocument }: ClientCapabilities = params.capabilities ?? {};
  return {
    locale: localeOf(localeOption(params.initializationOptions) ?? params.locale),
    locationLinks: textDocument?.definition?.linkSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    markdown: showsMarkdown(textDocument?.hover?.contentFormat),
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshes: {
      diagnostics: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      codeLenses: workspace?.codeLens?.refreshSupport === true,
    },
    opensContent: workspace?.textDocumentContent !== undefined,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

/** An editor that names no formats shows Markdown: the list came later than the habit. */
function showsMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats === undefined || formats.includes(MarkupKind.Markdown);
}

function localeOption(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('locale' in options)) return undefined;
  return typeof options.locale === 'string' ? options.locale : undefined;
}
