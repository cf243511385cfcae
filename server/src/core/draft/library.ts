/**
 * The library: the corpora and terms that drafts are read against, with the indexes that reading needs. It is made
 * once for a set of corpora and never changes; other corpora make another library.
 */
import { createHeadFinder } from '../citation/heads.ts';
import type { HeadFinder } from '../citation/heads.ts';
import { prepareLandmarks } from '../citation/landmarks.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { prepareActors } from '../quotation/actors.ts';
import { createPassageIndexes } from '../quotation/passages.ts';
import type { PassageIndexes } from '../quotation/passages.ts';
import { createTermFinder } from '../terminology/finder.ts';
import type { Term } from '../terminology/term.ts';
import type { Steps } from '../text/steps.ts';
import { wordReaders } from './localFacts.ts';
import type { WordReaders } from './localFacts.ts';

export interface Library {
  readonly corpora: readonly Corpus[];
  readonly terms: readonly Term[];
  /** The indexes, each made when first used. */
  readonly indexes: LibraryIndexes;
}

export interface LibraryIndexes {
  /** Finds names of the corpora and whatever else may begin a citation. */
  readonly heads: HeadFinder;
  /** Reads views for all that concerns us, or only for what cites: no terms then. */
  readonly words: WordReaders;
  readonly citingWords: WordReaders;
  readonly passages: PassageIndexes;
  /** Makes in small steps what the first draft that cites or quotes one of these corpora would otherwise wait for. */
  prepare(corpora: readonly Corpus[]): Steps<void>;
}

/** Makes a library. Indexes are built when first used, so this costs nothing. */
export function createLibrary(corpora: readonly Corpus[], terms: readonly Term[] = []): Library {
  return { corpora, terms, indexes: new LazyIndexes(corpora, terms) };
}

class LazyIndexes implements LibraryIndexes {
  readonly passages: PassageIndexes;
  readonly #corpora: readonly Corpus[];
  readonly #terms: readonly Term[];
  #heads: HeadFinder | undefined;
  #words: WordReaders | undefined;
  #citingWords: WordReaders | undefined;

  constructor(corpora: readonly Corpus[], terms: readonly Term[]) {
    this.#corpora = corpora;
    this.#terms = terms;
    this.passages = createPassageIndexes(corpora);
  }

  get heads(): HeadFinder {
    this.#heads ??= createHeadFinder(this.#corpora);
    return this.#heads;
  }

  get words(): WordReaders {
    this.#words ??= wordReaders(this.heads, createTermFinder(this.#terms));
    return this.#words;
  }

  get citingWords(): WordReaders {
    this.#citingWords ??= wordReaders(this.heads, null);
    return this.#citingWords;
  }

  *prepare(corpora: readonly Corpus[]): Steps<void> {
    // Asking for it makes it.
    this.#words = this.words;
    yield;
    for (const corpus of corpora) {
      yield* prepareLandmarks(corpus);
      yield* this.passages.of(corpus).prepare();
      yield* prepareActors(corpus);
    }
  }
}
