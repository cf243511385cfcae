/**
 * Form 6, ranges: から…まで, ないし, and every wave, hyphen and dash. A range is one citation from its first sign to まで, also where
 * its end says the document's name or 同 again. What may stand at the other end is for the readers of places to say.
 *
 *     Ⅴ2(1)(イ)から(ハ)まで   (イ)〜(ハ)   Ⅱ1-4   指針Ⅲ1から指針Ⅳ2まで   第1〜3文   V.2(1)(a)–(c)
 */
import { skipBlanks } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { Grammar, Pinpoint } from '../pinpoint.ts';
import { matchAt } from '../scan.ts';
import { readSibling } from '../sibling.ts';
import type { AnnexNames, AnnexReading } from './annex.ts';
import { readAnnexSibling } from './annex.ts';
import type { Construct } from './construct.ts';
import { skipSectionWord } from './english.ts';
import { readPartBeside } from './parts.ts';
import type { PartReading } from './parts.ts';
import { readRelative } from './relative.ts';

/** The end of a range: its place, and the offset behind まで. */
export interface RangeEnd<Place extends Span> {
  readonly place: Place;
  readonly end: number;
  /** The long vowel mark ー, where it stands for a dash. */
  readonly lookalike: Span | null;
}

/** What the reader of a range must know besides the levels: where the name before its beginning is said again. */
export interface RangeGrammar extends Grammar {
  /** The offset at which a number would begin behind the name at `at`; null where another name stands, or none. */
  readNameAgain(at: number): number | null;
}

/** Reads the end of a range behind a pinpoint: another one, or behind a part of it another part (第1段落から第3段落まで). */
export function readPinpointRange(grammar: RangeGrammar, text: string, from: Pinpoint): RangeEnd<Pinpoint> | null {
  return readRangeEnd(grammar, text, from.end, (at, repeats) => {
    const again = repeats ? grammar.readNameAgain(at) : null;
    const start = again ?? (repeats ? skipSame(grammar, text, at) : at);
    if (from.part !== null) {
      const part = again === null ? readPartBeside(text, start, from.part, true) : null;
      return part === null ? null : { start: part.start, end: part.end, steps: from.steps, part };
    }
    const place = readSibling(grammar, text, start, from.steps) ?? readBehindWord(grammar, text, start, from);
    // Behind the name a number begins with its first level.
    return again !== null && place?.steps[0]?.depth !== 1 ? null : place;
  });
}

/** Reads the end of a range behind a part that stands alone, as in 同第1文から第3文まで. */
export function readPartRange(grammar: Grammar, text: string, from: PartReading): RangeEnd<PartReading> | null {
  return readRangeEnd(grammar, text, from.end, (at) => readPartBeside(text, at, from, true));
}

/** Reads the end of a range behind a place in the annex: a row beside a row, an item beside an item. */
export function readAnnexRange(
  grammar: Grammar & AnnexNames,
  text: string,
  from: AnnexReading,
): RangeEnd<AnnexReading> | null {
  return readRangeEnd(grammar, text, from.end, (at, repeats) => {
    const again = repeats ? (grammar.readAnnexName(text, at) ?? skipSame(grammar, text, at)) : at;
    const place = readAnnexSibling(grammar, text, again > at && text.charAt(again) === 'の' ? again + 1 : again, from);
    return place !== null && (place.item === null) === (from.item === null) ? place : null;
  });
}

/** から without まで is no range, only the start of something. `repeats`: whether what was said before may be said again. */
function readRangeEnd<Place extends Span>(
  { english }: Grammar,
  text: string,
  from: number,
  readEnd: (at: number, repeats: boolean) => Place | null,
): RangeEnd<Place> | null {
  const word = matchAt(english ? ENGLISH_WORD : WORD, text, from);
  if (word === null) return readDashed(text, from, readEnd);
  const place = readEnd(word.end, true);
  if (place === null) return null;
  if (word.groups[1] !== 'から') return { place, end: place.end, lookalike: null };
  const until = matchAt(UNTIL, text, place.end);
  return until === null ? null : { place, end: until.end, lookalike: null };
}

