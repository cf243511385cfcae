/**
 * The scope of a draft: the few things about it as a whole on which single blocks depend, such as the editions that it names
 * anywhere. They are counted, so that an edit changes them by what its blocks add and take away.
 */
import type { ReadingScope } from '../citation/read.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { DraftSettings } from './analysis.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { Library } from './library.ts';
import type { LocalFacts } from './localFacts.ts';

/** What the front matter and all blocks together say. */
export interface DraftScope extends ReadingScope {
  /** The draft names a corpus of the library somewhere. */
  readonly documentNamed: boolean;
}

/** The scope of a draft with these blocks. */
export function scopeOf(facts: readonly LocalFacts[], library: Library, settings: DraftSettings): DraftScope {
  const years = new Set<number>();
  let romanHeadings = false;
  let documentNamed = false;
  for (const { years: named, isRomanHeading, namesCorpus } of facts) {
    for (const year of named) years.add(year);
    romanHeadings ||= isRomanHeading;
    documentNamed ||= namesCorpus;
  }
  const front = readFrontMatter(facts[0]);
  const declared = corpusOf(library, front.corpusId);
  return {
    corpora: library.corpora,
    years,
    draftYear: front.year,
    preferred: declared ?? corpusOf(library, settings.edition),
    declared,
    romanHeadings,
    documentNamed: documentNamed || declared !== null,
  };
}

/** Whether blocks read the same in both scopes. */
export function isSameScope(a: DraftScope, b: DraftScope): boolean {
  return (
    a.draftYear === b.draftYear &&
    a.preferred === b.preferred &&
    a.declared === b.declared &&
    a.romanHeadings === b.romanHeadings &&
    a.documentNamed === b.documentNamed &&
    a.years.size === b.years.size &&
    [...a.years].every((year) => b.years.has(year))
  );
}

function corpusOf(library: Library, id: string | null): Corpus | null {
  return id === null ? null : (library.corpora.find((corpus) => corpus.id === id) ?? null);
}
