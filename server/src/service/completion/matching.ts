/** Matching what is typed of a title: kanji from any part of it, or the beginning of one of its words in kana or romaji. */
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import type { Library } from '../../core/draft/library.ts';
import { matchScore, score, searchQuery } from '../../core/text/readings.ts';
import { nodeEntries } from '../search.ts';

/** Whether the title of a node is what `begun` may be going to be; everything is, while nothing is typed. */
export function titleMatcher(library: Library, begun: string): (node: CorpusNode) => boolean {
  if (begun === '') return () => true;
  const query = searchQuery(begun);
  const found = new Set<CorpusNode>();
  for (const { node, title } of nodeEntries(library)) if (matchScore(query, title) !== score.none) found.add(node);
  return (node) => found.has(node);
}
