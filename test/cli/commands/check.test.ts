// The program as it is shipped, started as a user starts it. Everything that can be seen without starting it is tested
// in process; here are exit codes, streams, files and the JSON that other programs rely on.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../../support/scratch.ts';
import { json, shishin } from '../support/shishin.ts';

const clean = '指針Ⅴ2(2)(ロ)は、後方地域支援について定める。\n';
const wrong = '指針Ⅴ2(2)(ハ)による。\n';
const lookalike = '指針Ⅴ2(2)(口)による。\r\n次の行\r';

describe('check', () => {
  test('exits 0 for clean drafts and says nothing', async () => {
    const cwd = await scratchFolder({ 'a.md': clean });
    expect(await shishin(['check', 'a.md'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('exits 1 for findings, with their place, clause and fixes as JSON', async () => {
    const cwd = await scratchFolder({ 'a.md': `\ufeff一行目\n\n次に、${wrong}` });
    const { code, output } = await json(['check', '--format', 'json', 'a.md'], { cwd });
    expect(code).toBe(1);
    expect(Object.keys(output)).toEqual(['version', 'findings']);
    expect(output.findings).toMatchObject([
      { file: 'a.md', start: 8, end: 18, line: 3, column: 4, code: 'citation.unresolved', severity: 'error' },
    ]);
    expect(Object.keys(output.findings[0])).toEqual([
      'file',
      'start',
      'end',
      'line',
      'column',
      'code',
      'severity',
      'message',
      'clause',
      'fixes',
    ]);
    expect(output.findings[0].message).toContain('指針Ⅴ2(2)(ハ)はありません。');
  });

  test.each([
    ['error', 0],
    ['warning', 1],
    ['off', 1],
  ])('with --max-severity %s exits %d for an error', async (level, code) => {
    const cwd = await scratchFolder({ 'a.md': wrong });
    expect((await shishin(['check', '--max-severity', level, 'a.md'], { cwd })).code).toBe(code);
  });

  test('exits 2 for what cannot be read, which wins over findings, and still judges the rest', async () => {
    const cwd = await scratchFolder({ 'a.md': wrong, 'sjis.txt': Uint8Array.of(0x8e, 0x77, 0x90, 0x6a, 0x82, 0xcd) });
    const { code, output, stderr } = await json(['check', '--format=json', '.', 'nothing.md'], { cwd });
    expect(code).toBe(2);
    expect(output.findings).toHaveLength(1);
    expect(output.errors).toMatchObject([
      { file: 'nothing.md', line: 1, column: 1 },
      { file: 'sjis.txt', line: 1, column: 1 },
    ]);
    expect(stderr).toContain('sjis.txt:1:1: エラー: 文字コードがShift_JISです。');
  });

  test('exits 2 for a broken configuration, names the place, and goes on with what is right in it', async () => {
    const cwd = await scratchFolder({
      '.shishin/config.yaml': 'citation:\n  styel: linked\nseverities:\n  citation.unresolved: hint\n',
      'sub/a.md': wrong,
    });
    const { code, output, stderr } = await json(['check', '--format', 'json', 'a.md'], { cwd: join(cwd, 'sub') });
    expect(code).toBe(2);
    expect(stderr).toContain('../.shishin/config.yaml:2:3: エラー: 「styel」');
    expect(output.findings.map(({ code: finding, severity }: Record<string, string>) => [finding, severity])).toEqual([
      ['config.unknownKey', 'error'],
      ['citation.unresolved', 'hint'],
    ]);
    expect(output.errors).toMatchObject([{ file: '../.shishin/config.yaml', line: 2, column: 3 }]);
  });

  test('says where a configuration is broken in its own words, and nothing in those of the YAML library', async () => {
    const cwd = await scratchFolder({ '.shishin/config.yaml': '? [a, b]\n: c\n', 'a.md': '' });
    const { stderr } = await shishin(['check', 'a.md'], { cwd });
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^\.shishin\/config\.yaml:1:1: エラー: /u)]);
  });

  test('reads standard input under the name that it is given', async () => {
    const cwd = await scratchFolder({ 'sub/.shishin/config.yaml': 'severities: { citation.unresolved: "off" }\n' });
    const asked = ['check', '--format', 'json'];
    const plain = await json([...asked, '-'], { cwd, input: `<!-- ${wrong} -->` });
    const named = await json([...asked, '--stdin', '--stdin-filename', 'x/a.md'], {
      cwd,
      input: `<!--\n${wrong}-->\n\n${wrong}`,
    });
    const silent = await shishin(['check', '--stdin', '--stdin-filename', 'sub/a.md'], { cwd, input: wrong });
    expect(plain.output.findings).toMatchObject([{ file: '-', line: 1 }]);
    expect(named.output.findings).toMatchObject([{ file: 'x/a.md', line: 5 }]);
    expect(silent).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('writes safe fixes only with --fix, and keeps byte order mark and line ends', async () => {
    const cwd = await scratchFolder({ 'a.md': `\ufeff${lookalike}`, 'b.md': wrong });
    await shishin(['check', '.'], { cwd });
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toBe(`\ufeff${lookalike}`);
    const { code, stdout } = await shishin(['check', '--fix', '.'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('1件の原稿で1か所を修正しました。');
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toBe('\ufeff指針Ⅴ2(2)(ロ)による。\r\n次の行\r');
    expect(await readFile(join(cwd, 'b.md'), 'utf8')).toBe(wrong);
    expect((await readdir(cwd)).toSorted()).toEqual(['a.md', 'b.md']);
    expect((await shishin(['check', '--fix', '-'], { input: lookalike })).code).toBe(2);
  });

  test('makes a baseline, reports what is new, and shrinks it', async () => {
    const cwd = await scratchFolder({ 'a.md': `${wrong}\n${wrong}` });
    const args = ['check', '--baseline', 'known.json'];
    const first = await shishin([...args, 'a.md'], { cwd });
    expect([first.code, first.stderr]).toEqual([
      0,
      '基準ファイル known.json を作成しました（指摘2件）。次回からは、これらを除いて表示します。\n',
    ]);
    expect((await shishin([...args, 'a.md'], { cwd })).code).toBe(0);
    const more = await shishin([...args, '-'], { cwd, input: wrong });
    expect(more.code).toBe(1);
    const baseline = async () => JSON.parse(await readFile(join(cwd, 'known.json'), 'utf8')).findings['a.md'];
    expect(await baseline()).toEqual({ 'citation.unresolved: 指針Ⅴ2(2)(ハ)': 2 });
    await writeFile(join(cwd, 'a.md'), wrong);
    expect((await shishin([...args, 'a.md'], { cwd })).code).toBe(0);
    expect(await baseline()).toEqual({ 'citation.unresolved: 指針Ⅴ2(2)(ハ)': 1 });
  });

  test('gives the same from the cache as without it', async () => {
    const cwd = await scratchFolder({ 'a.md': wrong, 'b.txt': clean });
    const args = ['check', '--format', 'json', '--cache-location', 'cache.json', '.'];
    const runs = [
      await json(args, { cwd }),
      await json(args, { cwd }),
      await json(['check', '--format', 'json', '.'], { cwd }),
    ];
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
    expect(JSON.parse(await readFile(join(cwd, 'cache.json'), 'utf8')).entries).toHaveLength(2);
  });

  test('writes SARIF and GitHub annotations of the same findings', async () => {
    const cwd = await scratchFolder({
      'a.md': `${wrong}\n<!-- shishin-disable-next-line citation.unresolved -- 例 -->\n${wrong}`,
    });
    const [sarif, github] = await Promise.all(
      ['sarif', 'github'].map((format) => shishin(['check', '--format', format, 'a.md'], { cwd })),
    );
    const [run] = JSON.parse(sarif?.stdout ?? '').runs;
    expect(run.results).toMatchObject([
      { ruleId: 'citation.unresolved', level: 'error' },
      { ruleId: 'citation.unresolved', suppressions: [{ kind: 'inSource', justification: '例' }] },
    ]);
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe('citation.unresolved');
    expect(github?.stdout).toMatch(
      /^::error file=a\.md,line=1,endLine=1,col=1,endColumn=10,title=citation\.unresolved::[^\n]*\n$/u,
    );
    expect([sarif?.code, github?.code]).toEqual([1, 1]);
  });
});
