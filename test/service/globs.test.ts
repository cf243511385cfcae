import { describe, expect, test } from 'vitest';
import { globMatcher, splitGlob } from '../../server/src/service/globs.ts';

const isMeant = (glob: string, name: string): boolean => globMatcher([glob])(name);

describe('globs', () => {
  test.each([
    ['*.md', 'a.md', true],
    ['*.md', 'sub/a.md', false],
    ['**/*.md', 'a.md', true],
    ['**/*.md', '原稿/第1章/a.md', true],
    ['texts/**', 'texts/sub/a.txt', true],
    ['texts/**', 'texts-old/a.txt', false],
    ['a/**/b/*.md', 'a/b/c.md', true],
    ['a/**/b/*.md', 'a/x/y/b/c.md', true],
    ['{texts,原稿}/**/*.{md,txt}', '原稿/x/a.txt', true],
    ['{a,{b,c}}/x', 'c/x', true],
    ['{,sub/}a.md', 'a.md', true],
    ['[0-9][!a].md', '1b.md', true],
    ['[!a].md', '/.md', false],
    ['\\*.md', '*.md', true],
    ['\\*.md', 'a.md', false],
    ['./a.md', 'a.md', true],
    ['.shishin/corpora/**/*.md', '.shishin/corpora/coast.md', true],
    ['a{b', 'a{b', true],
    ['a[b', 'a[b', true],
    ['a}b,c', 'a}b,c', true],
  ])('%s and %s: %s', (glob, name, expected) => {
    expect(isMeant(glob, name)).toBe(expected);
  });

  test('disregard case where the files of the machine do', () => {
    expect(globMatcher(['**/*.MD'], { ignoresCase: true })('A.md')).toBe(true);
  });

  test('begin with a folder', () => {
    expect(splitGlob('a/b/*.md')).toEqual({ folder: 'a/b', rest: '*.md', isPlain: false });
    expect(splitGlob('a/b.md')).toEqual({ folder: 'a', rest: 'b.md', isPlain: true });
    expect(splitGlob('*.md')).toEqual({ folder: '', rest: '*.md', isPlain: false });
    expect(splitGlob('a/{b,../c}/d')).toEqual({ folder: 'a', rest: '{b,../c}/d', isPlain: false });
  });
});
