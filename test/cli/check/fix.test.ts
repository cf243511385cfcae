import { constants } from 'node:fs';
import { access, chmod, link, lstat, readFile, readdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixAll } from '../../../server/src/cli/check/fix.ts';
import { writeWhole } from '../../../server/src/cli/drafts/writeWhole.ts';
import { defaultSettings } from '../../../server/src/core/draft/analysis.ts';
import type { DraftAnalysis } from '../../../server/src/core/draft/analysis.ts';
import { createLibrary } from '../../../server/src/core/draft/library.ts';
import type { Fix } from '../../../server/src/core/rules/finding.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { findingAt } from '../support/report.ts';

/** An analysis whose findings are the matches of a pattern, each with one fix. */
function analyser(pattern: RegExp, fixOf: (words: string, start: number) => Fix) {
  return (text: string): DraftAnalysis => ({
    text,
    markup: 'plaintext',
    library: createLibrary([]),
    settings: defaultSettings,
    citations: [],
    quotations: [],
    terms: [],
    mentions: [],
    suppressed: [],
    findings: Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({
      ...findingAt(text, words),
      span: { start: index, end: index + words.length },
      fixes: [fixOf(words, index)],
    })),
  });
}

function replacement(start: number, end: number, newText: string, safe = true): Fix {
  return { title: { ja: '', en: '' }, edits: [{ span: { start, end }, newText }], safe, preferred: true };
}

describe('fixing a draft', () => {
  test('applies every safe fix, whatever it does to the length', () => {
    const analyse = analyser(/[二八]+/gu, (words, start) =>
      replacement(start, start + words.length, words === '二' ? 'ニ' : 'ハハ'),
    );
    const { analysis, fixes } = fixAll(analyse('(二)と(八八)と(八)'), analyse);
    expect([analysis.text, analysis.findings, fixes]).toEqual(['(ニ)と(ハハ)と(ハハ)', [], 3]);
  });

  test('leaves fixes that are not safe', () => {
    const analyse = analyser(/我が国/gu, (words, start) => replacement(start, start + words.length, '日本', false));
    const { analysis, fixes } = fixAll(analyse('我が国の'), analyse);
    expect([analysis.text, fixes]).toEqual(['我が国の', 0]);
  });

  test('puts fixes that touch one place into rounds of their own', () => {
    const analyse = analyser(/ab|ba/gu, (_, start) => replacement(start, start + 2, 'x'));
    expect(fixAll(analyse('abab'), analyse).analysis.text).toBe('xx');
  });

  test('ends where a fix makes another finding for ever', () => {
    const analyse = analyser(/a/gu, (_, start) => replacement(start, start + 1, 'aa'));
    expect(fixAll(analyse('a'), analyse).analysis.text.length).toBeLessThanOrEqual(1024);
  });
});

describe('writing a file', () => {
  test('keeps its permissions, and a symbolic link one', async () => {
    const folder = await scratchFolder({ 'real/a.md': 'old' });
    await chmod(join(folder, 'real/a.md'), 0o640);
    await symlink(join(folder, 'real/a.md'), join(folder, 'link.md'));
    await writeWhole(join(folder, 'link.md'), '指針');
    expect(await readFile(join(folder, 'real/a.md'), 'utf8')).toBe('指針');
    expect((await stat(join(folder, 'real/a.md'))).mode & 0o777).toBe(0o640);
    expect((await lstat(join(folder, 'link.md'))).isSymbolicLink()).toBe(true);
    expect(await readdir(join(folder, 'real'))).toEqual(['a.md']);
  });

  test('keeps its other names', async () => {
    const folder = await scratchFolder({ 'a.md': '古い長い文書' });
    await link(join(folder, 'a.md'), join(folder, 'b.md'));
    await writeWhole(join(folder, 'a.md'), '指針');
    expect(await readFile(join(folder, 'b.md'), 'utf8')).toBe('指針');
  });

  test('that may not be written leaves it as it was', async () => {
    const folder = await scratchFolder({ 'a.md': 'old' });
    const path = join(folder, 'a.md');
    await chmod(path, 0o444);
    // Whom the system lets write to any file, Shishin does not hinder.
    const mayWrite = await access(path, constants.W_OK).then(
      () => true,
      () => false,
    );
    await expect(writeWhole(path, 'new').catch(({ code }: NodeJS.ErrnoException) => code)).resolves.toBe(
      mayWrite ? undefined : 'EACCES',
    );
    expect(await readFile(path, 'utf8')).toBe(mayWrite ? 'new' : 'old');
  });

  test('that fails leaves nothing behind', async () => {
    const folder = await scratchFolder({ 'taken/x': '' });
    await expect(writeWhole(join(folder, 'taken'), 'text')).rejects.toMatchObject({ syscall: 'rename' });
    expect(await readdir(folder)).toEqual(['taken']);
  });
});
