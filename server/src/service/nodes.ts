/** How nodes are named where the document goes without saying: in outlines, lists and searches. */
import type { Corpus, CorpusNode } from '../core/corpus/corpus.ts';

/** Marker and title; where there is no title, the beginning of the words. */
export function nameOfNode(node: CorpusNode): string {
  const words = node.title ?? beginningOf(node);
  return node.marker === '' ? words : `${node.marker} ${words}`;
}

/** The beginning of a node's words, on one line. */
export function beginningOf(node: CorpusNode): string {
  const line = node.paragraphs[0]?.text ?? '';
  return line.length <= BEGINNING ? line : `${line.slice(0, BEGINNING)}…`;
}

const BEGINNING = 24;

/** The innermost node of a corpus around an offset of its file; null before the first one. */
export function nodeAround(corpus: Corpus, offset: number): CorpusNode | null {
  const isAround = (node: CorpusNode): boolean => node.span.start <= offset && offset <= node.span.end;
  return corpus.nodes.findLast(isAround) ?? null;
}
