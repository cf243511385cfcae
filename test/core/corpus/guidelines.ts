/**
 * The bundled Guidelines for tests, as they ship and parsed anew from a changed file.
 */
import { readFileSync } from 'node:fs';
import { bundledCorpora } from '../../../server/src/bundled/index.ts';
import { readBundledData } from '../../../server/src/bundled/data.generated.ts';
import type { Corpus } from '../../../server/src/core/corpus/corpus.ts';
import { metaOf } from '../../../server/src/core/corpus/meta.ts';
import { parseCorpus } from '../../../server/src/core/corpus/parse.ts';
import type { CorpusProblem } from '../../../server/src/core/corpus/problems.ts';

/** What the build wrote of the Guidelines. */
export function bundledGuidelines() {
  const bundled = readBundledData().corpora.find((corpus) => corpus.front.id === 'guidelines-1997');
  if (bundled === undefined) throw new Error('the Guidelines are not bundled');
  return bundled;
}

/** The Guidelines as the program has them. */
export function guidelines(): Corpus {
  const corpus = bundledCorpora().find((bundled) => bundled.id === 'guidelines-1997');
  if (corpus === undefined) throw new Error('the Guidelines are not bundled');
  return corpus;
}

/** The corpus that a changed file would give, everything else as it ships. */
export function parseGuidelines(source: string): { corpus: Corpus; problems: readonly CorpusProblem[] } {
  const { front, ...input } = bundledGuidelines();
  return parseCorpus({ ...input, source, meta: metaOf(front) });
}

/** The text that the Guidelines were made from. */
export function original(): string {
  return dataFile('guidelines-1997.source.txt');
}

/** A file of `data/`. */
export function dataFile(name: string): string {
  return readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');
}
