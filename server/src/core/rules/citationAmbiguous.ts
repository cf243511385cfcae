/** `citation.ambiguous`: a citation that could mean two clauses or more. Titles that stand twice are left alone. */
import { joinedByOr } from '../text/enumerate.ts';
import type { Rule } from './rule.ts';
import { fixTo, placeName } from './support/citations.ts';

export const citationAmbiguous: Rule = {
  code: 'citation.ambiguous',
  severity: 'information',
  title: { ja: '一つに定まらない引用箇所', en: 'A citation with more than one meaning' },
  documentation: {
    ja: `途中の番号が省かれ、又は前段・後段の別が定まらないなど、引用箇所が二つ以上考えられる場合に指摘します。推測はせず、候補をすべて示します。

標題だけによる表示（「日米間の調整メカニズム」など、二箇所にある標題）は、指摘しません。`,
    en: `Reports a citation that leaves a level out, or names a part such as 後段 that the clause does not divide into, so that two places or more could be meant. All candidates are named; none is guessed.

Titles that stand in two places are left alone.`,
  },
  examples: [
    { wrong: '⟦指針Ⅴ(イ)⟧は、', right: '指針Ⅴ2(1)(イ)は、', fixed: '指針Ⅴ2(1)(イ)は、' },
    { wrong: '⟦指針Ⅴ後段⟧は、', right: '指針Ⅴ2(2)(ロ)後段は、' },
    { wrong: '⟦指針Ⅴ(ロ)⟧は、', right: '指針の「日米間の調整メカニズム」は、' },
  ],
  *check(facts) {
    for (const citation of facts.citations) {
      if (citation.verdict !== 'ambiguous' || citation.kind === 'title') continue;
      const written = facts.textOf(citation.span);
      const candidates = citation.targets.map(placeName);
      const { ja } = joinedByOr(candidates.map((name) => name.ja));
      const { en } = joinedByOr(candidates.map((name) => name.en));
      const isPart = citation.targets.some(({ paragraph }) => paragraph !== null);
      yield {
        span: citation.span,
        message: {
          ja: `「${written}」は一つに定まりません。${ja}に当たります。${isPart ? '段落又は文の番号で示してください。' : '途中の番号を補ってください。'}`,
          en: `"${written}" could be ${en}. ${isPart ? 'Name the paragraph or the sentence by number.' : 'Add the missing level.'}`,
        },
        clause: citation.targets[0]?.node.path ?? null,
        fixes: citation.targets
          .map((target, index) => fixTo(citation, target, index === 0))
          .filter((fix) => fix !== null),
      };
    }
  },
};
