import { describe, expect, test } from 'vitest';
import { checkCodeAction, codeActionsAt } from '../../support/check.ts';

describe('code actions', () => {
  test('mend the finding under the caret', () => {
    checkCodeAction('指針Ⅳ2(2)(二$0)を参照。', '「ニ」', '指針Ⅳ2(2)(ニ)を参照。');
    checkCodeAction('指針Ⅵ$0(3)を参照。', '指針Ⅵ1(3)', '指針Ⅵ1(3)を参照。');
  });

  test('name the diagnostic that they mend, and which of them comes first', () => {
    const [action] = codeActionsAt('指針Ⅵ$0(3)を参照。');
    expect(action).toMatchObject({
      kind: 'quickfix',
      diagnostics: [{ code: 'citation.incomplete' }],
      isPreferred: true,
    });
  });

  test('are none where nothing is found', () => {
    expect(codeActionsAt('指針Ⅵ2$0を参照。')).toEqual([]);
    expect(codeActionsAt('$0本文。指針Ⅵ(3)を参照。')).toEqual([]);
  });

  test('apply all safe fixes where the editor asks for that, and nothing that changes a meaning', () => {
    const draft = '$0指針Ⅳ2(2)(二)と指針Ⅴ2(2)(ハ)を参照。';
    checkCodeAction(draft, '', '指針Ⅳ2(2)(ニ)と指針Ⅴ2(2)(ハ)を参照。', { only: 'source.fixAll' });
    expect(codeActionsAt(draft, 'source.fixAll.other')).toEqual([]);
    expect(codeActionsAt('$0指針Ⅴ2(2)(ハ)', 'source.fixAll.shishin')).toEqual([]);
  });

  test('are edits without a version for editors that know no other', () => {
    const [action] = codeActionsAt('指針Ⅵ$0(3)', undefined, { client: { documentChanges: false } });
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual(['file:///draft.md']);
  });
});