function readDashed<Place extends Span>(
  text: string,
  from: number,
  readEnd: (at: number, repeats: boolean) => Place | null,
): RangeEnd<Place> | null {
  const start = skipBlanks(text, from);
  const sign = text.charAt(start);
  if (sign === '' || !DASHES.includes(sign)) return null;
  // Two dashes in a row are a break in the sentence.
  if (DASHES.includes(text.charAt(start + 1)) && text.charAt(start + 1) !== '') return null;
  // Between two whole citations only a wave makes a range; a dash may separate them.
  const place = readEnd(skipBlanks(text, start + 1), WAVES.includes(sign));
  if (place === null) return null;
  const lookalike = sign === 'ー' ? { start, end: start + 1 } : null;
  return { place, end: skipUntil(text, place.end), lookalike };
}

/** 同 says again what stands before a level: Ⅴ2(1)(イ)から同(ハ)まで. */
function skipSame({ english }: Grammar, text: string, at: number): number {
  const same = english || text.charAt(at) !== '同' ? null : readRelative(text, at);
  return same !== null && same.unit === null ? same.end : at;
}

/** English repeats the word for a section: Section II.1 to Section II.4. */
function readBehindWord(grammar: Grammar, text: string, at: number, from: Pinpoint): Pinpoint | null {
  const start = grammar.english ? skipSectionWord(text, at) : at;
  return start === at ? null : readSibling(grammar, text, start, from.steps);
}

function skipUntil(text: string, at: number): number {
  return matchAt(/まで/y, text, at)?.end ?? at;
}

const WORD = /[ \t\u3000\n]*(から|ないし|乃至)[ \t\u3000\n]*/y;
const UNTIL = /[ \t\u3000\n]*(?:まで|にかけて|に至る)/y;
const ENGLISH_WORD = /[ \n]+(?:to|through|thru)[ \n]+/y;
const WAVES = '〜～∼~';
/** Waves, hyphens, dashes and minus signs; ー is read as one of them and reported. */
const DASHES = `${WAVES}-‐‑–—―－−ー`;

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
    { draft: '⟦指針Ⅲ1から指針Ⅳ2まで⟧', targets: ['III.1 III.2 III.3 IV.1 IV.2'] },
    { draft: '⟦指針Ⅲ1～指針Ⅳ2⟧', targets: ['III.1 III.2 III.3 IV.1 IV.2'] },
    { draft: '⟦指針Ⅴ2(1)(イ)から同(ハ)まで⟧', targets: ['V.2(1)(イ) V.2(1)(ロ) V.2(1)(ハ)'] },
    {
      draft: '⟦指針別表「補給」から同「整備」まで⟧及び⟦「警備」から別表の「通信」まで⟧',
      targets: [
        'annex:後方地域支援/補給 annex:後方地域支援/輸送 annex:後方地域支援/整備',
        'annex:後方地域支援/警備 annex:後方地域支援/通信',
      ],
    },
    { draft: '⟦指針Ⅲ1⟧から運用指針Ⅳ2まで', targets: ['III.1'] },
    { draft: '⟦指針Ⅲ1⟧―⟦指針Ⅳ2⟧', targets: ['III.1', 'IV.2'] },
    { draft: '⟦指針Ⅱ4第１〜３文⟧', targets: ['II.4¶1.1 II.4¶1.2 II.4¶1.3'] },
    { draft: '⟦指針Ⅲの第一ないし第三段落⟧', targets: ['III¶1 III¶2 III¶3'] },
    { draft: '⟦指針Ⅴ2(2)(ロ)第2段落第1文から第2文まで⟧', targets: ['V.2(2)(ロ)¶2.1 V.2(2)(ロ)¶2.2'] },
    { draft: '⟦指針Ⅱ4⟧を引く。⟦同第1文から第3文まで⟧', targets: ['II.4', 'II.4¶1.1 II.4¶1.2 II.4¶1.3'] },
    { draft: '⟦Guidelines, II.1 to Guidelines, II.4⟧', targets: ['II.1 II.2 II.3 II.4'] },
    { draft: '⟦Section II.1 to Section II.4 of the Guidelines⟧', targets: ['II.1 II.2 II.3 II.4'] },
    {
      draft: '⟦Section II.1 of the Guidelines to Section II.4 of the Guidelines⟧',
      targets: ['II.1 II.2 II.3 II.4'],
    },
    { draft: 'the ⟦Guidelines, II.4, first to third sentences⟧', targets: ['II.4¶1.1 II.4¶1.2 II.4¶1.3'] },
  ],
};
