import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyChanges, createDraftText } from '../../server/src/service/draftText.ts';

const fragment = fc.string({
  unit: fc.constantFrom('指', 'Ⅴ', 'a', '\n', '\r', '\r\n', '𠮟', '\ud800'),
  maxLength: 12,
});
const position = fc.record({ line: fc.integer({ min: -1, max: 14 }), character: fc.integer({ min: -1, max: 14 }) });
const change = fc.oneof(
  fc.record({ range: fc.record({ start: position, end: position }), text: fragment }),
  fc.record({ text: fragment }),
);

describe('draft text', () => {
  test('positions and offsets agree with the reference implementation in every text', () => {
    fc.assert(
      fc.property(fragment, position, fc.integer({ min: -2, max: 16 }), (text, at, offset) => {
        const ours = createDraftText(text);
        const theirs = TextDocument.create('file:///a.md', 'markdown', 1, text);
        expect(ours.lineCount).toBe(theirs.lineCount);
        expect(ours.offsetAt(at)).toBe(theirs.offsetAt(at));
        expect(ours.positionAt(offset)).toEqual(theirs.positionAt(offset));
      }),
      { numRuns: 300 },
    );
  });

  test('a text that was edited equals the same text made afresh, CR and LF meeting at a seam included', () => {
    fc.assert(
      fc.property(fragment, fc.array(change, { maxLength: 5 }), (before, changes) => {
        const { text: edited } = applyChanges(createDraftText(before), changes);
        const fresh = TextDocument.create('file:///a.md', 'markdown', 1, edited.text);
        expect(edited.lineCount).toBe(fresh.lineCount);
        for (let offset = 0; offset <= edited.text.length; offset++)
          expect(edited.positionAt(offset)).toEqual(fresh.positionAt(offset));
      }),
      { numRuns: 300 },
    );
  });

  test('an applied change says which offsets it replaced, and applying it to the old text gives the new one', () => {
    fc.assert(
      fc.property(fragment, change, (before, one) => {
        const { text: edited, applied } = applyChanges(createDraftText(before), [one]);
        const { start, oldEnd, inserted, text } = applied[0] ?? { start: -1, oldEnd: -1, inserted: '', text: '' };
        expect(before.slice(0, start) + inserted + before.slice(oldEnd)).toBe(edited.text);
        expect([inserted, text]).toEqual([one.text, edited.text]);
      }),
      { numRuns: 100 },
    );
  });
});
