/** The workspace and the clauses as commands and lists: what the views of the side bar are made of. */
import assert from 'node:assert/strict';
import { commands, languages, Position, Selection, Uri, window, workspace, type CodeLens, type Location } from 'vscode';
import { codeOf, eventually, newDraft, openDraft, rangeOf } from './support.ts';

const clause = { corpus: 'guidelines-1997', path: 'V.2(2)(ロ)' };

describe('a clause', () => {
  for (const [command, expected] of [
    ['shishin.insertCitation', /^詳細は、指針Ⅴ2\(2\)\(ロ\)を参照。$/u],
    ['shishin.insertQuotation', /^詳細は、「日本は、日米安全保障条約.*」（指針Ⅴ2\(2\)\(ロ\)）を参照。$/su],
  ] as const) {
    it(`is written at the caret by ${command}`, async () => {
      const draft = await newDraft('markdown', '詳細は、を参照。');
      const place = rangeOf(draft, 'を参照').start;
      const editor = window.activeTextEditor;
      assert.equal(editor?.document, draft);
      editor.selection = new Selection(place, place);
      await commands.executeCommand(command, clause);
      await eventually(
        'draft',
        () => draft.getText(),
        (text) => expected.test(text),
      );
    });
  }

  it('is opened in the bundled text, where the drafts of the workspace are its references', async () => {
    await commands.executeCommand('shishin.openClause', clause);
    const editor = await eventually(
      'active editor',
      () => window.activeTextEditor,
      (active) => active?.document.uri.scheme === 'shishin',
    );
    assert.ok(editor);
    const line = editor.selection.active.line;
    assert.match(editor.document.lineAt(line).text, /^#+ \(ロ\) 後方地域支援$/u);
    const drafts = await eventually(
      'references',
      () =>
        commands.executeCommand<Location[]>(
          'vscode.executeReferenceProvider',
          editor.document.uri,
          new Position(line, 0),
        ),
      (found) => namesOf(found).has('bilateral-coordination.en.md'),
    );
    assert.ok(namesOf(drafts).has('後方地域支援の論点整理.md'));
    await eventually(
      'lenses',
      () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri),
      (lenses) =>
        lenses.some(
          ({ range, command }) => range.start.line === line && command?.command === 'shishin.listCitingDrafts',
        ),
    );
  });
});

describe('the workspace', () => {
  it('shows the findings of drafts that nobody has opened', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = Uri.joinPath(folder.uri, '誰も開かない原稿.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode('指針Ⅴ2(2)(ハ)を参照。\n'));
    const findings = () => languages.getDiagnostics(uri).filter(({ source }) => source === 'shishin');
    await eventually('findings', findings, (found) => found.map(codeOf).includes('citation.unresolved'));
    await workspace.fs.delete(uri);
    await eventually('findings', findings, (found) => found.length === 0);
  });

  it('tells of a draft what is seen in it', async () => {
    const draft = await openDraft('想定問答.txt');
    await eventually(
      'status',
      () => commands.executeCommand<{ kind: string }>('shishin.server.status', { uri: draft.uri.toString() }),
      ({ kind }) => kind === 'cited',
    );
  });
});

function namesOf(locations: readonly Location[]): ReadonlySet<string> {
  return new Set(locations.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1)));
}
