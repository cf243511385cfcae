/** `term.otherEdition`: a word of a later or earlier document, ascribed to the corpus. */
import type { Rule } from './rule.ts';
import { fixesOf, nameOf, wrongTerms } from './support/terms.ts';

export const termOtherEdition: Rule = {
  code: 'term.otherEdition',
  severity: 'hint',
  title: { ja: '別の版の用語', en: "Another edition's word" },
  documentation: {
    ja: `収録文書の項目を示し、又はその名称を典拠とする文の中に、同じ文書の別の版又は後の法律の用語がある場合に指摘します。別の版を挙げる文、両方の用語を用いる文及び対比は、指摘しません。`,
    en: `Reports a word of another edition of the document, or of a later law, in a sentence that cites the document or names it as its source. Left alone: sentences that name the other edition, that use both terms, or that contrast the two.`,
  },
  examples: [
    {
      wrong: '指針Ⅵ2は、⟦同盟調整メカニズム⟧の構築を定める。',
      right: '指針Ⅵ2の日米間の調整メカニズムは、後に同盟調整メカニズムとなった。',
    },
  ],
  *check(facts) {
    for (const wrong of wrongTerms(facts, 'term.otherEdition')) {
      const { use, term, variant, corpus, clause } = wrong;
      const { ja, en } = nameOf(clause, corpus);
      yield {
        span: use.span,
        message: {
          ja: `「${variant.form}」は、${variant.reason.ja}です。${ja}の用語は「${term.form}」です。どちらの文書を指すかを確かめてください。`,
          en: `${variant.form} is ${variant.reason.en}. ${en} says ${term.form} (${term.english}). Check which document you mean.`,
        },
        clause: use.clause,
        // Which of the two is wrong, the word or the document, only the writer knows.
        fixes: fixesOf(wrong, facts, { safe: false, preferred: false }),
      };
    }
  },
};
