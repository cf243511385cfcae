/**
 * What a quotation is once it has been found, attributed and judged. See the design's table of verdicts: similarity
 * only locates a passage, the verdict is an exact comparison after declared foldings.
 */
import type { Target } from '../citation/citation.ts';
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
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
  /**
   * What the frame holds: `words` of the clause; the `title` slot directly behind a number, where a title is expected
   * and other words are only a label of the writer's; or a table `cell` beside the clause, which may be a summary.
   */
  readonly slot: 'words' | 'title' | 'cell';
  /** The sentence goes on behind the closing mark with the end of the quoted predicate: 「…する」ことができる. */
  readonly goesOn?: boolean;
}

/**
 * A place of the corpus's words: paragraph (from 0, or −1 for the node's title) and UTF-16 offsets into its text.
 * Words that run on over several paragraphs are several passages in order.
 */
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
  readonly nature: Nature;
}

/**
 * What kind of difference it is. `spelling` has the same reading and meaning, `punctuation` the same words; `order` is
 * a passage before one that precedes it, or a phrase in another place of its sentence, left out here and put in there.
 * `negation`, `limit`, `number`, `subject`, `actor` (a country, force or body that is no grammatical subject) and
 * `modality` turn the meaning.
 */
export type Nature =
  | 'replacement'
  | 'omission'
  | 'insertion'
  | 'spelling'
  | 'punctuation'
  | 'order'
  | 'negation'
  | 'limit'
  | 'number'
  | 'subject'
  | 'actor'
  | 'modality';

/** Foldings that are reported, not silent. */
export type Folding = 'iterationMark' | 'characterVariant' | 'numeral';

/**
 * The verdict on a quotation. `passages` is the one place that was compared; `others` holds the beginnings of further
 * places with the same words.
 */
export type Judgement =
  /** No verdict: no claim and nothing close, a translation, ordinary speech, a title or a term. */
  | { readonly verdict: 'none' }
  | { readonly verdict: 'exact'; readonly passages: readonly Passage[]; readonly others: readonly Passage[] }
  | {
      readonly verdict: 'folded';
      readonly passages: readonly Passage[];
      readonly others: readonly Passage[];
      readonly foldings: readonly Folding[];
      readonly differences: readonly Difference[];
    }
  | {
      readonly verdict: 'altered';
      readonly passages: readonly Passage[];
      readonly differences: readonly Difference[];
      readonly turned: boolean;
      readonly spellingOnly: boolean;
      /** Only a gist is claimed （要旨）, by the words themselves or around them. */
      readonly gist: boolean;
    }
  | {
      readonly verdict: 'misattributed';
      readonly passages: readonly Passage[];
      readonly others: readonly Passage[];
      /** Only some of the words stand there, before or behind an ellipsis; the others stand where they are claimed to. */
      readonly isPart: boolean;
    }
  /** `near`: where close words stand outside what is claimed; empty when nowhere. */
  | { readonly verdict: 'notFound'; readonly near: readonly Passage[] }
  | {
      readonly verdict: 'merged';
      readonly passages: readonly Passage[];
      /** Offsets in the draft at which an ellipsis is missing. */
      readonly seams: readonly number[];
    };

/** The words of a passage, as printed. */
export function wordsOfPassage(passage: Passage): string {
  const text = passage.paragraph < 0 ? passage.node.title : passage.node.paragraphs[passage.paragraph]?.text;
  return (text ?? '').slice(passage.span.start, passage.span.end);
}

/** One quotation of the draft. */
export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  /** Without them. */
  readonly words: Span;
  readonly form: 'brackets' | 'block' | 'cell';
  readonly claim: Claim | null;
  readonly judgement: Judgement;
}
