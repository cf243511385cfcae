/**
 * Text of drafts on a terminal. Drafts are untrusted: a control character must never reach the terminal as such, and a
 * caret must stand below the character that it means although kanji and kana are two columns wide.
 */

/**
 * The text with every character that moves the cursor, changes colours, or reorders what is shown replaced by one column
 * of its own, so that places in the line stay where they are.
 */
export function printable(text: string): string {
  return text.replace(/[\t\u2028\u2029]/gu, ' ').replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '?');
}

/** How many columns a text takes. Characters that Unicode calls ambiguous, such as Ⅴ, are counted as one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text with spaces behind it up to a width in columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The beginning of a text as far as it fits, with dots where something is left out. */
export function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return `${startWithin(text, Math.max(0, width - 3))}...`;
}

/** The longest beginning that takes at most `width` columns. */
export function startWithin(text: string, width: number): string {
  let end = 0;
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The longest end that takes at most `width` columns. */
export function endWithin(text: string, width: number): string {
  const characters = Array.from(text);
  let start = text.length;
  let used = 0;
  for (let index = characters.length - 1; index >= 0; index--) {
    const character = characters[index] ?? '';
    used += characterWidth(character);
    if (used > width) break;
    start -= character.length;
  }
  return text.slice(start);
}

function characterWidth(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/**
 * East Asian Width W and F (UAX #11) as far as properties and blocks express it: scripts of East Asia, CJK punctuation,
 * full-width forms, enclosed and squared CJK, and emoji; half-width forms are none of them.
 */
const WIDE =
  /^(?![\uff61-\uffdc])(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Emoji_Presentation}]|[\u2e80-\u303e\u3041-\u33ff\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6]|[\u{1f200}-\u{1f265}])$/u;
