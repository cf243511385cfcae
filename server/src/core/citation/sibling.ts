/**
 * Siblings: pinpoints that leave out what they share with the one before them, in lists, ranges and exclusions. What is left
 * out is inherited from the member before, never from the first one.
 */
import { mayBeginAt, type Level } from '../corpus/numbering.ts';
import { isKanjiDigit } from '../text/characters.ts';
import { readOwnWord } from './constructs/english.ts';
import { continuePinpoint, placeStep } from './pinpoint.ts';
import type { Grammar, Pinpoint, PlacedStep } from './pinpoint.ts';
import { schemeOf } from './scheme.ts';
import { readStep } from './step.ts';
import type { Step } from './step.ts';
import { isAlike } from './stepSign.ts';

/**
 * The step as a member of a list: beside the step of `before` that is written like it, the innermost first, or else at the
 * innermost level of `before` whose numbering it fits. Null where it is no member.
 */
export function placeSibling(grammar: Grammar, before: readonly PlacedStep[], step: Step): PlacedStep | null {
  for (let index = before.length - 1; index >= 0; index--) {
    const beside = before[index];
    if (beside === undefined || !isAlike(beside.step, step)) continue;
    const placed = placeStep(grammar, step, beside.depth - 1);
    if (placed?.depth === beside.depth) return placed;
  }
  const deepest = before[before.length - 1]?.depth ?? 0;
  const placed = placeStep(grammar, step, 0);
  return placed !== null && placed.depth <= deepest ? placed : null;
}

/** The pinpoint at `at` that inherits its outer levels from the steps of `before`; null where none begins. */
export function readSibling(
  grammar: Grammar,
  text: string,
  at: number,
  before: readonly PlacedStep[],
): Pinpoint | null {
  // English repeats the document's own word for the level: Article 5 and Article 6.
  const word = grammar.english ? readOwnWord(text, at, schemeOf(grammar.levelsEn).words) : null;
  const last = before.at(-1)?.step;
  const joint = last !== undefined && isBareKanji(last) ? 'linked' : 'listed';
  const step = readStep(text, word?.end ?? at, joint, schemeOf(grammar.levels));
  const placed = step === null ? null : placeSibling(grammar, before, step);
  return placed === null ? null : continuePinpoint(grammar, text, [placed]);
}

/** A number in kanji without brackets is read only where one is expected; beside another one it is: Ⅱの二及び三. */
function isBareKanji(step: Step): boolean {
  return !step.bracketed && isKanjiDigit(step.sign.charCodeAt(0));
}

/** The steps of a pinpoint with the outer ones that it inherits from those before it. What runs on through the document inherits none. */
export function inheritSteps(
  levels: readonly Level[],
  before: readonly PlacedStep[],
  pinpoint: Pinpoint,
): readonly PlacedStep[] {
  const depth = pinpoint.steps[0]?.depth ?? 1;
  if (mayBeginAt(levels, depth)) return pinpoint.steps;
  return [...before.filter((placed) => placed.depth < depth), ...pinpoint.steps];
}
