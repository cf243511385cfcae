/**
 * Titles as citations, behind 指針の「. A title that stands twice names no clause, so it is offered with its number, as a
 * title behind a citation.
 */
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import type { Library } from '../../core/draft/library.ts';
import { compactCitation } from '../render/target.ts';
import { wholeOf } from '../targets.ts';
import { titleMatcher } from './matching.ts';
import type { OpenCitation } from './openCitation.ts';
import type { Proposal } from './proposal.ts';

export function titleProposals(open: OpenCitation, library: Library): readonly Proposal[] {
  const tail = /^の?「(?<begun>[^「」]*)$/u.exec(open.tail)?.groups;
  if (tail === undefined || open.node !== null) return [];
  const { begun = '' } = tail;
  const titled = open.corpus.nodes.filter((node) => node.kind === 'clause' && node.title !== null);
  const counts = new Map<string | null, number>();
  for (const node of open.corpus.nodes) counts.set(node.title, (counts.get(node.title) ?? 0) + 1);
  return titled.filter(titleMatcher(library, begun)).map((node) => ({
    start: open.start,
    newText: counts.get(node.title) === 1 ? `${open.base}の「${node.title ?? ''}」` : numbered(node),
    detail: compactCitation(wholeOf(node)),
    kind: 'citation',
    corpus: open.corpus,
    node,
  }));
}

function numbered(node: CorpusNode): string {
  return `${compactCitation(wholeOf(node))}「${node.title ?? ''}」`;
}
