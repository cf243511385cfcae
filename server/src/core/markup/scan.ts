/**
 * From a text to its blocks, and from the blocks of a text to those of the text after an edit. Both run the same line
 * automaton; after an edit it starts at the block before and stops as soon as it comes to an old block in its old
 * state, because from there on it could only repeat itself.
 */
import { BlockWriter } from './blockWriter.ts';
import type { Emit } from './blockWriter.ts';
import type { Entry, Language } from './language.ts';
import { languageOf } from './languages.ts';
import { LineWalker } from './lines.ts';
import type { Block, Markup } from './markup.ts';

/**
 * The blocks of a text, in order. Blank lines belong to no block; every other line belongs to exactly one. A block ends
 * before the line ending of its last line. Linear in the text; never throws.
 */
export function scanBlocks(text: string, markup: Markup): readonly Block[] {
  const blocks: Block[] = [];
  run(text, markup, 0, languageOf(markup).initial(text), (block) => {
    blocks.push(block);
    return true;
  });
  return blocks;
}

/** `[start, oldEnd)` of the old text became `[start, newEnd)` of the new one. UTF-16 offsets. */
export interface TextEdit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The blocks after an edit, and which of the blocks before it are still there. */
export interface Rescan {
  readonly blocks: readonly Block[];
  /** Up to here `blocks` and the old blocks are the same, object for object. */
  readonly firstChanged: number;
  /** From here on the old blocks live on, moved by the edit's growth. */
  readonly oldUnchangedFrom: number;
  /** From here on `blocks` are those old blocks. */
  readonly newUnchangedFrom: number;
}

/**
 * The blocks of `text`, which came of one edit to the text that `previous` are the blocks of. Equal to `scanBlocks(text,
 * markup)`, and apart from moving the blocks behind the edit it costs as much as the blocks that the edit changed.
 */
export function rescanBlocks(text: string, markup: Markup, previous: readonly Block[], edit: TextEdit): Rescan {
  const { fresh, firstChanged, oldUnchangedFrom } = rescan(text, markup, previous, edit);
  const delta = edit.newEnd - edit.oldEnd;
  const blocks = previous.slice(0, firstChanged);
  for (const block of fresh) blocks.push(block);
  for (let index = oldUnchangedFrom; index < previous.length; index++) {
    const block = previous[index];
    if (block !== undefined) blocks.push(delta === 0 ? block : moved(block, delta));
  }
  return { blocks, firstChanged, oldUnchangedFrom, newUnchangedFrom: firstChanged + fresh.length };
}

/** What an edit changes, without the blocks that it leaves alone. */
export interface BlockChange {
  /** The blocks in the place of `previous[firstChanged]` to `previous[oldUnchangedFrom - 1]`. */
  readonly fresh: readonly Block[];
  readonly firstChanged: number;
  readonly oldUnchangedFrom: number;
}

/** The core of {@link rescanBlocks}, for callers that keep their blocks in a way that need not move those behind an edit. */
export function rescan(text: string, markup: Markup, previous: readonly Block[], edit: TextEdit): BlockChange {
  const delta = edit.newEnd - edit.oldEnd;
  const initial = languageOf(markup).initial(text);
  const restart = previous[0]?.entry === initial ? restartIndex(previous, edit.start, languageOf(markup)) : -1;
  const from = previous[restart];

  const fresh: Block[] = [];
  let old = Math.max(restart, 0);
  const resynchronises = (block: Block): boolean => {
    const start = block.start - delta;
    if (block.start < edit.newEnd || start < edit.oldEnd) return false;
    while ((previous[old]?.start ?? start) < start) old++;
    return previous[old]?.start === start && previous[old]?.entry === block.entry;
  };
  let unchangedFrom = previous.length;
  run(text, markup, from?.start ?? 0, from?.entry ?? initial, (block) => {
    if (resynchronises(block)) {
      unchangedFrom = old;
      return false;
    }
    fresh.push(block);
    return true;
  });

  const first = Math.max(restart, 0);
  const same = countSame(fresh, previous, first, edit.start);
  return { fresh: fresh.slice(same), firstChanged: first + same, oldUnchangedFrom: unchangedFrom };
}

function run(text: string, markup: Markup, from: number, entry: Entry, emit: Emit): void {
  const blocks = new BlockWriter(text, emit);
  const automaton = languageOf(markup).automaton(text, entry, blocks);
  const lines = new LineWalker(text, from);
  while (!blocks.stopped && lines.advance()) automaton.line(lines.start, lines.end);
  automaton.end();
}

/**
 * Where to start after an edit at `offset`: at the last block that ends before the edit's line, since an edit can reach
 * one block back (an underline makes a heading of the paragraph above), or -1 for the text's start.
 */
function restartIndex(previous: readonly Block[], offset: number, language: Language): number {
  let low = 0;
  let high = previous.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((previous[middle]?.end ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  let index = low - 1;
  while (index > 0 && !language.canStart(previous[index]?.entry ?? 0)) index--;
  return index;
}

/** How many blocks before the edit came out as they had been. */
function countSame(fresh: readonly Block[], previous: readonly Block[], from: number, limit: number): number {
  let count = 0;
  for (const block of fresh) {
    const before = previous[from + count];
    if (before === undefined || block.end >= limit || !isSame(block, before)) break;
    count++;
  }
  return count;
}

function isSame(a: Block, b: Block): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.quoteDepth === b.quoteDepth &&
    a.entry === b.entry
  );
}

function moved(block: Block, delta: number): Block {
  const { kind, level, quoteDepth, entry } = block;
  return { kind, start: block.start + delta, end: block.end + delta, level, quoteDepth, entry };
}
