/**
 * Heads: the places of a block at which something may begin that concerns citations. They are found in one pass over the
 * block's words by a table of first characters, so that text without any costs one look-up a character. Heads are facts of the
 * block alone; what they mean depends on the draft and is decided in `read.ts`.
 */
import type { Corpus } from '../corpus/corpus.ts';
import { anchorsIn, AnchorWriter, FREE, pairOf, unitsOf } from '../text/anchors.ts';
import type { Anchors } from '../text/anchors.ts';
import { isDigit, isKanji, isKatakana, isLatin, isRomanGlyph } from '../text/characters.ts';
import { otherDocumentWords, readOtherDocument } from '../text/otherDocuments.ts';
import type { Span } from '../text/span.ts';
import { readMaking } from './dates.ts';
import { readDefinition } from './constructs/definedNames.ts';
import type { DefinedName } from './constructs/definedNames.ts';
import { readOwnWord, readSectionWord } from './constructs/english.ts';
import { readRelative } from './constructs/relative.ts';
import type { RelativeReading } from './constructs/relative.ts';
import { readTitle } from './constructs/titles.ts';
import type { TitleReading } from './constructs/titles.ts';
import { foldTitle, landmarksOf, readAnnexWord } from './landmarks.ts';
import { createNameIndex } from './nameIndex.ts';
import type { NameIndex } from './nameIndex.ts';
import { readName } from './names.ts';
import type { NameReading } from './names.ts';
import { depthOfUnit, schemeOf } from './scheme.ts';
import { yearAtStart } from './years.ts';

/** Something that may begin a citation, or that bears on the ones that follow. */
export type Head =
  | (Span & { readonly type: 'name'; readonly name: NameReading; readonly definition: DefinedName | null })
  | (Span & { readonly type: 'foreign'; readonly definition: DefinedName | null })
  | (Span & { readonly type: 'relative'; readonly relative: RelativeReading })
  | (Span & { readonly type: 'annex'; readonly english: boolean })
  | (Span & { readonly type: 'chapter' })
  /** `foreign`: an article, which is another document's unless it is said to be a corpus's. */
  | (Span & { readonly type: 'section'; readonly foreign: boolean })
  | (Span & { readonly type: 'title'; readonly title: TitleReading });

/** What heads are looked for with: made once for the corpora of a library and the names that a draft defines. */
export interface HeadFinder {
  readonly corpora: readonly Corpus[];
  readonly names: NameIndex;
  /** The English words by which the corpora call their own levels. */
  readonly words: readonly string[];
  /** The bits of the readers to try at each unit. */
  readonly table: AnchorWriter;
}

const NAME = 1;
const FOREIGN = 2;
const RELATIVE = 4;
const ANNEX = 8;
const CHAPTER = 16;
const SECTION = 32;
const TITLE = 64;

/** A finder for these corpora and the forms that a draft defines. */
export function createHeadFinder(corpora: readonly Corpus[], defined: readonly string[] = []): HeadFinder {
  const names = createNameIndex(corpora, defined);
  const marks = new HeadTable();
  for (const entries of names.byFirst.values())
    for (const { form, small } of entries)
      marks.word(small ?? form, NAME, WITHIN_NAMES + (form.charAt(1) === '.' ? form.charAt(2) : ''));
  for (const word of otherDocumentWords()) marks.word(word, FOREIGN);
  for (const word of ['同', '上記', '前記', '前掲']) marks.word(word, RELATIVE);
  for (const word of ['ibid', 'id']) marks.latin(word, RELATIVE);
  for (const corpus of corpora) {
    for (const name of [...(corpus.meta.annex?.names ?? []), ...(corpus.meta.annex?.namesEn ?? [])])
      marks.word(name, ANNEX);
  }
  for (let code = 0x2160; code <= 0x216b; code++) marks.word(String.fromCharCode(code), CHAPTER);
  for (const first of 'IVXＩＶＸ') marks.word(first, CHAPTER);
  const words = [...new Set(corpora.flatMap(({ levelsEn }) => schemeOf(levelsEn).words))];
  for (const word of ['§', 'section', 'chapter', 'part', 'pt', 'item', ...words]) marks.latin(word, SECTION);
  for (const first of '「『“"〈《【') marks.word(first, TITLE);
  return { corpora, names, words, table: marks };
}

/** What may stand within a name besides its own characters: a line break between Japanese letters, any dash or blank for another. */
const WITHIN_NAMES =
  '\n\r \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000-‐‑‒–—―';

