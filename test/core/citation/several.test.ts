/** Several documents in one library: names, numbering, editions and translations tell their citations apart. */
import { beforeAll, describe, expect, test } from 'vitest';
import { pathOf } from '../../../server/src/core/citation/paths.ts';
import { analyseDraft } from '../../../server/src/core/draft/analyse.ts';
import { defaultSettings, type DraftAnalysis } from '../../../server/src/core/draft/analysis.ts';
import type { Library } from '../../../server/src/core/draft/library.ts';
import { checkCited, citedInCorpus } from '../../support/citations.ts';
import { loadFiles, projectLibrary } from '../../support/corpora.ts';

let library: Library;
beforeAll(async () => {
  library = await projectLibrary();
});

function analyse(text: string, edition: string | null = null, against = library): DraftAnalysis {
  return analyseDraft(text, 'markdown', against, { ...defaultSettings, edition });
}

/** Exactly the marked words are citations, and mean these places: the id of the corpus and the path. */
function check(marked: string, expected: readonly string[], edition: string | null = null): void {
  checkCited(marked, expected, (text) => analyse(text, edition), citedInCorpus);
}

const dated = (year: number, rest: string): string => `---\ndate: ${year}-05-01\n---\n\n${rest}`;

const reason = (text: string, edition: string | null = null): unknown => analyse(text, edition).citations[0]?.edition;

const found = (text: string): readonly unknown[] => analyse(text).findings.map(({ code, clause }) => [code, clause]);

const document = (id: string, title: string, clause: string): string =>
  `---\nid: ${id}\ntitle: ${title}\nnames: [共通基準]\nlevels: [Ⅰ, '1']\n---\n\n# ${title}\n\n## Ⅰ 総則\n\n### 1 ${clause}\n\n本文をここに置く。\n`;

describe('a document numbered 第1, 1, (1), ア, (ア)', () => {
  test.each<[string, string[]]>([
    ['⟦協力要綱第1⟧は、目的を定める。', ['coast 1']],
    ['⟦協力要綱第1の2(2)イ(ア)⟧は、', ['coast 1.2(2).イ(ア)']],
    ['⟦協力要綱第一の２（２）ア⟧は、', ['coast 1.2(2).ア']],
    ['⟦協力要綱第1⟧及び⟦第2⟧は、', ['coast 1', 'coast 2']],
    ['⟦協力要綱第1の2(2)アからイまで⟧は、', ['coast 1.2(2).ア 1.2(2).イ']],
    ['⟦協力要綱第1の1⟧のほか、⟦同2⟧', ['coast 1.1', 'coast 1.2']],
    ['⟦協力要綱第3⟧は、', ['!coast']],
    ['⟦協力要綱別紙「漂流物」第2項目⟧は、', ['coast annex:漂流物/2']],
    ['⟦沿岸協力要綱の「情報の共有」⟧は、', ['coast 2']],
    ['沿岸協力要綱（以下「要綱」という。）を引く。⟦要綱第2の1⟧は、', ['coast 2.1']],
  ])('%s', (draft, expected) => check(draft, expected));

  test.each([
    '協力要綱第1回会合で、',
    '協力要綱第2次改正は、',
    '協力要綱第一線の部隊は、',
    '協力要綱は、第1に目的を定め、第2に手順を定める。',
    '協力要綱を引く。上記1のとおり、(1)を見る。',
    '共通協力要綱第1は、',
  ])('no citation: %s', (draft) => check(draft, []));
});

describe('documents beside each other', () => {
  test('each name cites its own document', () => {
    check('⟦指針Ⅴ2(2)(ロ)⟧、⟦協力要綱第2の1⟧及び⟦2003年の港湾基準第2章⟧', [
      'guidelines-1997 V.2(2)(ロ)',
      'coast 2.1',
      'harbour-2003 2',
    ]);
  });

  test('同 goes on with the document that was cited last', () => {
    check('⟦指針Ⅴ2⟧と⟦協力要綱第1の1⟧を引く。⟦同2⟧も引く。', ['guidelines-1997 V.2', 'coast 1.1', 'coast 1.2']);
  });

  test('the year of one document decides nothing for another', () => {
    check('2003年の港湾基準を引く。⟦指針Ⅴ2⟧は、', ['guidelines-1997 V.2']);
    check('平成20年の沿岸協力要綱を引く。⟦指針Ⅴ2⟧は、', ['guidelines-1997 V.2']);
    check('2015年の指針を引く。⟦協力要綱第1⟧は、', ['coast 1']);
    check('2015年の協力要綱と違い、⟦指針Ⅴ2⟧は、', ['guidelines-1997 V.2']);
  });

  test('a bare path in another scheme is nobody’s', () => {
    check('協力要綱を引く。第1の2(2)イ、1(1)及びⅠ2は、', []);
  });
});

