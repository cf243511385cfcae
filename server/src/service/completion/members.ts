/** The next member of a list: behind 指針Ⅴ2(1)(イ)及び the clauses that follow (イ), by their own marker alone. */
import type { OpenCitation } from './openCitation.ts';
import { detailOf, type Proposal } from './proposal.ts';
import { beginsWith, markerFor, memberText } from './steps.ts';

const connector = /^(?<joint>及び|並びに|又は|若しくは|[、，・])(?<begun>[(（]?[\p{L}\p{N}]{0,5})$/u;

export function memberProposals(open: OpenCitation): readonly Proposal[] {
  const { joint, begun = '' } = connector.exec(open.tail)?.groups ?? {};
  const { node, corpus } = open;
  if (joint === undefined || node === null || node.kind !== 'clause' || open.notation.english) return [];
  const siblings = node.parent?.children ?? corpus.chapters;
  return siblings
    .filter((sibling) => sibling.kind === 'clause' && sibling.ordinal > node.ordinal)
    .filter((sibling) => beginsWith(markerFor(open, sibling), begun))
    .map((sibling) => {
      const newText = memberText(open, sibling, joint, begun);
      const detail = detailOf(sibling);
      return { start: open.start, newText, detail, kind: 'citation', corpus, node: sibling };
    });
}
