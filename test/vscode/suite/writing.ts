/** Writing with Shishin: quotations, styles, excerpts, and the keys. */
import assert from 'node:assert/strict';
import { commands, extensions, Selection, Uri, window, workspace, type TextDocument } from 'vscode';
import { codeOf, currentFindings, eventually, findingsIn, hoverAt, middleOf, newDraft, rangeOf } from './support.ts';

describe('a quotation', () => {
  it('is inserted at the caret with its citation, and is verbatim', async () => {
    const draft = await newDraft('markdown', '# 論点\n\n');
    await caretTo(draft, '');
    await commands.executeCommand('shishin.insertQuotation', { corpus: 'guidelines-1997', path: 'II.2' });
    assert.match(draft.getText(), /^# 論点\n\n「日本のすべての行為は、.*」（指針Ⅱ2）$/u);
    assert.ok(window.activeTextEditor?.selection.isEmpty);
    const { text } = await hoverAt(draft, middleOf(draft, '日本のすべての行為は'));
    assert.match(text, /原文のとおりです|Verbatim/u);
    assert.deepEqual(currentFindings(draft), []);
  });

  it('is picked from a list: the first clause, and of it the whole', async () => {
    const draft = await newDraft('markdown', '');
    await pickingFirst('shishin.insertQuotation', () => draft.getText() !== '');
    assert.match(draft.getText(), /^「[^「」]+(?:『[^』]*』[^「」]*)*」（指針Ⅰ）$/u);
  });

  it('leaves no tab of the source behind when it is picked', async () => {
    const before = sourceTabs();
    const draft = await newDraft('markdown', '');
    await pickingFirst('shishin.insertCitation', () => draft.getText() !== '');
    assert.equal(draft.getText(), '指針Ⅰ');
    await eventually('tabs of the source', sourceTabs, (tabs) => tabs === before);
  });
});

describe('the style of citations', () => {
  it('is converted in the selection only', async () => {
    const draft = await newDraft('markdown', '指針のⅤの2\n指針のⅥの2\n');
    await caretTo(draft, '指針のⅥの2');
    await pickingFirst('shishin.convertCitations', () => draft.getText().includes('指針Ⅵ2'));
    assert.equal(draft.getText(), '指針のⅤの2\n指針Ⅵ2\n');
  });

  it('is converted in the whole draft where nothing is selected', async () => {
    const draft = await newDraft('markdown', '指針のⅤの2\n指針のⅥの2\n');
    await caretTo(draft, '');
    await pickingFirst('shishin.convertCitations', () => draft.getText() === '指針Ⅴ2\n指針Ⅵ2\n');
  });
});

it('excerpts of what is cited open as a document of their own, without a finding', async () => {
  await newDraft('markdown', '指針Ⅱ2及び指針Ⅵ2を参照。');
  await pickingFirst('shishin.createAppendix', () => /^### .*Ⅵ\s?2|^### .*VI\.2/mu.test(activeText()));
  assert.match(activeText(), /^# (?:引用箇所抜粋|Clauses cited)/u);
  const excerpts = window.activeTextEditor?.document;
  assert.ok(excerpts);
  await findingsIn(await newDraft('markdown', '指針Ⅴ2(2)(ハ)を参照。'));
  assert.deepEqual(currentFindings(excerpts).map(codeOf), []);
});

describe('the keys', () => {
  it('are nobody else’s', async () => {
    const defaults = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const taken = defaults.getText().split('\n');
    const { keybindings } = extensions.getExtension('shishin.shishin')?.packageJSON.contributes ?? {};
    const own = (keybindings as { key: string; when: string }[]).filter(({ when }) => when.includes('editorTextFocus'));
    assert.equal(own.length, 4);
    for (const { key } of own) {
      const rivals = taken.filter((line) => line.includes(`"key": "${key}"`) && !line.includes('shishin.'));
      assert.deepEqual(rivals, [], key);
    }
  });
});

/** Runs a command that asks by lists, and takes the first of each list until something has come of it. */
async function pickingFirst(command: string, hasCome: () => boolean): Promise<void> {
  const done = commands.executeCommand(command);
  await eventually(
    command,
    async () => {
      if (!hasCome()) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return hasCome();
    },
    (answer) => answer,
  );
  await done;
}

/** Selects words of the draft, or puts the caret at its end. */
async function caretTo(draft: TextDocument, words: string): Promise<void> {
  const editor = await window.showTextDocument(draft);
  const end = draft.positionAt(draft.getText().length);
  const range = words === '' ? null : rangeOf(draft, words);
  editor.selection = range === null ? new Selection(end, end) : new Selection(range.start, range.end);
}

function sourceTabs(): number {
  const labels = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
  return labels.filter((label) => label === 'guidelines-1997.md').length;
}

function activeText(): string {
  return window.activeTextEditor?.document.getText() ?? '';
}
