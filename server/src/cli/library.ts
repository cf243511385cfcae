/** The library of the command line: what ships with the program, parsed when a draft first needs it. */
import { bundledCorpora, bundledTerms } from '../bundled/index.ts';
import { createLibrary } from '../core/draft/library.ts';
import type { Library } from '../core/draft/library.ts';

let library: Library | undefined;

/** The bundled corpora and terms. Each call gives the same library. */
export function bundledLibrary(): Library {
  library ??= createLibrary(bundledCorpora(), bundledTerms());
  return library;
}
