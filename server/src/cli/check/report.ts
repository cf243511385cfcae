/**
 * What a check found, before it is printed. Every format gets the same report, so that they cannot disagree.
 */
import type { SuppressedFinding } from '../../core/draft/analysis.ts';
import type { Finding, Severity } from '../../core/rules/finding.ts';
import type { DraftText } from '../../service/draftText.ts';
import type { Failure } from '../failure.ts';

/** One draft with its findings in order. */
export interface CheckedDraft {
  readonly file: string;
  readonly text: DraftText;
  /** Without those that the baseline knows. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

export interface CheckReport {
  /** Drafts that have something to report; the others are only counted. */
  readonly drafts: readonly CheckedDraft[];
  readonly draftCount: number;
  readonly failures: readonly Failure[];
  /** How many fixes were written by `--fix`, in how many drafts. */
  readonly fixed: { readonly fixes: number; readonly drafts: number };
  /** How many findings the baseline knows. */
  readonly known: number;
}

/** From the worst to the mildest. */
export const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** Whether a finding of severity `a` is worse than one of severity `b`; nothing is milder than `off`. */
export function isWorse(a: Severity, b: Severity): boolean {
  const order: readonly Severity[] = [...severities, 'off'];
  return order.indexOf(a) < order.indexOf(b);
}

/** All findings with their drafts, in order. */
export function* findingsOf(
  report: CheckReport,
): Generator<{ readonly draft: CheckedDraft; readonly finding: Finding }> {
  for (const draft of report.drafts) for (const finding of draft.findings) yield { draft, finding };
}
