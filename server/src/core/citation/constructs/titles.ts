/**
 * Form 9, titles: a bracketed string that is the title of a clause. A name before it or a unit behind it makes it a citation;
 * without them only a long title does, one that nobody writes by chance. Titles that stand twice stay ambiguous unless the unit
 * decides: 章 is a chapter, 節 the second level, 項 a level below, and any of them is a clause and no row of the annex.
 *
 *     指針の「基本的な前提及び考え方」   「平素から行う協力」の章
 */
import type { Span } from '../../text/span.ts';
import { matchAt } from '../scan.ts';
import type { Construct } from './construct.ts';

/** Words in quotation marks that may be a title: the marks, the words, and the unit behind. */
export interface TitleReading extends Span {
  readonly words: Span;
  readonly unit: '章' | '節' | '項' | '箇所' | null;
  /** Where the closing mark ends, before the unit. */
  readonly bracketEnd: number;
}

/** Longer strings are sentences. */
const MAX_TITLE = 120;
const CLOSE: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '“': '”',
  '"': '"',
  '〈': '〉',
  '《': '》',
  '【': '】',
};

/** The bracketed words at `at` with the unit behind them; null where no mark opens or none closes soon. */
export function readTitle(text: string, at: number): TitleReading | null {
  const close = CLOSE[text.charAt(at)];
  if (close === undefined) return null;
  const end = indexWithin(text, close, at + 1, at + 1 + MAX_TITLE);
  if (end < 0 || end === at + 1) return null;
  const unit = matchAt(
    /[ \t]*(?:の|という)?[ \t]*(章|節|項(?!目)|箇所|部分)|[ \n]+(section|chapter|part)\b/iy,
    text,
    end + 1,
  );
  const word = unit?.groups[1] ?? null;
  const bracketEnd = end + 1;
  if (unit === null) return { start: at, end: bracketEnd, words: { start: at + 1, end }, unit: null, bracketEnd };
  return { start: at, end: unit.end, words: { start: at + 1, end }, unit: unitOf(word), bracketEnd };
}

function unitOf(word: string | null): TitleReading['unit'] {
  if (word === '章' || word === '節' || word === '項') return word;
  return '箇所';
}

function indexWithin(text: string, sign: string, from: number, to: number): number {
  const limit = Math.min(to, text.length);
  for (let at = from; at < limit; at++) if (text.charAt(at) === sign) return at;
  return -1;
}

export const titles: Construct = {
  form: 9,
  name: { ja: '標題', en: 'Titles' },
  examples: [
    { draft: '⟦指針の「基本的な前提及び考え方」⟧', targets: ['II'] },
    { draft: '指針は、⟦「平素から行う協力」の章⟧で', targets: ['III'] },
    { draft: '⟦指針の「(ロ) 後方地域支援」⟧', targets: ['V.2(2)(ロ)'] },
    { draft: '⟦指針の「（２）作戦構想」⟧及び⟦指針の「III 平素から行う協力」⟧', targets: ['IV.2(2)', 'III'] },
    { draft: '⟦指針の「指揮及び調整」⟧及び⟦「情報活動」⟧', targets: ['IV.2(3)(イ)', 'IV.2(3)(ニ)'] },
    { draft: '⟦指針の「日米間の調整メカニズム」⟧', targets: ['?IV.2(3)(ロ) VI.2'] },
    { draft: '⟦指針の「日米間の調整メカニズム」の節⟧', targets: ['VI.2'] },
    { draft: '⟦指針の「施設の使用」の項⟧', targets: ['V.2(2)(イ)'] },
    {
      draft: '⟦指針の「後方地域支援」の「補給」の項⟧及び⟦「後方支援活動」の「補給」の項⟧',
      targets: ['annex:後方地域支援/補給', 'IV.2(3)(ホ)(i)'],
    },
    { draft: '⟦指針Ⅴ2(2)(ロ)⟧「後方地域支援」', targets: ['V.2(2)(ロ)'] },
    { draft: '指針は「後方地域支援」という語を用いる。', targets: [] },
  ],
};
