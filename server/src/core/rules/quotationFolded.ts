/** `quotation.folded`: the original's words in other signs, such as 々 written out, an old character or another numeral. */
import type { Folding } from '../quotation/quotation.ts';
import type { Localised } from '../text/localised.ts';
import type { Rule } from './rule.ts';
import { clauseAsCited, describe, judgedAs, nameOfPassages, restoreFix } from './support/quotations.ts';

export const quotationFolded: Rule = {
  code: 'quotation.folded',
  severity: 'information',
  title: { ja: '原文と字体等が異なる引用', en: 'A quotation in other signs' },
  documentation: {
    ja: `引用が、踊り字（々）、字体（搜と捜）又は数字（二つと2つ）の違いを除いて原文と一致する場合に指摘します。

全角と半角、空白、改行、句読点の種類、「」と『』など、読み手にとって違いのないものは指摘しません。`,
    en: `Reports a quotation that equals the original but for 々, variants of characters (搜 and 捜) or numerals (二つ and 2つ).

Width, white space, line breaks, the kind of comma and full stop, 「」 and 『』 make no difference and are not reported.`,
  },
  examples: [
    {
      wrong: '指針Ⅵは、「⟦以下の二つのメカニズムを構築する⟧」と定める。',
      right: '指針Ⅵは、「以下の２つのメカニズムを構築する」と定める。',
      fixed: '指針Ⅵは、「以下の2つのメカニズムを構築する」と定める。',
    },
    {
      wrong: '指針Ⅴ2(1)(ロ)は、「⟦搜索・救難活動について協力する⟧」と定める。',
      right: '指針Ⅴ2(1)(ロ)は、「捜索･救難活動について協力する」と定める。',
      fixed: '指針Ⅴ2(1)(ロ)は、「捜索・救難活動について協力する」と定める。',
    },
  ],
  *check(facts) {
    for (const { quotation, claim, judgement } of judgedAs(facts, 'folded')) {
      const name = nameOfPassages(judgement.passages, claim);
      const what = describe(judgement.differences);
      const kind = kindsOf(judgement.foldings);
      yield {
        span: quotation.words,
        message: {
          ja: `引用は、${kind.ja}を除いて${name.ja}と一致します（${what.ja}）。引用は原文の表記によります。`,
          en: `Equals ${name.en} but for ${kind.en} (${what.en}). A quotation follows the original's signs.`,
        },
        clause: clauseAsCited(judgement.passages, claim)?.path ?? null,
        // A look-alike can be restored unseen; a numeral is the writer's house style until told otherwise.
        fixes: restoreFix(
          judgement.differences,
          quotation,
          facts,
          judgement.foldings.every((folding) => folding === 'characterVariant'),
        ),
      };
    }
  },
};

const KINDS: Readonly<Record<Folding, Localised>> = {
  iterationMark: { ja: '踊り字', en: 'the iteration mark' },
  characterVariant: { ja: '字体', en: 'variants of characters' },
  numeral: { ja: '数字の表記', en: 'the writing of numerals' },
};

function kindsOf(foldings: readonly Folding[]): Localised {
  return {
    ja: foldings.map((folding) => KINDS[folding].ja).join('及び'),
    en: foldings.map((folding) => KINDS[folding].en).join(' and '),
  };
}
