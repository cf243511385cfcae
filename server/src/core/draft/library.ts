/**
 * The library: the corpora and terms that drafts are read against, with the indexes that reading needs. It is made
 * once for a set of corpora and never changes; other corpora make another library.
 */
import type { Corpus } from '../corpus/corpus.ts';
import type { Term } from '../terminology/term.ts';

export interface Library {
  readonly corpora: readonly Corpus[];
  readonly terms: readonly Term[];
}

/** Makes a library. Indexes are built when first used, so this costs nothing. */
export function createLibrary(corpora: readonly Corpus[], terms: readonly Term[] = []): Library {
  return { corpora, terms };
}
