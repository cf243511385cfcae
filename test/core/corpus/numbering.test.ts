import { describe, expect, test } from 'vitest';
import { readMarker } from '../../../server/src/core/corpus/marker.ts';
import { isDotted, levelOf, markerOf, pathSegmentOf } from '../../../server/src/core/corpus/numbering.ts';
import { fullWidthOf } from '../../../server/src/core/text/numerals.ts';
import { level, schemes } from './schemes.ts';

describe.each(schemes)('the scheme %s', (first, second, fifth, inPath) => {
  test('prints its markers as the sample has them', () => {
    expect([1, 2, 5].map((ordinal) => markerOf(level(first), ordinal))).toEqual([first, second, fifth]);
    expect(pathSegmentOf(level(first), 5)).toBe(inPath);
  });

  test('reads its markers in full width too', () => {
    const marker = fullWidthOf(fifth);
    expect(readMarker(marker, level(first))).toEqual({ ordinal: 5, end: marker.length });
  });

  test('does not read the marker inside a longer word of its alphabet', () => {
    const scheme = level(first);
    if (scheme.bracket || scheme.circled || scheme.suffix !== '') return;
    const more = { arabic: '9', kanji: '〇〇〇〇', iroha: 'ー', aiueo: 'ー', latin: 'x', roman: 'n' }[scheme.system];
    expect(readMarker(`${fifth}${more}`, scheme)?.ordinal).not.toBe(5);
  });

  test('shows the bare number behind its end, and never nothing', () => {
    expect(markerOf(level(first), 1_000_000).normalize('NFKC')).toContain('1000000');
    expect(pathSegmentOf(level(first), 1_000_000)).toContain('1000000');
  });
});

test.each([
  '',
  '2',
  'Ⅱ',
  '(ロ)',
  'ウ',
  '序',
  '()',
  '(1',
  '1)',
  '((1))',
  'b',
  '別表',
  '第',
  '（⑴）',
  'Article',
  'Article 2',
  'Article (1)',
  'Article 第1',
  'In 1',
])('%j begins no scheme', (marker) => expect(levelOf(marker)).toBeNull());

test('a full stop behind the sample is not part of the marker', () => {
  expect(markerOf(level('Ⅰ．'), 2)).toBe('Ⅱ');
  expect(markerOf(level('1.'), 2)).toBe('2');
});

test('each level keeps to its system, case and brackets', () => {
  expect(readMarker('(二)', level('(イ)'))).toBeNull();
  expect(readMarker('(ニ)', level('(一)'))).toBeNull();
  expect(readMarker('(V)', level('(i)'))).toBeNull();
  expect(readMarker('v', level('Ⅰ'))).toBeNull();
  expect(readMarker('(1)', level('1'))).toBeNull();
  expect(readMarker('1', level('(1)'))).toBeNull();
  expect(readMarker('1', level('第1'))).toBeNull();
  expect(readMarker('第1節', level('第1章'))).toBeNull();
  expect(readMarker('0', level('1'))).toBeNull();
});

test('the same letter counts by the sequence of its level', () => {
  expect(readMarker('(イ)', level('(イ)'))?.ordinal).toBe(1);
  expect(readMarker('(イ)', level('(ア)'))?.ordinal).toBe(2);
  expect(readMarker('(i)', level('(i)'))?.ordinal).toBe(1);
  expect(readMarker('(i)', level('(a)'))?.ordinal).toBe(9);
});

test('a path sets a full stop before bare segments only', () => {
  const dotted = ['Ⅰ', '1', '第1', 'ア', '(1)', '(イ)', '①'].filter((first) => isDotted(level(first)));
  expect(dotted).toEqual(['Ⅰ', '1', '第1', 'ア']);
});
