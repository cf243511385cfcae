/** `quotation.merged`: sentences that do not follow one another, joined inside one pair of marks without an ellipsis. */
import { isWithin } from '../corpus/ancestry.ts';
import { clauseOf } from '../quotation/passages.ts';
import type { Claim, Passage } from '../quotation/quotation.ts';
import type { Localised } from '../text/localised.ts';
import type { Rule } from './rule.ts';
import { clauseAsCited, ellipsisFix, judgedAs, nameOfPassages, paraphraseFix } from './support/quotations.ts';

export const quotationMerged: Rule = {
  code: 'quotation.merged',
  severity: 'warning',
  title: { ja: '離れた文をつなげた引用', en: 'Sentences joined without an ellipsis' },
  documentation: {
    ja: `原文では続いていない文が、省略の表示（…、（中略）など）なしに一つの引用符の中で続けて引用されている場合に指摘します。段落をまたいで続く文は、続けて引用できます。`,
    en: `Reports sentences that do not follow one another in the original and are quoted in one pair of marks without an ellipsis. Sentences that run on over a paragraph may be quoted together.`,
  },
  examples: [
    {
      wrong:
        '指針Ⅴは、「⟦周辺事態は、日本の平和と安全に重要な影響を与える事態である。日米両国政府は、周辺事態が発生することのないよう、外交上のものを含むあらゆる努力を払う。⟧」と定める。',
      right:
        '指針Ⅴは、「周辺事態は、日本の平和と安全に重要な影響を与える事態である。…日米両国政府は、周辺事態が発生することのないよう、外交上のものを含むあらゆる努力を払う。」と定める。',
      fixed:
        '指針Ⅴは、「周辺事態は、日本の平和と安全に重要な影響を与える事態である。（中略）日米両国政府は、周辺事態が発生することのないよう、外交上のものを含むあらゆる努力を払う。」と定める。',
    },
  ],
  *check(facts) {
    for (const { quotation, claim, judgement } of judgedAs(facts, 'merged')) {
      const { passages, seams } = judgement;
      // An ellipsis stands for what was left out; it does not put sentences in order, nor into another clause.
      const isInOrder = areInOrder(passages);
      const isFit = isInOrder && passages.every((passage) => isClaimed(passage, claim));
      yield {
        span: quotation.words,
        message: messageOf(namesOf(passages, claim), seams.length + 1, isInOrder, isFit),
        clause: clauseAsCited(passages, claim)?.path ?? null,
        fixes: [...(isFit ? ellipsisFix(seams, true) : []), ...paraphraseFix(quotation, facts)],
      };
    }
  },
};

function isClaimed(passage: Passage, claim: Claim): boolean {
  const clause = clauseAsCited([passage], claim);
  return claim.targets?.some(({ node }) => clause !== null && isWithin(clause, node)) ?? true;
}

function messageOf(name: Localised, count: number, isInOrder: boolean, isFit: boolean): Localised {
  const sentences = count === 2 ? 'Two' : count;
  if (!isInOrder) {
    return {
      ja: `${name.ja}の離れた${count}文が、順序を変え、省略の表示なしに続けて引用されています。別々に引用してください。`,
      en: `${sentences} sentences of ${name.en} are joined in another order than the original's. Quote them separately.`,
    };
  }
  return {
    ja: `${name.ja}の離れた${count}文が、省略の表示なしに続けて引用されています。${isFit ? '間に「（中略）」を入れてください。' : '出典ごとに分けて引用してください。'}`,
    en: `${sentences} sentences of ${name.en} that are not adjacent are joined. ${isFit ? 'Insert an ellipsis.' : 'Quote each from its own source.'}`,
  };
}

/** The clause that holds all passages, or both clauses where none does. */
function namesOf(passages: readonly Passage[], claim: Claim): Localised {
  const clause = clauseOf(passages);
  const apart = passages.find(({ node }) => clause !== null && !isWithin(node, clause));
  const name = nameOfPassages(passages, claim);
  if (apart === undefined) return name;
  const other = nameOfPassages([apart], claim);
  return { ja: `${name.ja}及び${other.ja}`, en: `${name.en} and ${other.en}` };
}

function areInOrder(passages: readonly Passage[]): boolean {
  return passages.every((passage, index) => index === 0 || placeOf(passages[index - 1]) <= placeOf(passage));
}

/** Where a passage stands in the file of its corpus. */
function placeOf(passage: Passage | undefined): number {
  if (passage === undefined) return 0;
  return (passage.node.paragraphs[passage.paragraph]?.span.start ?? passage.node.span.start) + passage.span.start;
}
