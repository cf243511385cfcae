/** `term.confused`: a word that is right elsewhere, used where the cited clause has another one. */
import type { Localised } from '../text/localised.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { fixesOf, nameOf, wrongTerms } from './support/terms.ts';
import type { WrongTerm } from './support/terms.ts';

export const termConfused: Rule = {
  code: 'term.confused',
  severity: 'information',
  title: { ja: '他の項目の用語との混同', en: "Another clause's word" },
  documentation: {
    ja: `ある項目について、他の項目又は法律の用語が用いられている場合に指摘します。例えば、周辺事態に際しての「後方地域支援」と日本に対する武力攻撃に際しての「後方支援」とは、別の用語です。

その文が示す項目によって判断し、語のみによっては判断しません。示された項目そのものにある語は、誤りとしません。両方の側の項目を示す文、両方の用語を用いる文、対比（…ではなく、…と異なり、…に代えて、…に改め、従来の…）及び他の文書を挙げる文は、指摘しません。引用の中では警告、その他では情報とします。`,
    en: `Reports a word of another clause, or of a law, where the clause that the sentence cites has a term of its own: 後方地域支援 (rear area support) for situations in areas surrounding Japan and 後方支援 (logistics support) for an armed attack are two terms.

The cited clause decides, never the word alone, and a word that stands in the cited clause is not wrong for it. Left alone: sentences that cite both sides or use both terms, contrasts (…ではなく, …と異なり, …に代えて, …に改め, 従来の…), and sentences that name another document. A warning inside quotations, information elsewhere.`,
  },
  examples: [
    {
      wrong: '指針Ⅴ2(2)(ロ)は、米軍に対する⟦後方支援⟧を定める。',
      right: '指針Ⅴ2(2)(ロ)が定めるのは、後方支援ではなく後方地域支援である。',
      fixed: '指針Ⅴ2(2)(ロ)は、米軍に対する後方地域支援を定める。',
    },
    {
      wrong: '指針Ⅳ2(3)(ホ)は、⟦後方地域支援⟧活動について定める。',
      right: '指針Ⅳ及びⅤは、後方支援について定める。',
      fixed: '指針Ⅳ2(3)(ホ)は、後方支援活動について定める。',
    },
    {
      wrong: '指針Ⅴ2(2)(ロ)は、⟦戦闘行為⟧が行われている地域とは一線を画するものとする。',
      right: '周辺事態安全確保法は、指針Ⅴ2(2)(ロ)を受けて、現に戦闘行為が行われていない地域を定める。',
      fixed: '指針Ⅴ2(2)(ロ)は、戦闘行動が行われている地域とは一線を画するものとする。',
    },
  ],
  *check(facts) {
    for (const wrong of wrongTerms(facts, 'term.confused')) {
      const { use } = wrong;
      const fixes = fixesOf(wrong, facts, { safe: false, preferred: true });
      const finding = { span: use.span, message: messageOf(wrong, facts), clause: use.clause, fixes };
      yield use.quoted ? { ...finding, severity: 'warning' } : finding;
    }
  },
};

function messageOf(wrong: WrongTerm, facts: RuleFacts): Localised {
  const { term, variant, corpus, clause } = wrong;
  const { ja, en } = nameOf(clause, corpus);
  const home = homeOf(wrong, facts);
  return {
    ja: `${ja}の用語は「${term.form}」です。「${variant.form}」は、${home.ja}です。改めるか、対比の趣旨であれば無視の指定をしてください。`,
    en: `${en} says ${term.form} (${term.english}); ${variant.form} ${home.en}. Replace it, or ignore it here if you contrast the two.`,
  };
}

/** Where the word belongs: to a clause of the corpus where it is a term of its own, else what the terms file says of it. */
function homeOf({ variant, corpus }: WrongTerm, { library }: RuleFacts): Localised {
  const own = library.terms.find((term) => term.corpusId === corpus.id && term.form === variant.form);
  if (own === undefined) return { ja: variant.reason.ja, en: `is ${variant.reason.en}` };
  const { ja, en } = nameOf(corpus.byPath.get(own.definedIn) ?? null, corpus);
  const others = own.usedIn.length > 1;
  return {
    ja: `${ja}${others ? '等' : ''}の用語`,
    en: `(${own.english}) belongs to ${en}${others ? ' and others' : ''}`,
  };
}
