/** What a block depends on beyond its own words: each of these edits leaves a block as it is and changes what it means. */
import { describe, expect, test } from 'vitest';
import { createDraftAnalyser } from '../../../server/src/core/draft/analyser.ts';
import { analyseDraft } from '../../../server/src/core/draft/analyse.ts';
import { defaultSettings, type DraftAnalysis } from '../../../server/src/core/draft/analysis.ts';
import { library, nodeOf } from '../../support/bundled.ts';

/** Edits `⟦…⟧` of the draft to `put` and answers what `look` sees before and behind, which has to be what a fresh analysis shows. */
function edited<T>(marked: string, put: string, look: (analysis: DraftAnalysis) => T): readonly [before: T, after: T] {
  const start = marked.indexOf('⟦');
  const oldEnd = marked.indexOf('⟧') - 1;
  const before = marked.replace('⟦', '').replace('⟧', '');
  const after = before.slice(0, start) + put + before.slice(oldEnd);
  const analyser = createDraftAnalyser('markdown', library, defaultSettings);
  const first = look(analyser.open(before));
  const second = look(analyser.edit(after, { start, oldEnd, inserted: put }));
  expect(second).toEqual(look(analyseDraft(after, 'markdown', library, defaultSettings)));
  return [first, second];
}

function citationsOf({ citations }: DraftAnalysis): readonly string[] {
  return citations.map(({ targets }) => targets.map(({ node }) => node.path).join(' '));
}

const QUOTED = nodeOf('II.2').paragraphs[0]?.text ?? '';

function source({ quotations }: DraftAnalysis): unknown {
  return quotations[0]?.claim?.source;
}

function verdicts({ quotations }: DraftAnalysis): unknown {
  return quotations.map(({ judgement }) => judgement.verdict);
}

describe('an edit elsewhere changes what a block means', () => {
  test('by a citation before it, which a relative one points back to', () => {
    const [before, after] = edited('指針⟦Ⅴ⟧2(2)。\n\n間の文。\n\n指針Ⅳ2。\n\n上記Ⅱ2。\n\n同章。', 'Ⅳ', citationsOf);
    expect([before[0], after[0]]).toEqual(['V.2(2)', 'IV.2(2)']);
  });

  test('by a year behind it in its section', () => {
    const draft = '平成９年の指針。\n\n2015年の指針。\n\n# 次の節\n\n指針Ⅱ2。\n\n間の文。\n\n⟦平成９年⟧の指針。';
    expect(edited(draft, '2015年', citationsOf)).toEqual([['II.2'], []]);
  });

  test('by a heading between it and a year', () => {
    const draft = '平成９年の指針。\n\n2015年の指針。\n\n# 次の節\n\n指針Ⅱ2。\n\n⟦間の文。⟧\n\n2015年の指針。';
    expect(edited(draft, '# 別の節', citationsOf)).toEqual([[], ['II.2']]);
  });

  test('by a blank line between a block quotation and the line that attributes it', () => {
    const [before, after] = edited(`> ${QUOTED}\n⟦⟧\n指針Ⅱ2`, '\n', source);
    expect(before).toEqual({ start: QUOTED.length + 4, end: QUOTED.length + 8 });
    expect(after).toEqual({ start: QUOTED.length + 5, end: QUOTED.length + 9 });
  });

  test('by the line that attributes a block quotation to another clause', () => {
    expect(edited(`> ${QUOTED}\n>\n> 続き。\n\n指針⟦Ⅱ2⟧`, 'Ⅲ1', verdicts)).toEqual([
      ['exact', 'none'],
      ['misattributed', 'none'],
    ]);
  });

  test('by the name that a definition gives', () => {
    const draft = '日米防衛協力のための指針（以下「⟦甲文書⟧」という。）\n\n間の文。\n\n乙文書Ⅱ2。';
    expect(edited(draft, '乙文書', citationsOf)).toEqual([[], ['II.2']]);
  });

  test('by what the front matter declares', () => {
    expect(edited('---\nshishin: ⟦none⟧\n---\n\nⅡ2による。', 'guidelines-1997', citationsOf)).toEqual([[], ['II.2']]);
  });
});

test('an analysis that is asked only after the draft has gone on still speaks of its own text', () => {
  const analyser = createDraftAnalyser('markdown', library, defaultSettings);
  const first = analyser.open('指針Ⅱ2。');
  analyser.edit('指針Ⅲ。', { start: 2, oldEnd: 4, inserted: 'Ⅲ' });
  expect(citationsOf(first)).toEqual(['II.2']);
});
