/**
 * Form 4, parts of a clause: paragraphs, sentences, 前段 and 後段, 柱書, 冒頭 and 末尾, ただし書 and なお書.
 *
 *     指針Ⅴ2(2)(ロ)第2段落第1文   指針Ⅱ4後段   指針Ⅴの柱書   Section II.4, second sentence
 *
 * What a part means depends on the clause and is decided in `resolvePart.ts`; here it is only read.
 */
import { skipBlanks } from '../../text/characters.ts';
import { arabicValue, kanjiValue } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import { matchAt } from '../scan.ts';
import type { Construct } from './construct.ts';

/** One word for a part. `ordinal` counts from 1; -1 is the last. */
export interface PartWord {
  readonly what:
    'paragraph' | 'sentence' | 'former' | 'latter' | 'ownWords' | 'opening' | 'closing' | 'proviso' | 'addendum';
  readonly ordinal: number;
}

/** A part as written: at most a paragraph and a sentence of it, in that order. */
export interface PartReading extends Span {
  readonly words: readonly PartWord[];
}

/** Reads a part behind a clause, with the の or comma that leads to it; null where none stands. */
export function readPart(text: string, at: number): PartReading | null {
  const first = readWord(text, at);
  if (first === null) return null;
  const { what } = first.word;
  const second =
    what === 'paragraph' || what === 'ownWords' ? (readWord(text, first.end) ?? readSentenceSign(text, first)) : null;
  if (
    second === null ||
    second.word.what === 'ownWords' ||
    (what === 'paragraph' && second.word.what === 'paragraph')
  ) {
    return { start: first.start, end: first.end, words: [first.word] };
  }
  // 柱書 are the clause's own words, so that a part of them is that part of the clause.
  if (what === 'ownWords') return { start: first.start, end: second.end, words: [second.word] };
  return { start: first.start, end: second.end, words: [first.word, second.word] };
}

interface WordReading extends Span {
  readonly word: PartWord;
}

/** ¶2.1, as paths are written: the first sentence of the second paragraph. */
function readSentenceSign(text: string, paragraph: WordReading): WordReading | null {
  if (text.charAt(paragraph.start) !== '¶') return null;
  const match = matchAt(SENTENCE_SIGN, text, paragraph.end);
  const ordinal = arabicValue(match?.groups[1] ?? '');
  if (match === null || ordinal === null || ordinal === 0) return null;
  return { start: match.start, end: match.end, word: { what: 'sentence', ordinal } };
}

function readWord(text: string, at: number): WordReading | null {
  const lead = matchAt(/[ \t\u3000]*(?:の|,(?=[ \t]*¶))?[ \t\u3000]*/y, text, at);
  const start = lead?.end ?? at;
  return readNamed(text, start) ?? readCounted(text, start) ?? readEnglish(text, at);
}

function readNamed(text: string, at: number): WordReading | null {
  const first = text.charAt(at);
  if (!NAMED_FIRST.includes(first) || first === '') return null;
  for (const [name, what, ordinal] of NAMED) {
    if (text.startsWith(name, at) && !isLongerWord(text, at + name.length)) {
      return { start: at, end: at + name.length, word: { what, ordinal } };
    }
  }
  return null;
}

/** Longer names stand before the shorter ones that they begin with. */
const NAMED: readonly (readonly [string, PartWord['what'], number])[] = [
  ['前段', 'former', 1],
  ['後段', 'latter', 1],
  ['柱書き', 'ownWords', 1],
  ['柱書', 'ownWords', 1],
  ['はしら書', 'ownWords', 1],
  ['冒頭文', 'sentence', 1],
  ['冒頭', 'opening', 1],
  ['末文', 'sentence', -1],
  ['末尾', 'closing', 1],
  ['ただし書き', 'proviso', 1],
  ['ただし書', 'proviso', 1],
  ['但し書き', 'proviso', 1],
  ['但し書', 'proviso', 1],
  ['但書', 'proviso', 1],
  ['なお書き', 'addendum', 1],
  ['なお書', 'addendum', 1],
  ['最初の段落', 'paragraph', 1],
  ['最終段落', 'paragraph', -1],
  ['最後の段落', 'paragraph', -1],
  ['最初の文', 'sentence', 1],
  ['最終文', 'sentence', -1],
  ['最後の文', 'sentence', -1],
];
const NAMED_FIRST = '前後柱は冒末た但な最';

