import { describe, expect, test } from 'vitest';
import { nodeAt } from '../../../server/src/core/corpus/corpus.ts';
import { metaOf } from '../../../server/src/core/corpus/meta.ts';
import { parseCorpus } from '../../../server/src/core/corpus/parse.ts';
import { checkOutline, parse } from './support.ts';

const SMALL = `# 例示のための要領

1999年1月1日

## Ⅰ 総則

この要領は、例示である。次の文である。

### 1 目的

目的を定める。

#### (1) 細目

- (イ) 第一の段落である。

  第二の段落である。
- (ロ) 別の項目である。
  - (i) その下である。

## Ⅱ 雑則

雑則である。

## (別表) 例の一覧

| 分野 | 例 |
| --- | --- |

### 甲群

#### 乙分類

##### 丙

- 一つ目
- 二つ目

#### 丁

- 三つ目

### 戊群

#### 丙

- 四つ目
`;

test('headings and items become clauses, groups, categories, rows and items', () => {
  checkOutline(SMALL, [
    'I',
    'I.1',
    'I.1(1)',
    'I.1(1)(イ)',
    'I.1(1)(ロ)',
    'I.1(1)(ロ)(i)',
    'II',
    'annex annex',

    'annex:甲群 group',
    'annex:乙分類 category',
    'annex:乙分類/丙 row',
    'annex:乙分類/丙/1 item',
    'annex:乙分類/丙/2 item',
    'annex:丁 row',
    'annex:丁/1 item',
    'annex:戊群 group',
    'annex:丙 row',
    'annex:丙/1 item',
  ]);
});

test('each part of a node points to its words in the file', () => {
  const { corpus } = parse(SMALL);
  const at = (span: { start: number; end: number }): string => SMALL.slice(span.start, span.end);
  for (const node of corpus.nodes) {
    expect(node.titleSpan === null ? null : at(node.titleSpan)).toBe(node.title);
    expect(node.text).toBe(node.paragraphs.map((paragraph) => at(paragraph.span)).join('\n'));
    for (const paragraph of node.paragraphs) {
      for (const sentence of paragraph.sentences) expect(at(sentence.span)).toBe(sentence.text);
    }
  }
  const places = ['I', 'I.1(1)', 'I.1(1)(イ)', 'I.1(1)(ロ)(i)', 'annex', 'annex:乙分類/丙/2'].map((path) => {
    const node = corpus.byPath.get(path);
    return node === undefined ? null : [at(node.heading), node.marker, node.title];
  });
  expect(places).toEqual([
    ['## Ⅰ 総則', 'Ⅰ', '総則'],
    ['#### (1) 細目', '(1)', '細目'],
    ['- (イ)', '(イ)', null],
    ['- (i)', '(i)', null],
    ['## (別表) 例の一覧', '(別表)', '例の一覧'],
    ['- 二つ目', '', null],
  ]);
});

