/**
 * Form 4, parts of a clause: paragraphs, sentences, 前段 and 後段, 柱書, 冒頭 and 末尾, ただし書 and なお書.
 *
 *     指針Ⅴ2(2)(ロ)第2段落第1文   指針Ⅱ4後段   指針Ⅴの柱書   Section II.4, second sentence
 *
 * What a part means depends on the clause and is decided in `resolvePart.ts`; here it is only read. Its words are in `partWords.ts`.
 */
import { arabicValue } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import { matchAt } from '../scan.ts';
import type { Construct } from './construct.ts';
import { readPartNumber, readPartWord, readPartWordBeside } from './partWords.ts';
import type { PartWord, PartWordReading } from './partWords.ts';

/** A part as written: at most a paragraph and a sentence of it, in that order. */
export interface PartReading extends Span {
  readonly words: readonly PartWord[];
}

/** Reads a part behind a clause, with the の or comma that leads to it; null where none stands. */
export function readPart(text: string, at: number): PartReading | null {
  const first = readPartWord(text, at);
  if (first === null) return null;
  const { what } = first.word;
  const second =
    what === 'paragraph' || what === 'ownWords'
      ? (readPartWord(text, first.end) ?? readSentenceSign(text, first))
      : null;
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

/**
 * Reads a part that goes on with the one before it, in a list or at the end of a range. It may leave out what that one says: the
 * paragraph (第2段落第1文及び第2文), and 第 or the sign (第1〜3文, ¶¶ 1-2), which in a list only a number does whose unit stands behind.
 */
export function readPartBeside(text: string, at: number, before: PartReading, isRange: boolean): PartReading | null {
  const part = readPart(text, at) ?? readWordBeside(text, at, before, isRange);
  const [paragraph, within] = before.words;
  const [word, ...more] = part?.words ?? [];
  if (part === null || word === undefined || more.length > 0) return part;
  const isWithin = within !== undefined && paragraph !== undefined && !WHOLE.includes(word.what);
  return isWithin ? { ...part, words: [paragraph, word] } : part;
}

/** Of the clause, and of no paragraph that was named before. */
const WHOLE: readonly PartWord['what'][] = ['paragraph', 'ownWords'];

function readWordBeside(text: string, at: number, { start, words }: PartReading, isRange: boolean): PartReading | null {
  const last = words.at(-1);
  if (last === undefined || (!isRange && !last.shared)) return null;
  const isSign = words.length === 1 && text.charAt(start) === '¶';
  const next = isSign ? readPartNumber(text, at, last) : readPartWordBeside(text, at, last);
  return next === null ? null : { start: next.start, end: next.end, words: [next.word] };
}

/** ¶2.1, as paths are written: the first sentence of the second paragraph. */
function readSentenceSign(text: string, paragraph: PartWordReading): PartWordReading | null {
  if (text.charAt(paragraph.start) !== '¶') return null;
  const match = matchAt(SENTENCE_SIGN, text, paragraph.end);
  const ordinal = arabicValue(match?.groups[1] ?? '');
  if (match === null || ordinal === null || ordinal === 0) return null;
  return { start: match.start, end: match.end, word: { what: 'sentence', ordinal, shared: false } };
}

const SENTENCE_SIGN = /\.([0-9]{1,2})(?![0-9])/y;

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
    {
      draft: '⟦Section II.4 of the Guidelines, second⟧ and ⟦third sentences⟧; ⟦Section V of the Guidelines, para. 2⟧',
      targets: ['II.4¶1.2', 'II.4¶1.3', 'V.2'],
    },
    { draft: '⟦指針Ⅲの第1⟧及び⟦第2段落⟧', targets: ['III¶1', 'III¶2'] },
    { draft: '⟦指針Ⅲ第1⟧、⟦3段落⟧', targets: ['III¶1', 'III¶3'] },
    { draft: '⟦指針Ⅴ2(2)(ロ)第2段落第1文⟧及び⟦第2文⟧', targets: ['V.2(2)(ロ)¶2.1', 'V.2(2)(ロ)¶2.2'] },
    { draft: '⟦指針Ⅲ⟧の3段落と、⟦指針Ⅱ4⟧の3文', targets: ['III', 'II.4'] },
    { draft: 'the ⟦Guidelines, II.4, first⟧ and ⟦third sentences⟧', targets: ['II.4¶1.1', 'II.4¶1.3'] },
  ],
};
