/**
 * Where automata write their blocks. It holds the one block that is still growing, so that an automaton only says what a
 * line is: the beginning of a block, its continuation, or none.
 */
import { startsWithNoteMark } from './inline/noteMark.ts';
import type { Entry } from './language.ts';
import type { Block, BlockKind } from './markup.ts';

/** Takes a finished block; answers whether to go on. */
export type Emit = (block: Block) => boolean;

export class BlockWriter {
  /** Whether the receiver has heard enough. */
  stopped = false;
  /** The kind of the growing block; null when there is none. */
  kind: BlockKind | null = null;
  start = 0;
  end = 0;
  /** Where the last line of the growing block starts. */
  lastLine = 0;
  level = 0;
  private entry: Entry = 0;
  private quoteDepth = 0;
  private readonly text: string;
  private readonly emit: Emit;

  constructor(text: string, emit: Emit) {
    this.text = text;
    this.emit = emit;
  }

  /** Begins a block with the line `[start, end)`, finishing the one before. `entry` is the state before that line. */
  begin(kind: BlockKind, start: number, end: number, entry: Entry, quoteDepth = 0, level = 0): void {
    this.finish();
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.lastLine = start;
    this.entry = entry;
    this.quoteDepth = quoteDepth;
    this.level = level;
  }

  /** A block of one line. */
  put(kind: BlockKind, start: number, end: number, entry: Entry, quoteDepth = 0, level = 0): void {
    this.begin(kind, start, end, entry, quoteDepth, level);
    this.finish();
  }

  /** The growing block takes the line `[start, end)` as well. */
  extend(start: number, end: number): void {
    this.end = end;
    this.lastLine = start;
  }

  /** What began as one thing turns out to be another, as a paragraph that is underlined. */
  become(kind: BlockKind, level = 0): void {
    this.kind = kind;
    this.level = level;
  }

  /** Takes the last line off the growing block, which had more, finishing it, and begins another block with that line. */
  splitLastLine(kind: BlockKind, endBefore: number, entry: Entry): void {
    const { lastLine, end, quoteDepth } = this;
    this.end = endBefore;
    this.begin(kind, lastLine, end, entry, quoteDepth);
  }

  /** Hands the growing block on. */
  finish(): void {
    const { kind } = this;
    if (kind === null) return;
    this.kind = null;
    if (this.stopped) return;
    const { start, end, level, quoteDepth, entry } = this;
    const isNote = kind === 'prose' && startsWithNoteMark(this.text, start, end);
    if (!this.emit({ kind: isNote ? 'note' : kind, start, end, level, quoteDepth, entry })) this.stopped = true;
  }
}
