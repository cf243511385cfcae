// The comments by which a finding is ignored: where they stand, and what they leave alone.
import { describe, expect, test } from 'vitest';
import { silencingActions } from '../../../server/src/service/features/silencing.ts';
import { afterAction, ignoringActionsAt } from '../../support/check.ts';
import { readFixture } from '../../support/service.ts';

/** The draft after its finding at `$0` is ignored in the place whose name the action's title begins with. */
async function ignored(place: string, marked: string, languageId = 'markdown'): Promise<string> {
  const actions = await ignoringActionsAt(marked, { languageId });
  const action = actions.find(({ title }) => title.startsWith(place));
  return afterAction(readFixture(marked, { languageId }), action);
}

const code = 'citation.unresolved';

describe('the comment on a line', () => {
  const line = `<!-- shishin-disable-line ${code} -- 理由 -->`;

  test.each([
    ['does not split the paragraph', '詳細は指針Ⅴ2(2)$0(ハ)を\n参照。', `詳細は指針Ⅴ2(2)(ハ)を ${line}\n参照。`],
    ['adds no cell to a table', '| a |\n| - |\n| 指針Ⅴ2(2)$0(ハ) |', `| a |\n| - |\n| 指針Ⅴ2(2)(ハ) ${line} |`],
    ['takes no line break away', '指針Ⅴ2(2)$0(ハ)\\\n参照。', `指針Ⅴ2(2)(ハ) ${line}\\\n参照。`],
  ])('in Markdown %s', async (_, marked, after) => {
    expect(await ignored('この行', marked)).toBe(after);
  });

  test('in reStructuredText stands as deep as the line, or it would swallow it', async () => {
    const above = `.. shishin-disable-next-line ${code} -- 理由`;
    expect(await ignored('この行', '- 前\n\n  指針Ⅴ2(2)$0(ハ)\n', 'restructuredtext')).toBe(
      `- 前\n\n  ${above}\n\n  指針Ⅴ2(2)(ハ)\n`,
    );
  });
});

describe('the comments around a block', () => {
  const [disable, enable] = [`shishin-disable ${code} -- 理由`, `shishin-enable ${code}`];

  test('stand apart from a paragraph, and within a list belong to it', async () => {
    expect(await ignored('この段落', '指針Ⅴ2(2)$0(ハ)')).toBe(
      `<!-- ${disable} -->\n\n指針Ⅴ2(2)(ハ)\n\n<!-- ${enable} -->`,
    );
    expect(await ignored('この箇条', '- 前\n- 指針Ⅴ2(2)$0(ハ)\n- 次')).toBe(
      `- 前\n  <!-- ${disable} -->\n- 指針Ⅴ2(2)(ハ)\n  <!-- ${enable} -->\n- 次`,
    );
  });

  test('do not swallow what is indented', async () => {
    expect(await ignored('この段落', '- 前\n\n  指針Ⅴ2(2)$0(ハ)\n', 'restructuredtext')).toBe(
      `- 前\n\n  .. ${disable}\n\n  指針Ⅴ2(2)(ハ)\n\n  .. ${enable}\n`,
    );
  });

  test('silence nothing behind the block', async () => {
    const after = readFixture(await ignored('この段落', '指針Ⅴ2(2)$0(ハ)\n\n指針Ⅴ2(2)(ニ)\n'));
    expect(after.service.diagnostics(after.draft, after.settings)).toMatchObject([
      { code, range: { start: { line: 6 } } },
    ]);
  });
});

describe('the comment for the draft', () => {
  test('comes behind the front matter', async () => {
    const front = '---\ntitle: 案\n---\n';
    expect(await ignored('この原稿', `${front}指針Ⅴ2(2)$0(ハ)`)).toBe(
      `${front}<!-- shishin-disable-file ${code} -- 理由 -->\n\n指針Ⅴ2(2)(ハ)`,
    );
  });
});

test('nothing is ignored one by one in a selection of many findings', async () => {
  expect(await ignoringActionsAt(`${'指針Ⅴ2(2)(ハ)、'.repeat(3)}指針Ⅴ2(2)$0(ハ)`)).toHaveLength(3);
  const read = readFixture('指針Ⅴ2(2)(ハ)\n\n'.repeat(40));
  const range = { start: { line: 0, character: 0 }, end: { line: 80, character: 0 } };
  const reading = read.service.readingOf(read.draft, read.settings);
  expect(await silencingActions(reading, range, { diagnostics: [] }, null)).toEqual([]);
});
