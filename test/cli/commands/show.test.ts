import { describe, expect, test } from 'vitest';
import { json, shishin } from '../support/shishin.ts';

describe('show', () => {
  test('prints the whole corpus as JSON', async () => {
    const { code, output } = await json(['show', '--format', 'json', '--all']);
    expect(code).toBe(0);
    expect(output).toHaveLength(114);
    const byPath = new Map(output.map((node: { path: string }) => [node.path, node]));
    expect(byPath.get('V.2(2)(ロ)')).toMatchObject({
      kind: 'clause',
      canonical: '指針Ⅴ2(2)(ロ)',
      title: '後方地域支援',
      titleEn: 'Rear Area Support',
      children: [],
      parent: 'V.2(2)',
    });
    expect(byPath.get('annex:後方地域支援/補給')).toMatchObject({
      kind: 'row',
      canonical: '指針別表「後方地域支援」の「補給」',
      text: '',
      parent: 'annex:後方地域支援',
    });
    expect(byPath.get('annex:後方地域支援')).toMatchObject({
      kind: 'category',
      parent: 'annex:米軍の活動に対する日本の支援',
    });
    expect(byPath.get('annex:後方地域支援/補給/2')).toMatchObject({ kind: 'item', title: null });
    expect(byPath.get('II.2')).toMatchObject({ title: null, titleEn: null });
  });

  test.each([
    ['V.2(2)(ロ)', 'V.2(2)(ロ)', '指針Ⅴ2(2)(ロ)'],
    ['V.2(2)(ロ)¶2', 'V.2(2)(ロ)¶2', '指針Ⅴ2(2)(ロ)第2段落'],
    ['V.2(2)(ロ)¶2.1', 'V.2(2)(ロ)¶2.1', '指針Ⅴ2(2)(ロ)第2段落第1文'],
    ['指針Ⅱ4¶1.2', 'II.4¶1.2', '指針Ⅱ4第2文'],
    ['Guidelines, § V.2(2)(b), ¶ 2', 'V.2(2)(ロ)¶2', '指針Ⅴ2(2)(ロ)第2段落'],
    ['別表「補給」第2項目', 'annex:後方地域支援/補給/2', '指針別表「後方地域支援」の「補給」第2項目'],
    ['指針のⅤの２の（２）の（ロ）', 'V.2(2)(ロ)', '指針Ⅴ2(2)(ロ)'],
    ['Ⅴ2(2)(ロ)', 'V.2(2)(ロ)', '指針Ⅴ2(2)(ロ)'],
    ['Guidelines, V.2(2)(b)', 'V.2(2)(ロ)', '指針Ⅴ2(2)(ロ)'],
    ['「基本的な前提及び考え方」', 'II', '指針Ⅱ'],
  ])('finds %s', async (asked, path, canonical) => {
    expect((await json(['show', '--format', 'json', asked])).output).toMatchObject({ path, canonical });
  });

  test('names what is near where there is nothing, and answers 2', async () => {
    const [missing, misspelt, twice] = await Promise.all(
      ['指針Ⅴ2(2)(ハ)', 'annex:後方地区支援', '後方地域支援'].map((asked) => shishin(['show', asked])),
    );
    expect([missing?.code, misspelt?.code, twice?.code]).toEqual([2, 2, 2]);
    expect(missing?.stderr).toContain('(イ)「施設の使用」及び(ロ)「後方地域支援」です。');
    expect(misspelt?.stderr).toContain('annex:後方地域支援');
    expect(twice?.stderr).toContain('V.2(2)(ロ)');
  });

  test('names a part in both languages, and a row of the annex once', async () => {
    const [part, row] = await Promise.all(
      ['II.4¶1.2', 'annex:後方地域支援/補給'].map((asked) => shishin(['show', asked])),
    );
    expect(part?.stdout).toMatch(/^指針Ⅱ4第2文\nGuidelines, II\.4, second sentence\n\nしかしながら、/u);
    expect(row?.stdout).toMatch(
      /^指針別表「後方地域支援」の「補給」\nGuidelines, Annex, Rear Area Support \(Supply\)\n/u,
    );
  });

  test('prints an outline, and clauses for reading', async () => {
    const [outline, clause, markdown] = await Promise.all([
      shishin(['show']),
      shishin(['show', 'V.2(2)(ロ)']),
      shishin(['show', '--format', 'markdown', 'V.2(2)(ロ)']),
    ]);
    expect(outline.stdout).toMatch(/^ {6}V\.2\(2\)\(ロ\) +後方地域支援$/mu);
    expect(clause.stdout).toMatch(
      /^指針Ⅴ2\(2\)\(ロ\)　後方地域支援\nGuidelines, V\.2\(2\)\(b\) — Rear Area Support\n\n日本は、/u,
    );
    expect(markdown.stdout).toContain(
      '\n> 日本は、日米安全保障条約の目的の達成のため活動する米軍に対して、後方地域支援を行う。',
    );
  });
});
