/**
 * What a markup language has to say for itself: how it tells blocks apart, line by line, and what it hides inside of
 * one. Scanner, views and comments are the same for all languages and know them only through this interface.
 */
import type { BlockWriter } from './blockWriter.ts';
import type { SpecialUnits } from './inline/typography.ts';
import type { Block } from './markup.ts';
import type { Mask } from './mask.ts';

/** The state of an automaton between two lines, as an opaque value. */
export type Entry = Block['entry'];

export interface Language {
  /** The state in which a text begins. The only place where a language may look ahead without bounds. */
  initial(text: string): Entry;

  /**
   * How many UTF-16 units `initial` looks at in a text that begins with the character `first` (empty for an empty text), so that
   * an edit behind them need not ask again; absent: all of them.
   */
  reach?(first: string): number;

  /**
   * An automaton that goes on from `entry` at the start of a line, writing blocks to `blocks`. From equal entries and
   * equal following text it must write equal blocks: that is what makes scanning after an edit stop early.
   */
  automaton(text: string, entry: Entry, blocks: BlockWriter): LineAutomaton;

  /** Whether an automaton can go on from an entry. Where the line above decides what a block is, it cannot. */
  canStart(entry: Entry): boolean;

  /**
   * Fills the mask of a block, offsets relative to `words`, the block's own characters. Reads nothing else: equal words,
   * kind and entry give equal masks. For a comment block it only notes the comments.
   */
  mask(words: string, block: Block, mask: Mask): void;

  /** The units without which a paragraph of one line, not indented, is seen as it is written. */
  readonly special: SpecialUnits;

  /** The characters without which a block that is not itself a comment holds none; null: it never does. */
  readonly inlineComment: string | null;
}

export interface LineAutomaton {
  /** Takes the next line, `[start, end)` without its line ending. Blank lines are lines too. */
  line(start: number, end: number): void;
  /** Takes the end of the text. */
  end(): void;
}
