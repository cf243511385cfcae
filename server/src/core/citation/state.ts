/**
 * What reading depends on beside a block's own words: the state that the blocks before it leave behind, and the scope of the whole
 * draft. Both are values, compared by `sameState.ts` and by the draft.
 */
import type { Corpus } from '../corpus/corpus.ts';
import type { Chain } from './chain.ts';
import type { Binding, EditionScope, NamedYear } from './editions.ts';

/** What a block inherits from the draft before it. Immutable; equal states give equal readings. */
export interface ReadingState {
  /** The corpus named last, for bare paths; null before the first. */
  readonly named: Corpus | null;
  /** The document spoken of last. */
  readonly spoken: Corpus | 'other' | null;
  /** The document spoken of last that bears one of the corpora's names, which 同指針 means whatever law stands between. */
  readonly namesake: Corpus | 'other' | null;
  readonly chain: Chain | null;
  /** How the items are marked that the draft has listed since the last citation, which 同 may speak of instead. */
  readonly listed: string;
  /** The chain behind the last note, while notes follow one another. */
  readonly noteChain: Chain | null;
  readonly bindings: ReadonlyMap<string, Binding>;
  /** The year of the nearest dated name of the section so far. */
  readonly sectionYear: NamedYear | null;
}

/** What is known of the whole draft before any block is read. */
export interface ReadingScope extends EditionScope {
  /** The corpus that the front matter declares the draft to cite, so that bare paths count from the start. */
  readonly declared: Corpus | null;
  /** The draft's own headings are Roman: bare Roman paths are its own. */
  readonly romanHeadings: boolean;
}

/** The state before the first block. */
export const initialState: ReadingState = {
  named: null,
  spoken: null,
  namesake: null,
  chain: null,
  listed: '',
  noteChain: null,
  bindings: new Map(),
  sectionYear: null,
};
