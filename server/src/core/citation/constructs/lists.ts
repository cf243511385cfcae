/**
 * Form 7, lists: 及び, 並びに, 又は, 若しくは and their kana, と, や, 、 and ・; in English commas, and, or.
 *
 *     Ⅴ2(1)(イ)及び(ロ)   Ⅳ2(2)・(3)   Ⅳ及びⅤ   Ⅳ2(1)(イ)並びに(2)(イ)及び(ロ)   Sections IV and V
 */
import { matchAt } from '../scan.ts';
import type { Step } from '../step.ts';
import type { Construct } from './construct.ts';
import { skipSectionWord } from './english.ts';

/**
 * The offset behind the connector at `at`, where the next member would begin; null where there is none. Behind a bracketed step
 * (`last`) another bracket may follow without a connector: (イ)(ロ).
 */
export function readConnector(text: string, at: number, english: boolean, last: Step | null): number | null {
  const match = matchAt(english ? ENGLISH : JAPANESE, text, at);
  if (match !== null) return skipSectionWord(text, match.end);
  const next = text.charAt(at);
  return !english && last?.bracketed === true && (next === '(' || next === '（') ? at : null;
}

/**
 * The offset behind what explains a member before the list goes on: its title or words in brackets or quotation marks, as in
 * Ⅴ2(1)(イ)（救援活動）、(ロ)「捜索・救難」. `at` itself where none stands. Brackets that may hold a citation of their own end the list.
 */
export function skipApposition(text: string, at: number): number {
  const match = matchAt(APPOSITION, text, at);
  return match === null || mayCite(text.slice(match.start, match.end).trimStart()) ? at : match.end;
}

/** Whether the words could hold a citation of their own; （(ハ)を除く。） is an exclusion, which has been read. */
function mayCite(words: string): boolean {
  if (/[Ⅰ-Ⅻ]/u.test(words)) return true;
  const isBracket = words.startsWith('（') || words.startsWith('(');
  return (
    isBracket &&
    !/を除[くき]/u.test(words) &&
    /同|上記|前記|別表|参照|第[0-9０-９一二三四五六七八九十]|[0-9０-９一二三四五六七八九十]条|[0-9０-９]{4}/u.test(
      words,
    )
  );
}

const INNER = '(?:[^（）()「」『』。\\n]|[（(][^（）()\\n]{0,12}[）)]|。(?=[）)]))';
const APPOSITION = new RegExp(`[ \\t]*(?:[（(]${INNER}{1,80}[）)]|「[^「」\\n]{1,200}」|『[^『』\\n]{1,200}』)`, 'y');

const SPACE = '[ \\t\\u3000\\n]*';
const WORDS = '及び|および|並びに|ならびに|又は|または|若しくは|もしくは|あるいは|と|や';
const JAPANESE = new RegExp(`${SPACE}(?:[、，,・･／/]${SPACE}(?:${WORDS})?|${WORDS})${SPACE}`, 'y');
const ENGLISH = /(?:,[ \n]*(?:and|or)[ \n]+|[,;][ \n]+|[ \n]+(?:and|or|&)[ \n]+)/y;

export const lists: Construct = {
  form: 7,
  name: { ja: '列挙', en: 'Lists' },
  examples: [
    { draft: '⟦指針Ⅴ2(1)(イ)⟧及び⟦(ロ)⟧', targets: ['V.2(1)(イ)', 'V.2(1)(ロ)'] },
    { draft: '⟦指針Ⅴ2(1)(イ)⟧、⟦(ロ)⟧並びに⟦(ニ)⟧', targets: ['V.2(1)(イ)', 'V.2(1)(ロ)', 'V.2(1)(ニ)'] },
    { draft: '⟦指針Ⅳ2(2)⟧・⟦(3)⟧', targets: ['IV.2(2)', 'IV.2(3)'] },
    { draft: '⟦指針Ⅳ⟧及び⟦Ⅴ⟧', targets: ['IV', 'V'] },
    { draft: '⟦指針Ⅳ⟧または⟦Ⅴ⟧', targets: ['IV', 'V'] },
    { draft: '⟦指針Ⅱ2⟧、⟦3⟧及び⟦4⟧', targets: ['II.2', 'II.3', 'II.4'] },
    {
      draft: '⟦指針Ⅳ2(1)(イ)⟧並びに⟦(2)(イ)⟧及び⟦(ロ)⟧',
      targets: ['IV.2(1)(イ)', 'IV.2(2)(イ)', 'IV.2(2)(ロ)'],
    },
    {
      draft: '⟦指針Ⅳ2(2)(イ)から(ハ)まで⟧及び⟦(3)(ロ)⟧並びに⟦Ⅴ⟧',
      targets: ['IV.2(2)(イ) IV.2(2)(ロ) IV.2(2)(ハ)', 'IV.2(3)(ロ)', 'V'],
    },
    { draft: '⟦指針Ⅱ2⟧、3か国及び2015年', targets: ['II.2'] },
    { draft: '⟦指針Ⅴ⟧及び⟦別表⟧', targets: ['V', 'annex'] },
    {
      draft: '⟦指針Ⅴ2(1)(イ)⟧（救援活動）、⟦(ロ)⟧「捜索・救難」及び⟦(ハ)⟧',
      targets: ['V.2(1)(イ)', 'V.2(1)(ロ)', 'V.2(1)(ハ)'],
    },
    { draft: '⟦指針Ⅴ2(1)⟧（(ハ)を除く。）及び⟦(2)⟧', targets: ['V.2(1)', 'V.2(2)'] },
    { draft: '⟦指針Ⅱ1⟧（安保条約上の権利義務）及び⟦2⟧（憲法）', targets: ['II.1', 'II.2'] },
    { draft: '⟦指針Ⅲ1⟧（2001年）、2015年', targets: ['III.1'] },
    { draft: '⟦指針Ⅲ2⟧（平素）、⟦Ⅳ2⟧（武力攻撃）及び⟦Ⅴ2⟧', targets: ['III.2', 'IV.2', 'V.2'] },
    { draft: '⟦指針Ⅴ⟧及び別表1、⟦指針Ⅱ⟧、X社及びV字', targets: ['V', 'II'] },
    { draft: '⟦Sections IV⟧ and ⟦V⟧ of the Guidelines', targets: ['IV', 'V'] },
  ],
};
