/**
 * The shape in which `scripts/bundle-data.mjs` writes `data/` into `data.generated.ts`. The tests hold the files of `data/` to it,
 * so that nothing has to be checked when the program runs.
 */
import type { FrontMatter } from '../core/corpus/meta.ts';
import type { CorpusInput } from '../core/corpus/parse.ts';

/** A corpus as it ships: what the parser takes, but for the front matter, which is still as its file has it. */
export type BundledCorpus = Omit<CorpusInput, 'meta'> & { readonly front: FrontMatter };

/** Everything of `data/` that the program needs. */
export interface BundledData {
  readonly corpora: readonly BundledCorpus[];
  /** The contents of `terms.yaml`, null where there is none. */
  readonly terms: unknown;
}
