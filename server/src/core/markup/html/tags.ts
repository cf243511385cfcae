/**
 * HTML as far as markup languages let it through: which names are blocks, and where a tag, a comment or a declaration
 * ends, by the grammar of CommonMark.
 */
import { isAsciiLetter, isBlank, isLineBreak } from '../../text/characters.ts';
import type { MarkFinder } from '../inline/markFinder.ts';

/** Elements that stand on their own lines; between two of them there is no running text. */
const BLOCKS = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);

export function isBlockElement(name: string): boolean {
  return BLOCKS.has(name);
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;

/** An opening or closing tag. `name` is in lower case; `end` is the offset behind the `>`. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly end: number;
}

/** The tag that starts at the `<` at `at`, or null. Linear in the tag's length; attributes may run over lines. */
export function tagAt(text: string, at: number, end: number): Tag | null {
  const closes = text.charCodeAt(at + 1) === SLASH;
  const nameStart = at + (closes ? 2 : 1);
  const nameEnd = skipName(text, nameStart, end);
  if (nameEnd === nameStart) return null;
  const close = closes ? skipWhite(text, nameEnd, end) : skipAttributes(text, nameEnd, end);
  if (close < 0 || close >= end || text.charCodeAt(close) !== GREATER) return null;
  return { name: text.slice(nameStart, nameEnd).toLowerCase(), closes, end: close + 1 };
}

/** The offset behind a tag's name at `start`: a letter, then letters, digits and hyphens; `start` when there is none. */
export function skipName(text: string, start: number, end: number): number {
  if (start >= end || !isAsciiLetter(text.charCodeAt(start))) return start;
  let at = start + 1;
  while (at < end && isNameUnit(text.charCodeAt(at))) at++;
  return at;
}

/** The offset of what follows the attributes and a closing slash, or -1 where they are malformed. */
function skipAttributes(text: string, from: number, end: number): number {
  let at = from;
  for (;;) {
    const spaced = skipWhite(text, at, end);
    if (text.charCodeAt(spaced) === SLASH) return spaced + 1;
    const nameEnd = skipAttributeName(text, spaced, end);
    if (nameEnd === spaced) return spaced;
    if (spaced === at) return -1;
    at = skipValue(text, nameEnd, end);
    if (at < 0) return -1;
  }
}

function skipAttributeName(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (isNameUnit(text.charCodeAt(at)) || ':_.'.includes(text.charAt(at)))) at++;
  return at;
}

/** Behind `= value` where there is one, else behind the attribute's name; -1 where a value is malformed. */
function skipValue(text: string, nameEnd: number, end: number): number {
  const equals = skipWhite(text, nameEnd, end);
  if (equals >= end || text.charCodeAt(equals) !== EQUALS) return nameEnd;
  const start = skipWhite(text, equals + 1, end);
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, start + 1);
    return close < 0 || close >= end ? -1 : close + 1;
  }
  let at = start;
  while (at < end && !isSpace(text.charCodeAt(at)) && !'"\'=<>`'.includes(text.charAt(at))) at++;
  return at === start ? -1 : at;
}

function skipWhite(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code < 0x80 && (isBlank(code) || isLineBreak(code));
}

function isNameUnit(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
}

/** Comments, processing instructions, declarations and CDATA sections by how they begin and end. */
const SPECIALS: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
];

/** The offset behind the comment, instruction, declaration or section at the `<` at `at`, or -1. */
export function specialEnd(text: string, at: number, end: number, finder: MarkFinder): number {
  if (text.charCodeAt(at) !== LESS) return -1;
  for (const [open, close] of SPECIALS) {
    if (!text.startsWith(open, at)) continue;
    if (open === '<!' && !isAsciiLetter(text.charCodeAt(at + 2))) return -1;
    if (open === '<!--' && (text.startsWith('>', at + 4) || text.startsWith('->', at + 4))) {
      return at + (text.startsWith('>', at + 4) ? 5 : 6);
    }
    return finder.behind(close, at + open.length, end);
  }
  return -1;
}
