/**
 * Whether a run of `*`, `_`, `~~` or `==` may open or close. CommonMark asks for white space or punctuation around marks, which
 * Japanese has not: `**「指針」**Ⅴ` would stay as written. So `*`, `~~` and `==` count wherever words are on the one side that
 * matters, and only `_`, which stands inside of names, keeps CommonMark's rule.
 */
import { isWhite } from '../../../text/characters.ts';
import type { RunTraits } from '../../inline/pairs.ts';

const UNDERSCORE = 0x5f;
const TILDE = 0x7e;
const EQUALS = 0x3d;

/** The traits of the run `[start, end)` of `code`; reads one character on either side within `[from, to)`. */
export function runTraits(text: string, code: number, start: number, end: number, from: number, to: number): RunTraits {
  const isSpaced = start <= from || isWhite(text.charCodeAt(start - 1));
  const isSpacedBehind = end >= to || isWhite(text.charCodeAt(end));
  const opens = !isSpacedBehind;
  const closes = !isSpaced;
  const isDouble = end - start === 2;
  if (code === TILDE || code === EQUALS) return { opens: opens && isDouble, closes: closes && isDouble, isWhole: true };
  if (code !== UNDERSCORE) return { opens, closes, isWhole: false };
  const isPunctuated = isSpaced || PUNCTUATION.test(text.charAt(start - 1));
  const isPunctuatedBehind = isSpacedBehind || PUNCTUATION.test(text.charAt(end));
  const left = opens && (!PUNCTUATION.test(text.charAt(end)) || isPunctuated);
  const right = closes && (!PUNCTUATION.test(text.charAt(start - 1)) || isPunctuatedBehind);
  return { opens: left && (!right || isPunctuated), closes: right && (!left || isPunctuatedBehind), isWhole: false };
}

const PUNCTUATION = /^[\p{P}\p{S}]/u;
