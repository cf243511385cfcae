import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../server/src/core/draft/analysis.ts';
import { createAnalyses } from '../../server/src/service/analyses.ts';
import { changeDraft, openDraft } from '../../server/src/service/draft.ts';
import { library } from '../support/bundled.ts';
import { factsOf, fresh } from './facts.ts';

describe('analyses of open drafts', () => {
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
    const draft = openDraft('file:///a.md', 'markdown', 1, paragraph.repeat(100));
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
    expect(analyses.of(newest, defaultSettings).findings).toHaveLength(100);
  });
});
