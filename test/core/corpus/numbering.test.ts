import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarker } from '../../../server/src/core/corpus/marker.ts';
import { isDotted, levelOf, markerOf, pathSegmentOf, type Level } from '../../../server/src/core/corpus/numbering.ts';
import { fullWidthOf } from '../../../server/src/core/text/numerals.ts';

/** Each scheme by its first marker, with its second and fifth as printed, its fifth in a path, and how far it goes. */
const schemes: readonly (readonly [first: string, second: string, fifth: string, inPath: string, last: number])[] = [
  ['Ⅰ', 'Ⅱ', 'Ⅴ', 'V', 3999],
  ['I', 'II', 'V', 'V', 3999],
  ['Ｉ', 'ＩＩ', 'Ｖ', 'V', 3999],
  ['ⅰ', 'ⅱ', 'ⅴ', 'v', 3999],
  ['1', '2', '5', '5', 99999],
  ['１', '２', '５', '5', 99999],
  ['(1)', '(2)', '(5)', '(5)', 99999],
  ['（１）', '（２）', '（５）', '(5)', 99999],
  ['⑴', '⑵', '⑸', '(5)', 20],
  ['(イ)', '(ロ)', '(ホ)', '(ホ)', 47],
  ['イ', 'ロ', 'ホ', 'ホ', 47],
  ['ｲ', 'ﾛ', 'ﾎ', 'ホ', 47],
  ['(i)', '(ii)', '(v)', '(v)', 3999],
  ['i', 'ii', 'v', 'v', 3999],
  ['第1', '第2', '第5', '5', 99999],
  ['第一', '第二', '第五', '五', 9999],
  ['第1章', '第2章', '第5章', '5', 99999],
  ['第Ⅰ部', '第Ⅱ部', '第Ⅴ部', 'V', 3999],
  ['第一節', '第二節', '第五節', '五', 9999],
  ['一', '二', '五', '五', 9999],
  ['(一)', '(二)', '(五)', '(五)', 9999],
  ['㈠', '㈡', '㈤', '(五)', 10],
  ['ア', 'イ', 'オ', 'オ', 46],
  ['(ア)', '(イ)', '(オ)', '(オ)', 46],
  ['a', 'b', 'e', 'e', 26],
  ['(a)', '(b)', '(e)', '(e)', 26],
  ['⒜', '⒝', '⒠', '(e)', 26],
  ['①', '②', '⑤', '⑤', 50],
  ['A', 'B', 'E', 'E', 26],
  ['Ａ', 'Ｂ', 'Ｅ', 'E', 26],
];

function level(first: string): Level {
  const made = levelOf(first);
  if (made === null) throw new Error(`${first} begins no scheme`);
  return made;
}

describe.each(schemes)('the scheme %s', (first, second, fifth, inPath, last) => {
  test('prints its markers as the sample has them', () => {
    expect([1, 2, 5].map((ordinal) => markerOf(level(first), ordinal))).toEqual([first, second, fifth]);
    expect(pathSegmentOf(level(first), 5)).toBe(inPath);
  });

  test('reads back what it prints, as far as the sequence goes', () => {
    const scheme = level(first);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: last }), (ordinal) => {
        const marker = markerOf(scheme, ordinal);
        expect(readMarker(`の${marker} `, scheme, 1)).toEqual({ ordinal, end: 1 + marker.length });
      }),
      { numRuns: 40 },
    );
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

test.each(['', '2', 'Ⅱ', '(ロ)', 'ウ', '序', '()', '(1', '1)', '((1))', 'b', '別表', '第', '（⑴）'])(
  '%j begins no scheme',
  (marker) => expect(levelOf(marker)).toBeNull(),
);

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

test('any text is read without throwing, and no reading ends outside it', () => {
  const levels = schemes.map(([first]) => level(first));
  const texts = fc.string({
    unit: fc.constantFrom(...'第(（)）1Ⅰⅰiv一二イロアa①⑴章.あ \uD800'.split('')),
    maxLength: 12,
  });
  fc.assert(
    fc.property(texts, fc.constantFrom(...levels), fc.nat(14), (text, scheme, at) => {
      const reading = readMarker(text, scheme, at);
      if (reading === null) return;
      expect(reading.end).toBeGreaterThan(at);
      expect(reading.end).toBeLessThanOrEqual(text.length);
      expect(reading.ordinal).toBeGreaterThanOrEqual(1);
    }),
  );
});