/** Collects by which words heads begin. */
class HeadTable extends AnchorWriter {
  /** A word that begins with its first two units, or has any of `others` in the place of the second. */
  word(word: string, bit: number, others = ''): void {
    const first = word.charCodeAt(0);
    if (word.length > 1) this.pair(first, unitsOf(word.charAt(1) + others), bit);
    else this.free(first, bit);
  }

  /** A word that begins with two letters in either case. */
  latin(word: string, bit: number): void {
    const [small, capital] = [word.slice(0, 2).toLowerCase(), word.slice(0, 2).toUpperCase()];
    this.word(small, bit, capital.slice(1));
    this.word(capital, bit, small.slice(1));
  }
}

/**
 * All heads of a text, by where they begin. Where one lies within another, the outer one stands. `anchors` are those of the text
 * by a table that has whatever `finder.table` has. Linear in the text.
 */
export function findHeads(
  finder: HeadFinder,
  text: string,
  anchors: Anchors = anchorsIn(text, finder.table),
): readonly Head[] {
  const { firsts, pairs } = finder.table;
  const { count, offsets } = anchors;
  let heads: Head[] | null = null;
  let next = 0;
  for (let index = 0; index < count; index++) {
    const at = offsets[index] ?? 0;
    if (at < next) continue;
    const code = text.charCodeAt(at);
    let bits = firsts[code] ?? 0;
    if ((bits & FREE) === 0) bits &= pairs[pairOf(code, text.charCodeAt(at + 1))] ?? 0;
    if (bits === 0) continue;
    const head = readHead(finder, text, at, bits);
    if (head === null) continue;
    heads ??= [];
    if (isOwnArticle(finder, heads[heads.length - 1], head, text) || isBehindNumber(heads, head, text)) continue;
    while (isWithin(heads[heads.length - 1], head)) heads.pop();
    heads.push(head);
    next = Math.max(at + 1, skippedBy(head));
  }
  return heads ?? NONE;
}

const NONE: readonly never[] = [];

/**
 * 第5条 and 第2章第5条 behind the name of a document that is numbered in articles is an article of that document and of no other law;
 * behind 同 and 同章 it is one of the document that was spoken of.
 */
function isOwnArticle({ corpora }: HeadFinder, last: Head | undefined, head: Head, text: string): boolean {
  if (head.type !== 'foreign' || last === undefined || last.end > head.end) return false;
  if (last.type !== 'relative' && (last.type !== 'name' || last.name.foreign)) return false;
  const meant = last.type === 'name' ? last.name.corpora : corpora;
  if (!meant.some(({ levels }) => depthOfUnit(levels, '条') !== null)) return false;
  return OWN_ARTICLE.test(text.slice(last.end, head.end));
}

const OWN_ARTICLE =
  /^(?:[の\s]*第[0-9０-９〇一二三四五六七八九十百]{1,5}[編部章節款目])*[の\s]*第[0-9０-９〇一二三四五六七八九十百]{1,5}条$/u;

