/**
 * Local facts: what a block says by itself, whatever stands around it. They depend on nothing but the block's characters, its
 * kind and the names that are looked for, so that a block is read once and kept until it is edited.
 */
import { findHeads } from '../citation/heads.ts';
import type { Head, HeadFinder } from '../citation/heads.ts';
import { commentsOf } from '../markup/comments.ts';
import type { Block, BlockKind, Markup, View } from '../markup/markup.ts';
import { viewOf } from '../markup/view.ts';
import { findQuotations, quotationMarks } from '../quotation/find.ts';
import type { FoundQuotation } from '../quotation/find.ts';
import type { TermFinder, TermHit } from '../terminology/finder.ts';
import { anchorsIn, anchorTable } from '../text/anchors.ts';
import type { AnchorTable } from '../text/anchors.ts';
import type { Span } from '../text/span.ts';
import { parseDirectives } from './directives.ts';
import type { Directive } from './directives.ts';

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
  /** The directives in the block's comments; their spans count from the block's start. */
  readonly directives: readonly Directive[];
  /** The forms that the block defines as names. */
  readonly definitions: readonly string[];
  /** The years of the editions that it names, in order. */
  readonly years: readonly number[];
  readonly namesCorpus: boolean;
  readonly isRomanHeading: boolean;
}

/** What blocks are read with. */
export interface BlockReaders extends WordReaders {
  readonly markup: Markup;
}

/** What views are read with. */
export interface WordReaders {
  readonly heads: HeadFinder;
  readonly terms: TermFinder;
  /** Where any of them, or a quotation, may begin. */
  readonly anchors: AnchorTable;
}

/** Puts the readers of views together. */
export function wordReaders(heads: HeadFinder, terms: TermFinder): WordReaders {
  const anchors = anchorTable([
    { units: heads.units, bit: ANCHOR.head },
    { units: terms.units, bit: ANCHOR.term },
    { units: quotationMarks, bit: ANCHOR.mark },
  ]);
  return { heads, terms, anchors };
}

const ANCHOR = { head: 1, term: 2, mark: 4 } as const;

/** Quoted words of this length are a sentence and not only a name. */
const SENTENCE = 25;

/**
 * Reads the facts of a block whose characters are `text`; its place in the draft does not matter. Never throws; linear in the
 * block.
 */
export function readLocalFacts(
  text: string,
  { kind, level, quoteDepth, entry }: Block,
  readers: BlockReaders,
): LocalFacts {
  const block: Block = { kind, start: 0, end: text.length, level, quoteDepth, entry };
  const view = viewOf(text, block, readers.markup);
  const anchors = anchorsIn(view.text, readers.anchors);
  const heads = findHeads(readers.heads, view.text, anchors);
  const quotations = findQuotations(view.text, kind, (anchors.bits & ANCHOR.mark) !== 0);
  return {
    kind,
    level,
    quoteDepth,
    text,
    view,
    heads,
    quotations,
    terms: readers.terms.find(view.text, anchors),
    quoted: quotations.length === 0 ? NONE : quotations.map(({ words }) => words).filter(isSentence),
    directives: directivesOf(text, block, readers.markup),
    ...factsOfNames(heads),
    isRomanHeading: isHeading(kind) && /^[\s\u3000]*[\u2160-\u216bIVX]+[\s\u3000.．、]/u.test(view.text),
  };
}

/** The same facts with the names that another finder looks for; nothing else depends on these. */
export function withHeads(facts: LocalFacts, finder: HeadFinder): LocalFacts {
  const heads = findHeads(finder, facts.view.text);
  return { ...facts, heads, ...factsOfNames(heads) };
}

const NONE: readonly never[] = [];

function isSentence({ start, end }: Span): boolean {
  return end - start >= SENTENCE;
}

function directivesOf(text: string, block: Block, markup: Markup): readonly Directive[] {
  const comments = commentsOf(text, [block], markup);
  return comments.length === 0 ? NONE : parseDirectives(text, comments);
}

/** What the names among the heads say of the draft as a whole. Most blocks hold none, and those cost nothing. */
function factsOfNames(heads: readonly Head[]): Pick<LocalFacts, 'definitions' | 'years' | 'namesCorpus'> {
  if (heads.length === 0) return NO_NAMES;
  const definitions: string[] = [];
  const years: number[] = [];
  let namesCorpus = false;
  for (const head of heads) {
    if ('definition' in head && head.definition !== null) definitions.push(head.definition.form);
    if (head.type !== 'name' || head.name.foreign || head.name.corpora.length === 0) continue;
    namesCorpus = true;
    if (head.name.year !== null) years.push(head.name.year);
  }
  return { definitions, years, namesCorpus };
}

const NO_NAMES = { definitions: NONE, years: NONE, namesCorpus: false };

/** In plain text a heading is an item whose marker is its number. */
function isHeading(kind: BlockKind): boolean {
  return kind === 'heading' || kind === 'listItem';
}
