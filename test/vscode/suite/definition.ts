/** Go to the source: the bundled text opens read-only, as Markdown, at the clause. */
import assert from 'node:assert/strict';
import { commands, Selection, window, workspace } from 'vscode';
import { definitionsAt, middleOf, openDraft } from './support.ts';

describe('go to source', () => {
  it('leads to the heading of the clause in the bundled text', async () => {
    const draft = await openDraft('後方地域支援の論点整理.md');
    const [target, ...others] = await definitionsAt(draft, middleOf(draft, '指針Ⅴ2(2)(ロ)'));
    assert.ok(target);
    assert.deepEqual(others, []);
    assert.equal(target.uri.toString(), 'shishin:/guidelines-1997.md');
    const source = await workspace.openTextDocument(target.uri);
    assert.equal(source.languageId, 'markdown');
    assert.match(source.lineAt(target.range.start.line).text, /\(ロ\) 後方地域支援/u);
  });

  it('leads to every clause of a range', async () => {
    const draft = await openDraft('想定問答.txt');
    const targets = await definitionsAt(draft, middleOf(draft, '指針Ⅵ1(1)から(3)まで'));
    assert.equal(targets.length, 3);
  });

  it('opens a text that cannot be typed into', async () => {
    const draft = await openDraft('後方地域支援の論点整理.md');
    const [target] = await definitionsAt(draft, middleOf(draft, '指針Ⅴ2(2)(ロ)'));
    assert.ok(target);
    const source = await workspace.openTextDocument(target.uri);
    const before = source.getText();
    const editor = await window.showTextDocument(source);
    editor.selection = new Selection(target.range.start, target.range.start);
    await commands.executeCommand('default:type', { text: '改' });
    assert.equal(source.getText(), before);
  });
});
