/**
 * Numerals: the run of digits, letters or katakana that may be the number of a level, with the checks that it is no part of a word, a
 * larger number or an amount.
 */
import { isDigit, isKanji, isKanjiDigit, isKatakana, isLatin, isRomanGlyph, skipBlanks } from '../text/characters.ts';
import {
  aiueoValue,
  arabicValue,
  bracketedGlyph,
  circledValue,
  irohaValue,
  kanjiValue,
  latinValue,
  romanValue,
} from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { isKind } from './counters.ts';
import { matchAt } from './scan.ts';
import type { Scheme } from './scheme.ts';
import { isRomanSign, LOOKALIKES, signOf } from './stepSign.ts';
import type { Joint } from './step.ts';

/** A numeral without brackets: its whole run of one script, with the checks that it is no part of a word or amount. */
export function readNumeral(text: string, at: number, joint: Joint, scheme: Scheme): Span | null {
  const code = text.charCodeAt(at);
  const end = runEnd(text, at, MAX_LETTERS);
  if (end === at) return null;
  const core = { start: at, end };
  if (isDigit(code)) return isPlainNumber(text, core) ? core : null;
  if ((isRomanGlyph(code) || isLatin(code)) && isKind(text, end)) return null;
  if (isRomanGlyph(code)) return romanValue(text.slice(at, end)) === null ? null : core;
  if (isLatin(code)) return isLoneLetters(text, core) ? core : null;
  if (isKatakana(code)) return end === at + 1 && isKanaNumeral(text.charAt(at)) ? core : null;
  if (LOOKALIKES.has(text.charAt(at)) && joint === 'linked' && isFollowedFreely(text, end)) return core;
  if (isKanjiDigit(code)) {
    // 指針Ⅴ二（二）: a level below says that 二 is one too.
    const isExpected = joint === 'linked' || scheme.kanji || readBracketedNumeral(text, end) !== null;
    const isFree = isFollowedFreely(text, end) || (scheme.kanji && isLoneKana(text, end));
    return joint === 'word' || (isExpected && isFree) ? core : null;
  }
  return circledValue(text.charAt(at)) === null ? null : core;
}

/** A numeral in brackets, or one character that is both: (ロ), （２）, ⑴. */
export interface BracketedNumeral extends Span {
  readonly core: Span;
  readonly sign: string;
}

/** The numeral in brackets at `at`; null where there is none. Its span holds the brackets, its core does not. */
export function readBracketedNumeral(text: string, at: number): BracketedNumeral | null {
  const open = text.charAt(at);
  const glyph = bracketedGlyph(open);
  if (glyph !== null) return { start: at, end: at + 1, core: { start: at, end: at + 1 }, sign: glyph };
  if (!OPEN.has(open)) return null;
  const start = skipBlanks(text, at + 1);
  const end = runEnd(text, start, MAX_LETTERS);
  if (end === start) return null;
  const close = skipBlanks(text, end);
  if (close >= text.length || !CLOSE[open]?.includes(text.charAt(close))) return null;
  const core = { start, end };
  const sign = signOf(text, core);
  return isNumeral(sign) ? { start: at, end: close + 1, core, sign } : null;
}

const OPEN = new Set(['(', '（', '〔', '［', '[']);
const CLOSE: Readonly<Record<string, string>> = { '(': ')）', '（': '）)', '〔': '〕', '［': '］', '[': ']' };

/** Numbers of parts have at most two digits; longer ones are years and amounts. */
const MAX_DIGITS = 2;
/** The longest Roman numeral up to 39 has six letters. */
const MAX_LETTERS = 7;

/** The end of the run of characters of one script that begins at `at`; `at` itself where none does. */
function runEnd(text: string, at: number, limit: number): number {
  if (at >= text.length) return at;
  const code = text.charCodeAt(at);
  const belongs = isDigit(code)
    ? isDigit
    : isLatin(code) || isRomanGlyph(code)
      ? isLetterOrGlyph
      : isKanjiDigit(code)
        ? isKanjiDigit
        : isKatakana(code)
          ? isKatakana
          : null;
  if (belongs === null) return LOOKALIKES.has(text.charAt(at)) || circledValue(text.charAt(at)) !== null ? at + 1 : at;
  let end = at + 1;
  while (end < text.length && end - at <= limit && belongs(text.charCodeAt(end))) end++;
  return end;
}

function isLetterOrGlyph(code: number): boolean {
  return isLatin(code) || isRomanGlyph(code);
}

function isNumeral(sign: string): boolean {
  if (arabicValue(sign) !== null) return sign.length <= MAX_DIGITS;
  return (
    romanValue(sign) !== null ||
    latinValue(sign) !== null ||
    kanjiValue(sign) !== null ||
    isKanaNumeral(sign) ||
    LOOKALIKES.has(sign) ||
    circledValue(sign) !== null
  );
}

function isKanaNumeral(sign: string): boolean {
  return irohaValue(sign) !== null || aiueoValue(sign) !== null;
}

/** One or two digits that are no part of a larger number, a decimal or an amount with thousands. */
function isPlainNumber(text: string, core: Span): boolean {
  if (core.end - core.start > MAX_DIGITS || isDigit(text.charCodeAt(core.start - 1))) return false;
  const next = text.charAt(core.end);
  if ((next === ',' || next === '，') && isDigit(text.charCodeAt(core.end + 1))) {
    return !(isDigit(text.charCodeAt(core.end + 2)) && isDigit(text.charCodeAt(core.end + 3)));
  }
  return next !== '%' && next !== '％';
}

/** Latin letters that touch no other word: a Roman numeral or one letter. */
function isLoneLetters(text: string, core: Span): boolean {
  if (isLatin(text.charCodeAt(core.start - 1)) || matchAt(JOINED, text, core.end) !== null) return false;
  const sign = signOf(text, core);
  return sign.length === 1 || isRomanSign(sign);
}

/** V&V, I/O */
const JOINED = /[&＆@]|\/[A-Za-z](?![A-Za-z])/y;

/** A numeral in kanji or a look-alike ends a phrase: what follows must not make a word of it (一部, 二国間). */
export function isFollowedFreely(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code) || !isKanji(code)) return !isKatakana(code) && !(code === 0x3064 /* つ */);
  return FREE_KANJI.has(text.charAt(at));
}

/** One katakana that is no part of a word, as イ behind 一: the next level. */
function isLoneKana(text: string, at: number): boolean {
  return isKatakana(text.charCodeAt(at)) && !isKatakana(text.charCodeAt(at + 1)) && isKanaNumeral(text.charAt(at));
}

/** Kanji that may follow a citation directly: 及び, 並びに, 又は, 若しくは, 参照, 前段, 後段, 柱書, 冒頭, 末尾, 第. */
const FREE_KANJI = new Set('及並又若参前後柱冒末第乃項章節');
