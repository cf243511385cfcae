/** An analysis after edits is the analysis of the text as it then is, whatever was edited and in whatever order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationsInSteps, createDraftAnalyser } from '../../../server/src/core/draft/analyser.ts';
import { analyseDraft } from '../../../server/src/core/draft/analyse.ts';
import { defaultSettings, type DraftAnalysis, type DraftSettings } from '../../../server/src/core/draft/analysis.ts';
import type { CorpusNode } from '../../../server/src/core/corpus/corpus.ts';
import type { Markup } from '../../../server/src/core/markup/markup.ts';
import type { Term } from '../../../server/src/core/terminology/term.ts';
import { library } from '../../support/bundled.ts';

/** What drafts are made of here: everything on which a block can depend that stands elsewhere. */
const PIECES = [
  '指針Ⅴ2(2)(ロ)は次のとおりである。',
  '同項及び同(1)を見よ。',
  '上記Ⅳ2と別表も見る。',
  'Ⅳ2(3)とⅤ1の関係',
  '日米防衛協力のための指針（以下「指針」という。）',
  '2015年の指針（以下「新指針」という。）',
  '新指針Ⅱ2',
  '平成９年の日米防衛協力のための指針',
  '指針別表「後方地域支援」の「補給」',
  '自衛隊法第76条は、',
  '旧ガイドラインは',
  '指針Ⅱ2は「日米両国のすべての行為は、各々の憲法上の制約の範囲内において行われる」と定める。',
  '指針Ⅱ2は「日本のすべての行為は憲法の制約のなかで行われる」と定める。',
  '指針によれば後方支援と周辺地域の事態が問題となる。',
  '指針Ⅱ2　日米両国のすべての行為',
  '— 指針Ⅱ2',
  '\n\n— 指針Ⅱ3\n',
  '\n\n> 日本のすべての行為は、日本の憲法上の制約の範囲内において\n>\n> ',
  '\n',
  '\n\n',
  '\n\n> ',
  '\n> \n> ',
  '\n# Ⅳ ',
  '\n\n## 見出し\n\n',
  '\n===\n',
  '\n- ',
  '\n\n```\n',
  '\n\n| 指針Ⅱ2 | 日米両国のすべての行為は、 |\n| --- | --- |\n',
  '\n\n[^1]: 指針Ⅲ1。',
  '\n\n<!-- shishin-disable-next-line -->\n',
  '<!-- shishin-disable quotation.altered -- 理由 -->',
  '<!-- shishin-enable -->',
  '<!-- shishin-disable-file citation.unresolved -->',
  '<!--',
  '-->',
  '---\nshishin: guidelines-1997\n---\n',
  '---\ndate: 2016-04-01\n---\n',
  '---\n',
  '「',
  '」',
  '**',
  '`',
  '\r\n',
  '\r',
  '　',
  'x',
];

const piece = fc.constantFrom(...PIECES);
const words = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
/** Where an edit begins and how much it takes are given in thousandths, so that shrinking keeps them sensible. */
const edit = fc.record({
  at: fc.nat(1000),
  take: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat(30) },
    { weight: 1, arbitrary: fc.nat(1000) },
  ),
  put: fc.oneof(
    fc.constant(''),
    piece,
    fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
  ),
});
const scenario = fc.record({ text: words, edits: fc.array(edit, { minLength: 1, maxLength: 6 }) });

/** The lists of an analysis, with nodes and terms as the words that name them, so that a difference can be read. */
function listsOf(analysis: DraftAnalysis): unknown {
  const { text, citations, quotations, terms, mentions, findings, suppressed } = analysis;
  return JSON.parse(
    JSON.stringify({ text, citations, quotations, terms, mentions, findings, suppressed }, (key, value: unknown) => {
      if (key === 'node') return (value as CorpusNode | null)?.path ?? null;
      if (key === 'corpus' || key === 'term') return nameOf(value);
      return value;
    }),
  );
}

function nameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? ((value as { id?: string }).id ?? (value as Term).form) : value;
}

function checkEdits(
  markup: Markup,
  settings: DraftSettings,
  { text: first, edits }: { text: string; edits: readonly { at: number; take: number; put: string }[] },
): void {
  const analyser = createDraftAnalyser(markup, library, settings);
  let text = first;
  analyser.open(text);
  for (const { at, take, put } of edits) {
    const start = Math.round((at / 1000) * text.length);
    const oldEnd = Math.min(text.length, start + take);
    text = text.slice(0, start) + put + text.slice(oldEnd);
    const analysis = analyser.edit(text, { start, oldEnd, inserted: put });
    const fresh = analyseDraft(text, markup, library, settings);
    expect(listsOf(analysis)).toEqual(listsOf(fresh));
  }
  const cited = citationsInSteps(text, markup, library, settings);
  expect(resultOf(cited)).toEqual(analyseDraft(text, markup, library, settings).citations);
}

function resultOf<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('an analysis after edits equals a fresh one', () => {
  const everything: DraftSettings = {
    ...defaultSettings,
    termScope: 'document',
    severities: { 'citation.style': 'hint' },
  };
  for (const [markup, runs] of [
    ['markdown', 60],
    ['plaintext', 15],
    ['latex', 15],
  ] as const) {
    test(`in ${markup}`, () => {
      fc.assert(
        fc.property(scenario, (made) => checkEdits(markup, everything, made)),
        { numRuns: Number(process.env['SHISHIN_RUNS'] ?? runs) },
      );
    });
  }
});

const long = (sentence: string): string => `${sentence}\n\n`.repeat(1200);

test('a long text that is exchanged nearly as a whole is read as a fresh one', () => {
  const texts = [
    '以下「新指針」という。指針Ⅱ2は、「日本のすべての行為」とする。',
    '指針Ⅴ2(2)(ロ)と同(イ)',
    '新指針Ⅱ2',
  ].map(long);
  const analyser = createDraftAnalyser('markdown', library, defaultSettings);
  const [head, tail] = ['# Ⅳ\n\n', '指針Ⅹ'];
  let last = `${head}${tail}`;
  analyser.open(last);
  for (const inserted of texts) {
    const text = `${head}${inserted}${tail}`;
    const analysis = analyser.edit(text, { start: head.length, oldEnd: last.length - tail.length, inserted });
    expect(listsOf(analysis)).toEqual(listsOf(analyseDraft(text, 'markdown', library, defaultSettings)));
    last = text;
  }
});
