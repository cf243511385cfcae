/** That the proofs of the corpus prove something: whatever is changed in its text, one of them notices. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../../server/src/core/corpus/corpus.ts';
import { bundledGuidelines, guidelines, original, parseGuidelines } from './guidelines.ts';
import { departures, spacedNodes } from './provenance.ts';
import { structureFaults } from './structure.ts';

const source = original();
const { bodyStart } = bundledGuidelines();
const corpus = guidelines();

test('the errata are all needed: without any one of them the proof fails', () => {
  for (const erratum of corpus.errata) {
    const without = { ...corpus, errata: corpus.errata.filter((other) => other !== erratum) };
    expect(departures(without, bodyStart, source)).not.toEqual([]);
  }
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
    departures(changed, bodyStart, source).length > 0 ||
    structureFaults(changed).length > 0 ||
    spacedNodes(changed).length > 0;
  expect(isNoticed ? 'noticed' : treeOf(changed)).toEqual(isNoticed ? 'noticed' : treeOf(corpus));
}

function treeOf(of: Corpus): readonly unknown[] {
  return of.nodes.map(({ path, kind, marker, title, text }) => [path, kind, marker, title, text]);
}