describe('editions of one document', () => {
  test.each<[string, string[]]>([
    ['⟦2019年の港湾基準Ⅰ.B.1.a⟧は、', ['harbour-2019 I.B.1.a']],
    ['⟦港湾利用基準（平成31年３月15日）Ⅰ⟧は、', ['harbour-2019 I']],
    ['⟦港湾利用基準（平成15年６月20日）第２章⟧は、', ['harbour-2003 2']],
    ['2019年の港湾基準を引く。⟦港湾基準Ⅱ⟧は、', ['harbour-2019 II']],
    ['1999年の港湾基準Ⅱは、', []],
  ])('by the year: %s', (draft, expected) => check(draft, expected));

  test('nothing but the order of the library says what a bare name means', () => {
    check('⟦港湾基準第2章⟧は、', ['harbour-2003 2']);
  });

  test('the setting decides a bare name', () => {
    check('⟦港湾基準Ⅱ⟧は、', ['harbour-2019 II'], 'harbour-2019');
  });

  test('新 and 旧 go by the year of the draft', () => {
    check(dated(2020, '⟦新港湾基準Ⅱ⟧と⟦旧港湾基準第2章⟧'), ['harbour-2019 II', 'harbour-2003 2']);
    check(dated(2010, '⟦現行の港湾基準第2章⟧'), ['harbour-2003 2']);
  });

  test('a number that only one edition can have decides', () => {
    check('⟦港湾基準Ⅰ.B.1.a⟧と⟦港湾基準第1章第1節2②⟧', ['harbour-2019 I.B.1.a', 'harbour-2003 1.1.2②']);
    expect(analyse('港湾基準Ⅰ.B.1.a').citations[0]?.edition).toBe('numbering');
  });

  test('a citation says why its name means the edition', () => {
    expect(reason('2019年の港湾基準Ⅱ')).toBe('written');
    expect(reason('2003年の港湾基準の解説。港湾基準第2章')).toBe('section');
    expect(reason('港湾利用基準（平成15年６月20日）（以下「基準」という。）の基準第2章')).toBe('defined');
    expect(reason('港湾基準Ⅱ', 'harbour-2019')).toBe('preferred');
    expect(reason('港湾基準第2章')).toBe('order');
  });
});

describe('a translation', () => {
  test('a name that both bear means the original', () => {
    check('See ⟦Section I.2(2) of the Coastal Outline⟧ and ⟦Coastal Outline, II.1⟧.', ['coast 1.2(2)', 'coast 2.1']);
  });

  test('with a name of its own it is cited itself', async () => {
    const text =
      '---\nid: memo\ntitle: Harbour Memorandum\nlanguage: en\nlevels: [I, (a)]\n---\n\n## I One\n\n- (a) Words of the memorandum.\n';
    const loaded = await loadFiles(new Map([['memo.md', text]]));
    const { citations } = analyse(
      'See Harbour Memorandum, I(a), and Section I of the Harbour Memorandum.',
      null,
      loaded.library,
    );
    expect(citations.map(({ targets }) => targets.map(pathOf))).toEqual([['I(a)'], ['I']]);
  });

  test('English words are compared with it where the original is cited', () => {
    const words = 'Whenever a cooperating agency finds an object that endangers navigation, it reports the object';
    expect(found(`Section II.1 of the Coastal Outline states that "${words}".`)).toEqual([]);
    expect(
      found(`Section II.1 of the Coastal Outline states that "${words.replace('object that', 'thing that')}".`),
    ).toEqual([['quotation.altered', '2.1']]);
  });

  test('words of another clause are ascribed to it in the terms of the original', () => {
    const [finding, ...others] = analyse(
      'Section I.1 of the Coastal Outline states that "The cooperating agencies meet at least once a year".',
    ).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'quotation.misattributed', clause: '2.2' });
    expect(finding?.fixes[0]?.edits[0]?.newText).toContain('II.2');
  });
});

describe('two documents that share a name without being editions', () => {
  test('make what both have ambiguous, and leave to each what only it has', async () => {
    const files = new Map([
      ['a.md', document('a', '甲基準', '目的')],
      ['b.md', document('b', '乙基準', '目的') + '\n### 2 範囲\n\n範囲をここに置く。\n'],
    ]);
    const loaded = await loadFiles(files);
    const { citations } = analyse('共通基準Ⅰ1と共通基準Ⅰ2', null, loaded.library);
    expect(citations.map(({ verdict, targets }) => [verdict, targets.length])).toEqual([
      ['ambiguous', 2],
      ['resolved', 1],
    ]);
    expect(citations[1]?.corpus.id).toBe('b');
    expect(loaded.checked.flatMap(({ file, problems }) => problems.map(({ code }) => [file, code]))).toEqual([
      ['b.md', 'corpus.name'],
    ]);
  });
});
