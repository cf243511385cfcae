import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../../server/src/core/corpus/sentences.ts';

test('sentences tile the words of any text, and their slices are their texts', () => {
  const signs = fc.constantFrom(...'あ。（）「」『』！ .A"U.S.\n　'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 40 }), fc.constantFrom('ja', 'en'), (text, language) => {
      const sentences = sentencesOf(text, 7, language);
      for (const { text: words, span } of sentences) expect(text.slice(span.start - 7, span.end - 7)).toBe(words);
      expect(
        sentences
          .map((sentence) => sentence.text)
          .join('')
          .replace(/\s/gu, ''),
      ).toBe(text.replace(/\s/gu, ''));
    }),
  );
});
