/**
 * Which corpus a node belongs to. Nodes are made before their corpus is, and a link back in every node would make them
 * cyclic to print and compare; so the parser registers each corpus once, by its outermost nodes.
 */
import type { Corpus, CorpusNode } from './corpus.ts';

const owners = new WeakMap<CorpusNode, Corpus>();

/** Registers a corpus as the owner of its nodes. */
export function claimNodes(corpus: Corpus): void {
  for (const node of corpus.chapters) owners.set(node, corpus);
  if (corpus.annex !== null) owners.set(corpus.annex, corpus);
}

/** The corpus of a node that the parser has made. Throws a `TypeError` for a node made otherwise, which only a test can have. */
export function corpusOf(node: CorpusNode): Corpus {
  let top = node;
  while (top.parent !== null) top = top.parent;
  const corpus = owners.get(top);
  if (corpus === undefined) throw new TypeError(`The node ${node.path} belongs to no parsed corpus.`);
  return corpus;
}