test('a node spans everything below it', () => {
  const { corpus } = parse(SMALL);
  const spanOf = (path: string): string => {
    const span = corpus.byPath.get(path)?.span ?? { start: 0, end: 0 };
    return SMALL.slice(span.start, span.end);
  };
  expect(spanOf('I.1(1)(ロ)')).toBe('- (ロ) 別の項目である。\n  - (i) その下である。');
  expect(spanOf('I')).toMatch(/^## Ⅰ 総則[^]*その下である。$/u);
  expect(spanOf('annex:甲群')).toMatch(/^### 甲群[^]*- 三つ目$/u);
});

test('depths count from the chapters and from the annex', () => {
  const { corpus } = parse(SMALL);
  const depths = ['I', 'I.1', 'I.1(1)', 'I.1(1)(ロ)(i)', 'annex', 'annex:甲群', 'annex:乙分類', 'annex:丁'];
  expect(depths.map((path) => corpus.byPath.get(path)?.depth)).toEqual([1, 2, 3, 5, 1, 2, 3, 3]);
  expect(corpus.byPath.get('annex:乙分類/丙/2')?.depth).toBe(5);
});

test('title and preamble stand outside the clauses', () => {
  const { corpus } = parse(SMALL);
  expect(corpus.heading).toEqual({ start: 0, end: 10 });
  expect(corpus.preamble.map((paragraph) => paragraph.text)).toEqual(['1999年1月1日']);
});

test('parents and children agree', () => {
  const { corpus } = parse(SMALL);
  for (const node of corpus.nodes) {
    for (const child of node.children) expect(child.parent).toBe(node);
    expect(node.parent === null || node.parent.children.includes(node)).toBe(true);
  }
  expect([...corpus.chapters, corpus.annex]).toEqual(corpus.nodes.filter((node) => node.parent === null));
});

test('a row is found behind its group too', () => {
  const { corpus } = parse(SMALL);
  expect(nodeAt(corpus, 'annex:甲群/丁')?.path).toBe('annex:丁');
  expect(nodeAt(corpus, 'annex:甲群/丁/1')?.path).toBe('annex:丁/1');
  expect(nodeAt(corpus, 'annex:丁/甲群')).toBeNull();
  expect(nodeAt(corpus, 'annex:戊群/丙')?.path).toBe('annex:丙');
  expect(nodeAt(corpus, 'annex:甲群')?.kind).toBe('group');
  expect(nodeAt(corpus, 'I.1')?.title).toBe('目的');
  for (const path of ['I.2', 'annex:', '1', '']) expect(nodeAt(corpus, path)).toBeNull();
});

describe('the shape of lines', () => {
  test('CRLF and CR end lines as LF does', () => {
    for (const ending of ['\r\n', '\r']) {
      const { corpus, problems } = parse(SMALL.replaceAll('\n', ending));
      expect(problems).toEqual([]);
      expect(corpus.nodes.map((node) => node.text)).toEqual(parse(SMALL).corpus.nodes.map((node) => node.text));
    }
  });

  test('full-width indents and trailing spaces are no part of a paragraph', () => {
    const { corpus } = parse('## Ⅰ　総則　\n\n　第一段落である。  \n\n　第二段落である。\n');
    expect(corpus.byPath.get('I')?.title).toBe('総則');
    expect(corpus.byPath.get('I')?.text).toBe('第一段落である。\n第二段落である。');
  });

  test('bullets without marker are paragraphs of the clause around them', () => {
    const corpus = checkOutline('## Ⅰ 総則\n\n次のとおり。\n\n- 甲\n- 乙\n\n### 1 目的\n\n- (1) 丙\n  - 丁\n', [
      'I',
      'I.1',
      'I.1(1)',
    ]);
    expect(corpus.byPath.get('I')?.text).toBe('次のとおり。\n甲\n乙');
    expect(corpus.byPath.get('I.1(1)')?.text).toBe('丙\n丁');
  });

  test('text behind the items belongs to the clause that holds them', () => {
    const corpus = checkOutline('## Ⅰ 総則\n\n柱書き。\n\n- 1 項目。\n\n後書き。\n', ['I', 'I.1']);
    expect(corpus.byPath.get('I')?.text).toBe('柱書き。\n後書き。');
  });

  test('HTML comments are read over, in one line and in several', () => {
    const corpus = checkOutline('<!-- 注 -->\n## Ⅰ 総則\n\n<!-- 一\n\n## Ⅱ 二\n三 -->\n\n本文。\n', ['I']);
    expect(corpus.byPath.get('I')?.text).toBe('本文。');
  });

  test('a word that only begins like a marker is a word', () => {
    const corpus = checkOutline('## Ⅰ 総則\n\n- 1件の例\n- イラクの例\n- Include\n', ['I']);
    expect(corpus.byPath.get('I')?.paragraphs).toHaveLength(3);
  });
});

describe('numbering schemes', () => {
  test('a plan of chapters, sections and small kana', () => {
    const corpus = checkOutline(
      '## 第1章　総則\n\n### 第1節 目的\n\n#### 1．方針\n\n##### (1)総論\n\n###### ア 甲\n\n- (ア) 乙\n  - a 丙\n    - (a) 丁\n      - ① 戊\n',
      [
        '1',
        '1.1',
        '1.1.1',
        '1.1.1(1)',
        '1.1.1(1).ア',
        '1.1.1(1).ア(ア)',
        '1.1.1(1).ア(ア).a',
        '1.1.1(1).ア(ア).a(a)',
        '1.1.1(1).ア(ア).a(a)①',
      ],
      { levels: ['第1章', '第1節', '1', '(1)', 'ア', '(ア)', 'a', '(a)', '①'] },
    );
    expect(corpus.byPath.get('1.1.1')?.marker).toBe('1');
    expect(corpus.byPath.get('1.1.1(1)')?.title).toBe('総論');
  });

  test('a document numbered in kanji', () => {
    checkOutline('## 第一 総則\n\n- 一 甲\n- 二 乙\n\n## 第二 雑則\n\n丙\n', ['一', '一.一', '一.二', '二'], {
      levels: ['第一', '一'],
    });
  });

  test('a document numbered in capital letters', () => {
    checkOutline('## I. Aim\n\n### A. First\n\nOne.\n\n### B. Second\n\n- 1. Two.\n', ['I', 'I.A', 'I.B', 'I.B.1'], {
      levels: ['I', 'A', '1'],
      language: 'en',
    });
  });

  test('markers in another width or in glyphs are of their level', () => {
    const corpus = checkOutline('## Ｉ 総則\n\n### １ 目的\n\n- （１） 甲\n- ⑵ 乙\n', ['I', 'I.1', 'I.1(1)', 'I.1(2)']);
    expect(corpus.byPath.get('I.1(2)')?.marker).toBe('⑵');
  });

  test('an annex marker is read in any width, and its names follow from it', () => {
    const corpus = checkOutline('## Ⅰ 総則\n\n甲\n\n## （別表） 一覧\n\n### 乙\n\n- 丙\n', [
      'I',
      'annex annex',
      'annex:乙 row',
      'annex:乙/1 item',
    ]);
    expect(corpus.annex?.marker).toBe('（別表）');
    expect(corpus.meta.annex?.names).toEqual(['別表']);
  });
});

test('a list below the annex itself, and bullets inside an item, keep their words', () => {
  const corpus = checkOutline('## (別表) 一覧\n\n- 甲\n  - 乙\n- 丙\n', [
    'annex annex',
    'annex:1 item',
    'annex:2 item',
  ]);
  expect(corpus.byPath.get('annex:1')?.text).toBe('甲\n乙');
});

test('English titles are given by path, and nothing that is no path has one', () => {
  const source = '## Ⅰ 総則\n\n- 1 甲\n';
  const meta = metaOf({ id: 'example', title: '例示のための要領', levels: ['Ⅰ', '1'] });
  const titlesEn = { I: 'General Provisions', 'I.9': 'Nothing' };
  const { corpus } = parseCorpus({ fileName: 'example.md', source, bodyStart: 0, meta, titlesEn });
  expect(corpus.nodes.map((node) => node.titleEn)).toEqual(['General Provisions', null]);
});
