/**
 * The words of a corpus as they are searched: all paragraphs in document order as one folded stream, so that sentences
 * that follow one another are one passage across paragraphs; items of the annex, which have no full stop, stand apart.
 * Behind the words stand the titles and the variant readings. A second stream holds the words with markers and titles between them, for quotations of whole stretches.
 * Streams are made when first asked for.
 */
import type { Target } from '../citation/citation.ts';
import { isWithin } from '../corpus/ancestry.ts';
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
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

/** Indexes for a set of corpora, each made when first used. */
export function createPassageIndexes(corpora: readonly Corpus[]): PassageIndexes {
  const made = new Map<Corpus, PassageIndex>();
  const of = (corpus: Corpus): PassageIndex => {
    const index = made.get(corpus) ?? createPassageIndex(corpus);
    made.set(corpus, index);
    return index;
  };
  return { corpora, of };
}

/** The index of one corpus. */
export function createPassageIndex(corpus: Corpus): PassageIndex {
  const sizes = subtreeSizes(corpus);
  const order = new Map(corpus.nodes.map((node, index) => [node, index]));
  const subtree = (target: Target): { first: number; last: number } | null => {
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
      const first = order.get(node);
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

function* sectionsOf(corpus: Corpus): Steps<Sections> {
  const pieces: Piece[] = [];
  const section = (piecesOf: (node: CorpusNode) => Iterable<Piece>): Section => {
    const bounds: number[] = [];
    for (const node of corpus.nodes) {
      bounds.push(pieces.length);
      pieces.push(...piecesOf(node));
    }
    bounds.push(pieces.length);
    return { bounds };
  };
  const sections = [section(wordsOf), section(titleOf), section((node) => variantsOf(corpus, node))];
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

/** Each paragraph of the node once more for each variant reading that it has. */
function* variantsOf(corpus: Corpus, node: CorpusNode): Iterable<Piece> {
  for (const variant of corpus.variants) {
    if (variant.node !== node) continue;
    for (const [paragraph, { text, span }] of node.paragraphs.entries()) {
      if (variant.span.start < span.start || variant.span.end > span.end) continue;
      const at = variant.span.start - span.start;
      const read = text.slice(0, at) + variant.variant + text.slice(at + variant.corpus.length);
      const place = { at, printed: variant.corpus.length, read: variant.variant.length };
      yield { node, paragraph, text: read, apart: true, variant: place };
    }
  }
}

function* headedWordsOf(corpus: Corpus): Steps<{ stream: Stream; bounds: readonly number[]; grams: GramIndex }> {
  const { pieces, bounds } = headedPieces(corpus);
  const stream = yield* createStreamInSteps(pieces);
  return { stream, bounds, grams: yield* createGramIndexInSteps(stream.text) };
}

function headedPieces(corpus: Corpus): { pieces: Piece[]; bounds: number[] } {
  const pieces: Piece[] = [];
  const bounds: number[] = [];
  for (const node of corpus.nodes) {
    bounds.push(pieces.length);
    if (node.marker !== '') pieces.push({ node, paragraph: -2, text: node.marker, apart: false, variant: null });
    for (const title of titleOf(node)) pieces.push({ ...title, apart: false });
    for (const words of wordsOf(node)) pieces.push({ ...words, apart: false });
  }
  bounds.push(pieces.length);
  return { pieces, bounds };
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

function subtreeSizes(corpus: Corpus): readonly number[] {
  const sizes = new Map<CorpusNode, number>();
  for (let index = corpus.nodes.length - 1; index >= 0; index--) {
    const node = corpus.nodes[index];
    if (node === undefined) continue;
    sizes.set(
      node,
      node.children.reduce((sum, child) => sum + (sizes.get(child) ?? 1), 1),
    );
  }
  return corpus.nodes.map((node) => sizes.get(node) ?? 1);
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
