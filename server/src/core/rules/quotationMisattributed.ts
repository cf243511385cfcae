/** `quotation.misattributed`: the original's words, but of another clause than the one they are ascribed to. */
import type { Citation } from '../citation/citation.ts';
import { canonicalEnglishOf, canonicalOf, formatTarget } from '../citation/formatter.ts';
import type { CorpusNode } from '../corpus/corpus.ts';
import type { Localised } from '../text/localised.ts';
import type { Edit, Fix } from './finding.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { wordsOfPassage } from '../quotation/quotation.ts';
import { clauseAsCited, type Judged, judgedAs, nameOfClaim, nameOfClause, shorten } from './support/quotations.ts';

export const quotationMisattributed: Rule = {
  code: 'quotation.misattributed',
  severity: 'warning',
  title: { ja: '出典の誤り', en: 'Words ascribed to the wrong clause' },
  documentation: {
    ja: `引用の文言が、出典とされた項目（その下にある項目を含みます。）にはなく、別の項目にそのまま存在する場合に指摘します。番号の直後に別の項目の標題が示された場合も同様です。`,
    en: `Reports words that do not stand in the clause they are ascribed to, or below it, but stand verbatim in another one; likewise another clause's title directly behind a number.`,
  },
  examples: [
    {
      wrong: '指針Ⅱ3は、「⟦日本のすべての行為は、日本の憲法上の制約の範囲内において⟧」と定める。',
      right: '指針Ⅱは、「日本のすべての行為は、日本の憲法上の制約の範囲内において」と定める。',
      fixed: '指針Ⅱ2は、「日本のすべての行為は、日本の憲法上の制約の範囲内において」と定める。',
    },
  ],
  *check(facts) {
    for (const judged of judgedAs(facts, 'misattributed')) {
      const clause = clauseAsCited(judged.judgement.passages, judged.claim);
      if (clause === null) continue;
      yield {
        span: judged.quotation.words,
        message: messageOf(judged, clause),
        clause: clause.path,
        fixes: fixesOf(judged, clause, facts),
      };
    }
  },
};

function messageOf({ claim, judgement }: Judged<'misattributed'>, clause: CorpusNode): Localised {
  const claimed = nameOfClaim(claim);
  const right = nameOfClause(clause);
  if (judgement.passages.every(({ paragraph }) => paragraph < 0)) {
    return {
      ja: `これは、${claimed.ja}ではなく${right.ja}の標題です。出典又は標題を改めてください。`,
      en: `This is the title of ${right.en}, not of ${claimed.en}. Correct the citation or the title.`,
    };
  }
  if (judgement.isPart) {
    const words = shorten(judgement.passages.map(wordsOfPassage)[0] ?? '');
    return {
      ja: `引用のうち「${words}」は、${claimed.ja}ではなく${right.ja}にあります。出典を分けて示してください。`,
      en: `Of these words, ${words} stands in ${right.en}, not ${claimed.en}. Cite each source separately.`,
    };
  }
  return {
    ja: `この文言は、${claimed.ja}ではなく${right.ja}にあります。出典を改めてください。`,
    en: `These words stand in ${right.en}, not ${claimed.en}. Correct the citation.`,
  };
}

function fixesOf({ claim, judgement }: Judged<'misattributed'>, clause: CorpusNode, facts: RuleFacts): readonly Fix[] {
  const cited = facts.sources.filter(({ span }) => claim.source.start <= span.start && span.end <= claim.source.end);
  const [citation] = cited;
  if (citation === undefined || cited.length > 1 || judgement.isPart) return [];
  const clauses = new Set([clause, ...judgement.others.flatMap((other) => clauseAsCited([other], claim) ?? [])]);
  return [...clauses].slice(0, MOST).map((node, index) => {
    const edit = corrected(citation, node, facts);
    const title = {
      ja: `出典を「${canonicalOf(node)}」に改める`,
      en: `Correct the citation to ${canonicalEnglishOf(node)}`,
    };
    return { title, edits: [edit], safe: false, preferred: index === 0 };
  });
}

/** Clauses with the same words that are offered. */
const MOST = 3;

/** The citation of another clause in the way the writer wrote this one: where there is a whole number, only that changes. */
function corrected(citation: Citation, node: CorpusNode, facts: RuleFacts): Edit {
  const { name, english, linked } = citation.notation;
  const style = english ? 'english' : linked ? 'linked' : 'compact';
  const { formalName, formalYear, digits } = facts.settings;
  const write = (withName: boolean): string =>
    formatTarget(
      { node, paragraph: null, sentence: null, ownWords: false },
      { style, formalName, formalYear, digits, withName },
    );
  const { span, number } = citation;
  if (number === null || number.depths[0] !== 1 || node.kind !== 'clause') {
    return { span, newText: write(name !== null || citation.kind === 'relative') };
  }
  // A part such as 第2文 is replaced with the number; a title behind it is not the citation's fault.
  const behind = facts.textOf({ start: number.span.end, end: span.end });
  const end = behind.includes('「') ? number.span.end : span.end;
  return { span: { start: number.span.start, end }, newText: write(false) };
}
