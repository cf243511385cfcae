/**
 * What a corpus says about itself: the front matter of a corpus file, checked and complete. The core reads no YAML; whoever
 * loads a file validates its front matter, hands it over as `FrontMatter`, and gets from `metaOf` the complete `CorpusMeta` on
 * which everything else relies. All that the product knows about a document by name is in here.
 */

import { ENGLISH_UNITS, levelOf } from './numbering.ts';

/** The annex of a document: the marker that opens its heading, and the names by which drafts call it. */
export interface AnnexMeta {
  readonly marker: string;
  readonly names: readonly string[];
  readonly namesEn: readonly string[];
}

/** The complete metadata of a corpus. */
export interface CorpusMeta {
  /** Unique among the corpora that are loaded; also the file's base name by convention. */
  readonly id: string;
  /** The full title, as the formal citation style prints it. */
  readonly title: string;
  readonly titleEn: string | null;
  /** The date of the document, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** The language of the text, a BCP 47 tag: `ja`, `en`. */
  readonly language: string;
  /** The short name in canonical citations: 指針. */
  readonly cite: string;
  /** The short name in canonical English citations: Guidelines. */
  readonly citeEn: string;
  /** The names by which Japanese drafts call the document, in any order, the title among them. */
  readonly names: readonly string[];
  /** The names by which English drafts call it, the English title among them. */
  readonly namesEn: readonly string[];
  /** The first marker of each level, outermost first: Ⅰ, 1, (1), (イ), (i). */
  readonly levels: readonly string[];
  /** The same as English citations write them: I, 1, (1), (a), (i). */
  readonly levelsEn: readonly string[];
  readonly annex: AnnexMeta | null;
  /** The id of the corpus whose translation this is; their clauses pair by number. */
  readonly translationOf: string | null;
  /** The year by which this edition is called; null for a document without editions. */
  readonly edition: number | null;
  /** The years of the document's other editions. `edition.ts` derives from them what 新, 旧 and 現行 mean in a year. */
  readonly otherEditions: readonly number[];
}

/** The front matter as a person writes it: only what cannot be supplied is required. */
export interface FrontMatter {
  readonly id: string;
  readonly title: string;
  readonly levels: readonly string[];
  readonly titleEn?: string;
  readonly date?: string;
  readonly language?: string;
  readonly cite?: string;
  readonly citeEn?: string;
  readonly names?: readonly string[];
  readonly namesEn?: readonly string[];
  readonly levelsEn?: readonly string[];
  readonly annex?: {
    readonly marker: string;
    readonly names?: readonly string[];
    readonly namesEn?: readonly string[];
  };
  readonly translationOf?: string;
  readonly edition?: number;
  readonly otherEditions?: readonly number[];
}

/**
 * The complete metadata for a front matter: the titles are always names, and the shortest name is cited by default. The title
 * of an English document is an English name.
 */
export function metaOf(front: FrontMatter): CorpusMeta {
  const language = front.language ?? 'ja';
  const titleEn = front.titleEn ?? (isEnglish(language) ? front.title : undefined);
  const names = isEnglish(language) ? (front.names ?? []) : withFirst(front.title, front.names);
  const namesEn = withFirst(titleEn, front.namesEn);
  const citeEn = front.citeEn ?? (isEnglish(language) ? front.cite : undefined) ?? shortest(namesEn);
  return {
    id: front.id,
    title: front.title,
    titleEn: titleEn ?? null,
    date: front.date ?? null,
    language,
    cite: front.cite ?? shortest(names) ?? citeEn ?? front.title,
    citeEn: citeEn ?? front.cite ?? front.title,
    names,
    namesEn,
    levels: front.levels,
    levelsEn: front.levelsEn ?? (isEnglish(language) ? front.levels : front.levels.map(englishMarker)),
    annex: front.annex === undefined ? null : annexOf(front.annex),
    translationOf: front.translationOf ?? null,
    edition: front.edition ?? null,
    otherEditions: front.otherEditions ?? [],
  };
}

/** Whether a language tag says English; its documents have English names and are cited in English. */
export function isEnglish(language: string): boolean {
  return /^en(?![a-z])/iu.test(language);
}

function annexOf(annex: NonNullable<FrontMatter['annex']>): AnnexMeta {
  const bare = annex.marker.replace(/^[(（]|[)）]$/gu, '');
  return { marker: annex.marker, names: annex.names ?? [bare], namesEn: annex.namesEn ?? [] };
}

/**
 * How English citations write a first marker: with a word for a unit and without 第, with Latin letters for katakana and digits
 * for kanji.
 */
function englishMarker(marker: string): string {
  const level = levelOf(marker);
  if (level === null || level.word !== '') return marker;
  const core = level.system === 'roman' ? 'i' : level.system === 'arabic' || level.system === 'kanji' ? '1' : 'a';
  const letter = level.letterCase === 'upper' ? core.toUpperCase() : core;
  const word = ENGLISH_UNITS.find(([unit]) => unit === level.suffix)?.[1];
  if (word !== undefined) return `${word} ${letter}`;
  return level.bracket || level.circled ? `(${letter})` : letter;
}

function withFirst(first: string | undefined, rest: readonly string[] = []): readonly string[] {
  return first === undefined || rest.includes(first) ? rest : [first, ...rest];
}

function shortest(names: readonly string[]): string | undefined {
  let best = names[0];
  for (const name of names) if (best === undefined || name.length < best.length) best = name;
  return best;
}
