/**
 * What can be done with a clause: insert it, copy it, open it. Each command takes the clause from the tree that it was
 * called from, and has the writer pick one where it was called from elsewhere.
 */
import {
  commands,
  env,
  l10n,
  Position,
  Range,
  Uri,
  window,
  type Disposable,
  type Location,
  type TextEditor,
} from 'vscode';
import type { ClauseTexts } from '../../../../server/src/service/features/commands.ts';
import { commandIds } from '../commands.ts';
import type { Server } from '../server.ts';
import { clauseOf } from './element.ts';
import { pickClause } from './pick.ts';

type Clause = { readonly corpus: string; readonly path: string };

/** Registers the commands. `selected` is the clause that a tree has selected, for calls by keyboard. */
export function registerClauseCommands(server: Server, selected: () => unknown): Disposable[] {
  const clauseFor = async (argument: unknown, title: string): Promise<Clause | null> =>
    clauseOf(argument) ?? (argument === BY_KEYBOARD ? clauseOf(selected()) : null) ?? (await pickClause(server, title));
  const on = (
    id: string,
    title: () => string,
    act: (texts: ClauseTexts, editor: TextEditor | undefined) => Thenable<unknown>,
  ): Disposable =>
    commands.registerCommand(id, async (argument: unknown) => {
      const editor = window.activeTextEditor;
      const clause = await clauseFor(argument, title());
      if (clause === null) return;
      const texts = await server.clauseTexts(clause, editor?.document.uri.toString() ?? null);
      if (texts !== null) await act(texts, editor);
    });

  return [
    on(
      commandIds.insertCitation,
      () => l10n.t('Insert Citation'),
      ({ citation }, editor) => insert(citation, editor),
    ),
    on(
      commandIds.insertQuotation,
      () => l10n.t('Insert Quotation'),
      (texts, editor) => insert(quoted(texts), editor),
    ),
    on(
      commandIds.copyCitation,
      () => l10n.t('Copy Citation'),
      ({ citation }) => copy(citation),
    ),
    on(
      commandIds.copyQuotation,
      () => l10n.t('Copy Quotation with Citation'),
      (texts) => copy(quoted(texts)),
    ),
    on(
      commandIds.openClause,
      () => l10n.t('Open Clause'),
      ({ location: { uri, range } }) =>
        window.showTextDocument(Uri.parse(uri), {
          selection: new Range(range.start.line, range.start.character, range.start.line, range.start.character),
          preview: true,
        }),
    ),
    commands.registerCommand(commandIds.listCitingDrafts, listCitingDrafts),
  ];
}

/** What keybindings of a tree pass, since VS Code hands them no element. */
const BY_KEYBOARD = 'selected';

/** A clause without words of its own is cited, since there is nothing to quote. */
function quoted({ quotation, citation }: ClauseTexts): string {
  return quotation === '' ? citation : quotation;
}

async function insert(words: string, editor: TextEditor | undefined): Promise<void> {
  if (editor === undefined) {
    await copy(words);
    return;
  }
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, words);
  });
  await window.showTextDocument(editor.document, editor.viewColumn);
}

async function copy(words: string): Promise<void> {
  await env.clipboard.writeText(words);
  window.setStatusBarMessage(l10n.t('Copied: {0}', words.length > 40 ? `${words.slice(0, 40)}…` : words), 3000);
}

/** Lists the citations of the clause at a place of a source, as code lenses ask. */
async function listCitingDrafts(uri: string, { line, character }: Position): Promise<void> {
  const [source, position] = [Uri.parse(uri), new Position(line, character)];
  const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', source, position);
  // The place itself is among the references, and is no draft.
  const citing = found.filter((location) => location.uri.toString() !== source.toString());
  await commands.executeCommand('editor.action.showReferences', source, position, citing);
}
