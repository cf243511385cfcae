/** Picking a clause: what a query finds, in which order, and what can then be made of the clause. */
import { describe, expect, test } from 'vitest';
import type { ClauseTexts } from '../../../server/src/service/features/commands.ts';
import type { FoundClause } from '../../../server/src/service/features/searchClauses.ts';
import { corpus, library, nodeOf } from '../../support/bundled.ts';
import { readFixture, type ReadOptions } from '../../support/service.ts';

function found(query: string, options?: ReadOptions): Promise<readonly FoundClause[]> {
  return readFixture('', options).service.searchClauses(query);
}

async function paths(query: string): Promise<readonly string[]> {
  return (await found(query)).map(({ path }) => path);
}

async function textsOf(path: string, options?: ReadOptions): Promise<ClauseTexts> {
  const { service, settings } = readFixture('', options);
  const texts = await service.clauseTexts({ corpus: corpus.id, path }, settings);
  if (texts === null) throw new Error(`There is no clause ${path}.`);
  return texts;
}

describe('a clause is found first by', () => {
  test.each([
    ['its number', 'Ⅴ2(2)(ロ)', 'V.2(2)(ロ)'],
    ['its number in Latin letters', 'v2(2)', 'V.2(2)'],
    ['its number in full width with the name', '指針Ⅵ２', 'VI.2'],
    ['its title', '基本的な前提', 'II'],
    ['its reading', 'きほんてきなぜんてい', 'II'],
    ['its reading in romaji', 'kihonteki', 'II'],
    ['what an input method has half converted', '基本てき', 'II'],
    ['its English title', 'Basic Premises', 'II'],
    ['its English number', 'guidelines, v.2(2)(b)', 'V.2(2)(ロ)'],
    ['words of its text', '核抑止力', 'III'],
    ['one kanji of its text', '核', 'II.2'],
    ['several words of its text, apart', '核抑止力 前方展開兵力', 'III'],
  ])('%s', async (_, query, path) => {
    expect((await paths(query))[0]).toBe(path);
  });
});

test('clauses whose title holds the query stand before those whose text does', async () => {
  const all = await found('周辺事態');
  const byWords = all.findIndex(({ sentence }) => sentence !== null);
  expect(byWords).toBeGreaterThan(0);
  expect(all.slice(0, byWords).every(({ sentence }) => sentence === null)).toBe(true);
  expect(all.slice(byWords).every(({ sentence }) => sentence?.includes('周辺事態'))).toBe(true);
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
});

test('a phrase that no clause has finds nothing, and one kana looks through no text', async () => {
  expect(await paths('存在しない語句')).toEqual([]);
  expect((await found('の')).filter(({ sentence }) => sentence !== null)).toEqual([]);
});

test('without a query everything is listed in the order of the text', async () => {
  expect(await paths(' ')).toEqual(library.corpora.flatMap(({ nodes }) => nodes.map(({ path }) => path)));
});

test('what is found says where it stands, and in the language of the editor what it is', async () => {
  const [inJapanese] = await found('Ⅴ2(2)(ロ)');
  expect(inJapanese).toMatchObject({ label: '指針Ⅴ2(2)(ロ)', description: '後方地域支援', hasWords: true });
  const [inEnglish] = await found('Ⅴ2(2)(ロ)', { locale: 'en' });
  expect(inEnglish).toMatchObject({ label: 'Guidelines, V.2(2)(b)', description: 'Rear Area Support' });
  const { start, end } = inJapanese?.location.range ?? {};
  const lines = corpus.source.split('\n');
  expect(lines[start?.line ?? 0]).toContain('(ロ) 後方地域支援');
  expect(lines[end?.line ?? 0]).toBe(nodeOf('V.2(2)(ロ)').paragraphs.at(-1)?.text);
});

describe('the parts of a clause that can be quoted', () => {
  test('are the whole, its paragraphs and its sentences, each with its citation', async () => {
    const { parts } = await textsOf('V.2(2)(ロ)');
    const [first] = nodeOf('V.2(2)(ロ)').paragraphs;
    expect(parts.map(({ label }) => label)).toEqual([
      '全文',
      '第1段落',
      ...(first?.sentences ?? []).map((_, index) => `第1段落第${index + 1}文`),
      '第2段落',
      '第2段落第1文',
      '第2段落第2文',
    ]);
    expect(parts[2]?.words).toBe(first?.sentences[0]?.text);
    expect(parts[2]?.quotation).toBe(`「${first?.sentences[0]?.text.replace(/。$/u, '')}」（指針Ⅴ2(2)(ロ)）`);
  });

  test('are one where it has one sentence, and none where it has no words', async () => {
    expect((await textsOf('annex:後方地域支援/補給/1')).parts.map(({ label }) => label)).toEqual(['全文']);
    expect((await textsOf('annex:後方地域支援/補給')).parts).toEqual([]);
    expect((await found('補給')).find(({ path }) => path === 'annex:後方地域支援/補給')?.hasWords).toBe(false);
  });

  test('are named in English too, and cited in the house style', async () => {
    const { service, settings } = readFixture('', { locale: 'en' });
    const reference = { corpus: corpus.id, path: 'V.2(2)(ロ)' };
    const texts = await service.clauseTexts(reference, { ...settings, style: 'english' });
    expect(texts?.parts[2]).toMatchObject({
      label: 'Paragraph 1, sentence 1',
      quotation: expect.stringContaining('（Guidelines, V.2(2)(b)）') as string,
    });
  });
});
