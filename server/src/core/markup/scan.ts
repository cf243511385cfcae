/**
 * From a text to its blocks, and from the blocks of a text to those of the text after an edit. Both run the same line
 * automaton; after an edit it starts at the block before and stops as soon as it comes to an old block in its old
 * state, because from there on it could only repeat itself.
 */
import { BlockWriter } from './blockWriter.ts';
import type { Emit } from './blockWriter.ts';
import type { Entry } from './language.ts';
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

/** The same blocks in batches, each from some thousand characters of the text, so that the caller can stop in between. */
export function* scanInSteps(text: string, markup: Markup): Generator<readonly Block[], void, void> {
  let batch: Block[] = [];
  const blocks = new BlockWriter(text, (block) => {
    batch.push(block);
    return true;
  });
  const automaton = languageOf(markup).automaton(text, languageOf(markup).initial(text), blocks);
  const lines = new LineWalker(text, 0);
  for (let next = STEP; lines.advance();) {
    automaton.line(lines.start, lines.end);
    if (lines.end < next) continue;
    yield batch;
    batch = [];
    next = lines.end + STEP;
  }
  automaton.end();
  yield batch;
}

/** Characters in a step. */
const STEP = 16384;

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
  /** The blocks in the place of those from `firstChanged` to before `oldUnchangedFrom`. */
  readonly fresh: readonly Block[];
  readonly firstChanged: number;
  readonly oldUnchangedFrom: number;
}

/** Blocks in order, however they are kept. */
export interface BlockSequence {
  readonly length: number;
  /** The block at an index from 0; undefined beyond the last. */
  at(index: number): Block | undefined;
}

/** The core of {@link rescanBlocks}, for callers that keep their blocks in a way that need not move those behind an edit. */
export function rescan(text: string, markup: Markup, previous: BlockSequence, edit: TextEdit): BlockChange {
  const initial = languageOf(markup).initial(text);
  const restart = restartOf(previous, edit.start, initial, markup);
  const from = restart < 0 ? { start: 0, entry: initial } : previous.at(restart);
  const change = rescanPart(
    text,
    markup,
    previous,
    edit,
    from ?? { start: 0, entry: initial },
    Math.max(restart, 0),
    true,
  );
  return change ?? { fresh: [], firstChanged: 0, oldUnchangedFrom: previous.length };
}

/**
 * The same for a part of a text. `text` and all offsets are those of the part, which begins at or before the block that
 * {@link restartOf} names: scanning starts at `from`, where the old block `first` started, if there was one. Null where the part
 * ends before the blocks are the old ones again; then a longer part is needed, and `isLast` says that there is none.
 */
export function rescanPart(
  text: string,
  markup: Markup,
  previous: BlockSequence,
  edit: TextEdit,
  from: { readonly start: number; readonly entry: Entry },
  first: number,
  isLast: boolean,
): BlockChange | null {
  const delta = edit.newEnd - edit.oldEnd;
  const fresh: Block[] = [];
  let old = first;
  const resynchronises = (block: Block): boolean => {
    const start = block.start - delta;
    if (block.start < edit.newEnd || start < edit.oldEnd) return false;
    while ((previous.at(old)?.start ?? start) < start) old++;
    const candidate = previous.at(old);
    return candidate?.start === start && candidate.entry === block.entry;
  };
  let unchangedFrom = isLast ? previous.length : -1;
  const emit: Emit = (block) => {
    if (resynchronises(block)) {
      unchangedFrom = old;
      return false;
    }
    fresh.push(block);
    return true;
  };
  run(text, markup, from.start, from.entry, emit, isLast);
  if (unchangedFrom < 0) return null;
  const same = countSame(fresh, previous, first, edit.start);
  return { fresh: fresh.slice(same), firstChanged: first + same, oldUnchangedFrom: unchangedFrom };
}

/** `isLast`: the text ends where `text` does, so that the block that still grows there is finished too. */
function run(text: string, markup: Markup, from: number, entry: Entry, emit: Emit, isLast = true): void {
  const blocks = new BlockWriter(text, emit);
  const automaton = languageOf(markup).automaton(text, entry, blocks);
  const lines = new LineWalker(text, from);
  while (!blocks.stopped && lines.advance()) automaton.line(lines.start, lines.end);
  if (isLast) automaton.end();
}

/**
 * Where to start after an edit at `offset` to a text that now begins in the state `initial`: at the last block that ends before
 * the edit's line, since an edit can reach one block back (an underline makes a heading of the paragraph above), or -1 for the
 * text's start.
 */
export function restartOf(previous: BlockSequence, offset: number, initial: Entry, markup: Markup): number {
  const language = languageOf(markup);
  if (previous.at(0)?.entry !== initial) return -1;
  let low = 0;
  let high = previous.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((previous.at(middle)?.end ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  let index = low - 1;
  while (index > 0 && !language.canStart(previous.at(index)?.entry ?? 0)) index--;
  return index;
}

/** How many blocks before the edit came out as they had been. */
function countSame(fresh: readonly Block[], previous: BlockSequence, from: number, limit: number): number {
  let count = 0;
  for (const block of fresh) {
    const before = previous.at(from + count);
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
