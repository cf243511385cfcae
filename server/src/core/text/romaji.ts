/**
 * Romaji without its differences of spelling. Hepburn, Kunrei and Nihon-shiki write some sounds differently, long vowels are
 * written in five ways or not at all, and what is being typed ends in half a syllable. All spellings of one word become one
 * canonical string; words that differ only in the length of a vowel do so too, which a search forgives.
 */

/**
 * Canonical romaji for text that is still being typed: what it may come to. Two answers at most, since an m may become ん
 * before b, a Nihon-shiki d づ, and a w を. Where all continuations begin alike, that beginning is the answer: `sh` is s,
 * because its syllables are si and sy….
 */
export function foldUnfinished(romaji: string): readonly string[] {
  const text = foldSpellings(romaji).replace(/(?:tc|cc)$/u, 'tt');
  const begun = text.replace(/(?:tch|ch|sh|ts|[cj])$/u, (tail) => BEGINNINGS[tail] ?? tail);
  const other = OTHERS[/(?<=[aiueon'])[mdw]$/u.exec(begun)?.[0] ?? ''];
  const folded = foldLengths(begun);
  return other === undefined ? [folded] : [folded, foldLengths(begun.slice(0, -1) + other)];
}

/**
 * Long vowels short, every ん one n, and no marks (/ is what ・ is typed with): the last step, and the only one for what
 * was made from kana.
 */
export function foldLengths(romaji: string): string {
  return romaji
    .replace(/[\s\-ー・/'’]|n(?='?n)/gu, '')
    .replace(/([aiueo])\1+/gu, '$1')
    .replace(/o[ou]+/gu, 'o');
}

const BEGINNINGS: Readonly<Record<string, string>> = { tch: 'tt', ch: 't', sh: 's', ts: 't', c: 't', j: 'z' };
const OTHERS: Readonly<Record<string, string>> = { m: 'n', d: 'z', w: '' };

function foldSpellings(romaji: string): string {
  let text = romaji
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/gu, '');
  for (const [spelling, canonical] of SPELLINGS) text = text.replace(spelling, canonical);
  return text;
}

/** Every system's consonants in Kunrei. In this order, because later ones see what earlier ones made. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // What input methods take for a small っ, and for other small kana.
  [/[xl]ts?u(?=([a-z]))/gu, '$1'],
  [/[xl](?=[yaiueo])/gu, ''],
  [/c(?=ch)/gu, 't'],
  [/j(?=j)/gu, 'z'],
  [/ch(?=[auoe])|cy/gu, 'ty'],
  [/ch(?=i)|ts(?=u)/gu, 't'],
  [/sh(?=[auoe])/gu, 'sy'],
  [/sh(?=i)/gu, 's'],
  [/jy|j(?=[auoe])/gu, 'zy'],
  [/j(?=i)|dz|dj|d(?=[uiy])/gu, 'z'],
  [/f/gu, 'h'],
  [/v/gu, 'b'],
  [/m(?=[bpm])/gu, 'n'],
  [/w(?=[oie])/gu, ''],
];
