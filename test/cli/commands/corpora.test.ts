/** A project's own corpora on the command line, as the program is shipped. */
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpusFiles } from '../../support/corpora.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { json, shishin } from '../support/shishin.ts';

const own = Object.fromEntries([...corpusFiles].map(([name, text]) => [`.shishin/corpora/${name}`, text]));

test('cites, check and show read drafts against them', async () => {
  const cwd = await scratchFolder({ ...own, 'a.md': '協力要綱第2の1と指針Ⅴ2、協力要綱第9。\n' });
  const cites = await json(['cites', '--format', 'json', 'a.md'], { cwd });
  expect(cites.output.citations).toMatchObject([
    { corpus: 'coast', verdict: 'resolved', targets: ['2.1'], canonical: '協力要綱第2の1' },
    { corpus: 'guidelines-1997', verdict: 'resolved', targets: ['V.2'] },
    { corpus: 'coast', verdict: 'unresolved', targets: [] },
  ]);
  const check = await json(['check', '--format', 'json', 'a.md'], { cwd });
  expect([check.code, check.output.findings.map(({ code }: { code: string }) => code)]).toEqual([
    1,
    ['citation.unresolved'],
  ]);
  const show = await json(['show', '協力要綱第2の1', '--format', 'json'], { cwd });
  expect([show.code, show.output]).toMatchObject([0, { path: '2.1', title: '通報', canonical: '協力要綱第2の1' }]);
});

test('the configuration says where they are, and which edition a bare name means', async () => {
  const cwd = await scratchFolder({
    '.shishin/config.yaml': 'corpora: [texts/*.md]\nedition: harbour-2019\n',
    'texts/new.md': corpusFiles.get('harbour-2019.md') ?? '',
    'texts/old.md': corpusFiles.get('harbour-2003.md') ?? '',
    'a.md': '港湾基準Ⅱ\n',
  });
  const { output, code } = await json(['cites', '--format', 'json', '.'], { cwd });
  expect(code).toBe(0);
  expect(output.citations).toMatchObject([{ file: 'a.md', corpus: 'harbour-2019', targets: ['II'] }]);
});

test('a broken one is an error with its place, and what can be judged is judged', async () => {
  const text = corpusFiles.get('coast.md') ?? '';
  const cwd = await scratchFolder({
    ...own,
    '.shishin/corpora/coast.md': text.replace('### 2 会合', '### 3 会合'),
    '.shishin/corpora/bare.md': '# 前書きなし\n',
    'a.md': '協力要綱第9。\n',
  });
  const { code, output, stderr } = await json(['check', '--format', 'json', 'a.md'], { cwd });
  const line = text.split('\n').indexOf('### 2 会合') + 1;
  expect(code).toBe(2);
  expect(output.errors).toMatchObject([
    { file: '.shishin/corpora/bare.md', line: 1, column: 1 },
    { file: '.shishin/corpora/coast.md', line, column: 1 },
  ]);
  expect(output.findings.map(({ code: found }: { code: string }) => found)).toEqual(
    expect.arrayContaining(['corpus.frontMatter', 'corpus.gap', 'citation.unresolved']),
  );
  expect(stderr).toContain('.shishin/corpora/coast.md:');
});

test('every kind of broken file is an error with its place, and takes nothing else with it', async () => {
  const front = 'title: 試験基準\nlevels: [第1]\n';
  const body = '\n# 試験基準\n\n## 第1 総則\n\n本文。\n';
  const broken: Readonly<Record<string, readonly [text: string | Uint8Array, place: object]>> = {
    'binary.md': [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe]), { line: 1, column: 1 }],
    'comment.md': [`---\nid: comment\n${front}names: [試験一]\n---\n${body}\n<!-- 未了\n`, { line: 14, column: 1 }],
    'cr.md': [
      `---\nid: cr\ntitle: 試験二\nlevels: [第1]\n---\n${body.replace('第1', '第2')}`.replaceAll('\n', '\r'),
      { line: 9, column: 1 },
    ],
    'empty.md': ['', { line: 1, column: 1 }],
    'key.md': [`---\nid: key\ntitle: 試験三\nlevels: [第1]\nnaem: [三]\n---\n${body}`, { line: 5, column: 1 }],
    'twice.md': [`---\nid: coast\n${front}---\n${body}`, { line: 2, column: 5 }],
    'utf-16.md': [new Uint8Array([0xff, 0xfe, ...Buffer.from(`---\n${front}`, 'utf16le')]), {}],
    'value.md': [`\ufeff---\r\nid: value\r\ntitle: 試験四\r\nlevels: 第1\r\n---\r\n`, { line: 4, column: 9 }],
    'yaml.md': [`---\nid: yaml\n${front}names: [試験五\n---\n${body}`, {}],
  };
  const cwd = await scratchFolder({
    ...own,
    ...Object.fromEntries(Object.entries(broken).map(([name, [text]]) => [`.shishin/corpora/${name}`, text])),
    'a.md': '協力要綱第9。指針Ⅱ9。\n',
  });
  const { code, output, stderr } = await json(['check', '--format', 'json', 'a.md'], { cwd });
  expect(code).toBe(2);
  const errors: readonly { file: string; line?: number; column?: number; message: string }[] = output.errors;
  for (const [name, [, place]] of Object.entries(broken)) {
    const file = `.shishin/corpora/${name}`;
    const found = errors.filter((error) => error.file === file);
    expect(found, name).toContainEqual(expect.objectContaining(place));
    expect(stderr).toContain(file);
  }
  expect(errors.every(({ file }) => file.replace('.shishin/corpora/', '') in broken)).toBe(true);
  const inDraft = output.findings.filter(({ file }: { file: string }) => file === 'a.md');
  expect(inDraft).toMatchObject([{ code: 'citation.unresolved' }, { code: 'citation.unresolved' }]);
});

test('nothing outside the project is read: neither by a glob nor through a link', async () => {
  const outside = await scratchFolder({ 'coast.md': corpusFiles.get('coast.md') ?? '' });
  const cwd = await scratchFolder({
    '.shishin/config.yaml': 'corpora: ["../**/*.md", "texts/*.md"]\n',
    'texts/here.txt': '',
    'a.md': '協力要綱第1\n',
  });
  await symlink(join(outside, 'coast.md'), join(cwd, 'texts/coast.md'));
  const { code, output } = await json(['cites', '--format', 'json', 'a.md'], { cwd });
  expect([code, output.citations]).toEqual([2, []]);
  expect(output.errors).toMatchObject([{ file: '.shishin/config.yaml', line: 1, column: 11 }]);
});

test('a cached result does not outlive the corpora that it was read against', async () => {
  const cwd = await scratchFolder({ 'a.md': '協力要綱第9\n' });
  const check = async (): Promise<number | null> =>
    (await shishin(['check', '--cache-location', join(cwd, 'cache.json'), 'a.md'], { cwd })).code;
  expect(await check()).toBe(0);
  const { mkdir, writeFile } = await import('node:fs/promises');
  await mkdir(join(cwd, '.shishin/corpora'), { recursive: true });
  await writeFile(join(cwd, '.shishin/corpora/coast.md'), corpusFiles.get('coast.md') ?? '');
  expect(await check()).toBe(1);
});
