/**
 * Chains: what relative citations point back to. A chain remembers for each level the nearest earlier citation that has it, and the
 * targets of the very last one. Other documents break it, headings end it, and the very last one is forgotten at the end of a paragraph, of
 * which every item of a list is one.
 */
import { ancestorAt } from '../corpus/ancestry.ts';
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
import { mayBeginAt } from '../corpus/numbering.ts';
import { wholeOf, type Target } from './citation.ts';
import type { Resolution } from './resolve.ts';

/** An immutable chain; `null` where nothing was cited yet. */
export interface Chain {
  readonly corpus: Corpus;
  /** At index d the nearest earlier citation of depth d or more; index 0 is unused. */
  readonly nearest: readonly (CorpusNode | undefined)[];
  /** The targets of the last citation; empty where its clause does not exist. */
  readonly last: readonly Target[];
}

/** The chain after one more citation. */
export function extendChain(chain: Chain | null, corpus: Corpus, resolution: Resolution): Chain {
  const before = chain?.corpus === corpus ? chain.nearest : [];
  const nearest = [...before];
  for (const node of placesOf(resolution)) {
    for (let depth = 1; depth <= node.depth; depth++) nearest[depth] = node;
  }
  return { corpus, nearest, last: lastOf(resolution) };
}

/** What the citation meant; where only a part is missing, the clause, of which the writer goes on to name another part. */
function lastOf({ targets, deadEnd }: Resolution): readonly Target[] {
  const node = deadEnd?.node ?? null;
  return node === null || ['clause', 'row', 'item'].includes(deadEnd?.what ?? '') ? targets : [wholeOf(node)];
}

/**
 * The node below which a step of `depth` is to be looked for: the nearest earlier citation that has the level above it. Null where a
 * citation may begin with such a step.
 */
export function baseFor(chain: Chain, depth: number): CorpusNode | null {
  if (mayBeginAt(chain.corpus.levels, depth)) return null;
  for (let above = depth - 1; above >= 1; above--) {
    const node = chain.nearest[above];
    if (node !== undefined) return ancestorAt(node, above);
  }
  return null;
}

/** The clauses that a citation leaves behind: of several candidates what they share, of an unresolved one what exists of it. */
function placesOf(resolution: Resolution): readonly CorpusNode[] {
  if (resolution.verdict === 'unresolved') return clause(resolution.deadEnd?.node ?? null);
  if (resolution.verdict !== 'ambiguous') return clause(resolution.targets.at(-1)?.node ?? null);
  const [first, ...others] = resolution.targets;
  for (let depth = first?.node.depth ?? 0; depth > 0; depth--) {
    const shared = first === undefined ? null : ancestorAt(first.node, depth);
    if (shared !== null && others.every(({ node }) => ancestorAt(node, depth) === shared)) return clause(shared);
  }
  return [];
}

function clause(node: CorpusNode | null): readonly CorpusNode[] {
  return node !== null && node.kind === 'clause' ? [node] : [];
}
