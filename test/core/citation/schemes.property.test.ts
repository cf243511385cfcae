/**
 * Whatever a document's numbering, what the formatter writes the recogniser reads back. The schemes are those of official
 * Japanese style and of English texts, in every order that a level can have.
 */
import { describe, expect, test } from 'vitest';
import { wholeOf } from '../../../server/src/core/citation/citation.ts';
import { formatTarget } from '../../../server/src/core/citation/formatter.ts';
import type { FormatOptions } from '../../../server/src/core/citation/formatter.ts';
import { pathOf } from '../../../server/src/core/citation/paths.ts';
import type { Corpus } from '../../../server/src/core/corpus/corpus.ts';
import { metaOf } from '../../../server/src/core/corpus/meta.ts';
import { levelOf, markerOf } from '../../../server/src/core/corpus/numbering.ts';
import { parseCorpus } from '../../../server/src/core/corpus/parse.ts';
import { analyseDraft } from '../../../server/src/core/draft/analyse.ts';
import { defaultSettings, type CitationStyle } from '../../../server/src/core/draft/analysis.ts';
import { createLibrary, type Library } from '../../../server/src/core/draft/library.ts';

const styles: readonly CitationStyle[] = ['compact', 'linked', 'formal', 'titled', 'english'];
const format: FormatOptions = { style: 'compact', formalName: null, formalYear: 'era', digits: 'auto', withName: true };

/** Numberings as ministries and treaties have them, with what English citations make of them. */
const schemes: Readonly<Record<string, readonly string[]>> = {
  'chapters in Roman numerals': ['Ⅰ', '1', '(1)', '(イ)', '(i)'],
  'headings of circulars': ['第1', '1', '(1)', 'ア', '(ア)', 'a', '(a)'],
  'headings of circulars in kanji': ['第一', '一', '(一)', 'イ', '(イ)'],
  'a law': ['第1条', '1', '一', 'イ', '(1)', '(i)'],
  'chapters and sections': ['第1章', '第1節', '1', '(1)', '①'],
  'parts and chapters': ['第1部', '第1章', '第1節', '1', 'ア'],
  letters: ['Ⅰ', 'A', '1', 'a', '(i)'],
  'Arabic only': ['1', '(1)', '①', 'ア', '(ア)'],
};

/** A document with three clauses at each level, of which the second has others below it. */
function documentOf(levels: readonly string[]): Corpus {
  const lines = ['# 試験基準', ''];
  const write = (above: number): void => {
    const level = levelOf(levels[above] ?? '');
    if (level === null || above >= levels.length) return;
    for (let ordinal = 1; ordinal <= 3; ordinal++) {
      const head = above < 5 ? `${'#'.repeat(above + 2)} ` : `${'  '.repeat(above - 5)}- `;
      lines.push(`${head}${markerOf(level, ordinal)} 見出し${above}の${ordinal}`, '');
      if (ordinal === 2) write(above + 1);
    }
  };
  write(0);
  const meta = metaOf({
    id: 'test',
    title: '試験基準',
    levels,
    date: '2001-02-03',
    titleEn: 'Standards',
    namesEn: ['Standards'],
  });
  return parseCorpus({ fileName: 'test.md', source: lines.join('\n'), bodyStart: 0, meta }).corpus;
}

function cited(text: string, library: Library): readonly string[] {
  return analyseDraft(text, 'markdown', library, defaultSettings).citations.map(
    ({ verdict, targets }) => (verdict === 'resolved' ? '' : `${verdict} `) + targets.map(pathOf).join(' '),
  );
}

describe.each(Object.entries(schemes))('%s', (_, levels) => {
  const corpus = documentOf(levels);
  const library = createLibrary([corpus]);

  test('is read without a fault', () => {
    expect(corpus.levels.map(({ sample }) => sample)).toEqual(levels);
    expect(Math.max(...corpus.nodes.map(({ depth }) => depth))).toBe(levels.length);
  });

  test.each(styles)('every clause is read back in %s style', (style) => {
    const wrong: string[] = [];
    for (const node of corpus.nodes) {
      const written = formatTarget(wholeOf(node), { ...format, style });
      const text = style === 'english' ? `See ${written}.` : `${written}は、`;
      const found = cited(text, library).join(' | ');
      if (found !== node.path) wrong.push(`${text} → ${found}, not ${node.path}`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
