/** Completion of citations, level by level. */
import assert from 'node:assert/strict';
import { WorkspaceEdit, workspace, type CompletionItem, type Position, type TextDocument } from 'vscode';
import { completionsAt, newDraft } from './support.ts';

describe('completion', () => {
  it('offers what stands below the chapter that was typed, with its title', async () => {
    const draft = await newDraft('markdown', '詳細は、指針Ⅴ');
    const items = await completionsAt(draft, endOf(draft), mentions('周辺事態への対応'));
    assert.ok(items.some(mentions('周辺事態が予想される場合')));
  });

  it('inserts a citation over what was typed of it', async () => {
    const draft = await newDraft('markdown', '詳細は、指針Ⅴ2(2)');
    const items = await completionsAt(draft, endOf(draft), mentions('後方地域支援'));
    const item = items.find(mentions('後方地域支援'));
    assert.ok(item);
    await accept(draft, item);
    assert.equal(draft.getText(), '詳細は、指針Ⅴ2(2)(ロ)');
  });

  it('offers the rows of the Annex', async () => {
    const draft = await newDraft('plaintext', '詳細は、指針別表');
    await completionsAt(draft, endOf(draft), mentions('機雷除去'));
  });
});

function endOf(draft: TextDocument): Position {
  return draft.positionAt(draft.getText().length);
}

function mentions(words: string): (item: CompletionItem) => boolean {
  return ({ label, detail, filterText }) => {
    const { label: name, description, detail: behind } = typeof label === 'string' ? { label } : label;
    return [name, description, behind, detail, filterText].some((text) => text?.includes(words) === true);
  };
}

/** Does what the editor does with an accepted item whose text is to replace a range. */
async function accept(draft: TextDocument, { insertText, range, label }: CompletionItem): Promise<void> {
  const text = insertText ?? (typeof label === 'string' ? label : label.label);
  assert.ok(typeof text === 'string', 'the item inserts plain text');
  assert.ok(range, 'the item says what it replaces');
  const edit = new WorkspaceEdit();
  edit.replace(draft.uri, 'replacing' in range ? range.replacing : range, text);
  assert.ok(await workspace.applyEdit(edit));
}
