/**
 * Siblings: pinpoints that leave out what they share with the one before them, in lists, ranges and exclusions. What is left
 * out is inherited from the member before, never from the first one.
 */
import { continuePinpoint, depthOf } from './pinpoint.ts';
import type { Grammar, Pinpoint, PlacedStep } from './pinpoint.ts';
import { schemeOf } from './scheme.ts';
import { isAlike, readStep } from './step.ts';
import type { Step } from './step.ts';

/**
 * The depth at which a step continues a list: beside the step of `before` that is written like it, the innermost first, or else
 * at the innermost level of `before` whose numbering it fits. Null where it is no member.
 */
export function siblingDepth(grammar: Grammar, before: readonly PlacedStep[], step: Step): number | null {
  for (let index = before.length - 1; index >= 0; index--) {
    const placed = before[index];
    if (
      placed !== undefined &&
      isAlike(placed.step, step) &&
      depthOf(grammar.levels, step, placed.depth - 1) === placed.depth
    ) {
      return placed.depth;
    }
  }
  const deepest = before[before.length - 1]?.depth ?? 0;
  const depth = depthOf(grammar.levels, step, 0);
  return depth !== null && depth <= deepest ? depth : null;
}

/** The pinpoint at `at` that inherits its outer levels from the steps of `before`; null where none begins. */
export function readSibling(
  grammar: Grammar,
  text: string,
  at: number,
  before: readonly PlacedStep[],
): Pinpoint | null {
  const step = readStep(text, at, 'none', schemeOf(grammar.levels));
  if (step === null) return null;
  const depth = siblingDepth(grammar, before, step);
  return depth === null ? null : continuePinpoint(grammar, text, [{ step, depth }]);
}

/** The steps of a pinpoint with the outer ones that it inherits from those before it. */
export function inheritSteps(before: readonly PlacedStep[], pinpoint: Pinpoint): readonly PlacedStep[] {
  const depth = pinpoint.steps[0]?.depth ?? 1;
  return [...before.filter((placed) => placed.depth < depth), ...pinpoint.steps];
}
