/** From a citation to a quotation, wherever the citation stands. */
import { expect, test } from 'vitest';
import { checkCodeAction, codeActionsAt } from '../../support/check.ts';
import { projectLibrary } from '../../support/corpora.ts';
import { library, nodeOf } from '../../support/bundled.ts';

const sentence = (path: string, corpora = library, id = 'guidelines-1997'): string =>
  corpora.corpora.find((corpus) => corpus.id === id)?.byPath.get(path)?.paragraphs[0]?.sentences[0]?.text ?? '';
const constitution = sentence('II.2').replace(/。$/u, '');

function quoting(marked: string): readonly string[] {
  return codeActionsAt(marked)
    .map(({ title }) => title)
    .filter((title) => title.includes('引用に改める'));
}

test.each([
  ['指針$0Ⅱ2による。', `「${constitution}」（指針Ⅱ2）による。`],
  ['考える（指針$0Ⅱ2）。', `考える「${constitution}」（指針Ⅱ2）。`],
  ['考える(指針$0Ⅱ2)。', `考える「${constitution}」（指針Ⅱ2）。`],
  ['考える（指針$0Ⅱ2を参照。）', `考える「${constitution}」（指針Ⅱ2を参照。）`],
  ['考える（指針$0Ⅱ2、指針Ⅲ参照）。', `考える（「${constitution}」（指針Ⅱ2）、指針Ⅲ参照）。`],
])('%s becomes a quotation with its source', (marked, after) => {
  checkCodeAction(marked, '引用に改める', after);
});

test('an item of the annex is quoted, though its row stands in marks itself', () => {
  const item = nodeOf('annex:機雷除去/1').text;
  checkCodeAction('指針別表「機雷除去」第$01項目', '引用に改める', `「${item}」（指針別表「機雷除去」第1項目）`);
});

test('a member of a list is left where the others need it, and a citation with marks of the markup as it is', () => {
  expect(quoting('指針Ⅱ$02及び3')).toEqual([]);
  expect(quoting('指針Ⅱ2及び$03')).toEqual([]);
  expect(quoting('指針**Ⅱ$02**')).toEqual([]);
});

test('an English citation quotes the English text where it is at hand', async () => {
  const corpora = await projectLibrary();
  const words = sentence('I.1', corpora, 'coast-en');
  expect(words).toMatch(/^The purpose/u);
  checkCodeAction('See Coastal Outline, I$0.1.', '引用に改める', `See “${words}” (Coastal Outline, I.1).`, {
    library: corpora,
  });
});
