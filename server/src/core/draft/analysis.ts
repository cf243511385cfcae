/**
 * The analysis of a draft: every fact once, computed when first asked for, asked by position through `queries.ts`.
 * Features and rules read analyses and nothing else; they never see the draft's markup or the recogniser.
 */
import type { Citation } from '../citation/citation.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Markup } from '../markup/markup.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { Finding, FindingCode, Severity } from '../rules/finding.ts';
import type { TermScope, TermUse } from '../terminology/term.ts';
import type { Span } from '../text/span.ts';
import type { Library } from './library.ts';

/** How citations are spelt when Shishin writes one. */
export type CitationStyle = 'compact' | 'linked' | 'formal' | 'titled' | 'english';

/** What configuration decides about an analysis. Passed in, never stored. */
export interface DraftSettings {
  /** Corpus that a bare name means when the draft does not say; null: the first of the library that bears the name. */
  readonly edition: string | null;
  readonly style: CitationStyle;
  readonly formalName: string | null;
  readonly formalYear: 'era' | 'western';
  /** `auto`: official width in the formal style, half width in the others. */
  readonly digits: 'auto' | 'official' | 'half' | 'full';
  readonly termScope: TermScope;
  readonly severities: Readonly<Partial<Record<FindingCode, Severity>>>;
  /** Words that are never reported, and codes or `code: words` pairs: see `allowList.ts`. */
  readonly allow: readonly string[];
}

/** A mention of a document by name, whether it is in the library or not. */
export interface DocumentMention {
  readonly span: Span;
  /** The corpus that is meant; null for another document or another edition. */
  readonly corpus: Corpus | null;
  /** The year of the edition when the words or the context say one. */
  readonly year: number | null;
}

/** A finding that a directive silences, with the directive's reason. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string | null;
}

/** All that is known of one version of one draft. Spans are UTF-16 offsets into `text`; lists are in order of start. */
export interface DraftAnalysis {
  readonly text: string;
  readonly markup: Markup;
  readonly library: Library;
  readonly settings: DraftSettings;
  readonly citations: readonly Citation[];
  readonly quotations: readonly Quotation[];
  readonly terms: readonly TermUse[];
  readonly mentions: readonly DocumentMention[];
  /** After severities, allow list and directives. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** The defaults of `shishin.*`. */
export const defaultSettings: DraftSettings = {
  edition: null,
  style: 'compact',
  formalName: null,
  formalYear: 'era',
  digits: 'auto',
  termScope: 'attributed',
  severities: {},
  allow: [],
};
