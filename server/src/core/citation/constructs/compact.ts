/**
 * Form 1, compact: the levels follow one another directly, or with a full stop, a hyphen or white space between them.
 *
 *     指針Ⅴ2(2)(ロ)   指針Ⅴ.2.(2).(ロ)   指針Ⅴ－２－(2)－(ロ)   指針ＩＶ２（３）（ホ）（ⅲ）
 *         ^^^^^^^^        ^^^^^^^^^^^^       ^^^^^^^^^^^^^^
 */
import { isBlank, isLineBreak, skipBlanks, skipSpace } from '../../text/characters.ts';
import { matchAt } from '../scan.ts';
import type { Joint } from '../step.ts';
import type { Construct } from './construct.ts';

/** How the next level may begin behind `at`: the joint, and where its step would start. */
export interface JointReading {
  readonly joint: Joint;
  readonly end: number;
}

/** Reads a full stop, a hyphen, white space or nothing at all. */
export function readCompactJoint(text: string, at: number): JointReading {
  const start = skipBlanks(text, at);
  const sign = text.charAt(start);
  if (sign === '.' || sign === '．') return { joint: 'dot', end: behindDot(text, start + 1) };
  if (isHyphen(sign)) return { joint: 'hyphen', end: skipBlanks(text, start + 1) };
  if (start < text.length && isLineBreak(text.charCodeAt(start))) return { joint: 'line', end: skipSpace(text, start) };
  return { joint: start > at ? 'space' : 'none', end: start };
}

/** Every hyphen, dash and minus sign that joins levels or ends of ranges. */
export function isHyphen(sign: string): boolean {
  return HYPHENS.includes(sign) && sign !== '';
}

const HYPHENS = '-‐‑–—―－−';

/** A full stop is followed by its level at once; only a bracket may stand apart from it, or a number that has one (V. 2. (2)). */
function behindDot(text: string, at: number): number {
  if (!isBlank(text.charCodeAt(at))) return at;
  const start = skipBlanks(text, at);
  return matchAt(APART, text, start) === null ? at : start;
}

/** Any other number apart may begin a sentence. */
const APART = /[(（]|[0-9０-９]{1,2}[.．]?[ \t]*[(（](?:[0-9０-９]{1,2}|[ivxIVX]{1,4}|[a-zァ-ヴ])[)）]/y;

export const compact: Construct = {
  form: 1,
  name: { ja: '連記', en: 'Compact' },
  examples: [
    { draft: '⟦指針Ⅴ2(2)(ロ)⟧は、後方地域支援を定める。', targets: ['V.2(2)(ロ)'] },
    { draft: '⟦指針V2(2)(ロ)⟧を参照。', targets: ['V.2(2)(ロ)'] },
    { draft: '⟦指針ＩＶ２（３）（ホ）（ⅲ）⟧', targets: ['IV.2(3)(ホ)(iii)'] },
    { draft: '⟦指針Ⅴ.2.(2).(ロ)⟧', targets: ['V.2(2)(ロ)'] },
    { draft: '⟦Guidelines, V. 2. (2)⟧ and ⟦Guidelines, V. 2 (2)(b)⟧', targets: ['V.2(2)', 'V.2(2)(ロ)'] },
    { draft: 'See the ⟦Guidelines, V⟧. 2 others (two) came.', targets: ['V'] },
    { draft: '⟦指針Ⅴ－２－(2)－(ロ)⟧', targets: ['V.2(2)(ロ)'] },
    { draft: '⟦指針のⅤ２(2)ロ⟧', targets: ['V.2(2)(ロ)'] },
    { draft: '⟦「日米防衛協力のための指針」Ⅴ２(2)(ロ)⟧', targets: ['V.2(2)(ロ)'] },
    { draft: '⟦「指針」Ⅴ2⟧に掲げる', targets: ['V.2'] },
    { draft: '⟦指針Ⅵ⟧の2つのメカニズム', targets: ['VI'] },
    { draft: '⟦ガイドラインⅡ⟧4点', targets: ['II'] },
    { draft: '⟦指針Ⅵ(3)⟧', targets: ['~VI.1(3)'] },
    { draft: '⟦指針Ⅴ(イ)⟧', targets: ['?V.2(1)(イ) V.2(2)(イ)'] },
    { draft: '⟦指針Ⅴ2(2)(ハ)⟧', targets: ['!V.2(2)'] },
    { draft: '⟦指針Ⅳ2(2)(二)⟧', targets: ['IV.2(2)(ニ)'] },
    { draft: '⟦指 針 Ⅴ ２ ㈡ ㋺⟧及び⟦ｶﾞｲﾄﾞﾗｲﾝⅤ２⑵⟧', targets: ['V.2(2)(ロ)', 'V.2(2)'] },
    { draft: 'ガイドラインVer.2と指針1', targets: [] },
  ],
};
