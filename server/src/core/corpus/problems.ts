/**
 * What can be wrong with a corpus file. The parser never refuses a file: it reports each fault at its place and goes on with
 * the most sensible reading, so that one slip in a long document leaves the rest at work. The words for people are made
 * elsewhere from the code and its arguments.
 */
import type { Span } from '../text/span.ts';

/** The codes with the arguments that a message needs. */
export type CorpusFault =
  /** A number is missing: `found` follows where `expected` should. */
  | { readonly code: 'corpus.gap'; readonly expected: string; readonly found: string }
  /** A number goes back to one that was skipped before. */
  | { readonly code: 'corpus.order'; readonly expected: string; readonly found: string }
  /** A second node has the path of an earlier one. */
  | { readonly code: 'corpus.duplicate'; readonly path: string }
  /** A heading or item has no marker of its level: `expected` is the marker that would have been right. */
  | { readonly code: 'corpus.marker'; readonly expected: string; readonly found: string }
  /** A heading or item skips a level, or lies deeper than the numbering schemes go. `depth` from 1. */
  | { readonly code: 'corpus.level'; readonly depth: number; readonly deepest: number }
  /** A second title. */
  | { readonly code: 'corpus.title' }
  /** A node has neither words nor anything below it; with an empty path, the document has no clause. */
  | { readonly code: 'corpus.empty'; readonly path: string }
  /** A line follows another without a blank line: a paragraph must be one line. */
  | { readonly code: 'corpus.wrapped' }
  /** Markup that a corpus file does not have: tables, quotations, code, HTML. */
  | { readonly code: 'corpus.markup'; readonly found: string }
  /** A comment that never ends, so that everything behind its beginning is left out. */
  | { readonly code: 'corpus.comment' }
  /** A first marker in the front matter that no numbering scheme begins with, and the list that it stands in. */
  | { readonly code: 'corpus.scheme'; readonly found: string; readonly list: 'levels' | 'levelsEn' }
  /** An erratum or variant reading whose words do not stand exactly once at the place that it names. */
  | { readonly code: 'corpus.reading'; readonly path: string; readonly found: string };

/** A fault and where in the corpus file it lies. */
export type CorpusProblem = CorpusFault & { readonly span: Span };
