/**
 * Local facts: what a block says by itself, whatever stands around it. They depend on nothing but the block's characters, its
 * kind and the names that are looked for, so that a block is read once and kept until it is edited.
 */
import { namedYear } from '../citation/editions.ts';
import type { NamedYear } from '../citation/editions.ts';
import { findHeads } from '../citation/heads.ts';
import type { Head, HeadFinder } from '../citation/heads.ts';
import { commentsOf } from '../markup/comments.ts';
import { languageOf } from '../markup/languages.ts';
import type { Block, BlockKind, Markup, View } from '../markup/markup.ts';
import { hasWords, viewOf } from '../markup/view.ts';
import { findQuotations, quotationMarks } from '../quotation/find.ts';
import type { FoundQuotation } from '../quotation/find.ts';
import type { TermFinder, TermHit } from '../terminology/finder.ts';
import { anchorsIn, AnchorWriter, mayHaveAnchors } from '../text/anchors.ts';
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
  readonly years: readonly NamedYear[];
  readonly namesCorpus: boolean;
  readonly isRomanHeading: boolean;
  /** The same facts with the names that another finder looks for; nothing else depends on these. */
  withHeads(finder: HeadFinder): LocalFacts;
}

/** What blocks are read with. */
export interface BlockReaders extends WordReaders {
  readonly markup: Markup;
}

/** What views are read with. */
export interface WordReaders {
  readonly heads: HeadFinder;
  /** Null where only citations are of interest; quotations are then read only where they bear on these, and directives not. */
  readonly terms: TermFinder | null;
  /** Where any of them, or a quotation, may begin. */
  readonly anchors: AnchorTable;
}

/** Puts the readers of views together. */
export function wordReaders(heads: HeadFinder, terms: TermFinder | null): WordReaders {
  const anchors = new AnchorWriter();
  anchors.all(heads.table, ANCHOR.head);
  if (terms !== null) anchors.all(terms.table, ANCHOR.term);
  for (const mark of quotationMarks) anchors.free(mark, ANCHOR.mark);
  return { heads, terms, anchors };
}

const ANCHOR = { head: 1, term: 2, mark: 4 } as const;

/** Quoted words of this length are a sentence and not only a name; shorter ones, where no name ends so: …の範囲内において. */
const SENTENCE = 25;
const PHRASE = 14;

/**
 * Reads the facts of a block whose characters are `text`; its place in the draft does not matter. Never throws; linear in the
 * block.
 */
export function readLocalFacts(text: string, block: Block, readers: BlockReaders): LocalFacts {
  const facts = new BlockFacts(text, block, readers.markup);
  if (readers.terms !== null) facts.readDirectives();
  if (mayHoldAny(text, block.kind, readers)) facts.readView(readers);
  return facts;
}

/**
 * Whether a look at the block's own characters leaves it possible that its view holds anything. Only for kinds of which markup
 * takes nothing out within a line but what begins with a special unit; in a row every cell is a quotation.
 */
function mayHoldAny(text: string, kind: BlockKind, { anchors, markup }: BlockReaders): boolean {
  if (!hasWords(kind)) return false;
  const isPlain = kind === 'prose' || kind === 'listItem' || kind === 'quotation';
  return !isPlain || mayHaveAnchors(text, anchors, languageOf(markup).special);
}

/** The view is made only where something is looked for in it. */
class BlockFacts implements LocalFacts {
  readonly kind: BlockKind;
  readonly level: number;
  readonly quoteDepth: number;
  readonly text: string;
  heads: readonly Head[] = NONE;
  quotations: readonly FoundQuotation[] = NONE;
  terms: readonly TermHit[] = NONE;
  quoted: readonly Span[] = NONE;
  directives: readonly Directive[] = NONE;
  definitions: readonly string[] = NONE;
  years: readonly NamedYear[] = NONE;
  namesCorpus = false;
  isRomanHeading = false;
  readonly #entry: Block['entry'];
  readonly #markup: Markup;
  #view: View | null = null;

