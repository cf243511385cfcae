import { describe, expect, test } from 'vitest';
import { checkCompleted, checkCompletion } from '../../support/check.ts';
import { nodeOf } from '../../support/bundled.ts';
import { readFixture } from '../../support/service.ts';

const chapters = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ'];

describe('completion of a citation, level by level', () => {
  test('offers the chapters and the annex behind the name of the document', () => {
    checkCompletion('詳細は指針$0', [...chapters.map((chapter) => `指針${chapter}`), '指針別表']);
  });

  test('offers what stands below each level', () => {
    checkCompletion('指針Ⅴ$0', ['指針Ⅴ1', '指針Ⅴ2']);
    checkCompletion('指針Ⅴ2$0', ['指針Ⅴ2(1)', '指針Ⅴ2(2)', '指針Ⅴ2(3)']);
    checkCompletion('指針Ⅴ2(2)$0', ['指針Ⅴ2(2)(イ)', '指針Ⅴ2(2)(ロ)']);
  });

  test('offers nothing below a clause that has nothing below it', () => {
    checkCompletion('指針Ⅴ2(2)(ロ)$0', null);
  });

  test('goes on from a bracket and from half of a number', () => {
    checkCompletion('指針Ⅴ2($0', ['指針Ⅴ2(1)', '指針Ⅴ2(2)', '指針Ⅴ2(3)']);
    checkCompletion('指針Ⅴ2(2$0', ['指針Ⅴ2(2)']);
  });

  test('works in the middle of a sentence without spaces', () => {
    checkCompleted('この点は指針Ⅴ2$0に定める。', '指針Ⅴ2(2)', 'この点は指針Ⅴ2(2)に定める。');
  });

  test('takes along the bracket that the editor has closed by itself', () => {
    checkCompleted('指針Ⅴ2($0)を参照', '指針Ⅴ2(2)', '指針Ⅴ2(2)を参照');
    checkCompleted('（指針Ⅴ2($0)）', '指針Ⅴ2(3)', '（指針Ⅴ2(3)）');
    checkCompleted('（指針Ⅴ$0）', '指針Ⅴ2', '（指針Ⅴ2）');
  });

  test('is asked for again in the middle of a citation', () => {
    checkCompleted('指針Ⅴ2(1$0)(イ)', '指針Ⅴ2(1)', '指針Ⅴ2(1)(イ)');
  });
});

describe('completion mirrors how the writer writes', () => {
  test('with の between the levels', () => {
    checkCompletion('指針のⅤの$0', ['指針のⅤの1', '指針のⅤの2']);
    checkCompletion('指針Ⅴの2の$0', ['指針Ⅴの2の(1)', '指針Ⅴの2の(2)', '指針Ⅴの2の(3)']);
  });

  test('with の behind the name only', () => {
    checkCompleted('指針の$0', '指針のⅤ', '指針のⅤ');
  });

  test('in full width', () => {
    checkCompletion('指針Ⅴ２（$0', ['指針Ⅴ２（１）', '指針Ⅴ２（２）', '指針Ⅴ２（３）']);
    checkCompletion('指針Ⅵ$0', ['指針Ⅵ1', '指針Ⅵ2']);
  });

  test('in the mixed width of official documents', () => {
    checkCompletion('指針Ⅴ２$0', ['指針Ⅴ２(1)', '指針Ⅴ２(2)', '指針Ⅴ２(3)']);
  });

  test('by the name that was used', () => {
    checkCompleted('日米防衛協力のための指針$0', '日米防衛協力のための指針Ⅵ', '日米防衛協力のための指針Ⅵ');
    checkCompleted('ガイドラインⅥ$0', 'ガイドラインⅥ2', 'ガイドラインⅥ2');
  });

  test('in English', () => {
    checkCompletion('See Guidelines, V.$0', ['Guidelines, V.1', 'Guidelines, V.2']);
    checkCompletion('See Guidelines, V.2(2)$0', ['Guidelines, V.2(2)(a)', 'Guidelines, V.2(2)(b)']);
  });
});

describe('completion of a list', () => {
  test('offers the clauses that follow, by their own number', () => {
    checkCompletion(
      '指針Ⅴ2(1)(イ)及び$0',
      ['(ロ)', '(ハ)', '(ニ)'].map((member) => `指針Ⅴ2(1)(イ)及び${member}`),
    );
    checkCompletion('指針Ⅱ1、$0', ['指針Ⅱ1、2', '指針Ⅱ1、3', '指針Ⅱ1、4']);
    checkCompleted('指針Ⅴ２（１）及び（$0）', '指針Ⅴ２（１）及び（３）', '指針Ⅴ２（１）及び（３）');
  });

  test('goes on from any member', () => {
    checkCompletion('指針Ⅴ2(1)(イ)、(ロ)及び$0', ['(ロ)及び(ハ)', '(ロ)及び(ニ)']);
  });
});

