/**
 * The words of the cited clause, inside a 「 that was opened behind its citation: sentence by sentence in the order of
 * the text, first the clause's own and then what stands below it. The final 。 stays out, as it does before 」.
 */
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import type { OpenCitation } from './openCitation.ts';
import { detailOf, type Proposal } from './proposal.ts';

/** The particles and words between a citation and the quotation that it claims; anything else claims nothing. */
const frame =
  /^(?<particle>の|は|では|も|に|には|によれば|のとおり|において|においては)?[、，]?\s?[「『](?<begun>[^」』]*)$/u;

/** A chapter has more sentences than a list can show. */
const MOST = 60;

export function sentenceProposals(open: OpenCitation, caret: number): readonly Proposal[] {
  const { node, corpus } = open;
  const { begun, particle } = frame.exec(open.tail)?.groups ?? {};
  // Behind 別表 and its categories a bracket opens the name of a row.
  if (begun === undefined || node === null || (node.kind !== 'clause' && node.kind !== 'row')) return [];
  const close = open.tail.lastIndexOf('『') > open.tail.lastIndexOf('「') ? '』' : '」';
  // Directly behind a number a bracket may open its title as well.
  const title =
    particle === undefined && node.kind === 'clause' && node.title !== null ? [{ owner: node, text: node.title }] : [];
  return [...title, ...sentencesBelow(node)]
    .filter(({ text }) => text.includes(begun))
    .slice(0, MOST)
    .map(({ owner, text }) => ({
      start: caret - begun.length,
      newText: inside(text, close) + close,
      label: inside(text, close),
      detail: detailOf(owner),
      kind: 'words',
      corpus,
      node: owner,
    }));
}

function sentencesBelow(node: CorpusNode): readonly { owner: CorpusNode; text: string }[] {
  const own = node.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => ({ owner: node, text })));
  return [...own, ...node.children.flatMap(sentencesBelow)];
}

/** The sentence without its 。, with inner marks changed so that they do not close the outer ones. */
function inside(sentence: string, close: string): string {
  const words = sentence.replace(/。$/u, '');
  return close === '」' ? words.replaceAll('「', '『').replaceAll('」', '』') : words;
}
