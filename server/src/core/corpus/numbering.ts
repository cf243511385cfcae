/**
 * Numbering: how each level of a document counts its clauses. A corpus file names the first marker of each level
 * (Ⅰ, 1, (1), (イ), (i), 第1章, ア, ①, a, Article 1 …), and from that one sample everything follows: how the level's markers are
 * printed, how they appear in paths, and, in `marker.ts`, how they are read. The sequences are in `text/numerals.ts`.
 */
import { isRomanGlyph } from '../text/characters.ts';
import {
  aiueoOf,
  aiueoValue,
  arabicValue,
  asciiOf,
  bracketedGlyph,
  circledOf,
  circledValue,
  fullWidthOf,
  halfWidthKana,
  irohaOf,
  irohaValue,
  kanjiOf,
  kanjiValue,
  latinOf,
  latinValue,
  romanGlyphsOf,
  romanOf,
  romanValue,
} from '../text/numerals.ts';

/** What a level counts with. `iroha` is イ, ロ, ハ; `aiueo` is ア, イ, ウ. */
export type NumberSystem = 'roman' | 'arabic' | 'kanji' | 'iroha' | 'aiueo' | 'latin';

/** The numbering scheme of one level of a document. */
export interface Level {
  readonly system: NumberSystem;
  /** The English word before the number as the corpus prints it (Article, SECTION), or nothing. */
  readonly word: string;
  /** Roman numerals and Latin letters are capital or small; null for every other system. */
  readonly letterCase: 'upper' | 'lower' | null;
  /** Whether markers stand in brackets: (1), （イ）. */
  readonly bracket: boolean;
  /** Whether the glyph draws its own circle: ①. */
  readonly circled: boolean;
  /** What stands before the number, 第 or nothing. */
  readonly prefix: string;
  /** The unit behind the number (章, 節, 条 …) or nothing. */
  readonly suffix: string;
  /** How the corpus prints digits and letters: `glyph` is Ⅰ, ⅰ, ① and ⑴; kanji and ordinary katakana are `fullwidth`. */
  readonly script: 'ascii' | 'fullwidth' | 'halfwidth' | 'glyph';
  /** The brackets as the corpus prints them; empty where there are none. */
  readonly open: string;
  readonly close: string;
  /** Whether the numbers run on through the whole document, as those of articles do: the levels above then need no citing. */
  readonly runsOn: boolean;
  /** The marker that the level was made from. */
  readonly sample: string;
}

/** The numbering scheme whose first marker this is, a full stop behind it aside; null when no scheme begins so. */
export function levelOf(firstMarker: string): Level | null {
  const parts =
    /^(?:([A-Za-z]{3,})[ \u00a0]+)?(第?)([(（]?)([^()（）\s]+?)([)）]?)([部編章節款目条項号]?)[.．]?$/u.exec(
      firstMarker.trim(),
    );
  if (parts === null) return null;
  const [, word = '', prefix = '', open = '', core = '', close = '', suffix = ''] = parts;
  if ((open === '') !== (close === '') || (word !== '' && prefix + open + suffix !== '')) return null;
  const inner = bracketedGlyph(core);
  const bare = schemeOf(inner ?? core);
  if (bare === null || (inner !== null && open !== '')) return null;
  const script = inner === null ? bare.script : 'glyph';
  return {
    ...bare,
    word,
    script,
    bracket: open !== '' || inner !== null,
    prefix,
    suffix,
    open,
    close,
    runsOn: false,
    sample: firstMarker.trim(),
  };
}

/**
 * The marker of a number as the corpus prints it: Ⅴ, 2, (ロ). Beyond the end of a sequence, where no document goes,
 * the number itself stands there in Arabic digits, so that there is always something to show.
 */
export function markerOf(level: Level, ordinal: number): string {
  if (level.word !== '') return `${level.word} ${printedCore(level, ordinal)}`;
  const core = printedCore(level, ordinal);
  const glyph = level.script === 'glyph' && level.bracket && level.open === '' ? bracketGlyphOf(core) : null;
  if (glyph !== null) return level.prefix + glyph + level.suffix;
  const open = level.bracket ? level.open || '(' : '';
  const close = level.bracket ? level.close || ')' : '';
  return level.prefix + open + core + close + level.suffix;
}

/**
 * The segment of a path that stands for a number: V, 2, (2), (ロ). Roman numerals, digits and letters are ASCII, katakana
 * full-width, brackets ASCII; 第, units and words are left out, since a segment's place says which level it is of.
 */
export function pathSegmentOf(level: Level, ordinal: number): string {
  const core = level.circled ? circledOf(ordinal) : coreOf(level, ordinal);
  return level.bracket ? `(${core ?? ordinal})` : (core ?? String(ordinal));
}

/** What the units of Japanese documents are called in English ones. */
export const ENGLISH_UNITS: readonly (readonly [string, string])[] = [
  ['章', 'Chapter'],
  ['節', 'Section'],
  ['条', 'Article'],
  ['編', 'Part'],
  ['部', 'Part'],
  ['款', 'Subsection'],
  ['目', 'Division'],
];

/** What a level may be called in citations of either language: its unit, or its word in small letters and the unit for it. */
export function unitsOf({ word, suffix }: Level): readonly string[] {
  if (word === '') return suffix === '' ? [] : [suffix];
  const small = word.toLowerCase();
  return [small, ...ENGLISH_UNITS.flatMap(([unit, name]) => (name.toLowerCase() === small ? [unit] : []))];
}

/** Whether a level is one of articles. Statutes number them through, from chapter to chapter, with or without sections between. */
export function isArticle(level: Level): boolean {
  return unitsOf(level).includes('条');
}

