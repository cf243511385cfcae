/** `quotation.notFound`: words ascribed to a clause in which neither they nor similar ones stand. */
import type { Rule } from './rule.ts';
import { clauseAsCited, judgedAs, nameOfClaim, nameOfClause, paraphraseFix } from './support/quotations.ts';

export const quotationNotFound: Rule = {
  code: 'quotation.notFound',
  severity: 'warning',
  title: { ja: '原文に見当たらない引用', en: 'Words that stand nowhere in the source' },
  documentation: {
    ja: `項目又は年の示された文書名を出典とする引用について、その文言もこれに近い文言も見当たらない場合に指摘します。別の版の文言、要約又は別の文書の文言であることが多いものです。`,
    en: `Reports a quotation ascribed to a clause, or to the document by a dated name, when neither the words nor similar ones stand there. Often they are another edition's, a summary, or another document's.`,
  },
  examples: [
    {
      wrong: '指針Ⅴ2(2)(ロ)は、「⟦平時から緊急事態までのあらゆる段階において切れ目のない形で支援する⟧」と定める。',
      right: '大臣は、「平時から緊急事態までのあらゆる段階において切れ目のない形で支援する」と述べた。',
    },
  ],
  *check(facts) {
    for (const { quotation, claim, judgement } of judgedAs(facts, 'notFound')) {
      const name = nameOfClaim(claim);
      const near = clauseAsCited(judgement.near, claim);
      const elsewhere = near === null ? null : nameOfClause(near);
      yield {
        span: quotation.words,
        message: {
          ja: `${name.ja}に、この文言もこれに近い文言も見当たりません。${elsewhere === null ? '' : `近い文言は、${elsewhere.ja}にあります。`}出典を確かめるか、要約であれば引用符を外してください。`,
          en: `Neither these words nor similar ones stand in ${name.en}. ${elsewhere === null ? '' : `Similar words stand in ${elsewhere.en}. `}Check the source, or drop the quotation marks.`,
        },
        clause: claim.targets?.[0]?.node.path ?? null,
        fixes: paraphraseFix(quotation, facts),
      };
    }
  },
};
