/**
 * Heads: the places of a block at which something may begin that concerns citations. They are found in one pass over the
 * block's words by a table of first characters, so that text without any costs one look-up a character. Heads are facts of the
 * block alone; what they mean depends on the draft and is decided in `read.ts`.
 */
import type { Corpus } from '../corpus/corpus.ts';
import { isDigit, isLatin, isRomanGlyph } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { readDefinition } from './constructs/definedNames.ts';
import type { DefinedName } from './constructs/definedNames.ts';
import { readOwnWord, readSectionWord } from './constructs/english.ts';
import { readRelative } from './constructs/relative.ts';
import type { RelativeReading } from './constructs/relative.ts';
import { readTitle } from './constructs/titles.ts';
import type { TitleReading } from './constructs/titles.ts';
import { foreignFirsts, readForeign } from './foreign.ts';
import { foldTitle, landmarksOf, readAnnexWord } from './landmarks.ts';
import { createNameIndex, readName } from './names.ts';
import type { NameIndex, NameReading } from './names.ts';
import { depthOfUnit, schemeOf } from './scheme.ts';

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
  /** For each UTF-16 unit the bits of the readers to try there. */
  readonly table: Uint8Array;
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
  const table = new Uint8Array(0x10000);
  const mark = (code: number, bit: number): void => {
    table[code] = (table[code] ?? 0) | bit;
  };
  for (const first of names.byFirst.keys()) mark(first, NAME);
  for (const first of foreignFirsts()) mark(first.charCodeAt(0), FOREIGN);
  for (const first of '同上前iI') mark(first.charCodeAt(0), RELATIVE);
  for (const corpus of corpora) {
    for (const name of [...(corpus.meta.annex?.names ?? []), ...(corpus.meta.annex?.namesEn ?? [])])
      mark(name.charCodeAt(0), ANNEX);
  }
  for (let code = 0x2160; code <= 0x216b; code++) mark(code, CHAPTER);
  for (const first of 'IVXＩＶＸ') mark(first.charCodeAt(0), CHAPTER);
  const words = [...new Set(corpora.flatMap(({ levelsEn }) => schemeOf(levelsEn).words))];
  for (const first of ['sScCpPiI§', ...words.map((word) => word.charAt(0) + word.charAt(0).toUpperCase())].join(''))
    mark(first.charCodeAt(0), SECTION);
  for (const first of '「『“"〈《【') mark(first.charCodeAt(0), TITLE);
  return { corpora, names, words, table };
}

/** All heads of a text, by where they begin. Where one lies within another, the outer one stands. Linear in the text. */
export function findHeads(finder: HeadFinder, text: string): readonly Head[] {
  const heads: Head[] = [];
  const { table } = finder;
  for (let at = 0; at < text.length; at++) {
    const bits = table[text.charCodeAt(at)] ?? 0;
    if (bits === 0) continue;
    const head = readHead(finder, text, at, bits);
    if (head === null || isOwnArticle(heads[heads.length - 1], head, text)) continue;
    while (isWithin(heads[heads.length - 1], head)) heads.pop();
    heads.push(head);
    at = Math.max(at, skippedBy(head) - 1);
  }
  return heads;
}

/** 第5条 behind the name of a document that is numbered in articles is an article of that document and of no other law. */
function isOwnArticle(last: Head | undefined, head: Head, text: string): boolean {
  if (head.type !== 'foreign' || last?.type !== 'name' || last.name.foreign || last.end > head.end) return false;
  if (!last.name.corpora.some(({ levels }) => depthOfUnit(levels, '条') !== null)) return false;
  return /^[の\s]*第[0-9０-９〇一二三四五六七八九十百]{1,5}条$/u.test(text.slice(last.end, head.end));
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
    if (name !== null)
      return {
        type: 'name',
        start: name.start,
        end: name.end,
        name,
        definition: readDefinition(text, name.words.start, name.end),
      };
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
    const foreign = readForeign(text, at);
    if (foreign !== null)
      return { type: 'foreign', ...foreign, definition: readDefinition(text, foreign.start, foreign.end) };
  }
  if ((bits & SECTION) !== 0 && !isLatin(text.charCodeAt(at - 1))) {
    const word = readSectionWord(text, at, []);
    if (word !== null && mayBeginNumber(text, word.end))
      return { type: 'section', start: at, end: word.end, foreign: false };
  }
  if ((bits & CHAPTER) !== 0 && isChapter(text, at))
    return { type: 'chapter', start: text.charAt(at - 1) === '第' ? at - 1 : at, end: at + 1 };
  if ((bits & TITLE) !== 0) return titleAt(finder, text, at);
  return null;
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
  return isDigit(text.charCodeAt(end)) || '.．(（の-－'.includes(text.charAt(end) || ' ');
}

function mayBeginNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isDigit(code) || isRomanGlyph(code) || /[IVXivxＩＶＸ(（]/.test(text.charAt(at))) return true;
  return /[A-H]/.test(text.charAt(at)) && !isLatin(text.charCodeAt(at + 1));
}
