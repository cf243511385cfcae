/**
 * The corpus: one source document, parsed, as a tree of nodes that keep their place in the corpus file. Everything that is shown
 * or inserted is a slice of that file, so that no word of the document is ever retyped. `parse.ts` makes it.
 */
import type { Span } from '../text/span.ts';
import { isBelow } from './ancestry.ts';
import type { CorpusMeta } from './meta.ts';
import type { Level } from './numbering.ts';
import type { Erratum, Variant } from './readings.ts';

/** `clause` at every level of the body; below the annex a group holds categories and rows, a category rows, a row items. */
export type NodeKind = 'clause' | 'annex' | 'group' | 'category' | 'row' | 'item';

/** A sentence with its full stop; the span is in the corpus file and its slice is the text. */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
}

/** A paragraph: one line of the corpus file, without bullet, marker and outer white space. */
export interface Paragraph {
  readonly text: string;
  readonly span: Span;
  readonly sentences: readonly Sentence[];
}

/** A clause, or a part of the annex. Spans are UTF-16, half-open, in the corpus file. */
export interface CorpusNode {
  /** The canonical path: `V.2(2)(ロ)`, `annex:後方地域支援/補給/2`. */
  readonly path: string;
  readonly kind: NodeKind;
  /** Chapters are 1, their clauses 2 …; the annex is 1, a group 2, a category or row below it 3, an item one more than its row. */
  readonly depth: number;
  /** The number that the marker names; in the annex the place among its siblings. From 1. */
  readonly ordinal: number;
  /** The marker as printed: 'Ⅴ', '(ロ)', '(別表)'; '' for groups, categories, rows and items. */
  readonly marker: string;
  readonly title: string | null;
  readonly titleEn: string | null;
  /** How the title is read: hiragana with a space before each further word, for search; null where it is not recorded. */
  readonly reading: string | null;
  readonly titleSpan: Span | null;
  /** The node's own words, without its title and what stands below it; an item has one paragraph. */
  readonly paragraphs: readonly Paragraph[];
  /** The paragraphs joined by `\n`. */
  readonly text: string;
  /** Where to go: the heading line; bullet and marker of an untitled clause; the line of an item. */
  readonly heading: Span;
  /** The node with everything below it. */
  readonly span: Span;
  readonly parent: CorpusNode | null;
  readonly children: readonly CorpusNode[];
}

/** A parsed corpus. */
export interface Corpus {
  readonly meta: CorpusMeta;
  readonly id: string;
  /** The name of the corpus file without folders. */
  readonly fileName: string;
  /** The whole corpus file, front matter included: what all spans point into. */
  readonly source: string;
  /** The line of the document's title; null where the file has none. */
  readonly heading: Span | null;
  /** What stands between title and first chapter, such as the date. */
  readonly preamble: readonly Paragraph[];
  readonly chapters: readonly CorpusNode[];
  readonly annex: CorpusNode | null;
  /** All nodes in document order. */
  readonly nodes: readonly CorpusNode[];
  /** Every path once; of duplicates the first. */
  readonly byPath: ReadonlyMap<string, CorpusNode>;
  /** The numbering scheme of each depth, from depth 1 at index 0, and as English citations write it. */
  readonly levels: readonly Level[];
  readonly levelsEn: readonly Level[];
  /** Readings that a quotation may follow beside the printed one. */
  readonly variants: readonly Variant[];
  /** Where the corpus departs from its source, and why. */
  readonly errata: readonly Erratum[];
}

/**
 * The node of a path. In the annex a row or category may also be named behind the group above it
 * (`annex:運用面における日米協力/警戒監視`). Null for everything else.
 */
export function nodeAt(corpus: Corpus, path: string): CorpusNode | null {
  const exact = corpus.byPath.get(path);
  if (exact !== undefined || !path.startsWith('annex:')) return exact ?? null;
  const slash = path.indexOf('/');
  const group = slash < 0 ? undefined : corpus.byPath.get(path.slice(0, slash));
  if (group?.kind !== 'group') return null;
  const node = corpus.byPath.get(`annex:${path.slice(slash + 1)}`);
  return node !== undefined && isBelow(node, group) ? node : null;
}
