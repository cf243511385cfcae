/** `quotation.misattributed`: the original's words, but of another clause than the one they are ascribed to. */
import { wholeOf, type Citation, type Target } from '../citation/citation.ts';
import { canonicalEnglishOfTarget, canonicalOfTarget, formatTarget } from '../citation/formatter.ts';
import type { CorpusNode } from '../corpus/corpus.ts';
import type { Localised } from '../text/localised.ts';
import type { Edit, Fix } from './finding.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { wordsOfPassage } from '../quotation/quotation.ts';
import { clauseAsCited, type Judged, judgedAs, nameOfClaim, nameOfTarget, shorten } from './support/quotations.ts';

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
      const place = placeIn(clause, judged);
      yield {
        span: judged.quotation.words,
        message: messageOf(judged, place),
        clause: clause.path,
        fixes: fixesOf(judged, place, facts),
      };
    }
  },
};

/** Where the words stand, as precisely as the writer says: another paragraph or sentence of the clause that is cited is named. */
function placeIn(clause: CorpusNode, { claim, judgement }: Judged<'misattributed'>): Target {
  const whole = wholeOf(clause);
  const [passage, ...more] = judgement.passages;
  const cited = claim.targets?.find(({ node, paragraph }) => node === clause && paragraph !== null);
  const words = passage?.node === clause ? clause.paragraphs[passage.paragraph] : undefined;
  if (cited === undefined || passage === undefined || words === undefined || more.length > 0) return whole;
  const sentenceAt = (at: number): number =>
    words.sentences.filter(({ span }) => span.start - words.span.start <= at).length;
  const sentence = sentenceAt(passage.span.start);
  const isOne = cited.sentence !== null && sentenceAt(passage.span.end - 1) === sentence;
  return { ...whole, paragraph: passage.paragraph + 1, sentence: isOne ? sentence : null };
}

function messageOf({ claim, judgement }: Judged<'misattributed'>, place: Target): Localised {
  const claimed = nameOfClaim(claim);
  const right = nameOfTarget(place);
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

function fixesOf({ claim, judgement }: Judged<'misattributed'>, place: Target, facts: RuleFacts): readonly Fix[] {
  const cited = facts.sources.filter(({ span }) => claim.source.start <= span.start && span.end <= claim.source.end);
  const [citation] = cited;
  if (citation === undefined || cited.length > 1 || judgement.isPart) return [];
  const others = new Set(judgement.others.flatMap((other) => clauseAsCited([other], claim) ?? []));
  others.delete(place.node);
  return [place, ...[...others].map(wholeOf)].slice(0, MOST).map((target, index) => {
    const edit = corrected(citation, target, facts);
    const title = {
      ja: `出典を「${canonicalOfTarget(target)}」に改める`,
      en: `Correct the citation to ${canonicalEnglishOfTarget(target)}`,
    };
    return { title, edits: [edit], safe: false, preferred: index === 0 };
  });
}

/** Clauses with the same words that are offered. */
const MOST = 3;

/** The citation of another clause in the way the writer wrote this one: where there is a whole number, only that changes. */
function corrected(citation: Citation, target: Target, facts: RuleFacts): Edit {
  const { name, english, linked } = citation.notation;
  const style = english ? 'english' : linked ? 'linked' : 'compact';
  const { formalName, formalYear, digits } = facts.settings;
  const write = (withName: boolean): string =>
    formatTarget(target, { style, formalName, formalYear, digits, withName });
  const { span, number } = citation;
  if (number === null || number.depths[0] !== 1 || target.node.kind !== 'clause') {
    return { span, newText: write(name !== null || citation.kind === 'relative') };
  }
  // A part such as 第2文 is replaced with the number; a name or a bracket behind it is not the citation's fault.
  return { span: number.span, newText: write(false) };
}
