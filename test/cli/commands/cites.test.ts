import { describe, expect, test } from 'vitest';
import type { CitationEntry } from '../../../server/src/cli/cites/entry.ts';
import { formatTable } from '../../../server/src/cli/cites/formatTable.ts';
import { widthOf } from '../../../server/src/cli/report/printable.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { testHost } from '../support/host.ts';
import { json, shishin } from '../support/shishin.ts';

describe('cites', () => {
  test('lists members, ranges and verdicts as JSON', async () => {
    const cwd = await scratchFolder({ 'a.md': '指針Ⅴ2(2)(イ)及び(ロ)、指針Ⅴ2(1)(イ)から(ハ)まで。\r指針Ⅴ2(2)(ハ)\n' });
    const { code, output } = await json(['cites', '--format', 'json', 'a.md'], { cwd });
    expect(code).toBe(0);
    expect(output).toEqual({
      version: 1,
      citations: [
        entry({ start: 0, end: 10, text: '指針Ⅴ2(2)(イ)', targets: ['V.2(2)(イ)'], canonical: '指針Ⅴ2(2)(イ)' }),
        entry({ start: 12, end: 15, column: 13, text: '(ロ)', targets: ['V.2(2)(ロ)'], canonical: '指針Ⅴ2(2)(ロ)' }),
        entry({
          start: 16,
          end: 33,
          column: 17,
          text: '指針Ⅴ2(1)(イ)から(ハ)まで',
          targets: ['V.2(1)(イ)', 'V.2(1)(ロ)', 'V.2(1)(ハ)'],
          canonical: '指針Ⅴ2(1)(イ)から(ハ)まで',
        }),
        entry({
          start: 35,
          end: 45,
          line: 2,
          text: '指針Ⅴ2(2)(ハ)',
          verdict: 'unresolved',
          targets: [],
          canonical: null,
        }),
      ],
    });
  });

  test.each([
    ['指針Ⅲ第1段落から第3段落まで', '指針Ⅲ第1段落から第3段落まで'],
    ['指針Ⅲ2〜Ⅴ', '指針Ⅲ2からⅤまで'],
    ['指針別表の補給の欄の第2項目', '指針別表「後方地域支援」の「補給」第2項目'],
  ])('writes %s canonically', async (input, canonical) => {
    const { output } = await json(['cites', '--format', 'json', '-'], { input });
    expect(output).toMatchObject({ citations: [{ canonical }] });
  });

  test('writes CSV, with a byte order mark on demand', async () => {
    const csv = await shishin(['cites', '--format', 'csv', '-'], { input: '「指針」Ⅴ2' });
    expect(csv.stdout).toBe(
      'file,line,column,start,end,text,kind,verdict,corpus,targets,canonical\r\n-,1,1,0,6,「指針」Ⅴ2,number,resolved,guidelines-1997,V.2,指針Ⅴ2\r\n',
    );
    expect((await shishin(['cites', '--format', 'csv', '--bom', '-'])).stdout.startsWith('\ufefffile,')).toBe(true);
  });

  test('writes the appendix of the cited clauses in either order', async () => {
    const input = '指針Ⅴ2(2)(ロ)、指針Ⅱ2、指針Ⅴ2(2)(ロ)第1段落、指針Ⅱ。';
    const [byDocument, byCitation] = await Promise.all(
      ['document', 'citation'].map((order) => shishin(['cites', '--appendix', '--order', order, '-'], { input })),
    );
    const [title, document] = ['# 引用箇所抜粋', '## 日米防衛協力のための指針（平成９年９月23日）'];
    const [second, fifth] = ['### 指針Ⅱ　基本的な前提及び考え方', '### 指針Ⅴ2(2)(ロ)　後方地域支援'];
    expect(headingsOf(byDocument?.stdout)).toEqual([title, document, second, fifth]);
    expect(headingsOf(byCitation?.stdout)).toEqual([title, document, fifth, second]);
    expect(byDocument?.stdout).toContain('\n> 2 日本のすべての行為は、');
    expect(byDocument?.stdout).toContain('\n> 後方地域支援を行うに当たって、');
  });

  test('answers 2 for what cannot be read, and 0 however wrong the citations are', async () => {
    const cwd = await scratchFolder({ 'a.md': '指針Ⅴ2(2)(ハ)による。\n' });
    const { code, output } = await json(['cites', '--format', 'json', 'a.md', 'b.md'], { cwd });
    expect([code, output.citations.length, output.errors.length]).toEqual([2, 1, 1]);
    expect((await shishin(['cites', 'a.md'], { cwd })).code).toBe(0);
  });
});

function entry(rest: object): object {
  return { file: 'a.md', line: 1, column: 1, kind: 'number', verdict: 'resolved', corpus: 'guidelines-1997', ...rest };
}

function headingsOf(markdown = ''): readonly string[] | null {
  return markdown.match(/^#+ .*$/gmu);
}

test('the table fits into the terminal by what the citations of the draft leave out', () => {
  const cited = entry({
    file: 'a.md',
    text: '日米防衛協力のための指針（平成９年９月23日）Ⅴ2(2)(ロ)',
    canonical: '指針Ⅴ2(2)(ロ)',
  });
  const widest = (columns: number): number =>
    Math.max(
      ...formatTable([cited as CitationEntry], testHost({ isTerminal: true, columns, env: { NO_COLOR: '1' } }))
        .split('\n')
        .map(widthOf),
    );
  expect([widest(60), widest(200)]).toEqual([60, 79]);
  // A file has no width, and any number of citations.
  const many = Array.from({ length: 200_000 }, () => cited as CitationEntry);
  expect(formatTable(many, testHost({ columns: 60 })).split('\n')).toHaveLength(200_002);
});
