/**
 * What a document's numbering allows in its citations beyond what every document's does. Numerals are read with suspicion,
 * because most of them count something: 第1 without a unit, 一 without brackets and 第5条 are steps only for a document
 * whose own levels are so numbered.
 */
import { isArticle, isBareKanji, unitsOf, type Level } from '../corpus/numbering.ts';

export interface Scheme {
  /** The units that may stand behind a number. */
  readonly units: string;
  /** A level is numbered 第1, without a unit. */
  readonly ordinals: boolean;
  /** A level is numbered 一, without brackets or 第. */
  readonly kanji: boolean;
  /** The English words by which the document calls its own levels, in small letters: article, chapter. */
  readonly words: readonly string[];
}

/** 章, 節 and 項 are said of every document, however it is numbered. */
const COMMON_UNITS = '章節項';

const made = new WeakMap<readonly Level[], Scheme>();

/** The scheme of a document with these levels. */
export function schemeOf(levels: readonly Level[]): Scheme {
  const known = made.get(levels);
  if (known !== undefined) return known;
  const scheme: Scheme = {
    units: [...new Set(COMMON_UNITS + levels.flatMap(unitsOf).filter(isSign).join('') + itemUnit(levels))].join(''),
    ordinals: levels.some(({ prefix, suffix }) => prefix !== '' && suffix === ''),
    kanji: levels.some(isBareKanji),
    words: levels.flatMap(({ word }) => (word === '' ? [] : [word.toLowerCase()])),
  };
  made.set(levels, scheme);
  return scheme;
}

/** The items of statutes are numbered 一, 二, 三 and called 号 (第３条第１項第２号), those of other documents are not. */
function itemUnit(levels: readonly Level[]): string {
  return levels.some(isArticle) && levels.some(isBareKanji) ? '号' : '';
}

/** Whether a unit is one character, as all Japanese ones are. */
function isSign(unit: string): boolean {
  return unit.length === 1;
}

/** The depth of the level that bears this unit in its own numbers (第1条, Article 1); null where none does. */
export function depthOfUnit(levels: readonly Level[], unit: string): number | null {
  const index = levels.findIndex((level) => unitsOf(level).includes(unit));
  return index < 0 ? null : index + 1;
}
