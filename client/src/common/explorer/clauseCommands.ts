/**
 * What can be done with a clause: insert it, copy it, open it. Each command takes the clause from the tree that it was
 * called from, and has the writer pick one where it was called from elsewhere.
 */
import { commands, l10n, Position, Range, Uri, window, type Disposable, type Location, type TextEditor } from 'vscode';
import type { ClauseTexts } from '../../../../server/src/service/features/commands.ts';
import type { FoundClause } from '../../../../server/src/service/features/searchClauses.ts';
import type { NodeReference } from '../../../../server/src/service/references.ts';
import { commandIds } from '../commands.ts';
import type { Server } from '../server.ts';
import { inert } from '../words.ts';
import { clauseOf } from './element.ts';
import { copy, insert } from '../writing/insert.ts';
import { pickPart } from '../writing/part.ts';
import { pickClause } from './pick.ts';

/** A clause by name; where the writer has picked it from a list, with the sentence by which it was found. */
type Clause = NodeReference & Partial<Pick<FoundClause, 'sentence'>>;

/** Registers the commands. `selected` is the clause that a tree has selected, for calls by keyboard. */
export function registerClauseCommands(server: Server, selected: () => unknown): Disposable[] {
  const clauseFor = async (argument: unknown, { title, wanted }: ClauseCommand): Promise<Clause | null> =>
    clauseOf(argument) ??
    (argument === BY_KEYBOARD ? clauseOf(selected()) : null) ??
    (await pickClause(server, title(), wanted));
  const register = (command: ClauseCommand): Disposable =>
    commands.registerCommand(command.id, async (argument: unknown) => {
      const editor = window.activeTextEditor;
      const clause = await clauseFor(argument, command);
      if (clause === null) return;
      await server.started();
      const texts = await server.clauseTexts(clause, editor?.document.uri.toString() ?? null);
      if (texts !== null) await command.act(texts, editor, clause.sentence);
    });
  return [...clauseCommands.map(register), commands.registerCommand(commandIds.listCitingDrafts, listCitingDrafts)];
}

interface ClauseCommand {
  readonly id: string;
  readonly title: () => string;
  /** Which clauses the writer may pick; all where absent. */
  readonly wanted?: (clause: FoundClause) => boolean;
  readonly act: (texts: ClauseTexts, editor: TextEditor | undefined, sentence?: string | null) => Thenable<unknown>;
}

const clauseCommands: readonly ClauseCommand[] = [
  {
    id: commandIds.insertCitation,
    title: () => l10n.t('Insert Citation'),
    act: ({ citation }, editor) => insert(citation, editor),
  },
  {
    id: commandIds.insertQuotation,
    title: () => l10n.t('Insert Quotation'),
    wanted: ({ hasWords }) => hasWords,
    act: (texts, editor, sentence) => quote(texts, sentence, (words) => insert(words, editor)),
  },
  {
    id: commandIds.copyCitation,
    title: () => l10n.t('Copy Citation'),
    act: ({ citation }) => copy(citation),
  },
  {
    id: commandIds.copyQuotation,
    title: () => l10n.t('Copy Quotation with Citation'),
    wanted: ({ hasWords }) => hasWords,
    act: (texts, _editor, sentence) => quote(texts, sentence, copy),
  },
  {
    id: commandIds.openClause,
    title: () => l10n.t('Open Clause'),
    act: ({ location: { uri, range } }) =>
      window.showTextDocument(Uri.parse(uri), {
        selection: new Range(range.start.line, range.start.character, range.start.line, range.start.character),
        preview: true,
      }),
  },
];

/**
 * Quotes the part that the writer picks, or the whole of a clause that was taken from a tree. A clause without words of
 * its own is cited, since there is nothing to quote.
 */
async function quote(
  { parts, citation }: ClauseTexts,
  sentence: string | null | undefined,
  act: (words: string) => Promise<void>,
): Promise<void> {
  const [whole] = parts;
  if (whole === undefined) return act(citation);
  const part = sentence === undefined ? whole : await pickPart(parts, sentence);
  if (part === null) return;
  await act(part.quotation);
  // No inferred character gets into print unnoticed.
  if (part.notes.length > 0) void window.showInformationMessage(inert(part.notes.join(' ')));
}

/** What keybindings of a tree pass, since VS Code hands them no element. */
const BY_KEYBOARD = 'selected';

/** Lists the citations of the clause at a place of a source, as code lenses ask. */
async function listCitingDrafts(uri: string, { line, character }: Position): Promise<void> {
  const [source, position] = [Uri.parse(uri), new Position(line, character)];
  const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', source, position);
  // The place itself is among the references, and is no draft.
  const citing = found.filter((location) => location.uri.toString() !== source.toString());
  await commands.executeCommand('editor.action.showReferences', source, position, citing);
}