  constructor(text: string, { kind, level, quoteDepth, entry }: Block, markup: Markup) {
    this.kind = kind;
    this.level = level;
    this.quoteDepth = quoteDepth;
    this.text = text;
    this.#entry = entry;
    this.#markup = markup;
  }

  get view(): View {
    this.#view ??= viewOf(this.text, this.#block, this.#markup);
    return this.#view;
  }

  /** The block at the place from which its facts count. */
  get #block(): Block {
    const { kind, level, quoteDepth, text } = this;
    return { kind, start: 0, end: text.length, level, quoteDepth, entry: this.#entry };
  }

  readDirectives(): void {
    const comments = commentsOf(this.text, [this.#block], this.#markup);
    if (comments.length > 0) this.directives = parseDirectives(this.text, comments);
  }

  readView({ anchors: table, heads, terms }: WordReaders): void {
    const { text } = this.view;
    const anchors = anchorsIn(text, table);
    this.setHeads(findHeads(heads, text, anchors));
    this.isRomanHeading = (isHeading(this.kind) ? ROMAN : ROMAN_LINE).test(text);
    if (terms === null && this.heads.length === 0) return;
    this.quotations = findQuotations(text, this.kind, (anchors.bits & ANCHOR.mark) !== 0);
    if (this.quotations.length > 0)
      this.quoted = this.quotations.map(({ words }) => words).filter((words) => isSentence(text, words));
    if (terms !== null) this.terms = terms.find(text, anchors);
  }

  /** What the names among the heads say of the draft as a whole goes with them. */
  setHeads(heads: readonly Head[]): void {
    this.heads = heads;
    const { definitions, years, namesCorpus } = factsOfNames(heads);
    this.definitions = definitions;
    this.years = years;
    this.namesCorpus = namesCorpus;
  }

  withHeads(finder: HeadFinder): BlockFacts {
    const facts = new BlockFacts(this.text, this.#block, this.#markup);
    facts.quotations = this.quotations;
    facts.quoted = this.quoted;
    facts.terms = this.terms;
    facts.directives = this.directives;
    facts.isRomanHeading = this.isRomanHeading;
    facts.#view = this.#view;
    facts.setHeads(findHeads(finder, facts.view.text));
    return facts;
  }
}

const ROMAN = /^\s*[\u2160-\u216bIVX]+(?:[-－.．]?[0-9０-９]{1,2})?[\s.．、]/u;
/** A paragraph of one line that is no sentence is a heading without a mark. */
const ROMAN_LINE = /^\s*(?:[\u2160-\u216b]|[IVX]{1,4}(?! ?[a-z]))(?:[-－.．]?[0-9０-９]{1,2})?[\s.．、][^。\n]{1,40}$/u;

const NONE: readonly never[] = [];

function isSentence(text: string, { start, end }: Span): boolean {
  return end - start >= SENTENCE || (end - start >= PHRASE && /[\u3041-\u3096。]/u.test(text.charAt(end - 1)));
}

/** What the names among the heads say of the draft as a whole. Most blocks hold none, and those cost nothing. */
function factsOfNames(heads: readonly Head[]): Pick<LocalFacts, 'definitions' | 'years' | 'namesCorpus'> {
  if (heads.length === 0) return NO_NAMES;
  const definitions: string[] = [];
  const years: NamedYear[] = [];
  let namesCorpus = false;
  for (const head of heads) {
    if ('definition' in head && head.definition !== null) definitions.push(head.definition.form);
    if (head.type !== 'name' || head.name.foreign || head.name.corpora.length === 0) continue;
    namesCorpus = true;
    if (head.name.year !== null) years.push(namedYear(head.name.year, head.name.corpora));
  }
  return { definitions, years, namesCorpus };
}

const NO_NAMES = { definitions: NONE, years: NONE, namesCorpus: false };

/** In plain text a heading is an item whose marker is its number. */
function isHeading(kind: BlockKind): boolean {
  return kind === 'heading' || kind === 'listItem';
}
