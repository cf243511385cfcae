/**
 * Editions: which document a name means. A definition in the draft wins over everything; then a year in the name; then the nearest
 * dated name of the section, the only edition that the draft names, and last the setting. 新 and 旧 without a known year stay
 * undecided: numbers behind them are left alone.
 */
import type { Corpus } from '../corpus/corpus.ts';
import { editionMeant } from '../corpus/edition.ts';
import type { NameReading } from './names.ts';

/** What a draft says of editions as a whole. */
export interface EditionScope {
  /** Years of all editions that the draft names. */
  readonly years: ReadonlySet<number>;
  /** The year in which the draft was written, where its front matter says so. */
  readonly draftYear: number | null;
  /** The corpus that `shishin.edition` or the front matter gives; null: the first one that bears the name. */
  readonly preferred: Corpus | null;
}

/** What a draft has said so far where a name stands. */
export interface EditionContext {
  readonly bindings: ReadonlyMap<string, Binding>;
  /** The year of the nearest dated name in the section, before the place or else behind it. */
  readonly sectionYear: number | null;
  /** The document spoken of last. */
  readonly spoken: Corpus | 'other' | null;
}

/** A name that the draft has defined: for one of our corpora, or (null) for another document. */
export interface Binding {
  readonly corpus: Corpus | null;
  readonly year: number | null;
}

/** The document that a name means. */
export interface NamedDocument {
  /** Null: another document, or an edition that is not in the library. */
  readonly corpus: Corpus | null;
  readonly year: number | null;
  /** The name has a year of its own, or the draft defined it. */
  readonly dated: boolean;
  /** 新 or 旧 that nothing decides: titles and the annex are read, numbers are not. */
  readonly undecided: boolean;
}

/** The document of a name; null where the words are no name here, because the draft defines them only later. */
export function documentOf(name: NameReading, context: EditionContext, scope: EditionScope): NamedDocument | null {
  if (name.foreign) return other(name.year);
  if (name.year !== null && name.corpora.length > 0) return ofYear(name.corpora, name.year, true);
  const binding = context.bindings.get(name.form);
  if (binding !== undefined) return { ...binding, dated: true, undecided: false };
  const fallback = preferredOf(name.corpora, scope);
  if (fallback === null) return null;
  if (name.modifier === 'same') return context.spoken === 'other' ? other(null) : ours(context.spoken ?? fallback);
  if (name.modifier !== null) return byWord(name, name.modifier, fallback, scope);
  if (context.sectionYear !== null) return ofYear(name.corpora, context.sectionYear, false);
  const [only, ...more] = scope.years;
  if (only !== undefined && more.length === 0) return ofYear(name.corpora, only, false);
  return ours(fallback);
}

function byWord(name: NameReading, word: 'current' | 'former', fallback: Corpus, scope: EditionScope): NamedDocument {
  if (scope.draftYear === null) return { ...ours(fallback), undecided: scope.preferred === null };
  const year = editionMeant(fallback.meta, word, scope.draftYear);
  return year === null ? other(null) : ofYear(name.corpora, year, false);
}

function ofYear(corpora: readonly Corpus[], year: number, dated: boolean): NamedDocument {
  const corpus = corpora.find((candidate) => yearOf(candidate) === year) ?? null;
  return { corpus, year, dated, undecided: false };
}

function ours(corpus: Corpus): NamedDocument {
  return { corpus, year: corpus.meta.edition, dated: false, undecided: false };
}

function other(year: number | null): NamedDocument {
  return { corpus: null, year, dated: year !== null, undecided: false };
}

/** The year that drafts call a corpus by: its edition, or the year of its date. */
function yearOf(corpus: Corpus): number | null {
  return corpus.meta.edition ?? (corpus.meta.date === null ? null : Number(corpus.meta.date.slice(0, 4)));
}

function preferredOf(corpora: readonly Corpus[], scope: EditionScope): Corpus | null {
  if (scope.preferred !== null && corpora.includes(scope.preferred)) return scope.preferred;
  return corpora[0] ?? null;
}
