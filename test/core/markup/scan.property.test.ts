import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockWriter } from '../../../server/src/core/markup/blockWriter.ts';
import { commentsOf } from '../../../server/src/core/markup/comments.ts';
import { languageOf } from '../../../server/src/core/markup/languages.ts';
import { LineWalker } from '../../../server/src/core/markup/lines.ts';
import type { Block, Markup } from '../../../server/src/core/markup/markup.ts';
import { Mask, NOTE_CLOSE, NOTE_OPEN, OBJECT } from '../../../server/src/core/markup/mask.ts';
import { rescanBlocks, scanBlocks } from '../../../server/src/core/markup/scan.ts';
import { viewOf } from '../../../server/src/core/markup/view.ts';
import { drafts, editedDrafts, markups } from './drafts.ts';

/** Enough to notice a broken construct in every run; set PROPERTY_RUNS to look harder. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 30);

describe.each(markups)('every draft in %s', (markup) => {
  it('has each line in one block, in order, and blank lines in none or inside of one', () => {
    fc.assert(
      fc.property(drafts(markup), (text) => {
        const blocks = scanBlocks(text, markup);
        const gaps = blocks.map((block, index) => text.slice(blocks[index - 1]?.end ?? 0, block.start));
        expect(
          gaps.filter(
            (gap, index) => !(index === 0 ? /^(?:[>＞\s]*[\r\n])?$/u : /^[\r\n](?:[>＞\s]*[\r\n])?$/u).test(gap),
          ),
        ).toEqual([]);
        expect(text.slice(blocks.at(-1)?.end ?? 0)).toMatch(
          blocks.length === 0 ? /^[>＞\s]*$/u : /^(?:[\r\n][>＞\s]*)?$/u,
        );
        expect(blocks.filter((block) => block.start >= block.end)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('is scanned from any block as it is from the start', () => {
    fc.assert(
      fc.property(drafts(markup), (text) => {
        const blocks = scanBlocks(text, markup);
        const starts = blocks.filter((block) => languageOf(markup).canStart(block.entry));
        expect(starts.map((block) => scanFrom(text, markup, block))).toEqual(
          starts.map((block) => blocks.slice(blocks.indexOf(block))),
        );
      }),
      { numRuns },
    );
  });

  it('has after an edit the blocks that a fresh scan finds, and tells which are old', () => {
    fc.assert(
      fc.property(editedDrafts(markup), ({ before, start, oldEnd, inserted }) => {
        const text = before.slice(0, start) + inserted + before.slice(oldEnd);
        const previous = scanBlocks(before, markup);
        const delta = inserted.length - (oldEnd - start);
        const rescan = rescanBlocks(text, markup, previous, { start, oldEnd, newEnd: start + inserted.length });
        expect(rescan.blocks).toEqual(scanBlocks(text, markup));
        const { blocks, firstChanged, oldUnchangedFrom, newUnchangedFrom } = rescan;
        expect(blocks.slice(0, firstChanged).every((block, index) => block === previous[index])).toBe(true);
        const survivors = previous.slice(oldUnchangedFrom).map((block) => moved(block, delta));
        expect(blocks.slice(newUnchangedFrom)).toEqual(survivors);
      }),
      { numRuns: 4 * numRuns },
    );
  });

  it('has views that lead back into their block, forward only', () => {
    fc.assert(
      fc.property(drafts(markup), (text) => {
        const blocks = scanBlocks(text, markup);
        expect(blocks.flatMap((block) => disorderIn(text, block, markup))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('has blocks that look the same wherever they stand', () => {
    fc.assert(
      fc.property(drafts(markup), (text) => {
        const blocks = scanBlocks(text, markup);
        const alone = blocks.map((block) => moved(block, -block.start));
        const views = blocks.map((block) => viewOf(text, block, markup).text);
        expect(alone.map((block, index) => viewOf(sliceAt(text, blocks[index]), block, markup).text)).toEqual(views);
      }),
      { numRuns },
    );
  });

  it('has nothing to hide in the paragraphs that are shown as they are written', () => {
    fc.assert(
      fc.property(drafts(markup), (text) => {
        const blocks = scanBlocks(text, markup).filter(({ kind }) => kind === 'prose');
        const written = blocks.filter((block) => viewOf(text, block, markup).text === sliceAt(text, block));
        expect(written.filter((block) => hidesAnything(sliceAt(text, block), block, markup))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('has comments in order, with bodies inside of them', () => {
    fc.assert(
      fc.property(drafts(markup), (text) => {
        const comments = commentsOf(text, scanBlocks(text, markup), markup);
        const offsets = comments.flatMap(({ start, end, body }) => [start, body.start, body.end, end]);
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      }),
      { numRuns },
    );
  });
});

function moved({ kind, start, end, level, quoteDepth, entry }: Block, delta: number): Block {
  return { kind, start: start + delta, end: end + delta, level, quoteDepth, entry };
}

/** The blocks from one block on, by an automaton that knows nothing of what stands before it. */
function scanFrom(text: string, markup: Markup, first: Block): readonly Block[] {
  const found: Block[] = [];
  const writer = new BlockWriter(text, (block) => found.push(block) > 0);
  const automaton = languageOf(markup).automaton(text, first.entry, writer);
  const lines = new LineWalker(text, first.start);
  while (lines.advance()) automaton.line(lines.start, lines.end);
  automaton.end();
  return found;
}

/** What is wrong with the way from a view to the draft and back: nothing, in a view that is in order. */
function disorderIn(text: string, block: Block, markup: Markup): readonly string[] {
  const view = viewOf(text, block, markup);
  const faults: string[] = [];
  let end = block.start;
  for (let offset = 0; offset < view.text.length; offset++) {
    const span = view.spanToDraft({ start: offset, end: offset + 1 });
    const isSecond = isSecondUnit(view.text, offset);
    if (span.start !== view.toDraft(offset) || span.end <= span.start) faults.push(`span of ${offset}`);
    if (!isSecond && (span.start < end || view.toView(span.start) !== offset)) faults.push(`order at ${offset}`);
    const isOwn = text.slice(span.start, span.end) === view.text.charAt(offset);
    if (!isOwn && !isSecond && !STANDS_FOR_SOMETHING.includes(view.text.charAt(offset)))
      faults.push(`character at ${offset}`);
    end = Math.max(end, span.end);
  }
  if (view.toDraft(view.text.length) !== end || end > block.end) faults.push('end');
  return faults;
}

function hidesAnything(words: string, block: Block, markup: Markup): boolean {
  const mask = new Mask();
  languageOf(markup).mask(words, block, mask);
  const edits = Array.from({ length: mask.length }, (_, index) => index);
  return edits.some((index) => mask.fillAt(index) !== words.slice(mask.startAt(index), mask.endAt(index)));
}

/** Characters of views that need not be the draft's own. */
const STANDS_FOR_SOMETHING = `${OBJECT}${NOTE_OPEN}${NOTE_CLOSE}\n &\u3000“”‘’𠮟`;

function isSecondUnit(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}

function sliceAt(text: string, block: Block | undefined): string {
  return text.slice(block?.start, block?.end);
}
