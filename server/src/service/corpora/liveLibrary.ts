/**
 * A library that can be replaced: the corpora of a project are read in the background and again whenever they change, while
 * everything that holds the library goes on holding it. An analysis is made against the library of one moment, which `currentOf`
 * gives, since no library ever changes in itself.
 */
import type { Library, LibraryIndexes } from '../../core/draft/library.ts';

/** A library in which others take each other's place. */
export interface LiveLibrary extends Library {
  replace(next: Library): void;
}

class Live implements LiveLibrary {
  current: Library;

  constructor(first: Library) {
    this.current = first;
  }

  get corpora(): Library['corpora'] {
    return this.current.corpora;
  }

  get terms(): Library['terms'] {
    return this.current.terms;
  }

  get indexes(): LibraryIndexes {
    return this.current.indexes;
  }

  replace(next: Library): void {
    this.current = next;
  }
}

export function createLiveLibrary(first: Library): LiveLibrary {
  return new Live(first);
}

/** The library as it is now; one that cannot be replaced is itself. */
export function currentOf(library: Library): Library {
  return library instanceof Live ? library.current : library;
}