/** 前段階 and 文書 are other words. */
function isLongerWord(text: string, at: number): boolean {
  return '階書言章'.includes(text.charAt(at)) && at < text.length;
}

const NUMBER = '([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';
const ORDINAL = new RegExp(`第[ \\t]*${NUMBER}[ \\t]*(段落|パラグラフ|パラ|段(?!階)|文(?![書言章化民]))`, 'y');
const COUNTED = new RegExp(`${NUMBER}[ \\t]*(段落|パラグラフ|パラ|文)目`, 'y');
const SIGN = /¶{1,2}[ \t]*([0-9]{1,2})/y;
const SENTENCE_SIGN = /\.([0-9]{1,2})(?![0-9])/y;

function readCounted(text: string, at: number): WordReading | null {
  const match = matchAt(ORDINAL, text, at) ?? matchAt(COUNTED, text, at) ?? matchAt(SIGN, text, at);
  if (match === null) return null;
  const [, digits = '', unit = ''] = match.groups;
  const ordinal = arabicValue(digits) ?? kanjiValue(digits);
  if (ordinal === null || ordinal === 0) return null;
  return { start: at, end: match.end, word: { what: unit === '文' ? 'sentence' : 'paragraph', ordinal } };
}

const ENGLISH =
  /,?[ \n]+(?:the[ ]+)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|opening|closing|concluding)[ \n]+(paragraph|sentence)\b/iy;
const CHAPEAU = /,?[ \n]+(?:the[ ]+)?chapeau\b/iy;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function readEnglish(text: string, at: number): WordReading | null {
  const chapeau = matchAt(CHAPEAU, text, at);
  if (chapeau !== null) return { start: skipLead(text, at), end: chapeau.end, word: { what: 'ownWords', ordinal: 1 } };
  const match = matchAt(ENGLISH, text, at);
  if (match === null) return null;
  const [, word = '', unit = ''] = match.groups;
  const place = ORDINALS.indexOf(word.toLowerCase());
  const ordinal = place >= 0 ? place + 1 : word.toLowerCase() === 'opening' ? 1 : -1;
  return {
    start: skipLead(text, at),
    end: match.end,
    word: { what: unit.toLowerCase() === 'sentence' ? 'sentence' : 'paragraph', ordinal },
  };
}

function skipLead(text: string, at: number): number {
  return skipBlanks(text, text.charAt(at) === ',' ? at + 1 : at);
}

export const parts: Construct = {
  form: 4,
  name: { ja: '項目の一部', en: 'Parts of a clause' },
  examples: [
    { draft: '⟦指針Ⅴ2(2)(ロ)第2段落⟧', targets: ['V.2(2)(ロ)¶2'] },
    { draft: '⟦指針Ⅴ2(2)(ロ)の第1パラ⟧', targets: ['V.2(2)(ロ)¶1'] },
    { draft: '⟦指針Ⅱ4第2文⟧', targets: ['II.4¶1.2'] },
    { draft: '⟦指針Ⅴ2(2)(ロ)第2段落第1文⟧', targets: ['V.2(2)(ロ)¶2.1'] },
    { draft: '⟦指針Ⅴ2(2)(ロ)¶2.1⟧', targets: ['V.2(2)(ロ)¶2.1'] },
    { draft: 'the ⟦Guidelines, § III, ¶ 2⟧', targets: ['III¶2'] },
    { draft: '⟦指針Ⅴ2(2)(ロ)前段⟧及び⟦後段⟧', targets: ['V.2(2)(ロ)¶1', 'V.2(2)(ロ)¶2'] },
    { draft: '⟦指針Ⅴ柱書⟧', targets: ['V'] },
    { draft: '⟦指針Ⅴの柱書き⟧', targets: ['V'] },
    { draft: '⟦指針Ⅴの柱書第2文⟧', targets: ['V¶1.2'] },
    { draft: '⟦指針Ⅲ冒頭⟧', targets: ['III¶1'] },
    { draft: '⟦指針Ⅲの末尾⟧', targets: ['III¶3'] },
    { draft: '⟦指針Ⅰ末文⟧', targets: ['I¶1.2'] },
    { draft: '⟦指針Ⅱ2ただし書⟧', targets: ['!II.2'] },
    { draft: '⟦指針Ⅱ4第9文⟧', targets: ['!II.4'] },
    {
      draft: '⟦Section II.4 of the Guidelines⟧ and ⟦Guidelines, II.4, second sentence⟧',
      targets: ['II.4', 'II.4¶1.2'],
    },
  ],
};
