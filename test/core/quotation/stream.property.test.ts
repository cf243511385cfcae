/** Streams are folded stretch by stretch, and nobody can tell where the stretches meet. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldSilently } from '../../../server/src/core/quotation/fold.ts';
import { foldReported } from '../../../server/src/core/quotation/foldReported.ts';
import { createStream } from '../../../server/src/core/quotation/stream.ts';
import { bundledCorpora } from '../../../server/src/bundled/index.ts';
import type { CorpusNode } from '../../../server/src/core/corpus/corpus.ts';

const [node] = (bundledCorpora()[0]?.nodes ?? []) as [CorpusNode];

test('one long paragraph is folded as it would be in one step', () => {
  const signs = [
    '船',
    '岸',
    'と',
    'ま',
    'カ',
    '々',
    '゛',
    '3',
    '〇',
    '十',
    'a',
    'B',
    'é',
    ' ',
    '　',
    '\n',
    '。',
    '、',
    '.',
    '「',
    '\u3099',
    '\u{E0100}',
    'ﾊﾞ',
    '㎞',
  ];
  const snippet = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(snippet, (words) => {
      const text = words.repeat(Math.ceil(18_000 / words.length));
      const stream = createStream([{ node, paragraph: 0, text, apart: true, variant: null }]);
      const silent = foldSilently(text);
      expect(stream.silent).toBe(silent.text);
      expect(stream.text).toBe(foldReported(silent.text).text);
    }),
    { numRuns: 20 },
  );
});
