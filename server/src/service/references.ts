/** References to nodes as plain data, for what travels to the editor and back: completion items, lenses, commands. */
import type { Corpus, CorpusNode } from '../core/corpus/corpus.ts';
import type { Library } from '../core/draft/library.ts';

export interface NodeReference {
  readonly corpus: string;
  readonly path: string;
}

export function referenceTo(corpus: Corpus, node: CorpusNode): NodeReference {
  return { corpus: corpus.id, path: node.path };
}

/** The node that data from an editor refers to; null for data of any other shape and for what does not exist. */
export function readReference(library: Library, data: unknown): { corpus: Corpus; node: CorpusNode } | null {
  if (typeof data !== 'object' || data === null || !('corpus' in data) || !('path' in data)) return null;
  const corpus = library.corpora.find(({ id }) => id === data.corpus);
  const node = typeof data.path === 'string' ? corpus?.byPath.get(data.path) : undefined;
  return corpus === undefined || node === undefined ? null : { corpus, node };
}
