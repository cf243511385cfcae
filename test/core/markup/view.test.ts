import { describe, expect, it } from 'vitest';
import type { View } from '../../../server/src/core/markup/markup.ts';
import { scanBlocks } from '../../../server/src/core/markup/scan.ts';
import { viewOf } from '../../../server/src/core/markup/view.ts';
import { sliceOf } from '../../../server/src/core/text/span.ts';

/** The view of the last block of a Markdown draft. */
function lastView(text: string): View {
  const block = scanBlocks(text, 'markdown').at(-1);
  if (block === undefined) throw new Error('The draft has no block.');
  return viewOf(text, block, 'markdown');
}

/** The draft's characters behind the first `words` of the view. */
function sourceOf(text: string, words: string): string {
  const view = lastView(text);
  const start = view.text.indexOf(words);
  return sliceOf(text, view.spanToDraft({ start, end: start + words.length }));
}

describe('a span of a view', () => {
  it('is tight in the draft: marks before and behind it are not in it, marks inside are', () => {
    expect(sourceOf('前\n\n**「指針」**Ⅴ2 *(2)*', '「指針」')).toBe('「指針」');
    expect(sourceOf('前\n\n**「指針」**Ⅴ2 *(2)*', '「指針」Ⅴ2')).toBe('「指針」**Ⅴ2');
    expect(sourceOf('> 指針Ⅴ2\n> (2)(ロ)は', '指針Ⅴ2\n(2)(ロ)')).toBe('指針Ⅴ2\n> (2)(ロ)');
  });

  it('holds all of what one character stands for', () => {
    expect(sourceOf('a&#8548;b', 'Ⅴ')).toBe('&#8548;');
    expect(sourceOf('a`code`b', '\uFFFC')).toBe('`code`');
    expect(sourceOf('a&#x20BB7;b', '𠮷')).toBe('&#x20BB7;');
  });

  it('that is empty stays empty', () => {
    const view = lastView('*a* b');
    expect(view.spanToDraft({ start: 1, end: 1 })).toEqual({ start: 3, end: 3 });
    expect(view.spanToDraft({ start: 3, end: 3 })).toEqual({ start: 5, end: 5 });
  });
});

describe('an offset', () => {
  it('of the draft inside of markup means the next character that is seen', () => {
    const text = '# 題\n\n**a** &amp; b';
    const view = lastView(text);
    expect(view.text).toBe('a & b');
    expect(
      [0, text.indexOf('**'), text.indexOf('a*'), text.indexOf('** &') + 1].map((offset) => view.toView(offset)),
    ).toEqual([0, 0, 0, 1]);
    expect(view.toView(text.indexOf('amp'))).toBe(3);
    expect(view.toView(text.length + 5)).toBe(5);
  });

  it('of the view behind its last character is behind that character in the draft', () => {
    const text = '**指針**';
    expect(lastView(text).toDraft(2)).toBe(4);
    expect(lastView(text).toDraft(99)).toBe(4);
    expect(lastView('指針').toDraft(99)).toBe(2);
  });
});

it('a block of which nothing is read has an empty view at its start', () => {
  const view = lastView('本文\n\n```\n指針\n```');
  expect(view.text).toBe('');
  expect(view.toDraft(0)).toBe(4);
});
