/**
 * What a rule is. Each code has one file: its documentation, its examples (which are its tests) and its check stand
 * together. Rules see facts, never markup or other rules; they only read and answer.
 */
import type { Citation } from '../citation/citation.ts';
import type { DraftSettings } from '../draft/analysis.ts';
import type { DirectiveProblem } from '../draft/applyDirectives.ts';
import type { Library } from '../draft/library.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { TermUse } from '../terminology/term.ts';
import type { Localised } from '../text/localised.ts';
import type { Span } from '../text/span.ts';
import type { Finding, FindingCode, Severity } from './finding.ts';

/** The facts that a rule judges. Spans are all in one coordinate system, the one that `textOf` understands. */
export interface RuleFacts {
  readonly citations: readonly Citation[];
  /** The citations that quotations may be claimed to be from: these, and those of the lines that attribute block quotations. */
  readonly sources: readonly Citation[];
  readonly quotations: readonly Quotation[];
  /** Terms and variants whose scope lets them be judged. */
  readonly terms: readonly TermUse[];
  /** What is wrong with the draft's directives; known only once they have been applied to the findings of the other rules. */
  readonly directives: readonly DirectiveProblem[];
  readonly library: Library;
  readonly settings: DraftSettings;
  /** The draft's own characters in a span, markup included. */
  textOf(span: Span): string;
}

/** A finding before configuration; a rule names a severity only where it departs from its default. */
export type RuleFinding = Omit<Finding, 'code' | 'severity'> & { readonly severity?: Exclude<Severity, 'off'> };

/**
 * An example is a draft with inline marks: `⟦…⟧` is what the rule reports in `wrong`; `right` has no finding of the
 * rule. `fixed` is `wrong` after the preferred fix.
 */
export interface RuleExample {
  readonly wrong: string;
  readonly right: string;
  readonly fixed?: string;
}

export interface Rule {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** A noun phrase for lists. */
  readonly title: Localised;
  /** Why the rule exists and what it leaves alone, in Markdown. */
  readonly documentation: Localised;
  readonly examples: readonly RuleExample[];
  check(facts: RuleFacts): Iterable<RuleFinding>;
}
