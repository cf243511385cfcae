import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseDraft } from '../../server/src/core/draft/analyse.ts';
import { defaultSettings, type DraftAnalysis } from '../../server/src/core/draft/analysis.ts';
import { createAnalyses } from '../../server/src/service/analyses.ts';
import { changeDraft, openDraft, type Draft } from '../../server/src/service/draft.ts';
import { library } from '../support/service.ts';

const piece = fc.constantFrom(
  '指針',
  'Ⅴ2(2)',
  '(ハ)',
  '(ロ)',
  'を参照。',
  '同項',
  '\n',
  '\n\n',
  '`',
  '# ',
  '運用指針',
  '（以下「97指針」という。）',
);
const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
const position = fc.record({ line: fc.nat(5), character: fc.nat(12) });
const change = fc.record({ range: fc.record({ start: position, end: position }), text });

const fresh = ({ text: { text: words } }: Draft): DraftAnalysis =>
  analyseDraft(words, 'markdown', library, defaultSettings);
const factsOf = ({ citations, findings }: DraftAnalysis): unknown => ({
  citations: citations.map(({ span, verdict, targets }) => ({
    span,
    verdict,
    targets: targets.map(({ node }) => node.path),
  })),
  findings: findings.map(({ span, code, message }) => ({ span, code, message })),
});

describe('analyses of open drafts', () => {
  test('of every version equal a fresh analysis, whichever versions are asked for', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.array(change, { maxLength: 3 }), fc.boolean()), { maxLength: 5 }),
        (before, edits) => {
          const analyses = createAnalyses(library);
          let draft = openDraft('file:///a.md', 'markdown', 1, before);
          for (const [index, [changes, isAsked]] of edits.entries()) {
            draft = changeDraft(draft, changes, index + 2);
            const asked = isAsked ? [analyses.of(draft, defaultSettings)] : [];
            const expected = isAsked ? [fresh(draft)] : [];
            expect(asked.map(factsOf)).toEqual(expected.map(factsOf));
          }
          expect(factsOf(analyses.of(draft, defaultSettings))).toEqual(factsOf(fresh(draft)));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are computed once for a version and its settings', () => {
    const analyses = createAnalyses(library);
    const draft = openDraft('file:///a.md', 'markdown', 1, '指針Ⅴ');
    const first = analyses.of(draft, defaultSettings);
    expect(analyses.of(draft, defaultSettings)).toBe(first);
    expect(analyses.of(draft, { ...defaultSettings, severities: {} })).not.toBe(first);
  });

  test('of a version that is no longer the newest can still be had', () => {
    const analyses = createAnalyses(library);
    const old = openDraft('file:///a.md', 'markdown', 1, '指針Ⅴ');
    const newest = changeDraft(old, [{ text: '指針Ⅵ2' }], 2);
    analyses.of(newest, defaultSettings);
    expect(factsOf(analyses.of(old, defaultSettings))).toEqual(factsOf(fresh(old)));
    expect(factsOf(analyses.of(newest, defaultSettings))).toEqual(factsOf(fresh(newest)));
  });

  test('that are given up half-way are begun again, and shared where several wait for one', () => {
    const analyses = createAnalyses(library);
    const paragraph = '詳細は指針Ⅴ2(2)(ハ)を参照。\n\n';
    const draft = openDraft('file:///a.md', 'markdown', 1, paragraph.repeat(500));
    const givenUp = analyses.inSteps(draft, defaultSettings);
    expect(givenUp.next().done).toBe(false);
    const newest = changeDraft(
      draft,
      [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '　' }],
      2,
    );
    const [first, second] = [analyses.inSteps(newest, defaultSettings), analyses.inSteps(newest, defaultSettings)];
    let [a, b] = [first.next(), second.next()];
    for (let turn = 0; a.done !== true || b.done !== true; turn++) {
      if (turn % 2 === 0 && a.done !== true) a = first.next();
      else if (b.done !== true) b = second.next();
    }
    expect(a.value).toBe(b.value);
    expect(analyses.of(newest, defaultSettings).findings).toHaveLength(500);
  });
});
