import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { shishin } from '../support/shishin.ts';

describe('the command line', () => {
  test('tells its version and its usage in the language of the user', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    const [told, japanese, english, command] = await Promise.all([
      shishin(['--version']),
      shishin(['help'], { env: { LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' } }),
      shishin(['--locale', 'en', '--help']),
      shishin(['check', '--help', '--locale=en']),
    ]);
    expect((await shishin(['lsp', '--help'])).stdout).toContain('shishin lsp --stdio');
    expect(told).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(japanese.stdout).toContain('使い方');
    expect(english.stdout).toContain('Usage\n');
    expect(command.stdout).toContain('shishin check [OPTIONS] FILE…');
  });

  test.each([
    [[], '使い方'],
    [['chekc'], '「check」の誤りではありませんか。'],
    [['check'], 'ファイル、フォルダー又はグロブを指定してください。'],
    [['check', '--fix', ''], 'ファイル、フォルダー又はグロブを指定してください。'],
    [['check', '--formt', 'json', 'a.md'], '--formatの誤りではありませんか。'],
    [['check', '--format', 'xml', 'a.md'], '--formatに「xml」は指定できません。'],
    [['check', '--max-severity'], '--max-severityに値がありません。'],
    [['check', 'a.md', '--locale'], '--localeに「」は指定できません。'],
    [['--locale', 'fr', 'check', 'a.md'], '--localeに「fr」は指定できません。'],
    [['check', '--fix=yes', 'a.md'], '--fixに値は付けられません。'],
    [['cites', '--appendix', '--format', 'csv', 'a.md'], '--appendix'],
    [['show', '--all', 'V.2'], '--all'],
  ])('answers 2 for wrong usage: %j', async (args, words) => {
    const { code, stdout, stderr } = await shishin(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});
