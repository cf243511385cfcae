import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../support/arbitraries.ts';
import { loadFiles, nothing } from '../../support/corpora.ts';

test('no text makes reading throw', async () => {
  const part = fc.constantFrom(
    '---\n',
    'id: test\ntitle: 試験基準\nlevels: [第1, 1, (1)]',
    'names: [',
    '&a ',
    '*a',
    '- ',
    '# ',
    '## 第1 ',
    '(1)',
    '\r',
    '\u0000',
    '🙂',
    '"',
    '# 試験基準\n\n## 第1 総則\n\n### 1 目的\n\n目的を定める。\n\n### 2 範囲\n\n範囲を定める。\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(part, anyText(8)), { maxLength: 12 }), async (parts) => {
      const text = parts.join('');
      const { checked } = await loadFiles(
        new Map([
          ['test.md', text],
          ['test.terms.yaml', text],
          ['test.errata.yaml', text],
        ]),
        nothing,
      );
      for (const { text: words, problems } of checked)
        for (const { span } of problems) expect(span.start <= span.end && span.end <= words.length).toBe(true);
    }),
    { numRuns: 60 },
  );
});