describe('completion of the annex and of titles', () => {
  test('offers the groups and rows behind 別表', () => {
    checkCompleted('指針別表$0', '指針別表「後方地域支援」', '指針別表「後方地域支援」');
    checkCompleted('指針別表「$0」', '指針別表「捜索・救難」', '指針別表「捜索・救難」');
  });

  test('offers the rows of a category and the items of a row', () => {
    checkCompletion(
      '指針別表「後方地域支援」の「$0',
      ['補給', '輸送', '整備', '衛生', '警備', '通信', 'その他'].map((row) => `指針別表「後方地域支援」の「${row}」`),
    );
    checkCompletion('指針別表「後方地域支援」の「補給」$0', [
      '指針別表「後方地域支援」の「補給」第1項目',
      '指針別表「後方地域支援」の「補給」第2項目',
    ]);
  });

  test('offers titles behind 指針の「, those that stand twice with their number', () => {
    checkCompleted('指針の「基本$0', '指針の「基本的な前提及び考え方」', '指針の「基本的な前提及び考え方」');
    checkCompleted('指針の「日米間の調整$0」', '指針Ⅵ2「日米間の調整メカニズム」', '指針Ⅵ2「日米間の調整メカニズム」');
  });
});

describe('completion of titles by their reading', () => {
  test.each(['きほんてき', 'kihonteki', 'ぜんてい', 'zentei'])('%s finds 基本的な前提及び考え方', (typed) => {
    checkCompleted(`指針の「${typed}$0」`, '指針の「基本的な前提及び考え方」', '指針の「基本的な前提及び考え方」');
  });

  test('finds the rows of the annex as well', () => {
    checkCompleted('指針別表「kirai$0', '指針別表「機雷除去」', '指針別表「機雷除去」');
  });
});

describe('completion of words', () => {
  const sentences = nodeOf('VII').paragraphs.flatMap((paragraph) => paragraph.sentences);
  const words = sentences.map(({ text }) => text.replace(/。$/, ''));

  test('offers the sentences of the cited clause inside the marks behind it', () => {
    checkCompletion('指針Ⅶは、「$0', words);
    checkCompleted('指針Ⅶは、「$0」と定める。', words[0] ?? '', `指針Ⅶは、「${words[0]}」と定める。`);
  });

  test('offers the title first directly behind a number', () => {
    checkCompleted('指針Ⅵ2「$0」', '日米間の調整メカニズム', '指針Ⅵ2「日米間の調整メカニズム」');
  });

  test('finds a sentence by any of its words', () => {
    const middle = words[0]?.slice(6, 12) ?? '';
    checkCompleted(`指針Ⅶに「${middle}$0」とある。`, words[0] ?? '', `指針Ⅶに「${words[0]}」とある。`);
  });
});

describe('completion of whole quotations', () => {
  const [sentence] = nodeOf('II.2').paragraphs[0]?.sentences ?? [];
  const constitution = sentence?.text.replace(/。$/u, '') ?? '';
  const begun = constitution.slice(0, 10);
  const label = `${constitution.slice(0, 20)}…`;

  test('goes on with the sentence that was begun, and says where it stands', () => {
    checkCompleted(
      `指針を踏まえる。「${begun}$0」と考える。`,
      label,
      `指針を踏まえる。「${constitution}」（指針Ⅱ2）と考える。`,
    );
    checkCompleted(`指針を踏まえる。「${begun}$0`, label, `指針を踏まえる。「${constitution}」（指針Ⅱ2）`);
  });

  test('finds a sentence by words inside of it', () => {
    const inside = constitution.slice(10, 16);
    checkCompleted(`指針\n\n『${inside}$0』`, label, `指針\n\n『${constitution}』（指針Ⅱ2）`);
  });

  test('cites in the house style', () => {
    checkCompleted(`ガイドライン\n\n「${begun}$0」`, label, `ガイドライン\n\n「${constitution}」（Guidelines, II.2）`, {
      settings: { style: 'english' },
    });
  });

  test('leaves the source alone that stands there already, and offers its words only', () => {
    checkCompleted(`「${begun}$0」（指針Ⅱ2）`, label, `「${constitution}」（指針Ⅱ2）`);
    checkCompletion(`「${begun}$0」（指針Ⅵ1）`, null);
  });

  test('offers what is inserted as a quotation that is verbatim', () => {
    const { service, draft, settings } = readFixture(`指針を踏まえる。「${constitution}」（指針Ⅱ2）と考える。`);
    const verdicts = service.analysisOf(draft, settings).quotations.map(({ judgement }) => judgement.verdict);
    expect(verdicts).toEqual(['exact']);
    expect(service.diagnostics(draft, settings)).toEqual([]);
  });

  test.each([
    ['in a draft that speaks of no corpus', `「${begun}$0」`],
    ['outside of quotation marks', `指針\n\n${begun}$0`],
    ['behind marks that are closed', `指針\n\n「日本」${begun}$0`],
    ['in code', `指針\n\n\`「${begun}$0」\``],
    ['for a few letters that stand inside of many sentences', '指針\n\n「支援$0」'],
    ['for words of somebody else', '指針\n\n「昨日の会議で$0」'],
  ])('is silent %s', (_, marked) => {
    checkCompletion(marked, null);
  });
});

