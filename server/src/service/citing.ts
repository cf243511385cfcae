/** Which citations mean a clause. An ambiguous one may mean it, and an unresolved one means nothing. */
import type { Citation } from '../core/citation/citation.ts';
import type { CorpusNode } from '../core/corpus/corpus.ts';

export function citesAny(citation: Citation, nodes: ReadonlySet<CorpusNode>): boolean {
  return citation.targets.some((target) => nodes.has(target.node));
}
