/**
 * The self-check of a terms file: every variant brings a sentence in which it is wrong and one in which it is not, and
 * both are read as a draft would be. The reading is handed in, because a term knows nothing of drafts.
 */
import type { TermProblem } from './problem.ts';
import type { Term, TermUse } from './term.ts';

/**
 * Problems of examples that do not show what they should. `read` answers the uses of terms in a draft of one sentence. Keys
 * count the loaded terms, and so the entries of a file that loads without problems.
 */
export function checkExamples(
  terms: readonly Term[],
  read: (draft: string) => readonly TermUse[],
): readonly TermProblem[] {
  const problems: TermProblem[] = [];
  for (const [index, term] of terms.entries()) {
    for (const [place, variant] of term.variants.entries()) {
      const reports = (draft: string): boolean =>
        read(draft).some((use) => use.variant?.form === variant.form && use.term.form === term.form);
      const keys = ['terms', index, 'variants', place];
      if (!reports(variant.wrong)) problems.push({ keys: [...keys, 'wrong'], message: silent(variant.form) });
      if (read(variant.right).some((use) => use.variant !== null))
        problems.push({ keys: [...keys, 'right'], message: reported(variant.form) });
    }
  }
  return problems;
}

function silent(form: string) {
  return {
    ja: `「${form}」の誤用例が指摘されません。文例又は項目の指定を確かめてください。`,
    en: `The wrong example of ${form} is not reported. Check the sentence and the clauses.`,
  };
}

function reported(form: string) {
  return {
    ja: `「${form}」の正しい例が指摘されます。文例を確かめてください。`,
    en: `The right example of ${form} is reported. Check the sentence.`,
  };
}
