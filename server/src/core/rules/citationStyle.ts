/** `citation.style`: a citation that is not written in the house style. Off unless configured. */
import { formatTarget } from '../citation/formatter.ts';
import type { Rule } from './rule.ts';

export const citationStyle: Rule = {
  code: 'citation.style',
  severity: 'off',
  title: { ja: '表示の様式', en: 'House style' },
  documentation: {
    ja: '引用箇所の表示が、設定 `shishin.citation.style` の様式と異なる場合に指摘します。既定では指摘しません。列挙、範囲、標題及び「同項」等の表示は、対象としません。',
    en: 'Reports citations that are not written in the style of the setting `shishin.citation.style`. Off by default. Lists, ranges, titles and relative citations are left as they are.',
  },
  examples: [
    { wrong: '⟦指針Ⅴの2の(2)の(ロ)⟧は、', right: '指針Ⅴ2(2)(ロ)は、', fixed: '指針Ⅴ2(2)(ロ)は、' },
    { wrong: '⟦指針第Ⅴ章⟧は、', right: '指針Ⅴは、', fixed: '指針Ⅴは、' },
  ],
  *check(facts) {
    const { citations, settings } = facts;
    for (const citation of citations) {
      const [target] = citation.targets;
      const isLone = citation.list.start === citation.span.start && citation.list.end === citation.span.end;
      if (
        citation.verdict !== 'resolved' ||
        target === undefined ||
        citation.targets.length !== 1 ||
        citation.isRange ||
        !isLone
      )
        continue;
      if (citation.kind === 'title' || citation.kind === 'relative') continue;
      const { style, formalName, formalYear, digits } = settings;
      const withName = citation.notation.name !== null;
      const written = facts.textOf(citation.span);
      const wanted = formatTarget(target, {
        style: citation.notation.english ? 'english' : style,
        formalName,
        formalYear,
        digits,
        withName,
      });
      if (written === wanted || (style === 'titled' && wanted.startsWith(`${written}「`))) continue;
      yield {
        span: citation.span,
        message: {
          ja: `引用箇所の表示が、設定された様式と異なります。「${wanted}」に改めてください。`,
          en: `This citation is not in the house style. Write "${wanted}".`,
        },
        clause: target.node.path,
        fixes: [
          {
            title: { ja: `「${wanted}」に改める`, en: `Change to "${wanted}"` },
            edits: [{ span: citation.span, newText: wanted }],
            safe: false,
            preferred: true,
          },
        ],
      };
    }
  },
};
