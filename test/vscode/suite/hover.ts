/** Hover on a citation: what it shows, and the exact range it belongs to. */
import assert from 'node:assert/strict';
import { commands, type Hover } from 'vscode';
import { hoverAt, middleOf, openDraft, rangeOf } from './support.ts';

describe('hover', () => {
  it('shows the clause of a citation with both titles, marking the citation and nothing more', async () => {
    const draft = await openDraft('後方地域支援の論点整理.md');
    const citation = '指針Ⅴ2(2)(ロ)';
    const { text, range } = await hoverAt(draft, middleOf(draft, citation));
    assert.match(text, /後方地域支援/u);
    assert.match(text, /Rear Area Support/u);
    assert.match(text, /日本は、日米安全保障条約の目的の達成のため活動する米軍に対して、後方地域支援を行う。/u);
    assert.deepEqual(range, rangeOf(draft, citation));
  });

  it('shows the same clause in a draft in English', async () => {
    const draft = await openDraft('bilateral-coordination.en.md');
    const { text } = await hoverAt(draft, middleOf(draft, 'Guidelines, IV.2(3)(b)'));
    assert.match(text, /Bilateral Coordination Mechanism/u);
  });

  it('shows nothing on the words beside a citation', async () => {
    const draft = await openDraft('後方地域支援の論点整理.md');
    await hoverAt(draft, middleOf(draft, '指針Ⅴ2(2)(ロ)'));
    const place = middleOf(draft, '次回の議論に供する');
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', draft.uri, place);
    assert.deepEqual(hovers, []);
  });
});
