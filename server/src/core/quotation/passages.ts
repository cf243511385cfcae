/**
 * The words of a corpus as they are searched: all paragraphs in document order as one folded stream, so that sentences
 * that follow one another are one passage across paragraphs; items of the annex, which have no full stop, stand apart.
 * Behind the words stand the titles and the variant readings. A second stream holds the words with markers and titles
 * between them, for quotations of whole stretches. Streams are made when first asked for.
 */
import type { Target } from '../citation/citation.ts';
import { isWithin } from '../corpus/ancestry.ts';
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
import type { Variant } from '../corpus/readings.ts';
import { createGramIndexInSteps, type GramIndex, type Range } from './grams.ts';
import type { Passage } from './quotation.ts';
import { prepared, type Steps } from '../text/steps.ts';
import { createStreamInSteps, type Piece, type Stream } from './stream.ts';

/** One corpus, searchable. */
export interface PassageIndex {
  readonly corpus: Corpus;
  /** The words, then the titles, then the variant readings. */
  readonly stream: Stream;
  readonly grams: GramIndex;
  /** Where the words of a target stand in `stream`: words, titles and variants of the node and everything below it. */
  extentsOf(target: Target): readonly Range[];
  /** Where the title of a node stands in `stream`; null where it has none. */
  titleOf(node: CorpusNode): Range | null;
  /** Makes in small steps what is made otherwise when the first quotation asks for it. */
  prepare(): Steps<void>;
  /** All of the stream. */
  readonly everywhere: readonly Range[];
  /** Words with markers and titles. */
  readonly headed: { readonly stream: Stream; readonly grams: GramIndex; extentOf(target: Target): Range | null };
}

/** The indexes of a library's corpora. */
export interface PassageIndexes {
  readonly corpora: readonly Corpus[];
  of(corpus: Corpus): PassageIndex;
}

/** Indexes for a set of corpora, each made when first used and kept for as long as its corpus, whatever else is loaded. */
export function createPassageIndexes(corpora: readonly Corpus[]): PassageIndexes {
  return { corpora, of: indexOf };
}

const made = new WeakMap<Corpus, PassageIndex>();

function indexOf(corpus: Corpus): PassageIndex {
  const index = made.get(corpus) ?? createPassageIndex(corpus);
  made.set(corpus, index);
  return index;
}

/** The index of one corpus. */
export function createPassageIndex(corpus: Corpus): PassageIndex {
  const places = prepared(() => placesOf(corpus));
  const subtree = (target: Target): { first: number; last: number } | null => {
    const { order, sizes } = places.get();
    const first = order.get(target.node);
    if (first === undefined) return null;
    return { first, last: first + (target.ownWords ? 1 : (sizes[first] ?? 1)) };
  };
  const plainParts = prepared(() => sectionsOf(corpus));
  const headedParts = prepared(() => headedWordsOf(corpus));
  const plain = (): ReturnType<typeof plainParts.get> => plainParts.get();
  const headed = (): ReturnType<typeof headedParts.get> => headedParts.get();

  return {
    corpus,
    *prepare() {
      yield* places.prepare();
      yield* plainParts.prepare();
      yield* headedParts.prepare();
    },
    get stream() {
      return plain().stream;
    },
    get grams() {
      return plain().grams;
    },
    get everywhere() {
      return [{ from: 0, to: plain().stream.text.length }];
    },
    extentsOf(target) {
      const nodes = subtree(target);
      if (nodes === null) return [];
      const { stream, sections } = plain();
      if (target.paragraph !== null) return partExtents(stream, sections, nodes.first, target);
      return sections.flatMap(({ bounds }) => rangeOf(stream, bounds[nodes.first] ?? 0, bounds[nodes.last] ?? 0) ?? []);
    },
    titleOf(node) {
      const first = places.get().order.get(node);
      const { stream, sections } = plain();
      const bounds = sections[TITLES]?.bounds ?? [];
      return first === undefined ? null : rangeOf(stream, bounds[first] ?? 0, bounds[first + 1] ?? 0);
    },
    headed: {
      get stream() {
        return headed().stream;
      },
      get grams() {
        return headed().grams;
      },
      extentOf(target) {
        const nodes = subtree(target);
        if (nodes === null || target.paragraph !== null) return null;
        const { stream, bounds } = headed();
        return rangeOf(stream, bounds[nodes.first] ?? 0, bounds[nodes.last] ?? 0);
      },
    },
  };
}

/** The place of the titles among the sections. */
const TITLES = 1;

/** Pieces of a section; `bounds[i]` is the index of the first piece of node `i` or of a later one. */
interface Section {
  readonly bounds: readonly number[];
}

interface Sections {
  readonly stream: Stream;
  readonly sections: readonly Section[];
  readonly grams: GramIndex;
}

/** How many nodes are looked at in one step; that takes a fraction of a millisecond. */
const NODES_A_STEP = 512;

function* sectionsOf(corpus: Corpus): Steps<Sections> {
  const pieces: Piece[] = [];
  const sections: Section[] = [];
  for (const piecesOf of [wordsOf, titleOf, variantsIn(corpus)]) {
    sections.push({ bounds: yield* collect(corpus, pieces, piecesOf) });
  }
  const stream = yield* createStreamInSteps(pieces);
  return { stream, sections, grams: yield* createGramIndexInSteps(stream.text) };
}