test('the words of an annex item are offered behind its citation', () => {
  const item = nodeOf('annex:後方地域支援/補給/1');
  const citation = '指針別表「後方地域支援」の「補給」第1項目';
  checkCompleted(`${citation}は、「$0」`, item.text, `${citation}は、「${item.text}」`);
});

describe('completion of terms', () => {
  test.each(['周辺事', 'しゅうへんじたい', 'しゅうへんじ', 'shuhenjitai', 'syuuhenzitai', 'shuuhenji'])(
    '%s completes to 周辺事態',
    (typed) => {
      checkCompleted(`指針Ⅴにいう。今回の${typed}$0`, '周辺事態', '指針Ⅴにいう。今回の周辺事態');
    },
  );

  test('is silent in drafts that do not speak of the corpus', () => {
    checkCompletion('しゅうへんじたい$0', null);
  });

  test('is silent in code, comments and front matter', () => {
    checkCompletion('指針Ⅴ\n\n`しゅうへんじたい$0`', null);
    checkCompletion('指針Ⅴ\n\n```\nしゅうへんじたい$0\n```', null);
    checkCompletion('指針Ⅴ\n\n<!-- しゅうへんじたい$0 -->', null);
    checkCompletion('---\ntitle: しゅうへんじたい$0\n---\n\n指針Ⅴ', null);
  });
});

describe('completion stays away', () => {
  test.each([
    ['from other documents', '運用指針$0'],
    ['from code', '`指針Ⅴ$0`'],
    ['from ordinary prose', '指針を策定した。$0'],
    ['from prose behind a citation', '指針Ⅴによれば$0'],
    ['from a next line', '指針Ⅴ\n$0'],
  ])('%s', (_, marked) => {
    checkCompletion(marked, null);
  });

  test('from the sources', () => {
    checkCompletion('指針Ⅴ$0', null, { uri: 'shishin:/guidelines-1997.md' });
  });
});

test.each([
  ['指針Ⅴ$02(2)(ロ)を参照。', '指針Ⅴ1', '指針Ⅴ12(2)(ロ)を参照。', '指針Ⅴ1を参照。'],
  ['指針Ⅴ2(2$0)(ロ)及び(イ)', '指針Ⅴ2(2)', '指針Ⅴ2(2)(ロ)及び(イ)', '指針Ⅴ2(2)及び(イ)'],
  [
    '指針の「後方支$0援活動」。',
    '指針の「後方支援活動」',
    '指針の「後方支援活動」援活動」。',
    '指針の「後方支援活動」。',
  ],
  [
    '指針Ⅱ1は「日米安$0全保障条約は、変更されない」と定める。',
    '日米安全保障条約及びその関連取極に基づく権利及び義務並びに日米同盟関係の基本的な枠組みは、変更されない',
    '指針Ⅱ1は「日米安全保障条約及びその関連取極に基づく権利及び義務並びに日米同盟関係の基本的な枠組みは、変更されない」全保障条約は、変更されない」と定める。',
    '指針Ⅱ1は「日米安全保障条約及びその関連取極に基づく権利及び義務並びに日米同盟関係の基本的な枠組みは、変更されない」と定める。',
  ],
])('inside of %s an item says what it replaces, to editors that ask', (marked, label, inserted, replaced) => {
  checkCompleted(marked, label, inserted);
  checkCompleted(marked, label, replaced, undefined, 'replace');
  checkCompleted(marked, label, inserted, { client: { insertReplace: false } }, 'replace');
});

test('an item shows title and preview, the preview only when it is asked for', () => {
  const { service, draft, settings } = readFixture('指針Ⅴ');
  const item = service.completion(draft, settings, { line: 0, character: 3 })?.items[1];
  if (item === undefined) throw new Error('There is no second item.');
  expect(item).toMatchObject({
    label: '指針Ⅴ2',
    detail: '周辺事態への対応',
    labelDetails: { description: '周辺事態への対応' },
  });
  expect(item).not.toHaveProperty('documentation');
  const { documentation } = service.resolveCompletion(item);
  expect(documentation).toMatchObject({
    kind: 'markdown',
    value: expect.stringContaining('**指針Ⅴ2　周辺事態への対応**') as string,
  });
});

test('an item that came from elsewhere is given back as it is', () => {
  const { service } = readFixture('');
  for (const data of [undefined, null, 5, { corpus: 'guidelines-1997', path: 'X' }, { corpus: 5, path: {} }])
    expect(service.resolveCompletion({ label: 'a', data })).toEqual({ label: 'a', data });
});
