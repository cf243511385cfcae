import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarker } from '../../../server/src/core/corpus/marker.ts';
import { markerOf } from '../../../server/src/core/corpus/numbering.ts';
import { level, schemes } from './schemes.ts';

describe.each(schemes)('the scheme %s', (first, _second, _fifth, _inPath, last) => {
  test('reads back what it prints, as far as the sequence goes', () => {
    const scheme = level(first);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: last }), (ordinal) => {
        const marker = markerOf(scheme, ordinal);
        expect(readMarker(`の${marker} `, scheme, 1)).toEqual({ ordinal, end: 1 + marker.length });
      }),
      { numRuns: 40 },
    );
  });
});

test('any text is read without throwing, and no reading ends outside it', () => {
  const levels = schemes.map(([first]) => level(first));
  const texts = fc.string({
    unit: fc.constantFrom(...'第(（)）1Ⅰⅰiv一二イロアa①⑴章.あ \uD800'.split('')),
    maxLength: 12,
  });
  fc.assert(
    fc.property(texts, fc.constantFrom(...levels), fc.nat(14), (text, scheme, at) => {
      const reading = readMarker(text, scheme, at);
      if (reading === null) return;
      expect(reading.end).toBeGreaterThan(at);
      expect(reading.end).toBeLessThanOrEqual(text.length);
      expect(reading.ordinal).toBeGreaterThanOrEqual(1);
    }),
  );
});
