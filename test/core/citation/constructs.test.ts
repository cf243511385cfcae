import { describe, test } from 'vitest';
import { constructs } from '../../../server/src/core/citation/constructs/index.ts';
import { checkCitations } from '../../support/citations.ts';

for (const { form, name, examples } of constructs) {
  describe(`form ${form}, ${name.en}`, () => {
    test.each(examples.map(({ draft, targets }) => [draft, targets] as const))('%s', (draft, targets) => {
      checkCitations(draft, targets);
    });
  });
}
