/**
 * A block as the analyser keeps it: its characters, what they say by themselves, and what they mean where they stand. It knows
 * how long it is but not what stands before it, so that an edit elsewhere leaves it as it is.
 */
import type { HeadFinder } from '../citation/heads.ts';
import type { NamedYear } from '../citation/editions.ts';
import type { ReadingState } from '../citation/state.ts';
import type { Block } from '../markup/markup.ts';
import type { AttributedWords, BlockAnalysis, ReadBlock } from './blockAnalysis.ts';
import { readLocalFacts } from './localFacts.ts';
import type { BlockReaders, LocalFacts } from './localFacts.ts';
import type { Movable } from './gapList.ts';

export interface DraftBlock extends Movable {
  readonly block: Block;
  /** The characters between this block and the next: its line ending and blank lines. */
  behind: string;
  facts: LocalFacts;
  /** The forms that it defines as names when it is read without regard to what the draft defines. */
  readonly definitions: readonly string[];
  /** The first year that this or a later block of its section names. */
  yearBehind: NamedYear | null;
  /** The state that it was read in; null before it was read. */
  before: ReadingState | null;
  read: ReadBlock | null;
  /** Its words as parts of a block quotation. */
  attributed: readonly AttributedWords[];
  /** Null while it has to be analysed. */
  analysis: BlockAnalysis | null;
}

/**
 * A block by itself. `start` is its place in the draft, `text` its characters, `behind` those up to the next block; of `block`
 * only what it is counts.
 */
export function draftBlock(
  start: number,
  text: string,
  behind: string,
  block: Block,
  readers: BlockReaders,
): DraftBlock {
  const facts = readLocalFacts(text, block, readers);
  return {
    start,
    block,
    behind,
    facts,
    definitions: facts.definitions,
    yearBehind: null,
    before: null,
    read: null,
    attributed: [],
    analysis: null,
  };
}

/** Looks in a block for other names. What was made of the old ones is void. */
export function readAgain(item: DraftBlock, heads: HeadFinder): void {
  item.facts = item.facts.withHeads(heads);
  item.before = null;
}

/** Whether the block holds one of the forms, so that its facts depend on which names are looked for. */
export function mentionsAny({ facts }: DraftBlock, forms: readonly string[]): boolean {
  return forms.some((form) => facts.view.text.includes(form));
}
