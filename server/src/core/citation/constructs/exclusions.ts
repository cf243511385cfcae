/**
 * Exclusions, a part of form 7: （(ハ)を除く。） behind a clause or a range takes members out of it. The brackets are no part of
 * the citation's span.
 */
import type { Grammar, Pinpoint, PlacedStep } from '../pinpoint.ts';
import { continuePinpoint, placeStep } from '../pinpoint.ts';
import { matchAt } from '../scan.ts';
import { readSibling } from '../sibling.ts';
import { schemeOf } from '../scheme.ts';
import { readStep } from '../step.ts';
import type { Construct } from './construct.ts';

/** The pinpoints that an exclusion behind `at` names; empty where there is none. */
export function readExclusion(
  grammar: Grammar,
  text: string,
  at: number,
  steps: readonly PlacedStep[],
  of: Pinpoint,
): readonly Pinpoint[] {
  const open = matchAt(/[ \t]*[（(][ \t]*(?:ただし、?)?/y, text, at);
  if (open === null) return [];
  const excluded: Pinpoint[] = [];
  let position = open.end;
  for (;;) {
    const next = readSibling(grammar, text, position, steps) ?? readBelow(grammar, text, position, of.steps);
    if (next === null) return [];
    excluded.push(next);
    const connector = matchAt(/[ \t]*(?:、|，|・|及び|および|並びに|ならびに|と)[ \t]*/y, text, next.end);
    if (connector === null)
      return matchAt(/[ \t]*を(?:除く|除き)。?[ \t]*[）)]/y, text, next.end) === null ? [] : excluded;
    position = connector.end;
  }
}

/** A pinpoint below the clause itself: the (ハ) of Ⅴ2(1)（(ハ)を除く。）. */
function readBelow(grammar: Grammar, text: string, at: number, above: readonly PlacedStep[]): Pinpoint | null {
  const step = readStep(text, at, 'none', schemeOf(grammar.levels));
  const last = above[above.length - 1];
  if (step === null || last === undefined) return null;
  const placed = placeStep(grammar, step, last.depth);
  return placed === null ? null : continuePinpoint(grammar, text, [placed]);
}

export const exclusions: Construct = {
  form: 7,
  name: { ja: '除外', en: 'Exclusions' },
  examples: [
    { draft: '⟦指針Ⅴ2(1)⟧（(ハ)を除く。）は', targets: ['V.2(1)'] },
    { draft: '⟦指針Ⅴ2(1)(イ)から(ニ)まで⟧（(ハ)を除く。）は', targets: ['V.2(1)(イ) V.2(1)(ロ) V.2(1)(ニ)'] },
  ],
};
