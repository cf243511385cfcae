/**
 * Editions: which document a name means. A definition in the draft wins over everything; then a year in the name; then the nearest
 * dated name of the section, the only edition that the draft names, and last the setting. 新 and 旧 without a known year stay
 * undecided: numbers behind them are left alone.
 */
import type { Corpus } from '../corpus/corpus.ts';
import { editionMeant } from '../corpus/edition.ts';
import type { NameReading } from './names.ts';
import { yearAlone, yearAtStart } from './years.ts';

/** A year that a name said, which concerns only documents that bear the name. */
export interface NamedYear {
  readonly year: number;
  readonly bearers: readonly Corpus[];
}

/** The year of a name; the same one for the same name, so that years can be compared as numbers are. */
export function namedYear(year: number, bearers: readonly Corpus[]): NamedYear {
  const years = namedYears.get(bearers) ?? new Map<number, NamedYear>();
  namedYears.set(bearers, years);
  const named = years.get(year) ?? { year, bearers };
  years.set(year, named);
  return named;
}

const namedYears = new WeakMap<readonly Corpus[], Map<number, NamedYear>>();

/** What a draft says of editions as a whole. */
export interface EditionScope {
  /** All corpora of the library. */
  readonly corpora: readonly Corpus[];
  /** Years of all editions that the draft names. */
  readonly years: ReadonlySet<NamedYear>;
  /** The year in which the draft was written, where its front matter says so. */
  readonly draftYear: number | null;
  /** The corpus that `shishin.edition` or the front matter gives; null: the first one that bears the name. */
  readonly preferred: Corpus | null;
}

/** What a draft has said so far where a name stands. */
export interface EditionContext {
  readonly bindings: ReadonlyMap<string, Binding>;
  /** The year of the nearest dated name in the section, before the place or else behind it. */
  readonly sectionYear: NamedYear | null;
  /** The document spoken of last that bears one of the names. */
  readonly namesake: Corpus | 'other' | null;
}

/** A name that the draft has defined: for one of our corpora, or (null) for another document. */
export interface Binding {
  readonly corpus: Corpus | null;
  readonly year: number | null;
  readonly bearers: readonly Corpus[];
}

/**
 * Why a name means the edition that it does: it has a year; the draft defined it; the nearest dated name of the section, or the only one of
 * the draft; 新 or 旧 and the year of the draft; the document spoken of last; the front matter or the settings; the order of the
 * library, where nothing else says anything; or how the citation behind it is numbered.
 */
export type EditionReason =
  'written' | 'defined' | 'section' | 'only' | 'word' | 'same' | 'preferred' | 'order' | 'numbering';

/** The document that a name means. */
export interface NamedDocument {
  /** Null: another document, or an edition that is not in the library. */
  readonly corpus: Corpus | null;
  readonly year: number | null;
  /** All documents that bear the name. */
  readonly bearers: readonly Corpus[];
  /** The name has a year of its own, or the draft defined it. */
  readonly dated: boolean;
  /** 新 or 旧 that nothing decides: titles and the annex are read, numbers are not. */
  readonly undecided: boolean;
  readonly reason: EditionReason;
}

/** The document of a name; null where the words are no name here, because the draft defines them only later. */
export function documentOf(name: NameReading, context: EditionContext, scope: EditionScope): NamedDocument | null {
  if (name.foreign) return other(name.year);
  if (name.year !== null && name.corpora.length > 0) return ofYear(name.corpora, name.year, 'written');
  const binding = context.bindings.get(name.form);
  if (binding !== undefined) return { ...binding, dated: true, undecided: false, reason: 'defined' };
  const fallback = preferredOf(name.corpora, scope);
  if (fallback === null) return undefinedYet(name.form, scope);
  if (name.modifier === 'same')
    return context.namesake === 'other'
      ? other(null)
      : ours(sameOf(name.corpora, context.namesake) ?? fallback, 'same');
  if (name.modifier !== null) return byWord(name, name.modifier, fallback, scope);
  const concerns = ({ bearers }: NamedYear): boolean => bearers.some((corpus) => name.corpora.includes(corpus));
  if (context.sectionYear !== null && concerns(context.sectionYear))
    return ofYear(name.corpora, context.sectionYear.year, 'section');
  const [only, ...more] = new Set([...scope.years].filter(concerns).map(({ year }) => year));
  if (only !== undefined && more.length === 0) return ofYear(name.corpora, only, 'only');
  return ours(fallback, fallback === scope.preferred ? 'preferred' : 'order');
}

/** A name that the draft defines only later, if it says by itself what it is: 01指針. */
function undefinedYet(form: string, { corpora }: EditionScope): NamedDocument | null {
  const bearers = corpora.filter(({ meta }) =>
    [...meta.names, ...meta.namesEn].some(
      (name) => form.endsWith(name) && yearAlone(form.slice(0, -name.length)) !== null,
    ),
  );
  const year = yearAtStart(form);
  return bearers.length === 0 || year === null ? null : ofYear(bearers, year, 'written');
}

function byWord(name: NameReading, word: 'current' | 'former', fallback: Corpus, scope: EditionScope): NamedDocument {
  if (scope.draftYear === null) return { ...ours(fallback, 'word'), undecided: scope.preferred === null };
  const year = editionMeant(fallback.meta, word, scope.draftYear);
  return year === null ? other(null) : ofYear(name.corpora, year, 'word');
}

/** 同要綱 speaks of the document named last, if it bears that name: 同 before the name of a third one means that one. */
function sameOf(corpora: readonly Corpus[], namesake: Corpus | null): Corpus | null {
  return namesake !== null && corpora.includes(namesake) ? namesake : null;
}

/**
 * The corpus of a year. A year that another name has said (in the section, or alone in the draft) is silent about a document
 * without editions, which has one text in every year.
 */
function ofYear(corpora: readonly Corpus[], year: number, reason: EditionReason): NamedDocument {
  const dated = reason === 'written';
  const corpus = corpora.find((candidate) => yearOf(candidate) === year) ?? null;
  const [only, ...more] = corpora;
  if (corpus === null && !dated && only !== undefined && more.length === 0 && only.meta.edition === null)
    return ours(only, 'order');
  return { corpus, year, bearers: corpora, dated, undecided: false, reason };
}

function ours(corpus: Corpus, reason: EditionReason): NamedDocument {
  return { corpus, year: corpus.meta.edition, bearers: NONE, dated: false, undecided: false, reason };
}

function other(year: number | null): NamedDocument {
  return { corpus: null, year, bearers: NONE, dated: year !== null, undecided: false, reason: 'written' };
}

const NONE: readonly never[] = [];

/** The year that drafts call a corpus by: its edition, or the year of its date. */
function yearOf(corpus: Corpus): number | null {
  return corpus.meta.edition ?? (corpus.meta.date === null ? null : Number(corpus.meta.date.slice(0, 4)));
}

function preferredOf(corpora: readonly Corpus[], scope: EditionScope): Corpus | null {
  if (scope.preferred !== null && corpora.includes(scope.preferred)) return scope.preferred;
  return corpora[0] ?? null;
}
