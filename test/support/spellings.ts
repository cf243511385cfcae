/** The spellings in which people type a reading, out of wanakana's Hepburn, which is the oracle. */
import { toKatakana, toRomaji } from 'wanakana';

/** Each with its name and what it makes of a reading in hiragana. */
export const spellings: readonly (readonly [string, (reading: string) => string])[] = [
  ['kana', (reading) => reading],
  ['katakana', (reading) => toKatakana(reading)],
  ['Hepburn', (reading) => toRomaji(reading)],
  ['Kunrei', (reading) => kunreiOf(toRomaji(reading))],
  ['short vowels', (reading) => toRomaji(reading).replaceAll('ou', 'o').replaceAll('uu', 'u').replaceAll('oo', 'o')],
  ['macrons', (reading) => toRomaji(reading).replaceAll('ou', 'ō').replaceAll('uu', 'ū').replaceAll('oo', 'ō')],
  ['m before b and p', (reading) => toRomaji(reading).replace(/n(?=[bpm])/gu, 'm')],
  ['nn', (reading) => toRomaji(reading).replace(/n(?![aiueoy])'?/gu, 'nn')],
];

function kunreiOf(hepburn: string): string {
  return hepburn
    .replace(/tch/gu, 'cch')
    .replace(/sh(?=[auo])/gu, 'sy')
    .replace(/ch(?=[auo])/gu, 'ty')
    .replace(/j(?=[auo])/gu, 'zy')
    .replace(/shi/gu, 'si')
    .replace(/cchi/gu, 'tti')
    .replace(/chi/gu, 'ti')
    .replace(/tsu/gu, 'tu')
    .replace(/ji/gu, 'zi')
    .replace(/fu/gu, 'hu');
}
