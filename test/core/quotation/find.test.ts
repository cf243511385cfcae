import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../../server/src/core/markup/markup.ts';
import { findQuotations } from '../../../server/src/core/quotation/find.ts';

function wordsIn(view: string, kind: BlockKind = 'prose'): readonly string[] {
  return findQuotations(view, kind).map(({ words }) => view.slice(words.start, words.end));
}

describe('pairs of quotation marks', () => {
  it.each([
    ['「甲」と『乙』', ['甲', '乙']],
    ['“one” and ‘two’', ['one', 'two']],
    ['"one" and "two"', ['one', 'two']],
    ["``TeX'' marks", ['TeX']],
    ['«guillemets»', ['guillemets']],
    ['｢半角｣', ['半角']],
    ['〝爪〟', ['爪']],
    ['「外『内』外」', ['外『内』外', '内']],
    ['‘Japan’s forces’', ['Japan’s forces']],
  ])('%s hold words', (view, words) => expect(wordsIn(view)).toEqual(words));

  it.each([
    ['an unclosed mark', '「甲、乙'],
    ['an unopened mark', '甲」、乙'],
    ['marks without words', '「」'],
    ['marks that cross a block', '甲」乙「丙'],
  ])('leaves %s alone', (_, view) => expect(wordsIn(view)).toEqual([]));

  it('finds the words behind an unclosed mark', () => {
    expect(wordsIn('「甲、「乙」')).toEqual(['乙']);
    expect(wordsIn('「甲、『乙」丙')).toEqual(['甲、『乙']);
  });

  it('knows the depth and the quotation around it', () => {
    const found = findQuotations('「一『二「三」』」「四」', 'prose');
    expect(found.map(({ depth, parent }) => [depth, parent])).toEqual([
      [0, null],
      [1, 0],
      [2, 1],
      [0, null],
    ]);
  });

  it.each(['code', 'comment', 'frontMatter', 'raw'] as const)('finds nothing in %s', (kind) => {
    expect(wordsIn('「甲」', kind)).toEqual([]);
  });

  it('takes the cells of a row that have no marks as quotations of their own', () => {
    const found = findQuotations(' 指針Ⅱ2 \uFFFC 日本は \uFFFC「甲」', 'cell');
    expect(found.map(({ form }) => form)).toEqual(['cell', 'cell', 'brackets']);
  });
});
