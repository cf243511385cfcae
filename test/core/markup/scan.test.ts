import { describe, expect, it } from 'vitest';
import { markupOfDocument, markupOfFileName } from '../../../server/src/core/markup/languages.ts';
import type { Block } from '../../../server/src/core/markup/markup.ts';
import { rescanBlocks, scanBlocks } from '../../../server/src/core/markup/scan.ts';
import type { Rescan } from '../../../server/src/core/markup/scan.ts';
import { sliceOf } from '../../../server/src/core/text/span.ts';

describe('an edit', () => {
  const draft = '# 題\n\n一\n\n二\n\n三\n\n- 四\n- 五';

  it('reads again the block that it touches and the one before, and leaves all others as they are', () => {
    const { previous, rescan } = edited(draft, '二', '二のあと');
    expect(rescan.firstChanged).toBe(2);
    expect(rescan.oldUnchangedFrom).toBe(3);
    expect(rescan.newUnchangedFrom).toBe(3);
    expect(rescan.blocks[1]).toBe(previous[1]);
    expect(rescan.blocks.slice(3).map(({ start }) => start)).toEqual(previous.slice(3).map(({ start }) => start + 3));
  });

  it('that keeps the length keeps the blocks behind it, object for object', () => {
    const { previous, rescan } = edited(draft, '二', '貳');
    expect(rescan.blocks.slice(3).every((block, index) => block === previous[index + 3])).toBe(true);
  });

  it('that opens a fence changes everything behind it, and only the first half of the draft stays', () => {
    const { rescan } = edited(draft, '二', '```');
    expect(rescan.blocks.map(({ kind }) => kind)).toEqual(['heading', 'prose', 'code']);
    expect(rescan.oldUnchangedFrom).toBe(6);
  });

  it('makes a heading of the paragraph above, front matter of the beginning, one paragraph of two', () => {
    expect(kindsAfter('一\n\n二', '一\n', '一\n===\n')).toEqual(['heading', 'prose']);
    expect(kindsAfter('---\na: b\n\n本文', 'a: b\n', 'a: b\n---\n')).toEqual(['frontMatter', 'prose']);
    expect(kindsAfter('一\n\n二\n\n三', '\n\n三', '\n三')).toEqual(['prose', 'prose']);
    expect(kindsAfter('a | b\n--|--\nc | d', '--|--', '--')).toEqual(['heading', 'prose']);
  });
});

it('the markup of a draft is known by language identifier and by the ending of its name', () => {
  expect(
    ['markdown', 'latex', 'tex', 'asciidoc', 'restructuredtext', 'review', 'plaintext', 'json'].map((id) =>
      markupOfDocument(id, 'untitled:1'),
    ),
  ).toEqual(['markdown', 'latex', 'latex', 'asciidoc', 'restructuredtext', 'review', 'plaintext', 'plaintext']);
  // Editors have identifiers of their own.
  expect(
    [
      ['Markdown', 'untitled:1'],
      ['rst', 'file:///a.rst'],
      ['gfm', 'file:///%E5%8E%9F%E7%A8%BF.MD'],
      ['', 'file:///a.tex'],
      ['plaintext', 'file:///a.md'],
    ].map(([id = '', uri = '']) => markupOfDocument(id, uri)),
  ).toEqual(['markdown', 'restructuredtext', 'markdown', 'latex', 'plaintext']);
  expect(
    [
      'a.md',
      'a.MARKDOWN',
      'a.b.tex',
      'a.ltx',
      'a.adoc',
      '/d.md/a.asciidoc',
      'a.rst',
      'a.re',
      'a.txt',
      'a',
      '.md/a',
    ].map(markupOfFileName),
  ).toEqual([
    'markdown',
    'markdown',
    'latex',
    'latex',
    'asciidoc',
    'asciidoc',
    'restructuredtext',
    'review',
    'plaintext',
    'plaintext',
    'plaintext',
  ]);
});

it('a text without lines has no blocks', () => {
  expect(scanBlocks('', 'markdown')).toEqual([]);
  expect(scanBlocks('\n \r\n\r', 'latex')).toEqual([]);
});

/** The blocks before and after the first `words` of a Markdown draft became `replacement`. */
function edited(
  draft: string,
  words: string,
  replacement: string,
): { previous: readonly Block[]; rescan: Rescan; text: string } {
  const start = draft.indexOf(words);
  const text = draft.replace(words, replacement);
  const previous = scanBlocks(draft, 'markdown');
  const edit = { start, oldEnd: start + words.length, newEnd: start + replacement.length };
  const rescan = rescanBlocks(text, 'markdown', previous, edit);
  expect(rescan.blocks.map((block) => sliceOf(text, block))).toEqual(
    scanBlocks(text, 'markdown').map((block) => sliceOf(text, block)),
  );
  return { previous, rescan, text };
}

function kindsAfter(draft: string, words: string, replacement: string): readonly string[] {
  return edited(draft, words, replacement).rescan.blocks.map(({ kind }) => kind);
}
