/**
 * The markers by which official Japanese text begins an item or a heading: ・ ○ １． (1) （イ） ① a)
 * and １, ア, Ⅰ or 第１ with a space behind it.
 * A citation that is broken over two lines can begin a line in the same way, so a marker in the middle of a paragraph
 * counts only with a space behind it, a finished sentence before it, or a marker of its kind at the item's start.
 */
import {
  isBlank,
  isDigit,
  isHiragana,
  isJapanese,
  isKanjiDigit,
  isKatakana,
  isLatin,
  isRomanGlyph,
} from '../../../text/characters.ts';

const BULLETS = '・･○●◯◎■□◆◇▲△▼▽★☆►▶➢✓※•‣';
const DASHES = '-*+－‐–—＊';
const FINISHED = '。．.：:」』）)？！?!';
const STOPS = '.．)）、，';
/** Units of a numeral: longer ones are years and amounts, or words. */
const LONGEST = 3;
const LONGEST_ROMAN = 4;
/** A marker with its brackets. */
const LONGEST_MARKER = LONGEST + 2;
const NUMERALS = [isDigit, isKanjiDigit, isRomanGlyph, isRomanLetter];

/**
 * Whether an item begins at `at`. `openEnd` is where the words of the open paragraph end, the offset behind its last
 * character, or -1 when there is none.
 */
export function isItemMarker(text: string, at: number, end: number, openEnd: number): boolean {
  const isSure = openEnd < 0 || isFinished(text, openEnd);
  const isSpaced = isSure ? isBlankAt : isBlankBeforeStart;
  const code = text.charCodeAt(at);
  const character = text.charAt(at);
  if (BULLETS.includes(character)) return true;
  if (DASHES.includes(character)) return isSpaced(text, at + 1, end);
  if (isEnclosed(code)) return isSure || isSpaced(text, at + 1, end);
  if (code === 0x28 || code === 0xff08) return isBracketedMarker(text, at, end, isSure);
  if (character === '第') return isPrefixedMarker(text, at, end);
  const close = numeralEnd(text, at, end);
  if (close === at || close >= end) return false;
  if (STOPS.includes(text.charAt(close))) return isSure ? !isDecimal(text, close, end) : isSpaced(text, close + 1, end);
  return isSpaced(text, close, end) && (!isAsciiLetter(code) || isJapaneseBehind(text, close, end));
}

/** A marker by its brackets, and by whether it is a number or kana. */
const MARKER = /^([(（]?)(?:([\d０-９]{1,3})|([ァ-ヶｱ-ﾝ])|[a-z])([)）.．、，])|^[①-⑳]/;

/** Whether the line at `at` begins as the open item at `start` does, whose words end at `end` and not in the middle of a citation. */
export function isNextItem(text: string, at: number, start: number, end: number): boolean {
  if (NUMERALS.some((isUnit) => isUnit(text.charCodeAt(end - 1)))) return false;
  const next = MARKER.exec(text.slice(at, at + LONGEST_MARKER));
  const item = next === null ? null : MARKER.exec(text.slice(start, start + LONGEST_MARKER));
  if (next === null || item === null) return false;
  return item[1] === next[1] && item[4] === next[4] && !item[2] === !next[2] && !item[3] === !next[3];
}

/** Whether the words that end at `end` end with a sentence. */
export function isFinished(text: string, end: number): boolean {
  return FINISHED.includes(text.charAt(end - 1));
}

/** (1) （イ） and their like, with one pair of brackets. */
function isBracketedMarker(text: string, at: number, end: number, isSure: boolean): boolean {
  const close = numeralEnd(text, at + 1, end);
  if (close === at + 1 || close >= end || !')）'.includes(text.charAt(close))) return false;
  return isSure || isBlankBeforeStart(text, close + 1, end);
}

/** 第１, 第一章, 第Ⅰ部, with a space behind it or alone on its line. */
function isPrefixedMarker(text: string, at: number, end: number): boolean {
  const close = numeralEnd(text, at + 1, end);
  if (close === at + 1) return false;
  const behind = '章節款項条編部回'.includes(text.charAt(close)) && close < end ? close + 1 : close;
  return behind >= end || isBlankAt(text, behind, end);
}

/** The offset behind a numeral of one script at `at`: digits, kanji digits, Roman glyphs, or a single letter or kana. */
function numeralEnd(text: string, at: number, end: number): number {
  for (const isUnit of NUMERALS) {
    const close = runEnd(text, at, end, isUnit);
    if (close > at)
      return close - at <= (isUnit === isRomanGlyph || isUnit === isRomanLetter ? LONGEST_ROMAN : LONGEST) ? close : at;
  }
  const code = text.charCodeAt(at);
  return at < end && (isLatin(code) || isKatakana(code) || isHiragana(code)) ? at + 1 : at;
}

function runEnd(text: string, at: number, end: number, isUnit: (code: number) => boolean): number {
  let close = at;
  while (close < end && close - at <= LONGEST_ROMAN && isUnit(text.charCodeAt(close))) close++;
  return close;
}

/** I, V, X and i, v, x: several of them are one numeral. */
function isRomanLetter(code: number): boolean {
  const letter = code | 0x20;
  return code < 0x80 && (letter === 0x69 || letter === 0x76 || letter === 0x78);
}

/** ①, ⑴, ⒈, ㈠, ㊀ and their like. */
function isEnclosed(code: number): boolean {
  return (
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2776 && code <= 0x2793) ||
    (code >= 0x3220 && code <= 0x3247) ||
    (code >= 0x3280 && code <= 0x32b0)
  );
}

/** Whether a digit stands behind the stop, as in 1.5. */
function isDecimal(text: string, stop: number, end: number): boolean {
  return stop + 1 < end && isDigit(text.charCodeAt(stop + 1));
}

function isBlankAt(text: string, at: number, end: number): boolean {
  return at >= end || isBlank(text.charCodeAt(at));
}

/** Whether a blank stands at `at`, and no small Latin letter behind it: an English sentence goes on over line breaks. */
function isBlankBeforeStart(text: string, at: number, end: number): boolean {
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  return isBlankAt(text, at, end) && !(next >= 0x61 && next <= 0x7a);
}

/** Whether a full-width space or Japanese words follow: `V 周辺事態` is a heading, `I think` is not. */
function isJapaneseBehind(text: string, at: number, end: number): boolean {
  return isJapanese(text.charCodeAt(at)) || (at + 1 < end && isJapanese(text.charCodeAt(at + 1)));
}

function isAsciiLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}
