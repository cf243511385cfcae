/** The numbering schemes that corpora use, by samples of what they print. */
import { levelOf, type Level } from '../../../server/src/core/corpus/numbering.ts';

/** Each scheme by its first marker, with its second and fifth as printed, its fifth in a path, and how far it goes. */
export const schemes: readonly (readonly [
  first: string,
  second: string,
  fifth: string,
  inPath: string,
  last: number,
])[] = [
  ['Ⅰ', 'Ⅱ', 'Ⅴ', 'V', 3999],
  ['I', 'II', 'V', 'V', 3999],
  ['Ｉ', 'ＩＩ', 'Ｖ', 'V', 3999],
  ['ⅰ', 'ⅱ', 'ⅴ', 'v', 3999],
  ['1', '2', '5', '5', 99999],
  ['１', '２', '５', '5', 99999],
  ['(1)', '(2)', '(5)', '(5)', 99999],
  ['（１）', '（２）', '（５）', '(5)', 99999],
  ['⑴', '⑵', '⑸', '(5)', 20],
  ['(イ)', '(ロ)', '(ホ)', '(ホ)', 47],
  ['イ', 'ロ', 'ホ', 'ホ', 47],
  ['ｲ', 'ﾛ', 'ﾎ', 'ホ', 47],
  ['(i)', '(ii)', '(v)', '(v)', 3999],
  ['i', 'ii', 'v', 'v', 3999],
  ['第1', '第2', '第5', '5', 99999],
  ['第一', '第二', '第五', '五', 9999],
  ['第1章', '第2章', '第5章', '5', 99999],
  ['第Ⅰ部', '第Ⅱ部', '第Ⅴ部', 'V', 3999],
  ['第一節', '第二節', '第五節', '五', 9999],
  ['一', '二', '五', '五', 9999],
  ['(一)', '(二)', '(五)', '(五)', 9999],
  ['㈠', '㈡', '㈤', '(五)', 10],
  ['ア', 'イ', 'オ', 'オ', 46],
  ['(ア)', '(イ)', '(オ)', '(オ)', 46],
  ['a', 'b', 'e', 'e', 26],
  ['(a)', '(b)', '(e)', '(e)', 26],
  ['⒜', '⒝', '⒠', '(e)', 26],
  ['①', '②', '⑤', '⑤', 50],
  ['A', 'B', 'E', 'E', 26],
  ['Article 1', 'Article 2', 'Article 5', '5', 99999],
  ['ARTICLE I', 'ARTICLE II', 'ARTICLE V', 'V', 3999],
  ['Section A', 'Section B', 'Section E', 'E', 26],
  ['Ａ', 'Ｂ', 'Ｅ', 'E', 26],
];

/** The level whose first marker this is. Throws where it begins no scheme. */
export function level(first: string): Level {
  const made = levelOf(first);
  if (made === null) throw new Error(`${first} begins no scheme`);
  return made;
}
