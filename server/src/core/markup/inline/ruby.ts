/**
 * Ruby notations of plain text, in any markup language: {漢字|かんじ} (Denden, Obsidian), ｜漢字《かんじ》 and 漢字《かんじ》
 * (Aozora). Braces and bars may be full-width or not. A reading is kana only and stands over at least one kanji; anything
 * else in these brackets is the writer's own text.
 */
import { isKanji } from '../../text/characters.ts';
import type { Mask } from '../mask.ts';

/** Longer than any word that bears ruby, or any reading; bounds every search. */
const LONGEST = 64;

const KANJI = '\\u2e80-\\u2fdf々〆\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\ud840-\\udfff';
const KANA = 'ぁ-ゟァ-ヺー-ヾｦ-ﾟ';
/** Letters for the rare 《》 over Latin words behind ｜. */
const BASE = `[${KANJI}${KANA}A-Z\\\\-z]`;
const READING = `《[${KANA}・\u3000]{1,62}》`;

const BRACED = new RegExp(`^[{｛](?=${BASE}*[${KANJI}])(${BASE}+)[|｜][${KANA}・\u3000|｜]+[}｝]`);
const MARKED = new RegExp(`^｜(${BASE}{1,62})${READING}`);
const FOLLOWING = new RegExp(`^${READING}`);
const BAR = new RegExp(`\\|${BASE}+$`);

/** Hides the marks and readings of {漢字|かんじ} or ｛漢字｜かん｜じ｝ at `at`; the offset behind it, or 0 when it is none. */
export function maskBracedRuby(text: string, at: number, end: number, mask: Mask): number {
  return maskAround(BRACED.exec(text.slice(at, Math.min(end, at + LONGEST))), at, mask);
}

/** Hides the ｜ at `at` and the reading in 《》 that follows its word; the offset behind them, or 0. */
export function maskRubyStart(text: string, at: number, end: number, mask: Mask): number {
  return maskAround(MARKED.exec(text.slice(at, Math.min(end, at + 2 * LONGEST))), at, mask);
}

/** Hides the mark before a word and all that is behind it. */
function maskAround(ruby: RegExpExecArray | null, at: number, mask: Mask): number {
  if (ruby === null) return 0;
  const close = at + ruby[0].length;
  mask.hide(at, at + 1);
  mask.hide(at + 1 + (ruby[1]?.length ?? 0), close);
  return close;
}

/**
 * Hides the reading 《かんじ》 at `at`, directly behind a kanji, and a half-width | before its word, which no reader stops at; the
 * offset behind it, or 0.
 */
export function maskReading(text: string, at: number, from: number, end: number, mask: Mask): number {
  const isBehindKanji = at > from && isKanji(text.charCodeAt(at - 1));
  const reading = isBehindKanji ? FOLLOWING.exec(text.slice(at, Math.min(end, at + LONGEST))) : null;
  if (reading === null) return 0;
  const word = BAR.exec(text.slice(Math.max(from, mask.end, at - LONGEST), at))?.[0].length ?? 0;
  if (word > 0) mask.hide(at - word, at - word + 1);
  mask.hide(at, at + reading[0].length);
  return at + reading[0].length;
}
