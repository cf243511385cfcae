/** What ships with the program as a library, parsed when a draft first needs it. A project may have corpora besides. */
import { bundledCorpora, bundledTerms } from '../bundled/index.ts';
import { createLibrary } from '../core/draft/library.ts';
import type { Library } from '../core/draft/library.ts';

let library: Library | undefined;

/** The bundled corpora and terms. Each call gives the same library. */
export function bundledLibrary(): Library {
  library ??= createLibrary(bundledCorpora(), bundledTerms());
  return library;
}
