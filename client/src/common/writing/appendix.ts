/** 引用箇所抜粋: a new document beside the draft with the words of everything that it cites. */
import { l10n, ViewColumn, window, workspace, type QuickPickItem } from 'vscode';
import type { Server } from '../server.ts';

interface Item extends QuickPickItem {
  readonly order: 'document' | 'citation';
}

export async function createAppendix(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const picked = await window.showQuickPick<Item>(
    [
      { order: 'document', label: l10n.t('In the order of the document') },
      { order: 'citation', label: l10n.t('In the order in which the draft cites') },
    ],
    { title: l10n.t('Excerpts of What Is Cited') },
  );
  if (picked === undefined) return;
  await server.started();
  const content = await server.appendix(editor.document.uri.toString(), picked.order);
  if (content === null) return;
  const appendix = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(appendix, { viewColumn: ViewColumn.Beside, preview: false });
}
