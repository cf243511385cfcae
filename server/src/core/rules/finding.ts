/**
 * What Shishin has to say about a draft. A finding carries its words in both languages and its fixes as plain text
 * edits, so that the editor, the command line and other editors say and do the same.
 */
import type { Localised } from '../text/localised.ts';
import type { Span } from '../text/span.ts';

/** Severities in order; `off` silences a code. */
export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** Every code there is for drafts, in the order of the documentation; `corpus.*` and `config.*` come from the service. */
export const findingCodes = [
  'citation.unresolved',
  'citation.ambiguous',
  'citation.incomplete',
  'citation.lookalike',
  'citation.style',
  'quotation.folded',
  'quotation.altered',
  'quotation.misattributed',
  'quotation.notFound',
  'quotation.merged',
  'term.variant',
  'term.confused',
  'term.otherEdition',
  'directive.unknown',
  'directive.unused',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** Replaces the draft's words in `span` by `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** One way to mend a finding. */
export interface Fix {
  readonly title: Localised;
  readonly edits: readonly Edit[];
  /** Applied by fix-all and `check --fix`: never changes meaning. */
  readonly safe: boolean;
  /** The one that the editor offers first. */
  readonly preferred: boolean;
}

/** One finding; spans are UTF-16 offsets into the draft, half-open. */
export interface Finding {
  readonly span: Span;
  readonly code: FindingCode;
  /** After configuration; never `off`. */
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: Localised;
  /** Path of the clause that the finding rests on, or null. */
  readonly clause: string | null;
  readonly fixes: readonly Fix[];
}
