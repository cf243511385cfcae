/**
 * Prospects: a place in a draft with all that came before it, for whoever asks what the draft would cite if it went on with
 * these words or with those. Completion offers nothing that is not read back here as what it was offered for.
 */
import type { Citation } from '../citation/citation.ts';
import { findHeads } from '../citation/heads.ts';
import type { HeadFinder } from '../citation/heads.ts';
import { readBlock } from '../citation/read.ts';
import type { BlockProgress, BlockReading } from '../citation/read.ts';
import type { ReadingScope } from '../citation/state.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { hasWords } from '../markup/view.ts';
import { shift } from '../text/span.ts';
import type { DraftBlock } from './draftBlock.ts';
import { shiftCitation } from './placement.ts';

/** A place in a block of which a reader sees the words. */
export interface Prospect {
  /** The block's words up to the place, as a reader sees them; of a very long block the last sentences. */
  readonly words: string;
  /** What the reader sees behind the place. */
  readonly behind: string;
  /** The corpus that the draft declares to cite, from the start on; null for most drafts. */
  readonly declared: Corpus | null;
  /** The offset in the draft of the character of `words` at `offset`. */
  toDraft(offset: number): number;
  /** What the block means where it stands with `words` in the place of its own. The spans are offsets of these. */
  read(words: string): BlockReading;
  /**
   * What the block cites with `words` in the place of its own from `offset` on; the spans count from there. What stands before
   * is read once for all that may follow it.
   */
  citationsFrom(offset: number, words: string): readonly Citation[];
}

/** A block of the draft as it was read. */
export interface ReadDraftBlock extends Pick<DraftBlock, 'facts' | 'before' | 'yearBehind'> {
  /** Where it stands in the draft. */
  readonly start: number;
}

/** No more of a block is read for each prospect. In UTF-16 units of its view. */
const LONGEST = 2000;

/** A block that is cut is cut behind one of these. */
const SENTENCE_ENDS = '。．.\n';

/**
 * The prospect from `offset` in a block. Null where the character before it is none that a reader sees as it is written: in code,
 * in a comment, behind a mark of the markup.
 */
export function prospectIn(
  block: ReadDraftBlock,
  offset: number,
  heads: HeadFinder,
  scope: ReadingScope,
): Prospect | null {
  const { facts, start, before, yearBehind } = block;
  const { view, kind } = facts;
  const own = offset - start;
  if (before === null || own <= 0 || own > facts.text.length || !hasWords(kind)) return null;
  const last = view.toView(own - 1);
  if (view.toDraft(last) !== own - 1 || view.text.charAt(last) !== facts.text.charAt(own - 1)) return null;
  const end = last + 1;
  const from = beginningOf(view.text, end);
  // Of what was cited before the cut nothing is known.
  const state = from === 0 ? before : { ...before, chain: null, noteChain: null };
  const quoted = facts.quoted.filter((span) => span.start >= from && span.end <= end).map((span) => shift(span, -from));
  const written = view.text.slice(from, end);
  const readOn = (text: string, at: number, progress: BlockProgress | null): BlockReading => {
    const inText = at === 0 ? quoted : quoted.map((span) => shift(span, -at));
    const words = { text, kind, heads: findHeads(heads, text), quoted: inText, yearBehind };
    return readBlock(words, state, scope, progress);
  };
  let known: BlockProgress | null = null;
  return {
    words: written,
    behind: view.text.slice(end, end + LONGEST),
    declared: scope.declared,
    toDraft: (at) => start + view.toDraft(from + at),
    read: (text) => readOn(text, 0, null),
    citationsFrom(at, text) {
      if (known?.at !== at) known = { ...readOn(written.slice(0, at), 0, null).progress, at };
      const lead = Math.min(at, LOOK_BACK);
      const around = written.slice(at - lead, at) + text;
      const { citations } = readOn(around, at - lead, { ...known, at: lead });
      return citations.map((citation) => shiftCitation(citation, -lead));
    },
  };
}

/** No reader looks farther back than this from where a citation begins. In UTF-16 units. */
const LOOK_BACK = 200;

/** Where to begin to read a block whose words end at `end`. */
function beginningOf(text: string, end: number): number {
  if (end <= LONGEST) return 0;
  for (let at = end - LONGEST; at < end; at++) if (SENTENCE_ENDS.includes(text.charAt(at))) return at + 1;
  return end - LONGEST;
}
