/**
 * Makes a corpus file of the open document, where the project keeps its corpora: from there on it is read, and what is wrong
 * with it is shown in it. Without a folder, or where there is such a file already, the text opens unsaved.
 */
import { l10n, Uri, ViewColumn, window, workspace, type TextDocument } from 'vscode';
import type { Server } from '../server.ts';

/** Where a project keeps its corpora unless its configuration says otherwise. */
const corporaFolder = ['.shishin', 'corpora'] as const;

export async function makeCorpus(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  await server.started();
  const made = await server.makeCorpus(editor.document.uri.toString());
  if (made === null) return;
  const document = await documentFor(editor.document.uri, made.id, made.text);
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
  const { unread } = made;
  const message =
    unread.length === 0
      ? l10n.t('The corpus file has been made. Check its front matter and its numbers.')
      : l10n.t(
          'The corpus file has been made. Lines that could not be read are kept as comments: {0}',
          unread.join(', '),
        );
  void window.showInformationMessage(message);
}

async function documentFor(source: Uri, id: string, content: string): Promise<TextDocument> {
  const folder = workspace.getWorkspaceFolder(source);
  if (folder !== undefined) {
    const file = Uri.joinPath(folder.uri, ...corporaFolder, `${id}.md`);
    if (await isNew(file)) {
      await workspace.fs.writeFile(file, new TextEncoder().encode(content));
      return workspace.openTextDocument(file);
    }
  }
  return workspace.openTextDocument({ language: 'markdown', content });
}

async function isNew(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return false;
  } catch {
    // There is no such file, which is what we hope for.
    return true;
  }
}
