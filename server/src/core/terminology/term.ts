/**
 * Terms of the corpus: their words, readings and official English, and the wrong variants that drafts use instead.
 */
import type { Span } from '../text/span.ts';

/** How far terms are checked: where the corpus is spoken of, everywhere, or nowhere. */
export type TermScope = 'attributed' | 'document' | 'off';

/** A wrong or confused form of a term. */
export interface TermVariant {
  readonly form: string;
  readonly code: 'term.variant' | 'term.confused' | 'term.otherEdition';
  /** Reported only inside quotations that claim the corpus. */
  readonly quotationOnly: boolean;
  /** For `term.confused`: paths of the chapters or clauses where the variant is wrong and the term is meant. */
  readonly where: readonly string[];
  /** Paths of the clauses whose own words hold the variant itself: where one of them is cited, it is not wrong. */
  readonly standsIn: readonly string[];
  /** Why it is wrong, in both languages. */
  readonly reason: { readonly ja: string; readonly en: string };
  /** A sentence in which it is reported, and one in which it is not: checked when loaded. */
  readonly wrong: string;
  readonly right: string;
}

/** One term. */
export interface Term {
  readonly corpusId: string;
  readonly form: string;
  /** Kana readings, the usual one first. */
  readonly readings: readonly string[];
  /** The same with a space before each further word, so that a search finds the beginnings of words. */
  readonly spoken: readonly string[];
  readonly english: string;
  /** Path of the clause that defines the term or uses it first; for the document's own title, of its first clause. */
  readonly definedIn: string;
  /** Paths of all clauses whose own words hold the term, in document order. */
  readonly usedIn: readonly string[];
  readonly variants: readonly TermVariant[];
}

/** A place of the draft where a term or a wrong variant stands. */
export interface TermUse {
  readonly span: Span;
  readonly term: Term;
  /** Null where the term itself stands. */
  readonly variant: TermVariant | null;
  /** Whether it stands in a quotation that claims the corpus. */
  readonly quoted: boolean;
  /** Path of the clause that speaks for the term here: one that the sentence cites, if it holds the term, else `definedIn`. */
  readonly clause: string;
}
