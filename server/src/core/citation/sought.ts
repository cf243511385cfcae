/**
 * Where an unresolved citation stopped: the clauses among which it looked for the next one. A number that runs on through the document is
 * looked for in all of it, or in all of the chapter that stands before it.
 */
import { clausesAt } from '../corpus/ancestry.ts';
import type { CorpusNode } from '../corpus/corpus.ts';
import type { Citation } from './citation.ts';

/** The clauses that stand where a citation found none of its number, in document order; of one that was found, what stands below it. */
export function soughtAmong(citation: Citation): readonly CorpusNode[] {
  const { corpus, deadEnd } = citation;
  const node = deadEnd?.node ?? null;
  const depth = missingDepth(citation);
  if (depth !== null && corpus.levels[depth - 1]?.runsOn === true) return clausesAt(corpus, node, depth);
  return node?.children ?? corpus.chapters;
}

/** The depth of the number that was not found; null where it was none. */
export function missingDepth({ deadEnd, number }: Citation): number | null {
  return number?.depths.find((depth) => depth > (deadEnd?.node?.depth ?? 0)) ?? null;
}
