// What other people's machines read: the hook of pre-commit and the action of GitHub. Both are run as their hosts run
// them, with the program of this checkout in the place of the published one.
import { execFile, spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftExtensions } from '../../server/src/service/config/config.ts';
import { scratchFolder } from '../support/scratch.ts';
import { node, program } from './support/shishin.ts';

const wrong = '指針Ⅴ2(2)(ハ)による。\n';
const clean = '指針Ⅴ2(2)(ロ)による。\n';

/** A folder with a program of the given name that runs Shishin; `drop` leaves out that many words before its own. */
async function folderWith(name: string, drop: number): Promise<string> {
  const folder = await scratchFolder();
  await writeFile(
    join(folder, name),
    `#!/bin/sh\n${drop > 0 ? `shift ${drop}\n` : ''}exec '${node}' '${program}' "$@"\n`,
  );
  await chmod(join(folder, name), 0o755);
  return folder;
}

function pathWith(folder: string): Record<string, string> {
  return { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, LANG: 'C' };
}

describe('the hook of pre-commit', () => {
  test('is for drafts', async () => {
    const [hook] = parse(await readFile('.pre-commit-hooks.yaml', 'utf8'));
    const files = new RegExp(hook.files);
    expect(draftExtensions.filter((extension) => !files.test(`a/b.${extension}`))).toEqual([]);
    expect(['a.py', 'md', 'a.mdx'].filter((name) => files.test(name))).toEqual([]);
  });

  test('stops a commit with findings, and no other', async () => {
    const [hook] = parse(await readFile('.pre-commit-hooks.yaml', 'utf8'));
    const bin = await folderWith('shishin', 0);
    const cwd = await scratchFolder({ 'a.md': wrong });
    const env = { ...pathWith(bin), HOME: cwd, GIT_CONFIG_NOSYSTEM: '1' };
    const git = (...args: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd,
        env,
        encoding: 'utf8',
      });
    git('init', '-q');
    await writeFile(join(cwd, '.git/hooks/pre-commit'), `#!/bin/sh\n${hook.entry} $(git diff --cached --name-only)\n`);
    await chmod(join(cwd, '.git/hooks/pre-commit'), 0o755);
    git('add', '.');
    const refused = git('commit', '-q', '-m', 'draft');
    expect([refused.status, refused.stdout + refused.stderr]).toEqual([
      1,
      expect.stringContaining('[citation.unresolved]'),
    ]);
    await writeFile(join(cwd, 'a.md'), clean);
    git('add', '.');
    expect(git('commit', '-q', '-m', 'draft').status).toBe(0);
  });
});

describe('the action of GitHub', () => {
  test('annotates findings, writes them as SARIF, and fails', async () => {
    const cwd = await scratchFolder({ 'drafts/a b.md': wrong, 'c.md': clean, 'other.md': wrong });
    const { code, stdout } = await runAction(cwd, { files: 'drafts\nc.md\n', 'sarif-file': 'out.sarif' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=drafts\/a b\.md,line=1,[^\n]*::指針Ⅴ2\(2\)\(ハ\)はありません。[^\n]*\n$/u);
    expect(JSON.parse(await readFile(join(cwd, 'out.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
  });

  test('passes where there is nothing worse than allowed', async () => {
    const cwd = await scratchFolder({ 'a.md': wrong });
    expect(await runAction(cwd, { 'max-severity': 'error', locale: 'en' })).toEqual({
      code: 0,
      stdout: expect.stringContaining('::error file=a.md,line=1'),
    });
    expect((await runAction(cwd, { baseline: 'known.json' })).code).toBe(0);
  });
});

/** Runs the action's script with inputs in the place of their defaults. */
async function runAction(cwd: string, inputs: Readonly<Record<string, string>>) {
  const action = parse(await readFile('action.yml', 'utf8'));
  const [step] = action.runs.steps;
  const valueOf = (expression: string): string => {
    const name = /inputs\.([\w-]+)/u.exec(expression)?.[1];
    return name === undefined ? resolve('.') : (inputs[name] ?? action.inputs[name].default);
  };
  const env = Object.fromEntries(Object.entries<string>(step.env).map(([name, value]) => [name, valueOf(value)]));
  const bin = await folderWith('npx', 2);
  // As GitHub runs `shell: bash`.
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run];
  return promisify(execFile)('bash', args, { cwd, env: { ...pathWith(bin), ...env } }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
  );
}
