/** Questions about the library that several features ask. */
import type { Corpus, CorpusNode } from '../core/corpus/corpus.ts';
import type { Library } from '../core/draft/library.ts';
import type { Term } from '../core/terminology/term.ts';

/** The corpus that a term belongs to; null where the library does not hold it. */
export function corpusOf(library: Library, term: Term): Corpus | null {
  return library.corpora.find((corpus) => corpus.id === term.corpusId) ?? null;
}

/** The parts of the annex that bear a clause's title, and therefore spell out what it provides; never the node itself. */
export function annexOfClause(corpus: Corpus, node: CorpusNode): CorpusNode | null {
  if (node.kind !== 'clause' || node.title === null) return null;
  return corpus.nodes.find((other) => other.kind !== 'clause' && other.title === node.title) ?? null;
}
