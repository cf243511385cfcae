/** `term.variant`: a word that the corpus never uses, where the corpus is what is spoken of. */
import type { Localised } from '../text/localised.ts';
import type { Rule } from './rule.ts';
import { fixesOf, nameOf, wrongTerms } from './support/terms.ts';
import type { WrongTerm } from './support/terms.ts';

export const termVariant: Rule = {
  code: 'term.variant',
  severity: 'information',
  title: { ja: '文書にない用語', en: 'A word that the document does not use' },
  documentation: {
    ja: `収録文書の用語に代えて、俗称、略称、英語からの重訳又は異なる表記が用いられている場合に指摘します。

指摘するのは、収録文書のものとして書かれている箇所、すなわち、収録文書の引用の中、並びにその項目を示し、又はその名称を典拠とする文の中に限ります（設定 \`shishin.terms.scope\` により変えられます。）。引用の中では警告、その他では情報とします。
いわゆる「…」、…ではなく、…という用語などの対比、正しい用語を併せて用いる文、他の文書を挙げる文及び他者の発言は、指摘しません。一般の語として差し支えないもの（掃海、日米安保条約など）は、引用の中に限って指摘します。`,
    en: `Reports colloquial, shortened, retranslated and differently spelt words in place of the document's own terms.

Only where the words are given as the document's: inside quotations that claim it, and in sentences that cite it or name it as their source (setting \`shishin.terms.scope\`). A warning inside quotations, information elsewhere.
Left alone: contrasts (いわゆる「…」, …ではなく, …という用語), sentences that use the right term as well, sentences that name another document, and other people's speech. Words that are right in ordinary prose (掃海, 日米安保条約) are reported inside quotations only.`,
  },
  examples: [
    {
      wrong: '指針Ⅴは、⟦周辺有事⟧における協力を定める。',
      right: '指針Ⅴは、いわゆる「周辺有事」における協力を定める。',
      fixed: '指針Ⅴは、周辺事態における協力を定める。',
    },
    {
      wrong: '指針によれば、⟦包括的メカニズム⟧が構築される。',
      right: '包括的メカニズムの構築が急がれる。',
      fixed: '指針によれば、包括的なメカニズムが構築される。',
    },
    {
      wrong: '指針Ⅴ2(1)(ロ)は、⟦捜索救難⟧活動について定める。',
      right: 'テロ対策特別措置法は、捜索救難活動について定める。',
      fixed: '指針Ⅴ2(1)(ロ)は、捜索・救難活動について定める。',
    },
  ],
  *check(facts) {
    for (const wrong of wrongTerms(facts, 'term.variant')) {
      const { use, term, variant } = wrong;
      // Between quotation marks nothing is changed unseen, even where only the spelling differs.
      const fixes = fixesOf(wrong, facts, {
        safe: !use.quoted && isSpelling(variant.form, term.form),
        preferred: true,
      });
      const finding = { span: use.span, message: messageOf(wrong), clause: use.clause, fixes };
      yield use.quoted ? { ...finding, severity: 'warning' } : finding;
    }
  },
};

function messageOf({ use, term, variant, corpus, clause }: WrongTerm): Localised {
  const { ja, en } = nameOf(clause, corpus);
  const isTitle = term.form === corpus.meta.title;
  const what = isTitle
    ? { ja: 'この文書の正式な名称', en: 'the official name of the document' }
    : { ja: `${corpus.meta.cite}の用語`, en: `a term of the ${corpus.meta.citeEn}` };
  const form = term.english === term.form ? term.form : `${term.form} (${term.english})`;
  const right = isTitle
    ? { ja: `正式には「${term.form}」です。`, en: `Officially: ${form}.` }
    : { ja: `${ja}の用語は「${term.form}」です。`, en: `${en} says ${form}.` };
  const advice = use.quoted
    ? {
        ja: '原文どおりに改めるか、要約であれば引用符を外してください。',
        en: 'Restore the original, or drop the quotation marks if you paraphrase.',
      }
    : { ja: '改めてください。', en: 'Replace it.' };
  return {
    ja: `「${variant.form}」（${variant.reason.ja}）は、${what.ja}ではありません。${right.ja}${advice.ja}`,
    en: `${variant.form} (${variant.reason.en}) is not ${what.en}. ${right.en} ${advice.en}`,
  };
}

/** Whether two forms differ in kana, marks and digits only, so that exchanging them never changes the meaning. */
function isSpelling(variant: string, form: string): boolean {
  return skeletonOf(variant) === skeletonOf(form);
}

function skeletonOf(form: string): string {
  return form
    .normalize('NFKC')
    .replace(/[\p{sc=Hiragana}・]/gu, '')
    .replace(/[1-9]/gu, (digit) => '一二三四五六七八九'.charAt(Number(digit) - 1));
}
