/**
 * Applies the safe fixes of a draft, over and over until none is left: one fix may make room for the next. Fixes that
 * touch the same place wait for the next round, and a draft that never comes to rest is left after a few.
 */
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Edit, Finding } from '../../core/rules/finding.ts';

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
    const chosen = compatibleFixes(current.findings);
    if (chosen.length === 0) break;
    current = analyse(applyEdits(current.text, chosen.flat()));
    fixes += chosen.length;
  }
  return { analysis: current, fixes };
}

/** The edits of one safe fix for each finding, leaving out fixes that touch a place which an earlier one changes. */
function compatibleFixes(findings: readonly Finding[]): readonly (readonly Edit[])[] {
  const chosen: (readonly Edit[])[] = [];
  let taken = -1;
  for (const { fixes } of findings) {
    const safe = fixes.filter((fix) => fix.safe && fix.edits.length > 0);
    const fix = safe.find(({ preferred }) => preferred) ?? safe[0];
    if (fix === undefined) continue;
    const edits = fix.edits.toSorted((a, b) => a.span.start - b.span.start);
    // Findings come in order of their start, so that looking at the last place taken is nearly always enough; a fix that
    // reaches back is merely put off to the next round.
    if ((edits[0]?.span.start ?? -1) <= taken) continue;
    chosen.push(edits);
    taken = Math.max(taken, ...edits.map(({ span }) => span.end));
  }
  return chosen;
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
