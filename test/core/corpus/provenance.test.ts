import { describe, expect, test } from 'vitest';
import { levelOf } from '../../../server/src/core/corpus/numbering.ts';
import { readMarker } from '../../../server/src/core/corpus/marker.ts';
import { parse as parseYaml } from 'yaml';
import { bundledGuidelines, dataFile, guidelines, original } from './guidelines.ts';
import { departures, spacedNodes, wordsOf } from './provenance.ts';

const { bodyStart } = bundledGuidelines();
const corpus = guidelines();

describe('the text of the Guidelines', () => {
  test('equals its source, character for character, but for the errata', () => {
    expect(departures(corpus, bodyStart, original())).toEqual([]);
  });

  test('is bundled as the file has it', () => expect(corpus.source).toBe(dataFile('guidelines-1997.md')));

  test('has no white space inside its words', () => expect(spacedNodes(corpus)).toEqual([]));

  test('has only characters that print has, in the one form that it has them', () => {
    const text = corpus.nodes.map((node) => node.marker + wordsOf(node)).join('');
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

  test('place the variant readings, among them the reading of the source where the text is inferred', () => {
    expect(corpus.variants.map(({ node, variant, certainty }) => [node.path, variant, certainty])).toEqual([
      ['annex:後方地域支援/通信/1', '関係機関の間の通信', 'doubtful'],
      ['III', '維持する。日米両国政府は、平素から様々な', 'doubtful'],
      ['V.2', '上記に掲げられた', 'inferred'],
    ]);
  });

  test('list other prints of the markers, each readable at its level', () => {
    const { markers } = parseYaml(dataFile('guidelines-1997.errata.yaml')) as {
      markers: readonly { level: number; corpus: string; variant: string; why: string }[];
    };
    expect(markers.map((entry) => entry.corpus)).toEqual(corpus.meta.levels);
    for (const { level, variant } of markers) {
      const scheme = levelOf(corpus.meta.levels[level - 1] ?? '');
      expect(scheme === null ? null : readMarker(variant, scheme)).toEqual({ ordinal: 1, end: variant.length });
    }
  });
});
