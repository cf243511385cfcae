/** Making a corpus file of a document: what is made can be read, and says what the document says. */
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../../server/src/core/corpus/corpus.ts';
import { makeCorpus } from '../../../server/src/service/corpora/make.ts';
import { corpus as guidelines } from '../../support/bundled.ts';
import { corpusFiles, loadFiles, nothing } from '../../support/corpora.ts';

async function made(
  text: string,
  name = 'standards.txt',
): Promise<{ corpus: Corpus; problems: readonly string[]; unread: readonly number[] }> {
  const { text: file, unread } = makeCorpus(text, name);
  const { library, checked } = await loadFiles(new Map([['made.md', file]]), nothing);
  const [corpus] = library.corpora;
  if (corpus === undefined) throw new Error(`No corpus: ${file}`);
  return { corpus, unread, problems: checked.flatMap(({ problems }) => problems.map(({ code }) => code)) };
}

const pathsOf = ({ nodes }: Corpus): readonly string[] =>
  nodes.map(({ path, title, text }) => `${path} ${title ?? text}`);

test('what stands between two rules is no front matter', async () => {
  const { corpus, unread } = await made(`# 海上安全要領

## 第1 総則

総則を定める。

---

## 第2 用語

用語を定める。

---

## 第3 雑則

雑則を定める。
`);
  expect(pathsOf(corpus)).toEqual(['1 総則', '2 用語', '3 雑則']);
  expect(unread).toEqual([7, 13]);
});

test('plain text, its lines broken anywhere, becomes clauses, items and paragraphs', async () => {
  const { corpus, problems, unread } = await made(`海上安全要領

平成２２年３月１日

第１　総則
１　目的
　この要領は、海上における
安全を図ることを目的とする。
２　用語
（１）「船舶」とは、海上を航行する
物をいう。
（２）「港」とは、次に掲げる所をいう。
　ア　商港
　イ　漁港
第２　雑則
　この要領の実施に必要な事項は、別に定める。
`);
  expect(problems).toEqual([]);
  expect(unread).toEqual([]);
  expect(corpus.meta).toMatchObject({ id: 'standards', title: '海上安全要領', date: '2010-03-01', language: 'ja' });
  expect(corpus.meta.levels).toEqual(['第１', '１', '（１）', 'ア']);
  expect(pathsOf(corpus)).toEqual([
    '1 総則',
    '1.1 目的',
    '1.2 用語',
    '1.2(1) 「船舶」とは、海上を航行する物をいう。',
    '1.2(2) 「港」とは、次に掲げる所をいう。',
    '1.2(2).ア 商港',
    '1.2(2).イ 漁港',
    '2 雑則',
  ]);
  expect(corpus.byPath.get('1.1')?.text).toBe('この要領は、海上における安全を図ることを目的とする。');
});

test('Markdown keeps its headings, and what it has besides is kept in comments', async () => {
  const text =
    '# 基準\n\n## Ⅰ 総則\n\n- (イ) 最初の項目を定める。\n- (ロ) 次の項目を定める。\n\n| 表 | 列 |\n\n## まとめ\n\n## Ⅱ 雑則\n\n**重要**な事項を定める。\n';
  const { corpus, unread, problems } = await made(text, '基準.md');
  expect(problems).toEqual([]);
  expect(unread).toEqual([8, 10]);
  expect(corpus.id).toMatch(/^document-[a-z0-9]{4}$/u);
  expect(pathsOf(corpus)).toEqual(['I 総則', 'I(イ) 最初の項目を定める。', 'I(ロ) 次の項目を定める。', 'II 雑則']);
  expect(corpus.byPath.get('II')?.text).toBe('重要な事項を定める。');
  expect(corpus.source).toContain('<!-- 8: | 表 | 列 | -->');
});

test('an annex has rows and items', async () => {
  const { corpus, problems } = await made(
    '要領\n\n1 目的\n\n目的を定める。\n\n別表 区分\n\n補給\n・燃料\n・食料\n\n輸送\n・人員\n',
  );
  expect(problems).toEqual([]);
  expect(pathsOf(corpus)).toEqual([
    '1 目的',
    'annex 区分',
    'annex:補給 補給',
    'annex:補給/1 燃料',
    'annex:補給/2 食料',
    'annex:輸送 輸送',
    'annex:輸送/1 人員',
  ]);
});

test('a document of which a corpus is known is made into the same clauses, groups, rows and items', async () => {
  const source = guidelines.source.replace(/^---[^]*?^---$/mu, '').replaceAll(/^\|.*$/gmu, '');
  const { corpus, problems, unread } = await made(source.trim());
  expect(problems).toEqual([]);
  expect(unread).toEqual([]);
  expect(pathsOf(corpus)).toEqual(pathsOf(guidelines));
});

test('documents whose names have no letters have ids of their own, the same each time', () => {
  const ids = ['連絡要領.txt', '連絡要綱.txt', '連絡要領.txt'].map((name) => makeCorpus('題名', name).id);
  expect(new Set(ids).size).toBe(2);
  expect(ids[2]).toBe(ids[0]);
});

test('English documents are made English, and their sentences are no numbers', async () => {
  const { corpus, problems } = await made(
    'Harbour Rules\n\nI. General\n\nA vessel obeys these rules.\nI mean every vessel.\n\n(a) Vessels at anchor show a light.\n(b) Vessels under way\nshow two lights.\n\nII. Final\n\nThese rules apply at once.\n',
  );
  expect(problems).toEqual([]);
  expect(corpus.meta.language).toBe('en');
  expect(pathsOf(corpus)).toEqual([
    'I General',
    'I(a) Vessels at anchor show a light.',
    'I(b) Vessels under way show two lights.',
    'II Final',
  ]);
});

test('articles that run on from chapter to chapter are read as they are numbered', async () => {
  const { corpus, problems, unread } = await made(
    '規約\n\n第1章 総則\n\n第1条 目的\n\n目的を定める。\n\n第2条 定義\n\n1 用語を定める。\n2 船舶を定める。\n\n第2章 協力\n\n第3条 通報\n\n通報する。\n\n第4条 協議\n\n協議する。\n',
  );
  expect(problems).toEqual([]);
  expect(unread).toEqual([]);
  expect(pathsOf(corpus)).toEqual([
    '1 総則',
    '1.1 目的',
    '1.2 定義',
    '1.2.1 用語を定める。',
    '1.2.2 船舶を定める。',
    '2 協力',
    '2.3 通報',
    '2.4 協議',
  ]);
});

test('a number that is skipped is reported by the corpus file, and the rest is read', async () => {
  const { corpus, problems } = await made('要領\n\n1 目的\n\n目的を定める。\n\n3 範囲\n\n範囲を定める。\n');
  expect(problems).toEqual(['corpus.gap']);
  expect(pathsOf(corpus)).toEqual(['1 目的', '3 範囲']);
});

describe('a corpus file that is made of one', () => {
  test.each([...corpusFiles.keys()])('%s has the same clauses', async (name) => {
    const text = corpusFiles.get(name) ?? '';
    const original = (await loadFiles(new Map([[name, text]]), nothing)).library.corpora[0];
    const { corpus } = await made(text, name);
    expect(pathsOf(corpus)).toEqual(pathsOf(original ?? corpus));
    expect(original).toBeDefined();
  });
});
