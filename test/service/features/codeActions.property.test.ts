import { expect, test } from 'vitest';
import { canonicalOf } from '../../../server/src/core/citation/formatter.ts';
import { afterAction, codeActionsAt } from '../../support/check.ts';
import { corpus } from '../../support/bundled.ts';
import { readFixture } from '../../support/service.ts';

test('rewriting a citation makes quotations that are verbatim and claim the clause, of every clause', () => {
  const clauses = corpus.nodes.filter(({ kind, text }) => kind === 'clause' && text !== '');
  for (const clause of clauses) {
    const marked = `この点は、${canonicalOf(clause)}$0。`;
    for (const action of codeActionsAt(marked, 'refactor').filter(({ title }) => title.includes('引用に改める'))) {
      const after = readFixture(afterAction(readFixture(marked), action));
      const [quotation] = after.service.analysisOf(after.draft, after.settings).quotations;
      expect(quotation?.judgement.verdict, after.text).toBe('exact');
      expect(
        quotation?.claim?.targets?.map(({ node }) => node),
        after.text,
      ).toEqual([clause]);
    }
  }
});
