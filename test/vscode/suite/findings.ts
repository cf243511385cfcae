/** Findings, as the Problems view shows them, and the quick fixes beside them. */
import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, Uri, WorkspaceEdit, workspace, type CodeAction } from 'vscode';
import {
  codeOf,
  currentFindings,
  eventually,
  findingsIn,
  hoverAt,
  middleOf,
  newDraft,
  openDraft,
  rangeOf,
} from './support.ts';

describe('findings', () => {
  it('name the citation that leads nowhere, and only that', async () => {
    const draft = await openDraft('後方地域支援の論点整理.md');
    const [finding, ...others] = await findingsIn(draft);
    assert.ok(finding);
    assert.deepEqual(others.map(codeOf), []);
    assert.equal(codeOf(finding), 'citation.unresolved');
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.deepEqual(finding.range, rangeOf(draft, '指針Ⅴ2(2)(ハ)'));
  });

  it('come with a quick fix to a clause that exists', async () => {
    const draft = await openDraft('後方地域支援の論点整理.md');
    const [finding] = await findingsIn(draft);
    assert.ok(finding);
    const actions = await eventually(
      'quick fixes',
      () => commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, finding.range),
      (answer) => answer.some(({ edit }) => edit !== undefined),
    );
    const texts = actions.flatMap(({ edit }) => edit?.get(draft.uri) ?? []).map(({ newText }) => newText);
    assert.ok(
      texts.some((text) => text.endsWith('(ロ)')),
      `one of ${JSON.stringify(texts)} ends in (ロ)`,
    );
  });

  it('go when the citation is put right', async () => {
    const draft = await newDraft('markdown', '指針Ⅴ2(2)(ハ)を参照。');
    const [finding] = await findingsIn(draft);
    assert.ok(finding);
    const edit = new WorkspaceEdit();
    edit.replace(draft.uri, rangeOf(draft, '(ハ)'), '(ロ)');
    assert.ok(await workspace.applyEdit(edit));
    await eventually(
      'findings',
      () => currentFindings(draft).map(codeOf),
      (codes) => codes.length === 0,
    );
  });

  it('are not shown for a document that nobody can edit, such as the old side of a comparison', async () => {
    const faulty = '指針Ⅴ2(2)(ハ)ではなく、指針Ⅴ2(2)(ロ)を参照。';
    const provider = workspace.registerTextDocumentContentProvider('past', {
      provideTextDocumentContent: () => faulty,
    });
    try {
      const past = await workspace.openTextDocument(Uri.parse('past:/draft.md'));
      await hoverAt(past, middleOf(past, '指針Ⅴ2(2)(ロ)'));
      await findingsIn(await newDraft('markdown', faulty));
      assert.deepEqual(currentFindings(past), []);
    } finally {
      provider.dispose();
    }
  });

  it('are none in drafts without a fault, nor in one that never mentions the Guidelines', async () => {
    const names = ['施設の共同使用.md', '平素から行う協力.md', '想定問答.txt', 'bilateral-coordination.en.md'];
    const drafts = [];
    for (const name of [...names, 'noncombatant-evacuation.tex']) drafts.push(await openDraft(name));
    // The draft with a fault is asked for last, so that the others have had their answer when its finding is there.
    await findingsIn(await newDraft('markdown', '指針Ⅴ2(2)(ハ)を参照。'));
    for (const draft of drafts) assert.deepEqual(currentFindings(draft).map(codeOf), [], draft.fileName);
  });
});
