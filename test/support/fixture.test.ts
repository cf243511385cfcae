import { expect, test } from 'vitest';
import { parseFiles, parseFixture } from './fixture.ts';

test('a fixture gives its text, its caret and its spans in order', () => {
  expect(parseFixture('前⟦指針⟦Ⅴ$0⟧{citation.unresolved}⟧後')).toEqual({
    text: '前指針Ⅴ後',
    cursor: 4,
    ranges: [
      { start: 1, end: 4, label: null },
      { start: 3, end: 4, label: 'citation.unresolved' },
    ],
  });
});

test('a fixture whose marks have no partner is refused', () => {
  expect(() => parseFixture('⟦指針')).toThrow('⟦ without ⟧');
  expect(() => parseFixture('指針⟧')).toThrow('⟧ without ⟦');
  expect(() => parseFixture('$0指針$0')).toThrow('one $0');
});

test('a fixture of several files is split at its file lines', () => {
  const files = parseFiles('//- /a.md\n指針Ⅴ\n//- /b.md\n⟦Ⅵ⟧\n');
  expect([...files.keys()]).toEqual(['/a.md', '/b.md']);
  expect(files.get('/b.md')?.text).toBe('Ⅵ\n');
});
