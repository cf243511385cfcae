/**
 * Whether two reading states are equal, by what they say and not by which objects they are. After an edit, reading goes on from
 * block to block only until a block finds the state that it had before.
 */
import type { Chain } from './chain.ts';
import type { Target } from './citation.ts';
import type { ReadingState } from './state.ts';

/** Whether a block reads the same behind both states. */
export function isSameState(a: ReadingState, b: ReadingState): boolean {
  if (a === b) return true;
  return (
    a.named === b.named &&
    a.spoken === b.spoken &&
    a.namesake === b.namesake &&
    a.sectionYear === b.sectionYear &&
    a.listed === b.listed &&
    isSameChain(a.chain, b.chain) &&
    isSameChain(a.noteChain, b.noteChain) &&
    areSameBindings(a.bindings, b.bindings)
  );
}

function isSameChain(a: Chain | null, b: Chain | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.corpus !== b.corpus || a.last.length !== b.last.length) return false;
  const depths = Math.max(a.nearest.length, b.nearest.length);
  for (let depth = 1; depth < depths; depth++) if (a.nearest[depth] !== b.nearest[depth]) return false;
  return a.last.every((target, index) => isSameTarget(target, b.last[index]));
}

/** Whether two targets are the same place. */
export function isSameTarget(a: Target, b: Target | undefined): boolean {
  return a.node === b?.node && a.paragraph === b.paragraph && a.sentence === b.sentence && a.ownWords === b.ownWords;
}

function areSameBindings(a: ReadingState['bindings'], b: ReadingState['bindings']): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [form, { corpus, year, bearers }] of a) {
    const other = b.get(form);
    if (other?.corpus !== corpus || other.year !== year || other.bearers !== bearers) return false;
  }
  return true;
}