/** Whether a level is numbered 一, without brackets or 第. */
export function isBareKanji({ system, bracket, prefix }: Level): boolean {
  return system === 'kanji' && !bracket && prefix === '';
}

/** Whether a citation may begin at a depth (from 1): with a chapter, or with a number that runs on through the document. */
export function mayBeginAt(levels: readonly Level[], depth: number): boolean {
  return depth === 1 || levels[depth - 1]?.runsOn === true;
}

/**
 * The levels as Japanese citations write them: 第1条 for Article 1 (a word without a unit stays), and in statutes, which print 2 and 三
 * and say 第２項 and 第三号, those. Everything else is cited as it is printed.
 */
export function citedLevels(levels: readonly Level[]): readonly Level[] {
  const known = cited.get(levels);
  if (known !== undefined) return known;
  const article = levels.findIndex(isArticle);
  const isStatute = article >= 0 && levels.slice(article).some(isBareKanji);
  const made = levels.map((level, index) => {
    const { prefix, suffix, system, bracket, circled, script } = level;
    const unit = unitsOf(level)[1];
    if (level.word !== '') return unit === undefined ? level : { ...level, word: '', prefix: '第', suffix: unit };
    if (!isStatute || index < article || bracket || circled || prefix + suffix !== '') return level;
    if (system !== 'arabic' && system !== 'kanji') return level;
    const { system: own = system, script: ownScript = script } = levels[article] ?? {};
    return { ...level, system: own, script: ownScript, prefix: '第', suffix: system === 'arabic' ? '項' : '号' };
  });
  cited.set(levels, made);
  return made;
}

const cited = new WeakMap<readonly Level[], readonly Level[]>();

/** The word of a level as English citations begin with it (Article); nothing where the level has none. */
export function citedWord({ word }: Level): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Whether a path sets a full stop before a segment of this level: V.2, but V.2(2) and 1①. */
export function isDotted(level: Level): boolean {
  return !level.bracket && !level.circled;
}

type Scheme = Pick<Level, 'system' | 'letterCase' | 'script' | 'circled'>;

const KANA = { letterCase: null, circled: false } as const;

/** The scheme that counts from this first member. The sample is a first member, so that イ is iroha and i is Roman. */
function schemeOf(first: string): Scheme | null {
  if (circledValue(first) === 1) return { system: 'arabic', letterCase: null, script: 'glyph', circled: true };
  if (arabicValue(first) === 1) return { ...KANA, system: 'arabic', script: widthOf(first) };
  if (romanValue(first) === 1)
    return { system: 'roman', letterCase: caseOf(first), script: romanScriptOf(first), circled: false };
  if (kanjiValue(first) === 1) return { ...KANA, system: 'kanji', script: 'fullwidth' };
  if (irohaValue(first) === 1) return { ...KANA, system: 'iroha', script: first === 'イ' ? 'fullwidth' : 'halfwidth' };
  if (aiueoValue(first) === 1) return { ...KANA, system: 'aiueo', script: first === 'ア' ? 'fullwidth' : 'halfwidth' };
  if (latinValue(first) === 1)
    return { system: 'latin', letterCase: caseOf(first), script: widthOf(first), circled: false };
  return null;
}

function widthOf(text: string): 'ascii' | 'fullwidth' {
  const code = text.charCodeAt(0);
  return asciiOf(code) === code ? 'ascii' : 'fullwidth';
}

function romanScriptOf(text: string): 'ascii' | 'fullwidth' | 'glyph' {
  return isRomanGlyph(text.charCodeAt(0)) ? 'glyph' : widthOf(text);
}

/** The case of a Roman numeral or a Latin letter. The glyph ⅰ is small, and lower-casing Ⅰ gives it. */
export function caseOf(text: string): 'upper' | 'lower' {
  return text === text.toLowerCase() ? 'lower' : 'upper';
}

/** The number in the level's own signs: Roman in ASCII, katakana full-width, without brackets; null beyond the end. */
function coreOf(level: Level, ordinal: number): string | null {
  const core = WRITERS[level.system](ordinal);
  if (core === null || level.letterCase === null) return core;
  return level.letterCase === 'upper' ? core.toUpperCase() : core.toLowerCase();
}

const WRITERS: Readonly<Record<NumberSystem, (ordinal: number) => string | null>> = {
  roman: romanOf,
  arabic: String,
  kanji: kanjiOf,
  iroha: irohaOf,
  aiueo: aiueoOf,
  latin: latinOf,
};

function printedCore(level: Level, ordinal: number): string {
  const core = level.circled ? circledOf(ordinal) : coreOf(level, ordinal);
  if (core === null) return String(ordinal);
  if (level.script === 'fullwidth') return fullWidthOf(core);
  if (level.script === 'halfwidth') return halfWidthKana(core);
  if (level.script === 'glyph' && level.system === 'roman') {
    const glyphs = romanGlyphsOf(ordinal) ?? core;
    return level.letterCase === 'lower' ? glyphs.toLowerCase() : glyphs;
  }
  return core;
}

/** ⑴ for '1', ⒜ for 'a', ㈠ for '一'; null where Unicode has no such glyph. */
function bracketGlyphOf(core: string): string | null {
  for (const [first, last] of [
    [0x2474, 0x2487],
    [0x249c, 0x24b5],
    [0x3220, 0x3229],
  ] as const) {
    for (let code = first; code <= last; code++) {
      if (bracketedGlyph(String.fromCharCode(code)) === core) return String.fromCharCode(code);
    }
  }
  return null;
}
