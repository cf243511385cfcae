import { describe, expect, test } from 'vitest';
import { checkCodeAction, codeActionsAt } from '../../support/check.ts';
import { nodeOf } from '../../support/bundled.ts';

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
    expect(codeActionsAt('指針Ⅵ2$0を参照。', 'quickfix')).toEqual([]);
    expect(codeActionsAt('$0本文。指針Ⅵ(3)を参照。')).toEqual([]);
  });

  test('apply all safe fixes where the editor asks for that, and nothing that changes a meaning', () => {
    const draft = '$0指針Ⅳ2(2)(二)と指針Ⅴ2(2)(ハ)を参照。';
    checkCodeAction(draft, '', '指針Ⅳ2(2)(ニ)と指針Ⅴ2(2)(ハ)を参照。', { only: 'source.fixAll' });
    expect(codeActionsAt(draft, 'source.fixAll.other')).toEqual([]);
    expect(codeActionsAt('$0指針Ⅴ2(2)(ハ)', 'source.fixAll.shishin')).toEqual([]);
  });

  test('apply nothing of that between quotation marks but what looks alike', () => {
    checkCodeAction('$0指針Ⅲ3は、日米共同の取り組みを定める。', '', '指針Ⅲ3は、日米共同の取組みを定める。', {
      only: 'source.fixAll',
    });
    expect(codeActionsAt('$0指針Ⅲ3は、「日米共同の取り組み」を定める。', 'source.fixAll.shishin')).toEqual([]);
  });

  test('are edits without a version for editors that know no other', () => {
    const [action] = codeActionsAt('指針Ⅵ$0(3)', undefined, { client: { documentChanges: false } });
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual(['file:///draft.md']);
  });
});

describe('rewriting a citation', () => {
  test('offers each style in which it is not spelt', () => {
    const titles = codeActionsAt('指針Ⅴ2(2)$0(ロ)', 'refactor').map(({ title }) => title);
    expect(titles).toContain('表示を「指針Ⅴの2の(2)の(ロ)」に改める');
    expect(titles).toContain('表示を『指針Ⅴ2(2)(ロ)「後方地域支援」』に改める');
    expect(titles).toContain('表示を「Guidelines, V.2(2)(b)」に改める');
    expect(titles).not.toContain('表示を「指針Ⅴ2(2)(ロ)」に改める');
  });

  test('leaves members of a list and citations that are not sure alone', () => {
    for (const marked of ['指針Ⅴ2(1)$0(イ)及び(ロ)', '指針Ⅴ$0(イ)', '指針Ⅴ2(2)$0(ハ)'])
      expect(codeActionsAt(marked, 'refactor').filter(({ title }) => title.includes('表示を'))).toEqual([]);
  });

  const sentence = nodeOf('VII').paragraphs[0]?.sentences[0]?.text.replace(/。$/, '') ?? '';

  test('makes a quotation of it, with its brackets as those of the source', () => {
    checkCodeAction('見直しを行う（指針$0Ⅶ）。', '引用に改める', `見直しを行う「${sentence}」（指針Ⅶ）。`, {
      only: 'refactor',
    });
  });

  test('adds the source to a quotation that names none', () => {
    checkCodeAction(
      `「${sentence.slice(0, 9)}$0${sentence.slice(9)}」という。`,
      '出典',
      `「${sentence}」（指針Ⅶ）という。`,
      {
        only: 'refactor',
      },
    );
  });

  test('is not offered where the citation is a source already', () => {
    const titles = codeActionsAt(`指針$0Ⅶは、「${sentence}」と定める。`, 'refactor').map(({ title }) => title);
    expect(titles.filter((title) => title.includes('引用に改める'))).toEqual([]);
  });

  test('says where inferred characters would get into print', () => {
    const titles = codeActionsAt('指針Ⅴ2$0', 'refactor').map(({ title }) => title);
    expect(titles.some((title) => title.includes('「Ⅱ」は推定による補訂です。'))).toBe(true);
  });
});
