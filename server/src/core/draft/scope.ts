/**
 * The scope of a draft: the few things about it as a whole on which single blocks depend, such as the editions that it names
 * anywhere. They are counted, so that an edit changes them by what its blocks add and take away.
 */
import type { NamedYear } from '../citation/editions.ts';
import type { ReadingScope } from '../citation/state.ts';
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

/** What the blocks of a draft say of it, counted. */
export class ScopeCounts {
  readonly #library: Library;
  readonly #settings: DraftSettings;
  readonly #years = new Map<NamedYear, number>();
  readonly #definitions = new Map<string, number>();
  #forms: readonly string[] | null = null;
  #romanHeadings = 0;
  #namings = 0;

  constructor(library: Library, settings: DraftSettings) {
    this.#library = library;
    this.#settings = settings;
  }

  /** Counts a block in, or out where `by` is -1. */
  count({ years, isRomanHeading, namesCorpus }: LocalFacts, by: 1 | -1): void {
    for (const year of years) change(this.#years, year, by);
    if (isRomanHeading) this.#romanHeadings += by;
    if (namesCorpus) this.#namings += by;
  }

  /** Counts the names that a block defines when it is read without regard to what the draft defines. */
  countDefinitions(forms: readonly string[], by: 1 | -1): void {
    for (const form of forms) change(this.#definitions, form, by);
    if (forms.length > 0) this.#forms = null;
  }

  /** All forms that the draft defines, in an order that does not depend on the blocks' order. */
  definitions(): readonly string[] {
    const { size } = this.#definitions;
    this.#forms ??= size > MOST_NAMES ? [] : [...this.#definitions.keys()].toSorted();
    return this.#forms;
  }

  /** The scope of the draft that begins with `first`. */
  scope(first: LocalFacts | undefined): DraftScope {
    const library = this.#library;
    const front = readFrontMatter(first);
    const declared = corpusOf(library, front.corpusId);
    return {
      corpora: library.corpora,
      years: new Set(this.#years.keys()),
      draftYear: front.year,
      preferred: declared ?? corpusOf(library, this.#settings.edition),
      declared,
      romanHeadings: this.#romanHeadings > 0,
      documentNamed: this.#namings > 0 || declared !== null,
    };
  }
}

/** Whoever defines more names than this writes a dictionary, and every one of them would be looked for everywhere. */
const MOST_NAMES = 200;

function change<K>(counts: Map<K, number>, key: K, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
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
