// The comments by which a finding is ignored: where they stand, and what they leave alone.
import { describe, expect, test } from 'vitest';
import { afterAction, checkCodeAction, codeActionsAt } from '../../support/check.ts';
import { readFixture } from '../../support/service.ts';

describe('the comment on a line', () => {
  const line = '<!-- shishin-disable-line citation.unresolved -- 理由 -->';

  test('in Markdown does not split the paragraph, add a cell to a table, nor take a line break away', () => {
    checkCodeAction('詳細は指針Ⅴ2(2)$0(ハ)を\n参照。', 'この行', `詳細は指針Ⅴ2(2)(ハ)を ${line}\n参照。`);
    checkCodeAction('| a |\n| - |\n| 指針Ⅴ2(2)$0(ハ) |', 'この行', `| a |\n| - |\n| 指針Ⅴ2(2)(ハ) ${line} |`);
    checkCodeAction('指針Ⅴ2(2)$0(ハ)\\\n参照。', 'この行', `指針Ⅴ2(2)(ハ) ${line}\\\n参照。`);
  });

  test('in reStructuredText stands as deep as the line, or it would swallow it', () => {
    const above = '.. shishin-disable-next-line citation.unresolved -- 理由';
    const options = { languageId: 'restructuredtext' };
    checkCodeAction('- 前\n\n  指針Ⅴ2(2)$0(ハ)\n', 'この行', `- 前\n\n  ${above}\n\n  指針Ⅴ2(2)(ハ)\n`, options);
  });
});

describe('the comment for the draft', () => {
  test('comes behind the front matter', () => {
    const comment = '<!-- shishin-disable-file citation.unresolved -- 理由 -->';
    const front = '---\ntitle: 案\n---\n';
    checkCodeAction(`${front}指針Ⅴ2(2)$0(ハ)`, 'この原稿', `${front}${comment}\n\n指針Ⅴ2(2)(ハ)`);
  });
});

/** The draft after its first finding is ignored in the block around it. */
function block(marked: string, languageId = 'markdown'): string {
  const [, action] = codeActionsAt(marked, 'quickfix', { languageId }).filter(({ title }) => title.includes('無視'));
  return afterAction(readFixture(marked, { languageId }), action);
}

describe('the comments around a block', () => {
  const code = 'citation.unresolved';

  test('stand apart from a paragraph, and within a list belong to it', () => {
    expect(block('指針Ⅴ2(2)$0(ハ)')).toBe(
      `<!-- shishin-disable ${code} -- 理由 -->\n\n指針Ⅴ2(2)(ハ)\n\n<!-- shishin-enable ${code} -->`,
    );
    expect(block('- 前\n- 指針Ⅴ2(2)$0(ハ)\n- 次')).toBe(
      `- 前\n  <!-- shishin-disable ${code} -- 理由 -->\n- 指針Ⅴ2(2)(ハ)\n  <!-- shishin-enable ${code} -->\n- 次`,
    );
  });

  test('do not swallow what is indented', () => {
    expect(block('- 前\n\n  指針Ⅴ2(2)$0(ハ)\n', 'restructuredtext')).toBe(
      `- 前\n\n  .. shishin-disable ${code} -- 理由\n\n  指針Ⅴ2(2)(ハ)\n\n  .. shishin-enable ${code}\n`,
    );
  });

  test('silence nothing behind the block', () => {
    const text = block('指針Ⅴ2(2)$0(ハ)\n\n指針Ⅴ2(2)(ニ)\n');
    const after = readFixture(text);
    expect(after.service.diagnostics(after.draft, after.settings)).toMatchObject([
      { code, range: { start: { line: 6 } } },
    ]);
  });
});
