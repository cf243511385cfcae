/**
 * Form 5, relative citations: 同, 上記, 前記, 前掲, ibid. and id. They are read here and resolved against the nearest earlier
 * citation that has the level above them.
 *
 *     同(ハ)   同2(1)   同Ⅶ   同章   同項   上記(イ)   前記Ⅴ2   前掲指針Ⅴ2   ibid.   id., V.1
 */
import { isKanji, isKatakana, isLatin, unitBefore } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { matchAt } from '../scan.ts';
import type { Construct } from './construct.ts';

/** Which word leads: 同 (same), 上記 and 前記 (above), 前掲 (cited before), ibid. and id. */
export type RelativeWord = 'same' | 'above' | 'cited' | 'ibid';

/** What the word alone points to: the chapter, the second level, the article, the last cited clause, the annex; null: a pinpoint must follow. */
export type RelativeUnit = 'chapter' | 'section' | 'article' | 'clause' | 'annex' | null;

export interface RelativeReading extends Span {
  readonly word: RelativeWord;
  readonly unit: RelativeUnit;
}

/** The relative word at `at`; null where there is none or where it is part of another word (共同, 同様, 上記のとおり). */
export function readRelative(text: string, at: number): RelativeReading | null {
  switch (text.charAt(at)) {
    case '同':
      return isKanji(unitBefore(text, at)) || isKatakana(text.charCodeAt(at - 1)) ? null : readSame(text, at);
    case '上':
    case '前':
      return isKanji(unitBefore(text, at)) ? null : readAbove(text, at);
    case 'i':
    case 'I':
      return isLatin(text.charCodeAt(at - 1)) || isNoun(text, at) ? null : readIbid(text, at);
    default:
      return null;
  }
}

function readSame(text: string, at: number): RelativeReading | null {
  const match = matchAt(
    /同(?!書|稿|論文)(章|節|条(?![件文約])|項(?!目)|上(?![記位空陸])|前(?![段項記年日月回者提])|別表(?![第一二三四0-9０-９])|表(?![現明0-9０-９])|箇所|文書)?/y,
    text,
    at,
  );
  if (match === null) return null;
  const isAlone = match.groups[1] === undefined && isSourceOfWords(text, at, match.end);
  const unit = isAlone ? 'clause' : (UNITS[match.groups[1] ?? ''] ?? null);
  return { start: at, end: match.end, word: 'same', unit };
}

/** 「…」（同）: 同 alone in the bracket behind quoted words. */
function isSourceOfWords(text: string, at: number, end: number): boolean {
  return isFirstInSource(text, at) && /^[）)、,]/u.test(text.slice(end, end + 1));
}

