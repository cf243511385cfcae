/**
 * Form 6, ranges: から…まで, ないし, and every wave, hyphen and dash. A range is one citation from its first sign to まで.
 *
 *     Ⅴ2(1)(イ)から(ハ)まで   (イ)〜(ハ)   Ⅱ1-4   ⅠからⅢまで   V.2(1)(a)–(c)
 */
import { skipBlanks } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { Grammar, Pinpoint } from '../pinpoint.ts';
import { matchAt } from '../scan.ts';
import { readSibling } from '../sibling.ts';
import type { Construct } from './construct.ts';
import { readPart } from './parts.ts';
import type { PartReading } from './parts.ts';

/** The end of a range: its pinpoint, and the offset behind まで. */
export interface RangeEnd {
  readonly pinpoint: Pinpoint;
  readonly end: number;
  /** The long vowel mark ー, where it stands for a dash. */
  readonly lookalike: Span | null;
}

/** Reads から…まで and the like behind a pinpoint. から without まで is no range, only the start of something. */
export function readRangeEnd(grammar: Grammar, text: string, from: Pinpoint): RangeEnd | null {
  const word = matchAt(grammar.english ? ENGLISH_WORD : WORD, text, from.end);
  if (word !== null) {
    const pinpoint = readEnd(grammar, text, word.end, from);
    if (pinpoint === null) return null;
    if (word.groups[1] !== 'から') return { pinpoint, end: pinpoint.end, lookalike: null };
    const until = matchAt(UNTIL, text, pinpoint.end);
    return until === null ? null : { pinpoint, end: until.end, lookalike: null };
  }
  return readDashed(grammar, text, from);
}

function readDashed(grammar: Grammar, text: string, from: Pinpoint): RangeEnd | null {
  const start = skipBlanks(text, from.end);
  const sign = text.charAt(start);
  if (sign === '' || !DASHES.includes(sign)) return null;
  // Two dashes in a row are a break in the sentence.
  if (DASHES.includes(text.charAt(start + 1)) && text.charAt(start + 1) !== '') return null;
  const pinpoint = readEnd(grammar, text, skipBlanks(text, start + 1), from);
  if (pinpoint === null) return null;
  const lookalike = sign === 'ー' ? { start, end: start + 1 } : null;
  return { pinpoint, end: skipUntil(text, pinpoint.end), lookalike };
}

/** The other end: a place beside the first one, or behind a part of it another part: 第1段落から第3段落まで. */
function readEnd(grammar: Grammar, text: string, at: number, from: Pinpoint): Pinpoint | null {
  if (from.part === null) return readSibling(grammar, text, at, from.steps);
  const part = readPart(text, at) ?? readPartNumber(text, at, from.part);
  return part === null ? null : { start: part.start, end: part.end, steps: from.steps, part };
}

/** ¶¶ 1-2: the sign is not said again. */
function readPartNumber(text: string, at: number, { start, words }: PartReading): PartReading | null {
  const [word, ...more] = words;
  const match = text.charAt(start) === '¶' ? matchAt(/[0-9]{1,2}(?![0-9])/y, text, at) : null;
  if (match === null || word === undefined || more.length > 0) return null;
  return { start: at, end: match.end, words: [{ what: word.what, ordinal: Number(match.groups[0]) }] };
}

function skipUntil(text: string, at: number): number {
  return matchAt(/まで/y, text, at)?.end ?? at;
}

const WORD = /[ \t\u3000\n]*(から|ないし|乃至)[ \t\u3000\n]*/y;
const UNTIL = /[ \t\u3000\n]*(?:まで|にかけて|に至る)/y;
const ENGLISH_WORD = /[ \n]+(?:to|through|thru)[ \n]+/y;
/** Waves, hyphens, dashes and minus signs; ー is read as one of them and reported. */
const DASHES = '〜～∼~-‐‑–—―－−ー';

export const ranges: Construct = {
  form: 6,
  name: { ja: '範囲', en: 'Ranges' },
  examples: [
    { draft: '⟦指針Ⅴ2(1)(イ)から(ハ)まで⟧', targets: ['V.2(1)(イ) V.2(1)(ロ) V.2(1)(ハ)'] },
    { draft: '⟦指針Ⅴ2(1)(イ)〜(ハ)⟧', targets: ['V.2(1)(イ) V.2(1)(ロ) V.2(1)(ハ)'] },
    { draft: '⟦指針Ⅴ2(1)(イ)-(ハ)⟧', targets: ['V.2(1)(イ) V.2(1)(ロ) V.2(1)(ハ)'] },
    { draft: '⟦指針Ⅱ1ないし4⟧', targets: ['II.1 II.2 II.3 II.4'] },
    { draft: '⟦指針ⅠからⅢまで⟧', targets: ['I II III'] },
    { draft: '⟦指針Ⅱ1⟧から読み始める', targets: ['II.1'] },
    { draft: '⟦指針Ⅱ1ー4⟧', targets: ['II.1 II.2 II.3 II.4'] },
    { draft: '⟦指針Ⅲ第1段落から第3段落まで⟧', targets: ['III¶1 III¶2 III¶3'] },
    { draft: '⟦指針Ⅱ4第1文〜第3文⟧', targets: ['II.4¶1.1 II.4¶1.2 II.4¶1.3'] },
    { draft: '⟦指針Ⅲ2からⅣ1まで⟧', targets: ['III.2 III.3 IV.1'] },
    { draft: '⟦指針Ⅲ2からⅤまで⟧', targets: ['III.2 III.3 IV V'] },
    { draft: 'the ⟦Guidelines, § III, ¶¶ 1-2⟧', targets: ['III¶1 III¶2'] },
    { draft: '⟦Section V.2(1)(a)–(c) of the Guidelines⟧', targets: ['V.2(1)(イ) V.2(1)(ロ) V.2(1)(ハ)'] },
  ],
};
