import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCorpus } from '../../../server/src/service/corpora/make.ts';
import { loadFiles, nothing } from '../../support/corpora.ts';

test('nothing makes it throw, and what it makes can be read', async () => {
  const line = fc.constantFrom(
    '第１　総則',
    '1. 目的',
    '(イ) 項目',
    'イ',
    '# 題',
    '別表',
    '・項目',
    '| 表 |',
    '',
    '---',
    '<!-- -->',
    '本文。',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(line, fc.string({ maxLength: 10 })), { maxLength: 20 }), async (lines) => {
      const { text } = makeCorpus(lines.join('\n'), 'a.txt');
      const { library } = await loadFiles(new Map([['a.md', text]]), nothing);
      expect(library.corpora.length).toBe(1);
    }),
    { numRuns: 60 },
  );
});
