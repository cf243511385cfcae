/**
 * What the language client is told, in the Node host and in the browser alike: which documents belong to it, where it
 * logs, and what happens when the server is lost.
 */
import { workspace, type LogOutputChannel, type Uri } from 'vscode';
import { vsdiag, type LanguageClientOptions } from 'vscode-languageclient';
import { draftLanguages } from './languages.ts';
import { restartWhenLost } from './restart.ts';
import { completeWhatIsThere } from './writing/completion.ts';

/** The options of a client that logs to `log`. */
export function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  return {
    // No scheme is named, so that drafts in virtual workspaces and the read-only sources are served too.
    documentSelector: draftLanguages.map((language) => ({ language })),
    outputChannel: log,
    errorHandler: restartWhenLost(log),
    // The hover shows words of drafts and corpora, which nobody has vouched for.
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      ...completeWhatIsThere,
      provideDiagnostics(document, previousResultId, token, next) {
        const uri = 'uri' in document ? document.uri : document;
        if (showsFindings(uri)) return next(document, previousResultId, token);
        return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
      },
    },
  };
}

/**
 * Whether the findings of a document are shown. Hover and definitions serve every document, but the findings of the old
 * side of a comparison or of a read-only source would stand in the Problems view twice, or beyond anyone's repair.
 */
function showsFindings({ scheme }: Uri): boolean {
  if (scheme === 'file' || scheme === 'untitled' || scheme === 'vscode-notebook-cell') return true;
  if (workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme) === true) return true;
  return workspace.fs.isWritableFileSystem(scheme) === true;
}
