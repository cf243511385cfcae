/** References to nodes as plain data, for what travels to the editor and back: completion items, lenses, commands. */
import type { Target } from '../core/citation/citation.ts';
import { pathOf, readPath } from '../core/citation/paths.ts';
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

/** What is meant may be a part of a node, or the document itself: its path is empty. */
export function referenceToTarget(corpus: Corpus, target: Target | null, term?: Term): NodeReference {
  const path = target === null ? '' : pathOf(target);
  return { corpus: corpus.id, path, ...(term !== undefined && { term: term.form }) };
}

/** The target that data from an editor refers to, or the document alone; null for what does not exist. */
export function readTargetReference(
  library: Library,
  data: unknown,
): { readonly corpus: Corpus; readonly target: Target | null } | null {
  if (typeof data !== 'object' || data === null || !('corpus' in data) || !('path' in data)) return null;
  const corpus = library.corpora.find(({ id }) => id === data.corpus);
  if (corpus === undefined || typeof data.path !== 'string') return null;
  if (data.path === '') return { corpus, target: null };
  const target = readPath(corpus, data.path);
  return target === null ? null : { corpus, target };
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