/** 指針II3条約: the letters of a number are no part of the word behind it. */
function isBehindNumber(heads: readonly Head[], head: Head, text: string): boolean {
  const last = heads.at(heads.at(-1)?.type === 'chapter' ? -2 : -1);
  if (head.type !== 'foreign' || last?.type !== 'name' || last.start < head.start) return false;
  return /^[IVXＩＶＸ]{1,4}[0-9０-９(（]/.test(text.slice(last.end, head.end));
}

function isWithin(inner: Head | undefined, outer: Head): boolean {
  return inner !== undefined && inner.start >= outer.start;
}

/** A name and a word for a section are read through; titles and numbers may hold heads of their own. */
function skippedBy(head: Head): number {
  if (head.type === 'name') return head.name.words.end;
  return head.type === 'foreign' || head.type === 'section' ? head.end : head.start;
}

function readHead(finder: HeadFinder, text: string, at: number, bits: number): Head | null {
  if ((bits & NAME) !== 0) {
    const name = readName(finder.names, text, at);
    if (name !== null) {
      const { start, end } = name;
      const definition = readDefinition(text, name.words.start, end);
      const year = name.year ?? yearOfSentence(text, name, definition);
      const foreign = name.foreign || (definition !== null && isOwnedBy(text, name));
      return { type: 'name', start, end, name: { ...name, year, foreign }, definition };
    }
  }
  if ((bits & ANNEX) !== 0) {
    const annex = annexAt(finder, text, at);
    if (annex !== null) return annex;
  }
  if ((bits & RELATIVE) !== 0) {
    const relative = readRelative(text, at);
    if (relative !== null) return { type: 'relative', start: relative.start, end: relative.end, relative };
  }
  if ((bits & SECTION) !== 0 && !isLatin(text.charCodeAt(at - 1))) {
    const own = readOwnWord(text, at, finder.words);
    if (own !== null && mayBeginNumber(text, own.end))
      return { type: 'section', start: at, end: own.end, foreign: own.unit === 'article' };
  }
  if ((bits & FOREIGN) !== 0) {
    const foreign = readOtherDocument(text, at);
    if (foreign !== null)
      return { type: 'foreign', ...foreign, definition: readDefinition(text, foreign.start, foreign.end) };
  }
  if ((bits & SECTION) !== 0 && !isLatin(text.charCodeAt(at - 1))) {
    const word = readSectionWord(text, at, []);
    if (word !== null && mayBeginNumber(text, word.end))
      return { type: 'section', start: at, end: word.end, foreign: false };
  }
  if ((bits & CHAPTER) !== 0 && isChapter(text, at))
    return {
      type: 'chapter',
      start: at - (/第[ \t]?$/.exec(text.slice(Math.max(0, at - 2), at))?.[0].length ?? 0),
      end: at + 1,
    };
  if ((bits & TITLE) !== 0) return titleAt(finder, text, at);
  return null;
}

/**
 * Who calls the document 01指針 from here on has said which edition it is; so has who defines its name and says in which year it was made,
 * if that is one of an edition. Without a definition, that a full name was made in the year of its own edition only says that this one
 * is meant too, whatever others are.
 */
function yearOfSentence(text: string, name: NameReading, definition: DefinedName | null): number | null {
  if (definition === null && (name.foreign || name.form.length < 10)) return null;
  const behind = definition?.behind ?? name.end;
  const made = readMaking(text.slice(Math.max(0, name.start - 100), name.start), text.slice(behind, behind + 80));
  const isEdition = name.corpora.some(
    ({ meta: { edition, otherEditions } }) =>
      made !== null && (edition === made || (definition !== null && otherEditions.includes(made))),
  );
  return (definition === null ? null : yearAtStart(definition.form)) ?? (isEdition ? made : null);
}

/** Who defines the short name of the guidelines of somebody (供給国グループのガイドライン（以下…）) speaks of those: ours has a name of its own. */
function isOwnedBy(text: string, { start, words, english, year, form }: NameReading): boolean {
  if (english || year !== null || start !== words.start || form.length >= 10) return false;
  const owner = text.charCodeAt(start - 2);
  return text.charAt(start - 1) === 'の' && (isKanji(owner) || isKatakana(owner) || isLatin(owner));
}

function annexAt(finder: HeadFinder, text: string, at: number): Head | null {
  for (const corpus of finder.corpora) {
    const end = readAnnexWord(corpus, text, at);
    if (end === null) continue;
    const english = isLatin(text.charCodeAt(at));
    return english && isLatin(text.charCodeAt(at - 1)) ? null : { type: 'annex', start: at, end, english };
  }
  return null;
}

function titleAt(finder: HeadFinder, text: string, at: number): Head | null {
  const first = text.charCodeAt(at + 1);
  if (!finder.corpora.some((corpus) => landmarksOf(corpus).titleFirsts.has(first))) return null;
  const title = readTitle(text, at);
  if (title === null) return null;
  const key = foldTitle(text.slice(title.words.start, title.words.end));
  if (!finder.corpora.some((corpus) => landmarksOf(corpus).titles.has(key))) return null;
  return { type: 'title', start: title.start, end: title.end, title };
}

/** A Roman numeral that touches no letter and has something behind it that could be a level. */
function isChapter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isLatin(before) || isRomanGlyph(before)) return false;
  if (isRomanGlyph(text.charCodeAt(at))) return true;
  let end = at;
  while (isLatin(text.charCodeAt(end))) end++;
  return isDigit(text.charCodeAt(end)) || '.．(（の-－章'.includes(text.charAt(end) || ' ');
}

function mayBeginNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isDigit(code) || isRomanGlyph(code) || /[IVXivxＩＶＸ(（]/.test(text.charAt(at))) return true;
  return /[A-H]/.test(text.charAt(at)) && !isLatin(text.charCodeAt(at + 1));
}
