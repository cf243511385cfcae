/** The next level of a citation: the chapters behind the document's name, and below each clause what it contains. */
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import type { OpenCitation } from './openCitation.ts';
import { detailOf, type Proposal } from './proposal.ts';
import { beginsWith, markerFor, readTail, stepText } from './steps.ts';

export function levelProposals(open: OpenCitation): readonly Proposal[] {
  const tail = readTail(open);
  if (tail === null) return [];
  const { corpus, node, notation } = open;
  const below = node === null ? corpus.chapters : node.children.filter((child) => child.kind === 'clause');
  const clauses = below
    .filter((child) => beginsWith(markerFor(open, child), tail.begun))
    .map((child) => proposalOf(open, child, stepText(open, child, tail)));
  const annex = node === null && tail.begun === '' ? corpus.annex : null;
  if (annex === null) return clauses;
  const { namesEn = [], names = [] } = corpus.meta.annex ?? {};
  const joint = tail.joint === '' && notation.english ? ', ' : tail.joint;
  const word = (notation.english ? namesEn[0] : names[0]) ?? annex.marker;
  return [...clauses, proposalOf(open, annex, open.base + joint + word)];
}

function proposalOf(open: OpenCitation, node: CorpusNode, newText: string): Proposal {
  return {
    start: open.start,
    newText,
    detail: detailOf(node, open.notation.english),
    kind: 'citation',
    corpus: open.corpus,
    node,
  };
}
