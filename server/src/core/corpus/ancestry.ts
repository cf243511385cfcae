/**
 * Ancestry: where a node stands in the tree of its corpus. Everything that asks what lies above or below a node asks here.
 */
import type { Corpus, CorpusNode } from './corpus.ts';

/** The node above `node` at a depth, or the node itself; null where it is not so deep. */
export function ancestorAt(node: CorpusNode, depth: number): CorpusNode | null {
  let current: CorpusNode | null = node;
  while (current !== null && current.depth > depth) current = current.parent;
  return current !== null && current.depth === depth ? current : null;
}

/** Whether the node is `above` or stands below it. */
export function isWithin(node: CorpusNode, above: CorpusNode): boolean {
  for (let current: CorpusNode | null = node; current !== null; current = current.parent)
    if (current === above) return true;
  return false;
}

/** Whether the node stands below `above`. */
export function isBelow(node: CorpusNode, above: CorpusNode): boolean {
  return node !== above && isWithin(node, above);
}

/** All clauses at a depth below a node, in document order; null stands for the document. */
export function clausesAt(corpus: Corpus, above: CorpusNode | null, depth: number): readonly CorpusNode[] {
  let layer: readonly CorpusNode[] = above === null ? corpus.chapters : above.children;
  // A chapter without sections has its articles directly below it.
  for (let at = (above?.depth ?? 0) + 1; at < depth; at++)
    layer = layer.flatMap((node) => (node.depth < depth ? node.children : node));
  return layer.filter((node) => node.kind === 'clause' && node.depth === depth);
}

/** What a citation that has come as far as a node may name next: its children, and clauses further below whose numbers run on. */
export function citableBelow(corpus: Corpus, above: CorpusNode | null): readonly CorpusNode[] {
  const children = above === null ? corpus.chapters : above.children;
  const running = corpus.levels.findIndex(({ runsOn }, index) => runsOn && index > (above?.depth ?? 0));
  return running < 0 ? children : [...new Set([...children, ...clausesAt(corpus, above, running + 1)])];
}

/** The node and what is numbered with it: its siblings, or all clauses of its depth where their numbers run on. */
export function numberedWith(corpus: Corpus, node: CorpusNode): readonly CorpusNode[] {
  if (node.kind === 'clause' && corpus.levels[node.depth - 1]?.runsOn === true)
    return clausesAt(corpus, null, node.depth);
  return node.parent?.children ?? corpus.chapters;
}
