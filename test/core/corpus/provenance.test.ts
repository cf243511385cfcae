import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corpus, CorpusNode } from '../../../server/src/core/corpus/corpus.ts';
import { levelOf } from '../../../server/src/core/corpus/numbering.ts';
import { readMarker } from '../../../server/src/core/corpus/marker.ts';
import { parse as parseYaml } from 'yaml';
import { bundledGuidelines, guidelines, parseGuidelines } from './guidelines.ts';
import { departures } from './provenance.ts';
import { structureFaults } from './structure.ts';

const data = (name: string): string => readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');
const original = data('guidelines-1997.source.txt');
const { bodyStart } = bundledGuidelines();
const corpus = guidelines();
const SPACED = /\s/u;

describe('the text of the Guidelines', () => {
  test('equals its source, character for character, but for the errata', () => {
    expect(departures(corpus, bodyStart, original)).toEqual([]);
  });

  test('is bundled as the file has it', () => expect(corpus.source).toBe(data('guidelines-1997.md')));

  test('has no white space inside its words', () => {
    for (const node of corpus.nodes) expect(wordsIn(node)).not.toMatch(SPACED);
  });

  test('has only characters that print has, in the one form that it has them', () => {
    const text = corpus.nodes.map((node) => node.marker + wordsIn(node)).join('');
    expect(text).toMatch(/^[\u3041-\u3093\u30A1-\u30F3\u4E00-\u9FFF、。「」（）・ー々ⅠⅡⅢⅣⅤⅥⅦ\dSC()iv]+$/u);
    expect(text).not.toContain('搜');
  });
});

describe('the errata', () => {
  test('give a reason and evidence for each departure, and one of them is inferred', () => {
    for (const erratum of corpus.errata) expect(erratum.why.length * erratum.evidence.length).toBeGreaterThan(0);
    const inferred = corpus.errata.filter((erratum) => erratum.certainty === 'inferred');
    expect(inferred.map((erratum) => [erratum.where, erratum.source, erratum.corpus])).toEqual([
      ['V.2', '上記に掲げられた', '上記Ⅱに掲げられた'],
    ]);
    expect(corpus.errata.every((erratum) => ['certain', 'inferred'].includes(erratum.certainty))).toBe(true);
  });

  test('are all needed: without any one of them the proof fails', () => {
    for (const erratum of corpus.errata) {
      const without = { ...corpus, errata: corpus.errata.filter((other) => other !== erratum) };
      expect(departures(without, bodyStart, original)).not.toEqual([]);
    }
  });

  test('place the variant readings, among them the reading of the source where the text is inferred', () => {
    expect(corpus.variants.map(({ node, variant, certainty }) => [node.path, variant, certainty])).toEqual([
      ['annex:後方地域支援/通信/1', '関係機関の間の通信', 'doubtful'],
      ['III', '維持する。日米両国政府は、平素から様々な', 'doubtful'],
      ['V.2', '上記に掲げられた', 'inferred'],
    ]);
  });

  test('list other prints of the markers, each readable at its level', () => {
    const { markers } = parseYaml(data('guidelines-1997.errata.yaml')) as {
      markers: readonly { level: number; corpus: string; variant: string; why: string }[];
    };
    expect(markers.map((entry) => entry.corpus)).toEqual(corpus.meta.levels);
    for (const { level, variant } of markers) {
      const scheme = levelOf(corpus.meta.levels[level - 1] ?? '');
      expect(scheme === null ? null : readMarker(variant, scheme)).toEqual({ ordinal: 1, end: variant.length });
    }
  });
});

describe('a changed text', () => {
  test('fails the proof wherever one character becomes another', () => {
    const places = fc.integer({ min: bodyStart, max: corpus.source.length - 1 });
    const others = fc.constantFrom(...'日はア。、・（「ー々5VaⅡ #-|\n\t　'.split(''));
    fc.assert(
      fc.property(places, others, (at, other) => checkNoticed(at, at + 1, other)),
      { numRuns: 20 },
    );
  });

  test('fails the proof wherever one character is lost', () => {
    const places = fc.integer({ min: bodyStart, max: corpus.source.length - 1 });
    fc.assert(
      fc.property(places, (at) => checkNoticed(at, at + 1, '')),
      { numRuns: 12 },
    );
  });

  test('fails the proof wherever one character comes in', () => {
    const places = fc.integer({ min: bodyStart, max: corpus.source.length - 1 });
    fc.assert(
      fc.property(places, fc.constantFrom(...'のロ。（5Ⅰ #-|\n'.split('')), (at, other) => checkNoticed(at, at, other)),
      { numRuns: 12 },
    );
  });

  test.each([
    ['a kanji', '専守', '専寸'],
    ['hiragana', 'における', 'においる'],
    ['katakana', 'メカニズム', 'メカニスム'],
    ['a comma', '堅持し、また', '堅持しまた'],
    ['a full stop', '変更されない。', '変更されない'],
    ['a middle dot', '捜索・救難', '捜索救難'],
    ['a bracket', '（SSC）', '（SSC)'],
    ['a quotation mark', '「防衛計画', '『防衛計画'],
    ['a digit', '以下の2つ', '以下の3つ'],
    ['a letter', 'SSC', 'SCC'],
    ['a chapter', '## Ⅳ ', '## Ⅵ '],
    ['a marker', '(ハ) ', '(八) '],
    ['the title of a row', '##### 整備', '##### 修理'],
    ['the head of a column', '| 機能及び分野', '| 機能又は分野'],
    ['the date', '1997年9月', '1997年8月'],
  ])('fails the proof where %s is another', (_, words, others) => {
    const at = corpus.source.indexOf(words, bodyStart);
    expect(at).toBeGreaterThan(0);
    checkNoticed(at, at + words.length, others);
  });

  test('fails the proof where two paragraphs are joined, one is split or two change places', () => {
    const [first, second] = corpus.byPath.get('III.1')?.paragraphs ?? [];
    if (first === undefined || second === undefined) throw new Error('III.1 has two paragraphs');
    checkNoticed(first.span.end, second.span.start, '');
    checkNoticed(first.span.start + 12, first.span.start + 12, '\n\n');
    checkNoticed(first.span.start, second.span.end, `${second.text}\n\n${first.text}`);
  });
});

/**
 * Puts other words into the text and expects someone to notice: the proof of its words, that of its structure, the parser, or the
 * rule against white space inside words. What nobody notices must be invisible, that is, give the very same tree: one blank line
 * more, two spaces behind a marker.
 */
function checkNoticed(start: number, end: number, words: string): void {
  const { corpus: changed, problems } = parseGuidelines(
    corpus.source.slice(0, start) + words + corpus.source.slice(end),
  );
  const isNoticed =
    problems.length > 0 ||
    departures(changed, bodyStart, original).length > 0 ||
    structureFaults(changed).length > 0 ||
    changed.nodes.some((node) => SPACED.test(wordsIn(node)));
  expect(isNoticed ? 'noticed' : treeOf(changed)).toEqual(isNoticed ? 'noticed' : treeOf(corpus));
}

function treeOf(of: Corpus): readonly unknown[] {
  return of.nodes.map(({ path, kind, marker, title, text }) => [path, kind, marker, title, text]);
}

/** Title and paragraphs of a node without anything between them. */
function wordsIn(node: CorpusNode): string {
  return (node.title ?? '') + node.paragraphs.map((paragraph) => paragraph.text).join('');
}
