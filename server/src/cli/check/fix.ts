/**
 * Applies the safe fixes of a draft, over and over until none is left: one fix may make room for the next. Fixes that
 * want the same words wait for the next round, and a draft that never comes to rest is left after a few.
 */
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Edit } from '../../core/rules/finding.ts';
import { safeFixes } from '../../service/fixes.ts';

export interface Fixed {
  readonly analysis: DraftAnalysis;
  /** How many fixes were applied. */
  readonly fixes: number;
}

const MOST_ROUNDS = 10;

/** The analysis of the draft after all its safe fixes; the draft's new text is the analysis's. */
export function fixAll(analysis: DraftAnalysis, analyse: (text: string) => DraftAnalysis): Fixed {
  let current = analysis;
  let fixes = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = safeFixes(current.findings);
    if (chosen.length === 0) break;
    current = analyse(applyEdits(current.text, chosen.flat()));
    fixes += chosen.length;
  }
  return { analysis: current, fixes };
}

/** The text after edits that do not overlap and are in order. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let offset = 0;
  for (const { span, newText } of edits) {
    result += text.slice(offset, span.start) + newText;
    offset = span.end;
  }
  return result + text.slice(offset);
}
