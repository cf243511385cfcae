/** A node of a corpus as `shishin show --format json` prints it. The shape is fixed: other programs rely on it. */
import type { Target } from '../../core/citation/citation.ts';
import { canonicalFormat, formatTarget } from '../../core/citation/formatter.ts';
import { pathOf } from '../../core/citation/paths.ts';
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import { wordsOf } from '../../service/targets.ts';

export interface NodeJson {
  readonly path: string;
  readonly kind: CorpusNode['kind'];
  readonly canonical: string;
  readonly title: string | null;
  readonly titleEn: string | null;
  /** The node's own words, paragraphs joined by a line feed. */
  readonly text: string;
  readonly children: readonly string[];
  readonly parent: string | null;
}

/** A target as JSON. A paragraph or sentence is a part of its node: it has the node's kind and titles, and no children. */
export function nodeJson(target: Target): NodeJson {
  const { node, paragraph, sentence, ownWords } = target;
  const isPart = ownWords || paragraph !== null || sentence !== null;
  return {
    path: pathOf(target),
    kind: node.kind,
    canonical: formatTarget(target, canonicalFormat),
    title: node.title,
    titleEn: node.titleEn,
    text: wordsOf(target)
      .map(({ text }) => text)
      .join('\n'),
    children: isPart ? [] : node.children.map(({ path }) => path),
    parent: parentOf(target),
  };
}

/** A sentence stands in its paragraph, a paragraph in its node. */
function parentOf({ node, paragraph, sentence }: Target): string | null {
  if (sentence !== null && paragraph !== null) return pathOf({ node, paragraph, sentence: null, ownWords: false });
  return paragraph !== null || sentence !== null ? node.path : (node.parent?.path ?? null);
}
