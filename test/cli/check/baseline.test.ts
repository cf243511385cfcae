import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBaseline } from '../../../server/src/cli/check/baseline.ts';
import type { Finding } from '../../../server/src/core/rules/finding.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { findingAt } from '../support/report.ts';

/** One run over drafts, contents by name: every 「誤」 is a finding. Answers how many are unknown, by draft. */
async function run(folder: string, drafts: Readonly<Record<string, string>>): Promise<readonly number[]> {
  const baseline = await readBaseline('known.json', join(folder, 'ci/known.json'));
  if ('message' in baseline) throw new Error(baseline.message.en);
  const counts = Object.entries(drafts).map(
    ([name, text]) => baseline.unknownOf(join(folder, name), text, mistakesOf(text)).length,
  );
  expect(await baseline.save()).toBeNull();
  return counts;
}

function mistakesOf(text: string): readonly Finding[] {
  return Array.from(text.matchAll(/誤\d?/gu), ({ index, 0: words }) => ({
    ...findingAt(text, words),
    span: { start: index, end: index + words.length },
  }));
}

async function baselineOf(folder: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, 'ci/known.json'), 'utf8')).findings;
}

test('the first run makes the baseline, and later ones report only what is new', async () => {
  const folder = await scratchFolder({ 'ci/x': '' });
  expect(await run(folder, { 'a.md': '誤1と誤2', 'sub/b.md': '誤1' })).toEqual([0, 0]);
  expect(await baselineOf(folder)).toEqual({
    '../a.md': { 'quotation.altered: 誤1': 1, 'quotation.altered: 誤2': 1 },
    '../sub/b.md': { 'quotation.altered: 誤1': 1 },
  });
  expect(await run(folder, { 'a.md': '前に段落\n\n誤1と誤2と誤3', 'sub/b.md': '誤1' })).toEqual([1, 0]);
});

test('of equal findings as many are known as there were', async () => {
  const folder = await scratchFolder({ 'ci/x': '' });
  await run(folder, { 'a.md': '誤、誤' });
  expect(await run(folder, { 'a.md': '誤、誤、誤' })).toEqual([1]);
});

test('what is mended is taken out for good, and only that', async () => {
  const folder = await scratchFolder({ 'ci/x': '' });
  await run(folder, { 'a.md': '誤1と誤2', 'b.md': '誤1' });
  expect(await run(folder, { 'a.md': '誤2' })).toEqual([0]);
  expect(await baselineOf(folder)).toEqual({
    '../a.md': { 'quotation.altered: 誤2': 1 },
    '../b.md': { 'quotation.altered: 誤1': 1 },
  });
  expect(await run(folder, { 'a.md': '誤1と誤2' })).toEqual([1]);
  expect(await run(folder, { 'a.md': '' })).toEqual([0]);
  expect(await baselineOf(folder)).toEqual({ '../b.md': { 'quotation.altered: 誤1': 1 } });
});

test.each(['', '{}', '[]', '{"version": 1, "findings": {"a": 1}}', '{"version": 2, "findings": {}}'])(
  'a file that is no baseline is refused and kept: %j',
  async (content) => {
    const folder = await scratchFolder({ 'ci/known.json': content });
    expect(await readBaseline('known.json', join(folder, 'ci/known.json'))).toMatchObject({ file: 'known.json' });
    expect(await readFile(join(folder, 'ci/known.json'), 'utf8')).toBe(content);
  },
);
