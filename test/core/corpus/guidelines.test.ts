import { describe, expect, test } from 'vitest';
import { bundledCorpora } from '../../../server/src/bundled/index.ts';
import type { Span } from '../../../server/src/core/text/span.ts';
import { bundledGuidelines, guidelines, parseGuidelines } from './guidelines.ts';
import { structureFaults } from './structure.ts';

const corpus = guidelines();
const at = (span: Span): string => corpus.source.slice(span.start, span.end);
const countOf = (kind: string): number => corpus.nodes.filter((node) => node.kind === kind).length;

describe('the bundled Guidelines', () => {
  test('have the clauses, titles, rows and items of the published text, in its order', () => {
    expect(structureFaults(corpus)).toEqual([]);
  });

  test('have 114 nodes, each under a path of its own', () => {
    expect(['clause', 'annex', 'group', 'category', 'row', 'item'].map(countOf)).toEqual([54, 1, 3, 1, 15, 40]);
    expect(corpus.byPath.size).toBe(114);
    for (const node of corpus.nodes) expect(corpus.byPath.get(node.path)).toBe(node);
  });

  test('have 141 sentences in 77 paragraphs of clauses, each ending with its full stop', () => {
    const paragraphs = corpus.nodes.filter((node) => node.kind === 'clause').flatMap((node) => node.paragraphs);
    const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
    expect([paragraphs.length, sentences.length]).toEqual([77, 141]);
    for (const sentence of sentences) expect(sentence.text).toMatch(/。$/u);
  });

  test('have no full stop at the end of an item', () => {
    const items = corpus.nodes.filter((node) => node.kind === 'item');
    for (const item of items) expect(item.text).toMatch(/[^。]$/u);
  });

  test('give every span of every node as a slice of the file', () => {
    for (const node of corpus.nodes) {
      expect(node.titleSpan === null ? null : at(node.titleSpan)).toBe(node.title);
      for (const { text, span, sentences } of node.paragraphs) {
        expect(at(span)).toBe(text);
        expect(sentences.map((sentence) => at(sentence.span)).join('')).toBe(text);
      }
      expect(at(node.heading)).toMatch(node.title === null ? /^- / : /^##/u);
      expect(at(node.span).startsWith(at(node.heading))).toBe(true);
    }
  });

  test('are read without a problem', () => expect(parseGuidelines(corpus.source).problems).toEqual([]));

  test('are parsed once', () => expect(bundledCorpora()).toBe(bundledCorpora()));

  test('have an English title wherever they have a Japanese one, and none too many', () => {
    const titled = corpus.nodes.filter((node) => node.title !== null).map((node) => node.path);
    expect(Object.keys(bundledGuidelines().titlesEn ?? {})).toEqual(titled);
  });

  test('are cited by names among those by which drafts call them', () => {
    const { cite, citeEn, names, namesEn, title, titleEn } = corpus.meta;
    expect([cite, citeEn]).toEqual(['指針', 'Guidelines']);
    expect(names).toEqual(expect.arrayContaining([cite, title]));
    expect(namesEn).toEqual(expect.arrayContaining([citeEn, titleEn]));
    expect(new Set([...names, ...namesEn]).size).toBe(names.length + namesEn.length);
  });

  test('are the edition of 1997, between those of 1978 and 2015', () => {
    const { date, edition, otherEditions } = corpus.meta;
    expect([date, edition, ...otherEditions]).toEqual(['1997-09-23', 1997, 1978, 2015]);
  });
});
