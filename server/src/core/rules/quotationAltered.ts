/** `quotation.altered`: words in quotation marks that differ from the original they claim to be. */
import type { Difference, Nature } from '../quotation/quotation.ts';
import { isTurn } from '../quotation/nature.ts';
import type { Localised } from '../text/localised.ts';
import type { Fix, Severity } from './finding.ts';
import type { Rule, RuleFacts } from './rule.ts';
import {
  clauseAsCited,
  describe,
  ellipsisFix,
  insertionFix,
  type Judged,
  judgedAs,
  nameOfPassages,
  paraphraseFix,
  restoreFix,
} from './support/quotations.ts';

export const quotationAltered: Rule = {
  code: 'quotation.altered',
  severity: 'warning',
  title: { ja: '原文と異なる引用', en: 'A quotation that differs from the original' },
  documentation: {
    ja: `引用符の中の文言が、出典とされた項目の文言と異なる場合に、異なる語を示して指摘します。否定、限定、数、主語又は可能・義務の別が異なり、意味が変わる場合は、エラーとします。（要旨）（要約）などと断った引用は、情報とします。

引用符のない要約は、指摘しません。中略の表示（…、（中略）など）、〔　〕による補い、（傍点筆者）などの注記は、引用の文言とはみなしません。`,
    en: `Reports words in quotation marks that differ from the clause they claim, and shows the differing words. A difference in negation, limits, numbers, subject or modality turns the meaning and is an error. A quotation marked as a gist （要旨） is an information.

A paraphrase without quotation marks is never reported. Ellipses (…, （中略）), insertions in 〔 〕 and remarks such as （傍点筆者） are no part of the words.`,
  },
  examples: [
    {
      wrong: '指針Ⅱ2は、「⟦我が国のすべての行為は、日本の憲法上の制約の範囲内において⟧」と定める。',
      right: '指針Ⅱ2は、「日本のすべての行為は、日本の憲法上の制約の範囲内において」と定める。',
      fixed: '指針Ⅱ2は、「日本のすべての行為は、日本の憲法上の制約の範囲内において」と定める。',
    },
    {
      wrong: '指針Ⅳ2(1)(イ)は、「⟦米国は、日本に対する武力攻撃に即応して主体的に行動し⟧」と定める。',
      right: '指針Ⅳ2(1)(イ)は、「日本は、日本に対する武力攻撃に即応して主体的に行動し」と定める。',
      fixed: '指針Ⅳ2(1)(イ)は、「日本は、日本に対する武力攻撃に即応して主体的に行動し」と定める。',
    },
    {
      wrong: '「⟦いずれの政府にも、立法上、予算上または行政上の措置をとることを義務づけるものではない⟧」（指針Ⅱ4）。',
      right: '「いずれの政府にも、…行政上の措置をとることを義務づけるものではない」（指針Ⅱ4）。',
      fixed: '「いずれの政府にも、立法上、予算上又は行政上の措置をとることを義務づけるものではない」（指針Ⅱ4）。',
    },
  ],
  *check(facts) {
    for (const judged of judgedAs(facts, 'altered')) {
      const { quotation, judgement } = judged;
      const severity = severityOf(judged);
      yield {
        span: quotation.words,
        message: messageOf(judged),
        clause: clauseAsCited(judgement.passages, judged.claim)?.path ?? null,
        fixes: fixesOf(judged, facts),
        ...(severity === null ? {} : { severity }),
      };
    }
  },
};

/** Null for the rule's default. */
function severityOf({ judgement }: Judged<'altered'>): Exclude<Severity, 'off'> | null {
  if (judgement.gist) return 'information';
  return judgement.turned ? 'error' : null;
}

function messageOf({ judgement, claim }: Judged<'altered'>): Localised {
  const { differences, passages } = judgement;
  const name = nameOfPassages(passages, claim);
  const turns = differences.filter(({ nature }) => isTurn(nature));
  if (turns.length > 0) {
    const turned = turnsOf(turns);
    const what = describe([...turns, ...differences.filter((difference) => !turns.includes(difference))]);
    return {
      ja: `引用と${name.ja}とで${turned.ja}が異なり、意味が変わります（${what.ja}）。原文どおりに改めてください。`,
      en: `${capitalised(turned.en)} ${turned.isMany ? 'differ' : 'differs'} from ${name.en}, which changes the meaning (${what.en}). Restore the original.`,
    };
  }
  const what = describe(differences);
  if (judgement.spellingOnly) {
    return {
      ja: `引用が${name.ja}と異なります（${what.ja}）。表記の違い（読み・意味は同じ）ですが、引用は原文の表記によります。原文どおりに改めてください。`,
      en: `Differs from ${name.en} (${what.en}). Only the spelling differs (same reading and meaning), but a quotation follows the original. Restore it.`,
    };
  }
  const isPunctuation = differences.every(({ nature }) => nature === 'punctuation');
  return {
    ja: `引用が${name.ja}と${isPunctuation ? '句読点等において' : ''}異なります（${what.ja}）。引用は原文の表記によります。原文どおりに改めるか、要約であれば引用符を外してください。`,
    en: `Differs from ${name.en}${isPunctuation ? ' in punctuation' : ''} (${what.en}). Restore the original, or drop the quotation marks if you paraphrase.`,
  };
}

const TURNS: Readonly<Partial<Record<Nature, Localised>>> = {
  subject: { ja: '主語', en: 'the subject' },
  actor: { ja: '主体', en: 'the actor' },
  number: { ja: '数', en: 'a number' },
  negation: { ja: '肯定と否定の別', en: 'a negation' },
  limit: { ja: '限定', en: 'a limit' },
  modality: { ja: '可能、義務等の別', en: 'the modality' },
};

function turnsOf(turns: readonly Difference[]): Localised & { readonly isMany: boolean } {
  const kinds = [...new Set(turns.map(({ nature }) => nature))].flatMap((nature) => TURNS[nature] ?? []);
  return {
    ja: kinds.map(({ ja }) => ja).join('及び'),
    en: kinds.map(({ en }) => en).join(' and '),
    isMany: kinds.length > 1,
  };
}

const WORD = /[\u30a1-\u30fa\u3400-\u9fffA-Za-z]/u;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fixesOf({ quotation, judgement }: Judged<'altered'>, facts: RuleFacts): readonly Fix[] {
  const { differences } = judgement;
  // An ellipsis stands for words: in place of a particle or the end of a verb (ものではない) it would only hide what is missing.
  const omissions = differences.filter(({ quoted, original }) => quoted === '' && WORD.test(original));
  return [
    ...restoreFix(differences, quotation, facts),
    ...(omissions.length === differences.length
      ? ellipsisFix(
          omissions.map(({ draft }) => draft.start),
          false,
        )
      : []),
    ...insertionFix(differences, facts),
    ...paraphraseFix(quotation, facts),
  ];
}
