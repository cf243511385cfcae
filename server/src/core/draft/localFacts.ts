/**
 * Local facts: what a block says by itself, whatever stands around it. They depend on nothing but the block's characters, its
 * kind and the names that are looked for, so that a block is read once and kept until it is edited.
 */
import { findHeads } from '../citation/heads.ts';
import type { Head, HeadFinder } from '../citation/heads.ts';
import type { Block, BlockKind, Markup, View } from '../markup/markup.ts';
import { viewOf } from '../markup/view.ts';
import { findQuotations } from '../quotation/find.ts';
import type { FoundQuotation } from '../quotation/find.ts';
import type { TermFinder, TermHit } from '../terminology/finder.ts';
import type { Span } from '../text/span.ts';

/** The facts of one block. Offsets are into its view, and the view's own draft offsets count from the block's start. */
export interface LocalFacts {
  readonly kind: BlockKind;
  readonly level: number;
  readonly quoteDepth: number;
  /** The block's characters, markup included. */
  readonly text: string;
  readonly view: View;
  readonly heads: readonly Head[];
  readonly quotations: readonly FoundQuotation[];
  readonly terms: readonly TermHit[];
  /** Quoted sentences: what they name is not what the draft speaks of. */
  readonly quoted: readonly Span[];
  /** The forms that the block defines as names. */
  readonly definitions: readonly string[];
  /** The years of the editions that it names, in order. */
  readonly years: readonly number[];
  readonly namesCorpus: boolean;
  readonly isRomanHeading: boolean;
}

/** What blocks are read with. */
export interface BlockReaders {
  readonly markup: Markup;
  readonly heads: HeadFinder;
  readonly terms: TermFinder;
}

/** Quoted words of this length are a sentence and not only a name. */
const SENTENCE = 25;

/** Reads the facts of the block of `text`. Never throws; linear in the block. */
export function readLocalFacts(text: string, block: Block, readers: BlockReaders): LocalFacts {
  const own = text.slice(block.start, block.end);
  const view = viewOf(own, { ...block, start: 0, end: own.length }, readers.markup);
  const heads = findHeads(readers.heads, view.text);
  const quotations = findQuotations(view.text, block.kind);
  const names = heads.filter((head) => head.type === 'name').map(({ name }) => name);
  return {
    kind: block.kind,
    level: block.level,
    quoteDepth: block.quoteDepth,
    text: own,
    view,
    heads,
    quotations,
    terms: readers.terms.find(view.text),
    quoted: quotations.map(({ words }) => words).filter(({ start, end }) => end - start >= SENTENCE),
    definitions: heads.flatMap((head) =>
      'definition' in head && head.definition !== null ? [head.definition.form] : [],
    ),
    years: names.flatMap(({ year, foreign, corpora }) =>
      year !== null && !foreign && corpora.length > 0 ? [year] : [],
    ),
    namesCorpus: names.some(({ foreign, corpora }) => !foreign && corpora.length > 0),
    isRomanHeading: isHeading(block.kind) && /^[\s\u3000]*[\u2160-\u216bIVX]+[\s\u3000.．、]/u.test(view.text),
  };
}

/** In plain text a heading is an item whose marker is its number. */
function isHeading(kind: BlockKind): boolean {
  return kind === 'heading' || kind === 'listItem';
}
