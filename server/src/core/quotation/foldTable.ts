/**
 * The table of silent folding: for each UTF-16 unit the unit that stands for it, or what becomes of it. Which characters
 * are equal is declared here and nowhere else.
 */

/** What a unit of the table means when it is no unit itself; none of these controls is ever a folded unit. */
export const SAME = 0;
export const DROP = 1;
export const SPACE = 2;
export const EXPAND = 3;
export const MARK = 4;

let table: Uint16Array | undefined;
/** What the units that expand stand for. */
export const expansions = new Map<number, string>();

/** One folded unit, or one of the marks above, for each UTF-16 unit; made once, and quickly, as most units are `SAME`. */
export function tableOfUnits(): Uint16Array {
  if (table !== undefined) return table;
  const units = new Uint16Array(0x10000);
  for (const [first, last] of COMPATIBLE) {
    for (let code = first; code <= last; code++) {
      const plain = String.fromCharCode(code).normalize('NFKC').trim();
      if (plain.length === 1) units[code] = plain.charCodeAt(0);
      else if (plain.length > 1) {
        units[code] = EXPAND;
        expansions.set(code, plain);
      }
    }
  }
  for (const [alike, unit] of ALIKE) for (const other of alike) units[other.charCodeAt(0)] = unit.charCodeAt(0);
  for (let at = 0; at < RADICALS.length; at += 2) units[RADICALS.charCodeAt(at + 1)] = RADICALS.charCodeAt(at);
  units.fill(DROP, 0, 0x20);
  for (const [first, last] of DROPPED) units.fill(DROP, first, last + 1);
  for (const [first, last] of SPACES) units.fill(SPACE, first, last + 1);
  for (const mark of [0x3099, 0x309a, 0xff9e, 0xff9f]) units[mark] = MARK;
  table = units;
  return units;
}

/** Whether a unit stands for itself, as most do. */
export function foldsSilentlyToItself(code: number): boolean {
  return tableOfUnits()[code] === SAME;
}

/** Whether a unit voices the kana before it. */
export function isVoicingMark(code: number): boolean {
  return tableOfUnits()[code] === MARK;
}

/** Blocks whose characters are other characters in disguise: radicals, Roman glyphs, circled and full-width forms, ligatures. */
const COMPATIBLE: readonly (readonly [number, number])[] = [
  [0x2150, 0x218b],
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0x3200, 0x33ff],
  [0xf900, 0xfaff],
  [0xfb00, 0xfb06],
  [0xff01, 0xffef],
];

/** Punctuation that stands for one another, each row with the unit that stands for all of it. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['、，､,', ','],
  ['。．｡.', '.'],
  ['「『｢', '「'],
  ['」』｣', '」'],
  ['“”„‟‘’‚‛〝〞〟"＂\'＇', "'"],
  ['（(', '('],
  ['）)', ')'],
  ['［[', '['],
  ['］]', ']'],
  ['〜～∼~˜', '~'],
  ['‐‑‒–−-－', '-'],
  ['—―─━', '—'],
  ['・･·•∙⋅', '・'],
  ['：:', ':'],
  ['；;', ';'],
];

/** Radicals that Unicode gives no decomposition, though fonts put them into copied text as the characters themselves. */
const RADICALS =
  '民⺠長⻑青⻘西⻄黄⻩亀⻲虎⻁鬼⻤麦⻨斉⻫歯⻭竜⻯角⻆食⻞母⺟羊⺶示⺬見⻅貝⻉車⻋門⻔頁⻚風⻛飛⻜馬⻢魚⻥鳥⻦龍⻰';

/**
 * What parts no words: the full-width space, which fills lines, and what has no width: soft hyphen, joiners, direction
 * marks, variation selectors, hidden markup, the byte order mark.
 */
const DROPPED: readonly (readonly [number, number])[] = [
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffc],
];

const SPACES: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
];
