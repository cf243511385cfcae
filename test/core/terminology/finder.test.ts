import { describe, expect, test } from 'vitest';
import { bundledTerms } from '../../../server/src/bundled/index.ts';
import { createTermFinder } from '../../../server/src/core/terminology/finder.ts';

const finder = createTermFinder(bundledTerms());

function found(view: string): readonly string[] {
  return finder.find(view).map(({ start, end }) => view.slice(start, end));
}

describe('whole words', () => {
  test.each([
    ['the longest form wins', '日米安全保障高級事務レベル協議', ['日米安全保障高級事務レベル協議']],
    ['a term is not found inside another word', '避難民、機動打撃力、周辺事態安全確保法、掃海艇', ['避難民']],
    ['a shorter form is found where the longer one is no whole word', '後方支援活動家', ['後方支援']],
    [
      'conjunctions end a word',
      '情報交換及び政策協議又は機雷の除去並びに打撃力',
      ['情報交換', '政策協議', '機雷の除去', '打撃力'],
    ],
    ['an owner before a term leaves it whole', '米軍施設・区域', ['施設・区域']],
    ['okurigana belong to the word', '日米共同の取組み、日米共同の取組を', ['日米共同の取組み', '日米共同の取組']],
    ['width is no difference', '非核３原則と捜索･救難', ['非核３原則', '捜索･救難']],
    [
      'a line break is no difference, and the indent behind it',
      '周辺\n事態と、機雷\r\n　の除去',
      ['周辺\n事態', '機雷\r\n　の除去'],
    ],
    ['a space is', '周辺 事態', []],
    ['a line break does not end a longer word', '避\n難民', ['避\n難民']],
    ['nor does one make a word of a part', '今日は忌避\n難民', []],
  ])('%s', (_, view, expected) => {
    expect(found(view)).toEqual(expected);
  });
});

test('a form that is a term and a variant has both meanings', () => {
  const [hit] = finder.find('後方支援');
  expect(hit?.entries.map(({ term, variant }) => [term.form, variant?.form ?? null])).toEqual([
    ['後方地域支援', '後方支援'],
    ['後方支援', null],
  ]);
});

test('no terms, no hits', () => {
  expect(createTermFinder([]).find('周辺事態')).toEqual([]);
});