/** Whether what stands at an offset is the first in the bracket behind quoted words: 「…」（. */
export function isFirstInSource(text: string, at: number): boolean {
  return /[」』”]\s?[（(]$/u.test(text.slice(Math.max(0, at - 3), at));
}

const UNITS: Readonly<Record<string, RelativeUnit>> = {
  章: 'chapter',
  節: 'section',
  条: 'article',
  項: 'clause',
  箇所: 'clause',
  上: 'clause',
  前: 'clause',
  別表: 'annex',
  表: 'annex',
};

function readAbove(text: string, at: number): RelativeReading | null {
  const match = matchAt(/(?:上記|前記|前掲)/y, text, at);
  if (match === null) return null;
  return { start: at, end: match.end, word: text.startsWith('前掲', at) ? 'cited' : 'above', unit: null };
}

/** The id. of something is no word of a citation. */
function isNoun(text: string, at: number): boolean {
  return /\b(?:the|an?|his|her|its|your|my)[ \n]+$/i.test(text.slice(Math.max(0, at - 6), at));
}

function readIbid(text: string, at: number): RelativeReading | null {
  const match = matchAt(/(?:ibid\.?|id\.)(?![a-z])/iy, text, at);
  return match === null ? null : { start: at, end: match.end, word: 'ibid', unit: 'clause' };
}

export const relative: Construct = {
  form: 5,
  name: { ja: '「同」「上記」等', en: 'Relative' },
  examples: [
    { draft: '⟦指針Ⅴ2(1)(イ)⟧を引く。⟦同(ハ)⟧も引く。', targets: ['V.2(1)(イ)', 'V.2(1)(ハ)'] },
    { draft: '⟦指針Ⅴ⟧を引く。⟦同2(1)⟧も引く。', targets: ['V', 'V.2(1)'] },
    { draft: '⟦指針Ⅴ2⟧を引く。⟦同Ⅶ⟧も引く。', targets: ['V.2', 'VII'] },
    { draft: '⟦指針Ⅴ2(2)(ロ)⟧を引く。⟦同章⟧は、', targets: ['V.2(2)(ロ)', 'V'] },
    { draft: '⟦指針Ⅴ2(2)(ロ)⟧を引く。⟦同節⟧は、', targets: ['V.2(2)(ロ)', 'V.2'] },
    { draft: '⟦指針Ⅴ2(2)(ロ)⟧を引く。⟦同項⟧は、', targets: ['V.2(2)(ロ)', 'V.2(2)(ロ)'] },
    { draft: '「…」（⟦指針Ⅴ2⟧）とし、「…」（⟦同⟧）とする。', targets: ['V.2', 'V.2'] },
    { draft: '⟦指針Ⅴ2⟧を論じ、「…」（『論集』9頁）、「…」（同上）とする。', targets: ['V.2'] },
    { draft: '⟦指針Ⅴ2(2)(ロ)⟧と、⟦同後段⟧', targets: ['V.2(2)(ロ)', 'V.2(2)(ロ)¶2'] },
    { draft: '⟦指針Ⅴ2(1)(ロ)⟧のほか、⟦上記(イ)⟧', targets: ['V.2(1)(ロ)', 'V.2(1)(イ)'] },
    { draft: '⟦指針Ⅱ⟧のほか、⟦前記Ⅴ2⟧', targets: ['II', 'V.2'] },
    { draft: '指針を引く。⟦前掲指針Ⅴ2⟧', targets: ['V.2'] },
    { draft: '⟦Section V.2 of the Guidelines⟧; *⟦ibid.⟧*', targets: ['V.2', 'V.2'] },
    { draft: '⟦Section V.2 of the Guidelines⟧; *⟦id.*, V.1⟧', targets: ['V.2', 'V.1'] },
    {
      draft:
        'See ⟦Guidelines, Annex, Rear Area Support (Supply)⟧; ⟦id., Rear Area Support (Security)⟧; ⟦ibid.⟧, item 1',
      targets: ['annex:後方地域支援/補給', 'annex:後方地域支援/警備', 'annex:後方地域支援/警備'],
    },
    { draft: '⟦指針Ⅴ2(1)⟧のほか、自衛隊法第76条及び同(1)', targets: ['V.2(1)'] },
    { draft: '⟦指針Ⅴ2(1)⟧のほか、手引Ⅴ2(2)及び同(1)', targets: ['V.2(1)'] },
    {
      draft: '⟦指針Ⅴ2(1)⟧のほか、要領の(2)ロ、同(2)ハ及び⟦指針Ⅴ2(1)⟧、⟦同(2)⟧',
      targets: ['V.2(1)', 'V.2(1)', 'V.2(2)'],
    },
    { draft: '⟦指針Ⅴ⟧を実施し、00（同12）年に定めた。', targets: ['V'] },
    { draft: '⟦指針Ⅱ4ただし書⟧ではなく⟦同第2文⟧', targets: ['!II.4', 'II.4¶1.2'] },
    { draft: '⟦指針Ⅴ2⟧に対応する。同項2号及び同項各号は、', targets: ['V.2'] },
    { draft: '⟦指針Ⅴ2⟧は、共同(1)を定めない。', targets: ['V.2'] },
  ],
};
