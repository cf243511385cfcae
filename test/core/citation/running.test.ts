/** Articles whose numbers run on from chapter to chapter, as in statutes: cited without the chapter, found in all of the document. */
import { describe, expect, test } from 'vitest';
import { wholeOf } from '../../../server/src/core/citation/citation.ts';
import { formatTarget, type FormatOptions } from '../../../server/src/core/citation/formatter.ts';
import { metaOf } from '../../../server/src/core/corpus/meta.ts';
import { parseCorpus } from '../../../server/src/core/corpus/parse.ts';
import { analyseDraft } from '../../../server/src/core/draft/analyse.ts';
import { defaultSettings, type CitationStyle, type DraftAnalysis } from '../../../server/src/core/draft/analysis.ts';
import { createLibrary } from '../../../server/src/core/draft/library.ts';
import { checkCited, citedBy } from '../../support/citations.ts';

const source = `# 港湾協力規約

## 第1章 総則

#### 第1条 目的

この規約は、協力の基本を定める。

#### 第2条 定義

- 1 用語の意義は、次のとおりとする。
- 2 その他の用語は、別に定める。

## 第2章 協力

### 第1節 通則

#### 第3条 原則

両者は、協力する。

#### 第4条 通報

- 1 両者は、次の事項を通報する。
  - (1) 船舶の動静
  - (2) 航路の状況

### 第2節 施設

#### 第5条 使用

施設を使用させる。

## 第3章 雑則

#### 第6条 協議

両者は、協議する。

#### 第7条 改正

改正は、合意による。
`;

const english = `# Charter of the Straits

## Chapter I Aims

### Article 1

The Parties keep the straits open.

### Article 2

- 1 A vessel is any craft.
- 2 A strait is any passage.

## Chapter II Means

### Article 3

The Parties report to one another.

### Article 4

- 1 They confer:
  - (a) on traffic;
  - (b) on accidents.
- 2 They meet once a year.
`;

const { corpus: code, problems } = parseCorpus({
  fileName: 'code.md',
  source,
  bodyStart: 0,
  meta: metaOf({
    id: 'code',
    title: '港湾協力規約',
    names: ['協力規約', '規約'],
    titleEn: 'Harbour Code',
    levels: ['第1章', '第1節', '第1条', '1', '(1)'],
  }),
});
const { corpus: charter, problems: problemsInEnglish } = parseCorpus({
  fileName: 'charter.md',
  source: english,
  bodyStart: 0,
  meta: metaOf({
    id: 'charter',
    title: 'Charter of the Straits',
    language: 'en',
    namesEn: ['Straits Charter'],
    levels: ['Chapter I', 'Article 1', '1', '(a)'],
  }),
});
const { corpus: act } = parseCorpus({
  fileName: 'act.md',
  source: `# 港湾安全確保法

## 第一条 定義

- 1 用語の意義は、次の各号に定める。
  - 一 船舶
  - 二 航路
    - イ 常設の航路
- 2 その他の用語は、政令で定める。
`,
  bodyStart: 0,
  meta: metaOf({
    id: 'act',
    title: '港湾安全確保法',
    titleEn: 'Harbour Safety Act',
    levels: ['第一条', '1', '一', 'イ'],
  }),
});
const library = createLibrary([code, charter, act]);
const styles: readonly CitationStyle[] = ['compact', 'linked', 'formal', 'titled', 'english'];
const format: FormatOptions = { style: 'compact', formalName: null, formalYear: 'era', digits: 'auto', withName: true };

function analyse(text: string): DraftAnalysis {
  return analyseDraft(text, 'markdown', library, defaultSettings);
}

/** Exactly the marked words are citations, and mean these places. */
function check(marked: string, expected: readonly string[]): void {
  checkCited(marked, expected, analyse, citedBy);
}

test('a corpus so numbered has no fault, with or without sections between chapter and article', () => {
  expect([...problems, ...problemsInEnglish]).toEqual([]);
  expect(code.levels.map(({ runsOn }) => runsOn)).toEqual([false, false, true, false, false]);
});