function wordsOf(node: CorpusNode): Piece[] {
  const apart = node.kind === 'item';
  return node.paragraphs.map(({ text }, paragraph) => ({ node, paragraph, text, apart, variant: null }));
}

function titleOf(node: CorpusNode): Piece[] {
  return node.title === null ? [] : [{ node, paragraph: -1, text: node.title, apart: true, variant: null }];
}

/** Each paragraph of a node once more for each variant reading that it has. */
function variantsIn({ variants }: Corpus): (node: CorpusNode) => Iterable<Piece> {
  const byNode = new Map<CorpusNode, Piece[]>();
  for (const variant of variants) {
    const pieces = byNode.get(variant.node);
    if (pieces === undefined) byNode.set(variant.node, readingsWith(variant));
    else pieces.push(...readingsWith(variant));
  }
  return (node) => byNode.get(node) ?? [];
}

function readingsWith({ node, span, corpus, variant }: Variant): Piece[] {
  return node.paragraphs.flatMap(({ text, span: whole }, paragraph): Piece[] => {
    if (span.start < whole.start || span.end > whole.end) return [];
    const at = span.start - whole.start;
    const read = text.slice(0, at) + variant + text.slice(at + corpus.length);
    const place = { at, printed: corpus.length, read: variant.length };
    return [{ node, paragraph, text: read, apart: true, variant: place }];
  });
}

function* headedWordsOf(corpus: Corpus): Steps<{ stream: Stream; bounds: readonly number[]; grams: GramIndex }> {
  const pieces: Piece[] = [];
  const bounds = yield* collect(corpus, pieces, headedPieces);
  const stream = yield* createStreamInSteps(pieces);
  return { stream, bounds, grams: yield* createGramIndexInSteps(stream.text) };
}

function headedPieces(node: CorpusNode): readonly Piece[] {
  const pieces: Piece[] = [];
  if (node.marker !== '') pieces.push({ node, paragraph: -2, text: node.marker, apart: false, variant: null });
  for (const title of titleOf(node)) pieces.push({ ...title, apart: false });
  for (const words of wordsOf(node)) pieces.push({ ...words, apart: false });
  return pieces;
}

/** Adds the pieces of all nodes, and answers where those of each node begin. */
function* collect(
  { nodes }: Corpus,
  pieces: Piece[],
  piecesOf: (node: CorpusNode) => Iterable<Piece>,
): Steps<readonly number[]> {
  const bounds: number[] = [];
  for (const [index, node] of nodes.entries()) {
    if (index % NODES_A_STEP === NODES_A_STEP - 1) yield;
    bounds.push(pieces.length);
    for (const piece of piecesOf(node)) pieces.push(piece);
  }
  bounds.push(pieces.length);
  return bounds;
}

function rangeOf(stream: Stream, first: number, last: number): Range | null {
  return first < last ? { from: stream.startOf(first), to: stream.endOf(last - 1) } : null;
}

/** A paragraph or a sentence of a node, with its variant readings. */
function partExtents(stream: Stream, sections: readonly Section[], node: number, target: Target): readonly Range[] {
  const number = (target.paragraph ?? 1) - 1;
  const paragraph = target.node.paragraphs[number];
  if (paragraph === undefined) return [];
  const ranges: Range[] = [];
  for (const { bounds } of sections) {
    for (let piece = bounds[node] ?? 0; piece < (bounds[node + 1] ?? 0); piece++) {
      if (stream.pieces[piece]?.paragraph !== number) continue;
      const sentence = target.sentence === null ? undefined : paragraph.sentences[target.sentence - 1];
      if (target.sentence !== null && sentence === undefined) continue;
      const start = sentence === undefined ? 0 : sentence.span.start - paragraph.span.start;
      const end = sentence === undefined ? paragraph.text.length : sentence.span.end - paragraph.span.start;
      ranges.push(stream.rangeIn(piece, { start, end }));
    }
  }
  return ranges;
}

/** Where each node stands in document order, and how many nodes it and what lies below it are, by that order. */
interface Places {
  readonly order: ReadonlyMap<CorpusNode, number>;
  readonly sizes: Uint32Array;
}

function* placesOf({ nodes }: Corpus): Steps<Places> {
  const order = new Map<CorpusNode, number>();
  for (const [index, node] of nodes.entries()) {
    if (index % NODES_A_STEP === NODES_A_STEP - 1) yield;
    order.set(node, index);
  }
  const sizes = new Uint32Array(nodes.length).fill(1);
  // Whatever lies below a node stands behind it, so that its size is known before it is added to its parent's.
  for (let index = nodes.length - 1; index >= 0; index--) {
    if (index % NODES_A_STEP === 0) yield;
    const parent = nodes[index]?.parent ?? null;
    const place = parent === null ? undefined : order.get(parent);
    if (place !== undefined) sizes[place] = (sizes[place] ?? 1) + (sizes[index] ?? 1);
  }
  return { order, sizes };
}

/** The node that a quotation of these passages would cite: the deepest one that holds them all; the first one's otherwise. */
export function clauseOf(passages: readonly Passage[]): CorpusNode | null {
  const [first, ...rest] = passages;
  if (first === undefined) return null;
  for (let node: CorpusNode | null = first.node; node !== null; node = node.parent) {
    const ancestor = node;
    if (rest.every((passage) => isWithin(passage.node, ancestor))) return ancestor;
  }
  return first.node;
}
