/** Who cites what: the clauses that the drafts of a workspace cite, and how often. */
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import type { DraftRecord } from './record.ts';

export interface Usage {
  /** Citations of the clause itself; those of what stands below it are not counted. */
  readonly citations: number;
  /** Drafts in which they stand. */
  readonly drafts: number;
}

export const unused: Usage = { citations: 0, drafts: 0 };

/** The usage of every clause that is cited at all. Linear in the citations. */
export function usageOf(records: Iterable<DraftRecord>): ReadonlyMap<CorpusNode, Usage> {
  const usage = new Map<CorpusNode, { citations: number; drafts: number; last: DraftRecord }>();
  for (const record of records) {
    for (const node of record.nodes) {
      const known = usage.get(node);
      if (known === undefined) usage.set(node, { citations: 1, drafts: 1, last: record });
      else {
        known.citations++;
        if (known.last === record) continue;
        known.drafts++;
        known.last = record;
      }
    }
  }
  return usage;
}
