/** References to nodes as plain data, for what travels to the editor and back: completion items, lenses, commands. */
import type { Corpus, CorpusNode } from '../core/corpus/corpus.ts';
import type { Library } from '../core/draft/library.ts';
import type { Term } from '../core/terminology/term.ts';

export interface NodeReference {
  readonly corpus: string;
  readonly path: string;
  /** The form of a term that is meant rather than the node. */
  readonly term?: string;
}

/** What a reference refers to. */
export interface Referent {
  readonly corpus: Corpus;
  readonly node: CorpusNode;
  readonly term: Term | null;
}

export function referenceTo(corpus: Corpus, node: CorpusNode, term?: Term): NodeReference {
  return { corpus: corpus.id, path: node.path, ...(term !== undefined && { term: term.form }) };
}

/** The node that data from an editor refers to; null for data of any other shape and for what does not exist. */
export function readReference(library: Library, data: unknown): Referent | null {
  if (typeof data !== 'object' || data === null || !('corpus' in data) || !('path' in data)) return null;
  const corpus = library.corpora.find(({ id }) => id === data.corpus);
  const node = typeof data.path === 'string' ? corpus?.byPath.get(data.path) : undefined;
  if (corpus === undefined || node === undefined) return null;
  const form = 'term' in data ? data.term : undefined;
  return {
    corpus,
    node,
    term: library.terms.find((term) => term.corpusId === corpus.id && term.form === form) ?? null,
  };
}
