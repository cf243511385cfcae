/** Puts words into a draft, or onto the clipboard where there is no draft to put them into. */
import { env, l10n, Selection, window, type TextEditor } from 'vscode';
import { inert } from '../words.ts';

/** Writes the words at each caret or over each selection, and leaves the caret behind them. */
export async function insert(words: string, editor: TextEditor | undefined): Promise<void> {
  const hasInserted = await editor?.edit((edit) => {
    for (const selection of editor.selections) {
      if (selection.isEmpty) edit.insert(selection.active, words);
      else edit.replace(selection, words);
    }
  });
  // A source cannot be written into.
  if (editor === undefined || hasInserted !== true) return copy(words);
  editor.selections = editor.selections.map(({ end }) => new Selection(end, end));
  await window.showTextDocument(editor.document, editor.viewColumn);
}

export async function copy(words: string): Promise<void> {
  await env.clipboard.writeText(words);
  const shown = inert(words.length > 40 ? `${words.slice(0, 40)}…` : words);
  window.setStatusBarMessage(l10n.t('Copied: {0}', shown), 3000);
}