describe('an article is cited', () => {
  test.each<[string, string[]]>([
    ['⟦規約第4条1(2)⟧は、', ['2.1.4.1(2)']],
    ['⟦協力規約第七条⟧は、', ['3.7']],
    ['⟦規約第2章第4条⟧は、', ['2.1.4']],
    ['⟦規約第2章第1節第4条⟧は、', ['2.1.4']],
    ['⟦規約第1章第4条⟧は、', ['!']],
    ['⟦規約第9条⟧は、', ['!']],
    ['⟦規約第2条⟧及び⟦第6条⟧は、', ['1.2', '3.6']],
    ['⟦規約第1章第2条⟧及び⟦第5条⟧は、', ['1.2', '2.2.5']],
    ['⟦規約第3条から第6条まで⟧', ['2.1.3 2.1.4 2.2.5 3.6']],
    ['⟦規約第2条⟧を引く。⟦同第6条⟧も引く。', ['1.2', '3.6']],
    ['⟦規約第4条1⟧を引く。⟦同条⟧は、', ['2.1.4.1', '2.1.4']],
    ['⟦規約第4条⟧を引く。⟦同条1(1)⟧は、', ['2.1.4', '2.1.4.1(1)']],
    ['⟦規約第4条⟧を引く。⟦同章⟧は、', ['2.1.4', '2']],
    ['⟦規約第2章⟧を引く。⟦同章第3条⟧は、', ['2', '2.1.3']],
    ['⟦規約第2章⟧を引く。⟦同章第6条⟧は、', ['2', '!']],
    ['⟦Article 4(1)(b) of the Straits Charter⟧', ['II.4.1(b)']],
    ['⟦Articles 1⟧ and ⟦3⟧ of the Straits Charter', ['I.1', 'II.3']],
    ['the ⟦Straits Charter, Article 2, para. 2⟧', ['I.2.2']],
    ['⟦Articles 2 to 4 of the Straits Charter⟧', ['I.2 II.3 II.4']],
    ['⟦Chapter II of the Straits Charter⟧', ['II']],
  ])('%s', check);

  test.each(['規約第4条。自衛隊法第76条及び同第77条は、', '自衛隊法第76条、同条第2項', 'Article 4 of the Treaty'])(
    'and those of others are left alone: %s',
    (text) => {
      expect(analyse(text).citations.filter(({ span }) => span.start > 6 || !text.startsWith('規約'))).toEqual([]);
    },
  );
});

describe('the items of a statute are called 号', () => {
  test.each<[string, string[]]>([
    ['⟦港湾安全確保法第1条第1項第2号⟧は、', ['一.1.二']],
    ['⟦港湾安全確保法第一条第一項第二号イ⟧は、', ['一.1.二.イ']],
    ['⟦港湾安全確保法第一条第二項⟧は、', ['一.2']],
    ['⟦港湾安全確保法第1条第1項⟧を引く。⟦同項第2号⟧は、', ['一.1', '一.1.二']],
    ['⟦港湾安全確保法第1条第1項第1号⟧及び⟦第2号⟧', ['一.1.一', '一.1.二']],
    ['⟦港湾安全確保法第1条第1項第3号⟧', ['!']],
    ['⟦規約第4条⟧1号', ['2.1.4']],
  ])('%s', check);

  test('and are written so', () => {
    expect(act.nodes.map((node) => formatTarget(wholeOf(node), format))).toEqual([
      '港湾安全確保法第一条',
      '港湾安全確保法第一条第一項',
      '港湾安全確保法第一条第一項第一号',
      '港湾安全確保法第一条第一項第二号',
      '港湾安全確保法第一条第一項第二号イ',
      '港湾安全確保法第一条第二項',
    ]);
    expect(analyse('港湾安全確保法第1条第1項第3号は、').findings[0]?.message.ja).toBe(
      '港湾安全確保法第一条第一項第三号はありません。港湾安全確保法第一条第一項の下にあるのは、第一号及び第二号です。番号を確かめてください。',
    );
  });
});

test.each(styles)('every clause is read back in %s style', (style) => {
  const wrong = [...code.nodes, ...charter.nodes, ...act.nodes].filter((node) => {
    const written = formatTarget(wholeOf(node), { ...format, style });
    const { citations } = analyse(/^[A-Z]/u.test(written) ? `See ${written}.` : `${written}は、`);
    return citations.length !== 1 || citations[0]?.targets[0]?.node !== node || citations[0].verdict !== 'resolved';
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('what is not there is said of the whole document, or of the chapter named, and what was meant is offered', () => {
  const [inDocument] = analyse('規約第9条は、').findings;
  expect(inDocument?.message.ja).toBe(
    '規約第9条はありません。規約の下にあるのは、第1条から第7条までです。番号を確かめてください。',
  );
  const [inChapter] = analyse('規約第1章第4条は、').findings;
  expect(inChapter?.message.ja).toBe(
    '規約第1章第4条はありません。規約第1章の下にあるのは、第1条「目的」及び第2条「定義」です。番号を確かめてください。',
  );
  expect(inChapter?.fixes.map(({ edits }) => edits[0]?.newText)).toEqual(['第4条', '第2条', '第1条']);
});
