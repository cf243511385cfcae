/**
 * Terms in a sentence, judged without the recogniser, so that a test of terms fails for terms alone. What stands around them
 * is marked in the sentence: `⟦指針Ⅴ2⟧{V.2}` is a citation (several paths with commas), `⟦指針⟧{name}` the corpus's name,
 * `⟦新指針⟧{other}` another document's (`{dated}` with a year), `⟦「…」⟧{claimed}` and `⟦「…」⟧{speech}` are quotations.
 */
import { bundledTerms } from '../../server/src/bundled/index.ts';
import type { Citation } from '../../server/src/core/citation/citation.ts';
import { createTermFinder } from '../../server/src/core/terminology/finder.ts';
import { judgeTerms } from '../../server/src/core/terminology/judge.ts';
import type { TermName, TermQuotation } from '../../server/src/core/terminology/site.ts';
import type { Term, TermScope, TermUse } from '../../server/src/core/terminology/term.ts';
import { citationOf, corpus, targetOf } from './bundled.ts';
import { parseFixture } from './fixture.ts';

/** The uses of terms in a marked sentence. */
export function usesIn(
  marked: string,
  scope: TermScope = 'attributed',
  terms: readonly Term[] = bundledTerms(),
): readonly TermUse[] {
  const { text, ranges } = parseFixture(marked);
  const quotations: TermQuotation[] = [];
  const citations: Citation[] = [];
  const names: TermName[] = [];
  for (const { label, ...span } of ranges) {
    if (label === 'claimed' || label === 'speech')
      quotations.push({ span, words: { start: span.start + 1, end: span.end - 1 }, claimed: label === 'claimed' });
    else if (label === 'name' || label === 'other' || label === 'dated')
      names.push({ span, corpus: label === 'name' ? corpus : null, dated: label === 'dated' });
    else
      citations.push(
        citationOf(
          span,
          (label ?? '').split(',').map((path) => targetOf(path)),
        ),
      );
  }
  const site = { view: text, quotations, citations, names, documentNamed: true };
  return judgeTerms(site, createTermFinder(terms).find(text), scope);
}

/** The variants that are reported in a marked sentence, as `wrong→right`. */
export function reportedIn(marked: string, scope?: TermScope): readonly string[] {
  return usesIn(marked, scope).flatMap(({ term, variant }) =>
    variant === null ? [] : [`${variant.form}→${term.form}`],
  );
}

/**
 * An example of a terms file with its surroundings marked: compact citations, the document's names, other documents' and
 * quotations that a citation claims, in the few forms in which the examples write them.
 */
export function markExample(example: string): string {
  return example
    .replace(
      /指針(別表|[Ⅰ-Ⅶ][0-9()イロハニホiv]*)(?:及び([Ⅰ-Ⅶ]))?/gu,
      (_, first: string, second: string | undefined) =>
        second === undefined
          ? `⟦指針${first}⟧{${pathOf(first)}}`
          : `⟦指針${first}⟧{${pathOf(first)}}及び⟦${second}⟧{${pathOf(second)}}`,
    )
    .replace(/^日[米本]防衛協力の?(?:ための)?指針(?=は|（)/u, '⟦$&⟧{name}')
    .replace(/(\}の)(「[^」]*」)/gu, '$1⟦$2⟧{claimed}')
    .replace(/(?<!⟦)「[^」]*」/gu, '⟦$&⟧{speech}');
}

const CHAPTERS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

function pathOf(pinpoint: string): string {
  if (pinpoint === '別表') return 'annex';
  const chapter = CHAPTERS['ⅠⅡⅢⅣⅤⅥⅦ'.indexOf(pinpoint.charAt(0))] ?? '';
  return pinpoint.length === 1 ? chapter : `${chapter}.${pinpoint.slice(1)}`;
}
