/**
 * Judgements that are remembered: an edit elsewhere in a paragraph, or in a block quotation, leaves the words of a quotation
 * and what is claimed of them as they were, and comparing them is the dearest thing that an analysis does.
 */
import type { Target } from '../citation/citation.ts';
import { isSameTarget } from '../citation/sameState.ts';
import { isOrdinary, judgeQuotation } from '../quotation/judge.ts';
import type { PassageIndexes } from '../quotation/passages.ts';
import type { Claim, Judgement } from '../quotation/quotation.ts';

/** Judges quoted words by what is claimed of them; offsets of the judgement count from the words' start. */
export type Judge = (words: string, claim: Claim | null) => Judgement;

/** How many different words are remembered. Beyond that everything is forgotten, which costs one analysis. */
const CAPACITY = 1024;

/** A judge that remembers. Its memory is bounded. */
export function createJudge(indexes: PassageIndexes): Judge {
  const known = new Map<string, readonly Known[]>();
  return (words, claim) => {
    const span = { start: 0, end: words.length };
    if (claim === null && isOrdinary(words, span, indexes)) return NONE;
    const earlier = known.get(words) ?? [];
    const same = earlier.find((candidate) => isSameClaim(candidate.claim, claim));
    if (same !== undefined) return same.judgement;
    const judgement = judgeQuotation({ view: words, span }, claim, indexes);
    if (known.size >= CAPACITY) known.clear();
    known.set(words, [...earlier.slice(-MOST_CLAIMS), { claim, judgement }]);
    return judgement;
  };
}

const NONE: Judgement = { verdict: 'none' };

interface Known {
  readonly claim: Claim | null;
  readonly judgement: Judgement;
}

/** How many claims of the same words are remembered besides the last one. */
const MOST_CLAIMS = 3;

/** Whether two claims say the same of the words; where they stand makes no difference. */
export function isSameClaim(a: Claim | null, b: Claim | null): boolean {
  if (a === null || b === null) return a === b;
  const isSameFrame = a.manner === b.manner && a.slot === b.slot && a.goesOn === b.goesOn;
  return a.corpus === b.corpus && isSameFrame && areSameTargets(a.targets, b.targets);
}

function areSameTargets(a: readonly Target[] | null, b: readonly Target[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((target, index) => isSameTarget(target, b[index]));
}
