import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowEdit } from '../../../server/src/service/config/allowEdit.ts';
import { readProjectFile } from '../../../server/src/service/config/readProjectFile.ts';

test('a word is added to the allow list so that the file says what it said and the word besides, whatever the word', async () => {
  const words = fc.string({
    unit: fc.constantFrom('周', '"', "'", '#', ':', ' ', '[', '\\', '\u2028', '*', '\t', '-'),
  });
  const line = fc.constantFrom('allow:\n  - a\n', 'edition: x\n', '# 注\n', '\n', 'terms: { scope: "off" }\n');
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(line), words, async (lines, word) => {
      const before = lines.join('');
      const edit = await allowEdit(before, `term.variant: ${word}`, []);
      if (edit === null) throw new Error('Every such file takes another word.');
      const after = before.slice(0, edit.span.start) + edit.newText + before.slice(edit.span.end);
      const [{ layer: was }, { layer, problems }] = await Promise.all([
        readProjectFile(before),
        readProjectFile(after),
      ]);
      expect(layer).toEqual({ ...was, allow: [...(was.allow ?? []), `term.variant: ${word}`] });
      expect(problems).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
