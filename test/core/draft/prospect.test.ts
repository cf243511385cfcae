import { describe, expect, test } from 'vitest';
import { pathOf } from '../../../server/src/core/citation/paths.ts';
import { defaultSettings } from '../../../server/src/core/draft/analysis.ts';
import { createDraftAnalyser } from '../../../server/src/core/draft/analyser.ts';
import type { Prospect } from '../../../server/src/core/draft/prospect.ts';
import type { Markup } from '../../../server/src/core/markup/markup.ts';
import { library } from '../../support/bundled.ts';
import { parseFixture } from '../../support/fixture.ts';

function prospectAt(marked: string, markup: Markup = 'markdown'): Prospect | null {
  const { text, cursor } = parseFixture(marked);
  const analyser = createDraftAnalyser(markup, library, defaultSettings);
  analyser.open(text);
  return analyser.prospectAt(cursor ?? 0);
}

/** What the draft would cite in the block of `$0` if it went on there with `words`. */
function citedWith(marked: string, words: string): readonly string[] | undefined {
  const prospect = prospectAt(marked);
  const citations = prospect?.read(prospect.words + words).citations;
  return citations?.flatMap(({ targets }) => targets.map(pathOf));
}

describe('a prospect', () => {
  test('reads words that are not there yet where they would stand', () => {
    expect(citedWith('指針Ⅴ2$0(1)', '(2)')).toEqual(['V.2(2)']);
    expect(citedWith('指針Ⅴ2(1)(イ)を引く。\n\n次に、$0も引く。', '同(ロ)')).toEqual(['V.2(1)(ロ)']);
    expect(citedWith('指針Ⅴ2\n\n# 次\n\n次に、$0', '同(1)')).toEqual([]);
  });

  test('knows the names that the draft defines', () => {
    expect(citedWith('日米防衛協力のための指針（以下「97指針」という。）\n\n97指針$0', 'Ⅴ2')).toEqual(['V.2']);
  });

  test('has the words of its block as a reader sees them, with the way back', () => {
    const prospect = prospectAt('前の段落。\n\n- **指針**Ⅴ2$0に定める。');
    expect(prospect).toMatchObject({ words: '指針Ⅴ2', behind: 'に定める。' });
    expect(prospect?.toDraft(2)).toBe('前の段落。\n\n- **指針**'.length);
  });

  test.each([
    ['a citation with its name', '日米の指針は、新しい。', '指針Ⅴ2(1)(イ)及び(ロ)'],
    ['one that points back', '指針Ⅴ2(1)(イ)を引く。さらに、', '同(ロ)、上記(ハ)、同項'],
    ['one that points back across many words', `指針Ⅴ2(1)(イ)を引く。${'日本は、注視する。'.repeat(60)}`, '同(ロ)'],
    ['one without a name', '指針を引く。', 'Ⅴ2(1)（指針Ⅱ2）'],
    ['one behind another document', '指針Ⅴ2(1)を引く。自衛隊法第76条及び', '同(1)'],
  ])('reads %s on as it reads all of it', (_, before, words) => {
    const prospect = prospectAt(`${before}$0`);
    const all = prospect?.read(before + words).citations.filter(({ span }) => span.start >= before.length);
    const onlyThese = prospect?.citationsFrom(before.length, words);
    expect(onlyThese?.map(({ span, targets }) => [span.start + before.length, targets])).toEqual(
      all?.map(({ span, targets }) => [span.start, targets]),
    );
  });

  test('is read from the blocks as an edit leaves them', () => {
    const analyser = createDraftAnalyser('markdown', library, defaultSettings);
    analyser.open('指針Ⅴ2\n\n同');
    analyser.edit('指針Ⅳ2\n\n同', { start: 2, oldEnd: 3, inserted: 'Ⅳ' });
    const citations = analyser.prospectAt('指針Ⅳ2\n\n同'.length)?.read('同1').citations ?? [];
    expect(citations.flatMap(({ targets }) => targets.map(pathOf))).toEqual(['IV.1']);
  });

  test.each([
    ['at the start of a block', '$0指針'],
    ['in code', '`指針$0`'],
    ['in a comment', '<!-- 指針$0 -->'],
    ['behind a mark of emphasis', '**指針**$0'],
    ['in front matter', '---\ntitle: 指針$0\n---\n'],
  ])('is not there %s', (_, marked) => {
    expect(prospectAt(marked)).toBeNull();
  });

  test('of a very long block holds the last sentences, and forgets what was cited before them', () => {
    const filler = '日本は、安全保障の環境を注視する。'.repeat(400);
    const prospect = prospectAt(`指針Ⅴ2(1)(イ)を引く。${filler}同$0`);
    expect(prospect?.words.length).toBeLessThanOrEqual(2000);
    expect(prospect?.words).toMatch(/^日本は、/u);
    expect(prospect?.read(`${prospect.words}(ロ)`).citations).toEqual([]);
  });
});
