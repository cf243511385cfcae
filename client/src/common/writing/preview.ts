/**
 * The source beside the draft while the writer chooses a clause: it follows the choice, marks the clause, and is gone
 * afterwards, unless it was open before. The draft keeps the focus throughout.
 */
import {
  Position,
  Range,
  TabInputText,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Tab,
  type TextEditor,
} from 'vscode';
import type { FoundClause } from '../../../../server/src/service/features/searchClauses.ts';

export interface Preview {
  /** Shows a clause in the place of the one before it; null shows none. */
  show(clause: FoundClause | null): void;
  /** Takes the source away where it was not open before. */
  end(): Promise<void>;
}

export function createPreview(): Preview {
  const before = new Set(window.tabGroups.all.flatMap(({ tabs }) => tabs).map(placeOf));
  const mark = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    isWholeLine: true,
  });
  const shown = new Set<string>();
  let wanted: FoundClause | null = null;
  let working = Promise.resolve();

  const step = async (clause: FoundClause): Promise<void> => {
    // While one clause was opened, the writer has gone on to another.
    if (clause !== wanted) return;
    const editor = await open(Uri.parse(clause.location.uri));
    shown.add(editor.document.uri.toString());
    const range = rangeOf(clause);
    for (const other of window.visibleTextEditors) other.setDecorations(mark, other === editor ? [range] : []);
    editor.revealRange(range, TextEditorRevealType.InCenter);
  };

  return {
    show(clause) {
      wanted = clause;
      // A source that cannot be opened leaves the writer with the list alone.
      if (clause !== null) working = working.then(() => step(clause)).catch(() => {});
    },
    async end() {
      wanted = null;
      await working;
      mark.dispose();
      const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
      const ours = tabs.filter((tab) => isOneOf(tab, shown) && !before.has(placeOf(tab)));
      if (ours.length > 0) await window.tabGroups.close(ours, true);
    },
  };
}

async function open(uri: Uri): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const beside = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  return window.showTextDocument(document, {
    viewColumn: beside ?? ViewColumn.Beside,
    preserveFocus: true,
    preview: true,
  });
}

/** What tells a tab from others while the editor makes new objects for the same tabs. */
function placeOf({ input, group }: Tab): string {
  return `${group.viewColumn} ${input instanceof TabInputText ? input.uri.toString() : ''}`;
}

function isOneOf({ input }: Tab, uris: ReadonlySet<string>): boolean {
  return input instanceof TabInputText && uris.has(input.uri.toString());
}

function rangeOf({ location: { range } }: FoundClause): Range {
  const { start, end } = range;
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
