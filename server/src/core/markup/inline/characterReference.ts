/**
 * Character references of HTML, which Markdown and AsciiDoc take over: `&amp;` `&nbsp;` `&#x3000;` `&#8548;`. Numeric
 * ones are read in full; of the 2,231 names only those that writers of prose use are known, and the others stand as
 * written.
 */

const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const LONGEST = 12;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00AD',
  zwnj: '\u200C',
  zwj: '\u200D',
  lrm: '\u200E',
  rlm: '\u200F',
  hellip: '\u2026',
  ndash: '\u2013',
  mdash: '\u2014',
  horbar: '\u2015',
  lsquo: '\u2018',
  rsquo: '\u2019',
  sbquo: '\u201A',
  ldquo: '\u201C',
  rdquo: '\u201D',
  bdquo: '\u201E',
  laquo: '\u00AB',
  raquo: '\u00BB',
  middot: '\u00B7',
  bull: '\u2022',
  sect: '\u00A7',
  para: '\u00B6',
  dagger: '\u2020',
  copy: '\u00A9',
  reg: '\u00AE',
  trade: '\u2122',
  times: '\u00D7',
  minus: '\u2212',
  deg: '\u00B0',
  yen: '\u00A5',
  euro: '\u20AC',
  lbrack: '[',
  rbrack: ']',
  lpar: '(',
  rpar: ')',
  ast: '*',
  lowbar: '_',
  sol: '/',
  vert: '|',
  num: '#',
  colon: ':',
  semi: ';',
  comma: ',',
  period: '.',
  excl: '!',
  quest: '?',
  percnt: '%',
  NewLine: '\n',
  Tab: '\t',
};

/** A reference that was read: the character or characters it stands for and the offset behind its `;`. */
export interface CharacterReference {
  readonly value: string;
  readonly end: number;
}

/** The character reference at `at`, or null where there is none. Never longer than {@link LONGEST} plus the marks. */
export function characterReferenceAt(text: string, at: number, end: number): CharacterReference | null {
  if (text.charCodeAt(at) !== AMPERSAND) return null;
  const limit = Math.min(end, at + LONGEST);
  let semicolon = at + 1;
  while (semicolon < limit && isNameUnit(text.charCodeAt(semicolon))) semicolon++;
  if (semicolon >= limit || text.charCodeAt(semicolon) !== SEMICOLON) return null;
  const name = text.slice(at + 1, semicolon);
  const value = name.startsWith('#') ? numeric(name) : Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  return value === undefined ? null : { value, end: semicolon + 1 };
}

/** What `#x3000` or `#12288` stands for. U+0000, surrogates and numbers beyond Unicode stand for U+FFFD, as in CommonMark. */
function numeric(name: string): string | undefined {
  const isHexadecimal = name.charAt(1) === 'x' || name.charAt(1) === 'X';
  const digits = name.slice(isHexadecimal ? 2 : 1);
  if (!(isHexadecimal ? /^[0-9a-f]{1,6}$/i : /^[0-9]{1,7}$/).test(digits)) return undefined;
  const point = Number.parseInt(digits, isHexadecimal ? 16 : 10);
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : '\uFFFD';
}

function isNameUnit(code: number): boolean {
  return code === 0x23 || (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}
