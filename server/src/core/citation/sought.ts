/**
 * Where an unresolved citation stopped: the clauses among which it looked for the next one. A number that runs on through the document is
 * looked for in all of it, or in all of the chapter that stands before it.
 */
import { clausesAt } from '../corpus/ancestry.ts';
import type { CorpusNode } from '../corpus/corpus.ts';
import type { Citation } from './citation.ts';
import { markerOfNode } from './formatter.ts';

/** The clauses that stand where a citation found none of its number, in document order; of one that was found, what stands below it. */
export function soughtAmong(citation: Citation): readonly CorpusNode[] {
  const { corpus, deadEnd } = citation;
  const node = deadEnd?.node ?? null;
  const depth = runningDepth(citation);
  return depth === null ? (node?.children ?? corpus.chapters) : clausesAt(corpus, node, depth);
}

/** The clauses of the missing number elsewhere: an article that is not in the chapter named is most likely in another. */
export function foundElsewhere(citation: Citation): readonly CorpusNode[] {
  const { corpus, deadEnd } = citation;
  const depth = runningDepth(citation);
  if (depth === null) return [];
  return clausesAt(corpus, null, depth).filter((clause) => markerOfNode(clause) === deadEnd?.missing.ja);
}

/** The depth of the number that was not found, where such numbers run on; null where they do not, or it was none. */
function runningDepth({ corpus, deadEnd, number }: Citation): number | null {
  const depth = number?.depths.find((at) => at > (deadEnd?.node?.depth ?? 0));
  return depth !== undefined && corpus.levels[depth - 1]?.runsOn === true ? depth : null;
}
