/** `citation.lookalike`: a character that looks like the right one, such as kanji 二 for katakana ニ. */
import { wholeOf, type Citation, type Lookalike } from '../citation/citation.ts';
import type { Localised } from '../text/localised.ts';
import type { Rule } from './rule.ts';
import { placeName } from './support/citations.ts';

export const citationLookalike: Rule = {
  code: 'citation.lookalike',
  severity: 'warning',
  title: { ja: '形の似た文字', en: 'A look-alike character' },
  documentation: {
    ja: '片仮名の番号に、形の似た漢字又は平仮名（二、八、口、へ等）が使われている場合、及び範囲を示す線に長音符号「ー」が使われている場合に指摘します。検索及び照合で漏れる原因となります。',
    en: 'Reports kanji or hiragana (二, 八, 口, へ) that stand for katakana numbers, and the long vowel mark ー in place of a dash. Such characters escape every search.',
  },
  examples: [
    { wrong: '指針Ⅳ2(2)(⟦二⟧)は、', right: '指針Ⅳ2(2)(ニ)は、', fixed: '指針Ⅳ2(2)(ニ)は、' },
    { wrong: '指針Ⅴ2(1)（⟦八⟧）は、', right: '指針Ⅳの二の（二）は、', fixed: '指針Ⅴ2(1)（ハ）は、' },
    { wrong: '指針Ⅱ1⟦ー⟧4', right: '指針Ⅱ1～4', fixed: '指針Ⅱ1～4' },
  ],
  *check({ citations }) {
    for (const citation of citations) {
      for (const lookalike of citation.lookalikes) {
        yield {
          span: lookalike.span,
          message: messageOf(lookalike, citation),
          clause: citation.targets[0]?.node.path ?? null,
          fixes: [
            {
              title: { ja: `「${lookalike.meant}」に改める`, en: `Replace with ${lookalike.meant}` },
              edits: [{ span: lookalike.span, newText: lookalike.meant }],
              safe: true,
              preferred: true,
            },
          ],
        };
      }
    }
  },
};

function messageOf({ found, meant }: Lookalike, citation: Citation): Localised {
  if (found === 'ー') {
    return {
      ja: `範囲を示す線に長音符号「ー」が使われています。「${meant}」に改めてください。`,
      en: `The long vowel mark ー is used for a dash. Replace it with ${meant}.`,
    };
  }
  const parent = citation.targets[0]?.node.parent ?? citation.deadEnd?.node ?? null;
  const where = parent === null ? '' : `${placeName(wholeOf(parent)).ja}の細目は片仮名です。`;
  const script =
    found === 'へ'
      ? { ja: '平仮名', en: 'Hiragana' }
      : '一二三四五六七八九十千'.includes(found)
        ? { ja: '漢数字', en: 'Kanji' }
        : { ja: '漢字', en: 'Kanji' };
  return {
    ja: `${script.ja}の「${found}」が使われています。${where}「(${meant})」に改めてください。`,
    en: `${script.en} ${found} is used where katakana ${meant} is meant. Replace it.`,
  };
}
