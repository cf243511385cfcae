/** `citation.incomplete`: a level is left out, but only one clause can be meant. */
import { wholeOf, type Citation, type Target } from '../citation/citation.ts';
import { markerOfNode } from '../citation/formatter.ts';
import type { CorpusNode } from '../corpus/corpus.ts';
import { joinedByAnd } from '../text/enumerate.ts';
import type { Rule } from './rule.ts';
import { fixTo, markerName, placeName, placeWithTitle } from './support/citations.ts';

export const citationIncomplete: Rule = {
  code: 'citation.incomplete',
  severity: 'information',
  title: { ja: '途中の番号の省略', en: 'A missing level' },
  documentation: {
    ja: '途中の番号が省かれているものの、引用箇所が一つに定まる場合に指摘し、番号を補う修正を示します。',
    en: 'Reports a citation that leaves a level out although only one clause can be meant, and offers to add it.',
  },
  examples: [{ wrong: '⟦指針Ⅵ(3)⟧は、', right: '指針Ⅵ1(3)は、', fixed: '指針Ⅵ1(3)は、' }],
  *check({ citations }) {
    for (const citation of citations) {
      const [target] = citation.targets;
      if (citation.verdict !== 'incomplete' || target === undefined) continue;
      const missing = missingAbove(citation, target);
      const last = missing.at(-1);
      const lead = target.node;
      const markers = joinedByAnd(missing.map((node) => `「${markerOfNode(node)}」`)).ja;
      const english = joinedByAnd(missing.map((node) => `"${markerName(node).en}"`)).en;
      const holder =
        last === undefined ? '' : `${markerOfNode(lead)}を持つのは${placeName(wholeOf(last)).ja}のみのため、`;
      const meant = placeWithTitle(target);
      const fix = fixTo(citation, target, true);
      yield {
        span: citation.span,
        message: {
          ja: `途中の番号${markers}がありません。${holder}${meant.ja}と解しました。番号を補ってください。`,
          en: `Level ${english} is missing. Read as ${placeName(target).en}, the only possibility. Add it.`,
        },
        clause: target.node.path,
        fixes: fix === null ? [] : [fix],
      };
    }
  },
};

/** The clauses above the target that the citation does not write, outermost first. */
function missingAbove(citation: Citation, target: Target): readonly CorpusNode[] {
  const depths = citation.number?.depths ?? [];
  const missing: CorpusNode[] = [];
  for (let node = target.node.parent; node !== null; node = node.parent) {
    if (!depths.includes(node.depth) && node.depth > (depths[0] ?? 1)) missing.unshift(node);
  }
  return missing;
}
