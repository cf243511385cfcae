/**
 * What a quotation is once it has been found, attributed and judged. See the design's table of verdicts: similarity
 * only locates a passage, the verdict is an exact comparison after declared foldings.
 */
import type { Target } from '../citation/citation.ts';
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
import type { Localised } from '../text/localised.ts';
import type { Span } from '../text/span.ts';

/** What the surrounding words claim the quotation to be taken from. */
export interface Claim {
  readonly corpus: Corpus;
  /** Null where only the document is claimed. Any of them will do (a list or a range). */
  readonly targets: readonly Target[] | null;
  /** The span of the citation or name that makes the claim, in the draft. */
  readonly source: Span;
  /** The words around claim only a gist （要旨）, an excerpt （抜粋）, or nothing special. */
  readonly manner: 'verbatim' | 'excerpt' | 'gist';
}

/** A place of the corpus's words: paragraph (from 0) of a node and UTF-16 offsets into that paragraph's text. */
export interface Passage {
  readonly node: CorpusNode;
  readonly paragraph: number;
  readonly span: Span;
}

/** One difference, by words that a reader recognises. */
export interface Difference {
  /** Where the draft's words stand, in the draft (empty at the place of an omission). */
  readonly draft: Span;
  /** The draft's words; empty for an omission. */
  readonly quoted: string;
  /** The corpus's words; empty for an insertion. */
  readonly original: string;
  /** What kind of difference it is; `spelling` has the same reading and meaning. */
  readonly nature: 'replacement' | 'omission' | 'insertion' | 'spelling' | 'negation' | 'limit' | 'number' | 'subject' | 'modality';
}

/** Foldings that are reported, not silent. */
export type Folding = 'iterationMark' | 'characterVariant' | 'numeral';

export type Judgement =
  /** No verdict: no claim and nothing close, a translation, ordinary speech, a title or a term. */
  | { readonly verdict: 'none' }
  | { readonly verdict: 'exact'; readonly passages: readonly Passage[] }
  | { readonly verdict: 'folded'; readonly passages: readonly Passage[]; readonly foldings: readonly Folding[]; readonly differences: readonly Difference[] }
  | { readonly verdict: 'altered'; readonly passages: readonly Passage[]; readonly differences: readonly Difference[]; readonly turned: boolean; readonly spellingOnly: boolean }
  | { readonly verdict: 'misattributed'; readonly passages: readonly Passage[] }
  | { readonly verdict: 'notFound' }
  | { readonly verdict: 'merged'; readonly passages: readonly Passage[]; /** Where in the draft an ellipsis is missing. */ readonly seams: readonly number[] };

/** One quotation of the draft. */
export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  /** Without them. */
  readonly words: Span;
  readonly form: 'brackets' | 'block' | 'cell';
  readonly claim: Claim | null;
  readonly judgement: Judgement;
  /** The clause's name for messages when it has one: set by the judge for hover and findings. */
  readonly note: Localised | null;
}
