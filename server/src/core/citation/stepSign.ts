/**
 * Signs: the characters of a numeral, digits and letters in ASCII and katakana full-width, and the script that they are of. What is
 * written alike stands at one level.
 */
import { isDigit, isKanji, isKanjiDigit, isKatakana, isLatin } from '../text/characters.ts';
import { asciiOf, circledValue, fullWidthKana, romanValue } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Step } from './step.ts';

/** The sign of the numeral that stands at `core`. */
export function signOf(text: string, core: Span): string {
  let sign = '';
  for (let at = core.start; at < core.end; at++)
    sign += fullWidthKana(String.fromCharCode(asciiOf(text.charCodeAt(at))));
  return sign;
}

/** Whether two steps are written alike: both bracketed numbers, both bare katakana … Members of a list are. */
export function isAlike(a: Step, b: Step): boolean {
  return a.bracketed === b.bracketed && a.circled === b.circled && scriptOf(a.sign) === scriptOf(b.sign);
}

type Script = 'capitalRoman' | 'smallRoman' | 'number' | 'kana' | 'capital' | 'small' | 'other';

/** The script of a numeral, for comparing how two steps are written. A small i is Roman here, as it is in documents. */
export function scriptOf(sign: string): Script {
  const code = sign.charCodeAt(0);
  if (isDigit(code) || circledValue(sign) !== null) return 'number';
  if (LOOKALIKES.has(sign) && !isKanjiDigit(code)) return 'kana';
  if (isKanji(code)) return 'number';
  if (isKatakana(code)) return 'kana';
  const small = sign === sign.toLowerCase();
  if (isRomanSign(sign)) return small ? 'smallRoman' : 'capitalRoman';
  if (isLatin(code)) return small ? 'small' : 'capital';
  return 'other';
}

/** Parts are counted with I, V and X; C and D are letters, as in (c) and (d). */
export function isRomanSign(sign: string): boolean {
  return /^[IVXivx\u2160-\u216b\u2170-\u217b]+$/.test(sign) && romanValue(sign) !== null;
}

/** Characters that stand in for katakana by mistake: kanji, and the hiragana that is drawn the same. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['二', 'ニ'],
  ['八', 'ハ'],
  ['口', 'ロ'],
  ['へ', 'ヘ'],
  ['卜', 'ト'],
  ['千', 'チ'],
  ['力', 'カ'],
  ['夕', 'タ'],
  ['工', 'エ'],
]);
