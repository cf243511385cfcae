/** A folder that is on no disk that the server could read: the editor finds, reads and watches its files for the server. */
import assert from 'node:assert/strict';
import { commands, Uri, workspace, type Location } from 'vscode';
import { codeOf, currentFindings, eventually, findingsIn, middleOf, newDraft, openDraft } from '../suite/support.ts';

describe('in a folder that only the editor can read', () => {
  it('references lead to drafts that are not open', async () => {
    assert.notEqual(folder().scheme, 'file');
    await write('会議/議事録.md', '指針Ⅶを確認した。\n');
    const draft = await newDraft('markdown', '指針Ⅶを参照。');
    const found = await eventually(
      'references',
      () => referencesAt(draft, '指針Ⅶ'),
      (locations) => locations.some(({ uri }) => uri.path.endsWith('/議事録.md')),
    );
    assert.ok(found.length >= 2, 'the open draft is among them');
  });

  it('drafts that git ignores are not among the references', async () => {
    await write('.gitignore', '/下書き/\n');
    await write('下書き/覚え.md', '指針Ⅶを確認した。\n');
    await write('会議/議事録二.md', '指針Ⅶを再び確認した。\n');
    const draft = await newDraft('markdown', '指針Ⅶを参照。');
    const found = await eventually(
      'references',
      () => referencesAt(draft, '指針Ⅶ'),
      (locations) => locations.some(({ uri }) => uri.path.endsWith('/議事録二.md')),
    );
    assert.deepEqual(
      found.filter(({ uri }) => uri.path.endsWith('/覚え.md')),
      [],
    );
  });

  it('the project’s configuration counts, and counts at once', async () => {
    const draft = await openDraft('後方地域支援の論点整理.md');
    assert.deepEqual((await findingsIn(draft)).map(codeOf), ['citation.unresolved']);
    await write('.shishin/config.yaml', 'severities:\n  citation.unresolved: off\n');
    await eventually(
      'findings',
      () => currentFindings(draft).map(codeOf),
      (codes) => codes.length === 0,
    );
    await workspace.fs.delete(Uri.joinPath(folder(), '.shishin'), { recursive: true });
    assert.deepEqual((await findingsIn(draft)).map(codeOf), ['citation.unresolved']);
  });
});

function folder(): Uri {
  const [first] = workspace.workspaceFolders ?? [];
  assert.ok(first, 'the suite runs on a folder of drafts');
  return first.uri;
}

async function write(name: string, text: string): Promise<void> {
  await workspace.fs.writeFile(Uri.joinPath(folder(), name), new TextEncoder().encode(text));
}

function referencesAt(draft: Parameters<typeof middleOf>[0], citation: string): Thenable<Location[]> {
  return commands.executeCommand<Location[]>('vscode.executeReferenceProvider', draft.uri, middleOf(draft, citation));
}
