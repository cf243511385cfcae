import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../server/src/cli/report/excerpt.ts';
import { printable, shortened, widthOf } from '../../../server/src/cli/report/printable.ts';
import { createDraftText } from '../../../server/src/service/draftText.ts';

/** The excerpt for the marked words. */
function excerpt(marked: string, columns = 80) {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return excerptOf(createDraftText(marked.replace(/[⟦⟧]/gu, '')), { start, end }, columns);
}

describe('an excerpt', () => {
  test('marks the words with carets as wide as they are', () => {
    expect(excerpt('第1行\n政府は、⟦指針Ⅴ2⟧による。\n')).toEqual({
      line: 2,
      words: '政府は、指針Ⅴ2による。',
      carets: '        ^^^^^^',
    });
  });

  test('stands below half-width kana, combining marks and emoji alike', () => {
    expect(excerpt('ｶﾅ ひ\u3099 👍⟦指針⟧').carets).toBe('        ^^^^');
  });

  test('of nothing marks the place', () => {
    expect(excerpt('指針⟦⟧は').carets).toBe('    ^');
  });

  test('of words over several lines marks the first', () => {
    expect(excerpt('a⟦bc\r\nd⟧ef')).toEqual({ line: 1, words: 'abc', carets: ' ^^' });
  });

  test('of a long line shows what is near', () => {
    const { words, carets } = excerpt(`${'前'.repeat(500)}⟦指針⟧${'後'.repeat(500)}`, 40);
    expect(words).toBe(`...${'前'.repeat(7)}指針${'後'.repeat(8)}...`);
    expect(carets).toBe(`${' '.repeat(17)}^^^^`);
  });

  test('shows no control character and keeps every place', () => {
    expect(excerpt('\u001b[31m\t⟦指針⟧\u202e')).toEqual({ line: 1, words: '?[31m 指針?', carets: '      ^^^^' });
  });

  test('fits, and its carets lie below the words, for any text', () => {
    const text = fc.array(fc.constantFrom('指', 'Ⅴ', 'a', '\n', '\r', '\u3099', '👍', '\ud800', '\u0007', ' '), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(200), fc.integer({ min: 20, max: 100 }), (parts, a, b, columns) => {
        const draft = createDraftText(parts.join(''));
        const [start, end] = [Math.min(a, b, draft.text.length), Math.min(Math.max(a, b), draft.text.length)];
        const { words, carets } = excerptOf(draft, { start, end }, columns);
        expect(widthOf(words)).toBeLessThanOrEqual(columns + 3);
        expect(carets.trimStart()).toMatch(/^\^+$/u);
        expect(carets.length).toBeLessThanOrEqual(Math.max(1, widthOf(words) + 1));
      }),
    );
  });
});

test('a text is shortened to a width, not to a length', () => {
  expect(shortened('後方地域支援', 12)).toBe('後方地域支援');
  expect(shortened('後方地域支援', 11)).toBe('後方地域...');
});

test('printable text has no control characters, and is as long', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { maxLength: 50 }), (codes) => {
      const text = String.fromCharCode(...codes);
      const shown = printable(text);
      expect(shown).not.toMatch(/[\p{Cc}\u202e]/u);
      expect(shown).toHaveLength(text.length);
    }),
  );
});
