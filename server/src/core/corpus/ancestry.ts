/**
 * Ancestry: where a node stands in the tree of its corpus. Everything that asks what lies above or below a node asks here.
 */
import type { CorpusNode } from './corpus.ts';

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
