import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockWriter } from '../../../server/src/core/markup/blockWriter.ts';
import { commentsOf } from '../../../server/src/core/markup/comments.ts';
import { languageOf } from '../../../server/src/core/markup/languages.ts';
import { LineWalker } from '../../../server/src/core/markup/lines.ts';
import type { Block, Markup } from '../../../server/src/core/markup/markup.ts';
import { rescanBlocks, scanBlocks } from '../../../server/src/core/markup/scan.ts';
import { viewOf } from '../../../server/src/core/markup/view.ts';
import { drafts, editedDrafts, markups } from './drafts.ts';

const numRuns = 150;

describe.each(markups)('every draft in %s', (markup) => {
  it('has its lines in exactly one block each, in order, and blank lines in none or inside of one', () => {
    fc.assert(
      fc.property(drafts(markup), (text) => {
        const blocks = scanBlocks(text, markup);
        let at = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, block.start)).toMatch(/^[>\s]*$/u);
          expect(block.end).toBeGreaterThan(block.start);
          expect(text.slice(block.start - 1, block.start)).toMatch(/^[\r\n]?$/);
          expect(text.slice(block.end, block.end + 1)).toMatch(/^[\r\n]?$/);
          at = block.end;
        }
        expect(text.slice(at)).toMatch(/^[>\s]*$/u);
      }),
      { numRuns },
    );
  });

  it('is scanned from any block as it is from the start', () => {
    fc.assert(
      fc.property(drafts(markup), (text) => {
        const blocks = scanBlocks(text, markup);
        for (const [index, block] of blocks.entries()) {
          if (!languageOf(markup).canStart(block.entry)) continue;
          expect(scanFrom(text, markup, block)).toEqual(blocks.slice(index));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has after an edit the blocks that a fresh scan finds, and says which are old', () => {
    fc.assert(
      fc.property(editedDrafts(markup), ({ before, start, oldEnd, inserted }) => {
        const text = before.slice(0, start) + inserted + before.slice(oldEnd);
        const previous = scanBlocks(before, markup);
        const edit = { start, oldEnd, newEnd: start + inserted.length };
        const { blocks, firstChanged, oldUnchangedFrom, newUnchangedFrom } = rescanBlocks(text, markup, previous, edit);
        expect(blocks).toEqual(scanBlocks(text, markup));
        for (let index = 0; index < firstChanged; index++) expect(blocks[index]).toBe(previous[index]);
        expect(blocks.length - newUnchangedFrom).toBe(previous.length - oldUnchangedFrom);
        const delta = edit.newEnd - edit.oldEnd;
        for (const [index, block] of blocks.slice(newUnchangedFrom).entries()) {
          expect(block.start - delta).toBe(previous[oldUnchangedFrom + index]?.start);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has views that lead back into their block, forward only', () => {
    fc.assert(
      fc.property(drafts(markup), (text) => {
        for (const block of scanBlocks(text, markup)) {
          const view = viewOf(text, block, markup);
          let end = block.start;
          for (let offset = 0; offset < view.text.length; offset++) {
            const span = view.spanToDraft({ start: offset, end: offset + 1 });
            expect(span.start).toBe(view.toDraft(offset));
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.start).toBeGreaterThanOrEqual(isSecondUnit(view.text, offset) ? block.start : end);
            end = Math.max(end, span.end);
            if (!isSecondUnit(view.text, offset)) expect(view.toView(span.start)).toBe(offset);
          }
          expect(view.toDraft(view.text.length)).toBe(end);
          expect(end).toBeLessThanOrEqual(block.end);
        }
      }),
      { numRuns },
    );
  });

  it('has blocks that look the same wherever they stand', () => {
    fc.assert(
      fc.property(drafts(markup), (text) => {
        for (const block of scanBlocks(text, markup)) {
          const own = text.slice(block.start, block.end);
          const alone = viewOf(own, { ...block, start: 0, end: own.length }, markup);
          expect(viewOf(text, block, markup).text).toBe(alone.text);
        }
      }),
      { numRuns },
    );
  });

  it('shows no character that is not the draft’s own, but for what stands for one', () => {
    fc.assert(
      fc.property(drafts(markup), (text) => {
        for (const block of scanBlocks(text, markup)) {
          const view = viewOf(text, block, markup);
          for (let offset = 0; offset < view.text.length; offset++) {
            const span = view.spanToDraft({ start: offset, end: offset + 1 });
            const isCopy = text.slice(span.start, span.end) === view.text.charAt(offset);
            expect(isCopy || '\uFFFC\n &\u3000“”‘’…§¶'.includes(view.text.charAt(offset))).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });

  it('has comments in order, with bodies inside of them', () => {
    fc.assert(
      fc.property(drafts(markup), (text) => {
        let at = 0;
        for (const comment of commentsOf(text, scanBlocks(text, markup), markup)) {
          expect(comment.start).toBeGreaterThanOrEqual(at);
          expect(comment.body.start).toBeGreaterThanOrEqual(comment.start);
          expect(comment.body.end).toBeGreaterThanOrEqual(comment.body.start);
          expect(comment.end).toBeGreaterThanOrEqual(comment.body.end);
          at = comment.end;
        }
      }),
      { numRuns },
    );
  });
});

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

function isSecondUnit(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}
