/**
 * What ships with the program: the corpora and the terms of `data/`, compiled at build by `scripts/bundle-data.mjs`. Everything
 * is parsed when it is first asked for, and once; a draft that names no document costs nothing.
 */
import type { Corpus } from '../core/corpus/corpus.ts';
import { metaOf } from '../core/corpus/meta.ts';
import { parseCorpus } from '../core/corpus/parse.ts';
import { loadTerms } from '../core/terminology/load.ts';
import type { Term } from '../core/terminology/term.ts';
import { readBundledData } from './data.generated.ts';
import type { BundledData } from './format.ts';

let data: BundledData | undefined;
let corpora: readonly Corpus[] | undefined;
let terms: readonly Term[] | undefined;

/** The bundled corpora, in the order of their file names. Each call gives the same objects. */
export function bundledCorpora(): readonly Corpus[] {
  corpora ??= bundledData().corpora.map(({ front, ...input }) => parseCorpus({ ...input, meta: metaOf(front) }).corpus);
  return corpora;
}

/** The terms of `data/terms.yaml`; the tests hold the file to have no problems. Each call gives the same objects. */
export function bundledTerms(): readonly Term[] {
  terms ??= loadTerms(bundledData().terms, bundledCorpora()).terms;
  return terms;
}

function bundledData(): BundledData {
  data ??= readBundledData();
  return data;
}
