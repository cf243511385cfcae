/**
 * What a citation is once it has been read and resolved. Recognition (what is written) and resolution (what it means)
 * are separate steps; this is their common result, the only shape that rules, features and the command line see.
 */
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
import type { EditionReason } from './editions.ts';
import type { Localised } from '../text/localised.ts';
import type { Span } from '../text/span.ts';

/** How the citation names its target; the `kind` of `shishin cites`. */
export type CitationKind = 'number' | 'annex' | 'title' | 'relative';

/** The four verdicts of the resolver. It never guesses: two readings are `ambiguous`, never the likelier one. */
export type Verdict = 'resolved' | 'ambiguous' | 'incomplete' | 'unresolved';

/** A clause, an Annex node, or a part of one: paragraphs and sentences count from 1; `null` means the whole. */
export interface Target {
  readonly node: CorpusNode;
  readonly paragraph: number | null;
  readonly sentence: number | null;
  /** `柱書`: the node's own words without what stands below it. */
  readonly ownWords: boolean;
}

/** The target that is a node as a whole. */
export function wholeOf(node: CorpusNode): Target {
  return { node, paragraph: null, sentence: null, ownWords: false };
}

/** A character that was read as another one which looks like it, such as kanji 二 for katakana ニ. */
export interface Lookalike {
  readonly span: Span;
  /** What stands there. */
  readonly found: string;
  /** What was meant. */
  readonly meant: string;
}

/** Where an unresolved citation stopped: the deepest node that exists and what was asked for below it. */
export interface DeadEnd {
  /** Null where not even the first level exists. */
  readonly node: CorpusNode | null;
  /** The missing step as the canonical citations would write it, such as `(ハ)`, in English `(c)`; empty where nothing was asked for. */
  readonly missing: Localised;
  /** Which kind of thing is missing below `node`. */
  readonly what: 'clause' | 'paragraph' | 'sentence' | 'proviso' | 'ownWords' | 'row' | 'item';
}

/**
 * How a member is written, as far as a style can differ. A member of a list after the first has no name of its own.
 */
export interface Notation {
  /** The document's name as written, without brackets and date; null where the citation has none. */
  readonly name: string | null;
  readonly linked: boolean;
  readonly units: boolean;
  readonly english: boolean;
}

/** The number of a citation as written: where it stands, without the name, and the depths of its levels, from 1. */
export interface WrittenNumber {
  readonly span: Span;
  readonly depths: readonly number[];
  /** Its last unit stands only behind a later member, or behind the end of the range: 第1及び第2段落. */
  readonly sharesUnit: boolean;
}

/**
 * One citation as `shishin cites` lists them: a lone citation, one member of a list, or one whole range. Spans are
 * UTF-16 offsets into the draft, half-open.
 */
export interface Citation {
  readonly span: Span;
  readonly kind: CitationKind;
  readonly verdict: Verdict;
  readonly corpus: Corpus;
  /** Why the document's name means this edition; null where the citation has no name of its own. */
  readonly edition: EditionReason | null;
  /** In document order; a range expanded; the candidates when ambiguous; empty when unresolved. */
  readonly targets: readonly Target[];
  /** Set when and only when the verdict is `unresolved`. */
  readonly deadEnd: DeadEnd | null;
  readonly lookalikes: readonly Lookalike[];
  readonly notation: Notation;
  /** Null for titles, for places of the annex, and where only a word such as 同項 or a part stands. */
  readonly number: WrittenNumber | null;
  /** The span of the whole list that this citation is a member of; its own span for a lone citation. */
  readonly list: Span;
  /** Position in that list, from 0. */
  readonly member: number;
  readonly isRange: boolean;
}
