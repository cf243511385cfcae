/**
 * A stream of a corpus's words: pieces in order, joined and folded, with the way back from each folded unit to the
 * paragraph or title that it came from.
 */
import type { CorpusNode } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import { runSteps, type Steps } from '../text/steps.ts';
import { type Folded, foldSilently, joinFoldedInSteps, shiftFolded } from './fold.ts';
import { foldReported } from './foldReported.ts';
import type { Range } from './grams.ts';
import type { Passage } from './quotation.ts';

/** A piece of a corpus's text. */
export interface Piece {
  readonly node: CorpusNode;
  /** From 0; −1 for the title, −2 for the marker. */
  readonly paragraph: number;
  readonly text: string;
  /** Does not run on from the piece before it. */
  readonly apart: boolean;
  /** For a variant reading: where it departs, and how long the printed and the other reading are. */
  readonly variant: { readonly at: number; readonly printed: number; readonly read: number } | null;
}

/** A folded stream. Offsets are units of `text`, which is folded silently and reportedly. */
export interface Stream {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** The stream folded only silently, and the units of it that `[from, to)` stand for. */
  readonly silent: string;
  silently(from: number, to: number): Range;
  /** The words of silent units `[from, to)` as printed; what stood apart is joined without a sign. */
  printed(from: number, to: number): string;
  /** The passages of silent units. */
  passagesOfSilent(from: number, to: number): readonly Passage[];
  /** The passages of units `[from, to)`, one for each paragraph or title; markers are none. */
  passages(from: number, to: number): readonly Passage[];
  /** The silent units within `(from, to)` at which pieces begin: no word runs on over them. */
  seams(from: number, to: number): readonly number[];
  /** The first unit of a piece, and the one behind its last. */
  startOf(piece: number): number;
  endOf(piece: number): number;
  /** The piece that holds a unit. */
  pieceAt(unit: number): number;
  /** The units of a span of a piece's text. */
  rangeIn(piece: number, span: Span): Range;
  /** Whether a sentence, a title or an item begins at the unit. */
  beginsSentence(unit: number): boolean;
  /** Whether a sentence, a title or an item has its last unit just before this one. */
  endsSentence(unit: number): boolean;
}

/** Between pieces that do not run on: no text holds this noncharacter, so nothing is found across it. */
export const BARRIER = '\uFDD0';

/** Joins and folds the pieces. Linear. */
export function createStream(pieces: readonly Piece[]): Stream {
  return runSteps(createStreamInSteps(pieces));
}

/** How many units are folded in one step, or a little more; that takes about a millisecond. */
const UNITS_A_STEP = 16_384;
/** How many pieces are joined in one step. */
const PIECES_A_STEP = 2048;

/** The same in small steps, for corpora whose folding would be felt. */
export function* createStreamInSteps(pieces: readonly Piece[]): Steps<Stream> {
  const offsets = new Uint32Array(pieces.length);
  const parts: string[] = [];
  let length = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index % PIECES_A_STEP === PIECES_A_STEP - 1) yield;
    const joint = index === 0 ? '' : piece.apart ? BARRIER : '\n';
    offsets[index] = length + joint.length;
    length += joint.length + piece.text.length;
    parts.push(joint, piece.text);
  }
  const raw = parts.join('');
  yield;
  const silent: Folded[] = [];
  const reported: Folded[] = [];
  let folded = 0;
  for (const { from, to } of stretchesOf(raw)) {
    const part = foldSilently(raw, from, to);
    silent.push(part);
    reported.push(shiftFolded(foldReported(part.text), folded));
    folded += part.text.length;
    yield;
  }
  const silently = yield* joinFoldedInSteps(silent);
  return new FoldedStream(pieces, offsets, raw, silently, yield* joinFoldedInSteps(reported));
}

/** Stretches that fold alone as they do together. */
function* stretchesOf(raw: string): Generator<Range> {
  let from = 0;
  while (raw.length - from > UNITS_A_STEP) {
    const to = seamBehind(raw, from + UNITS_A_STEP);
    yield { from, to };
    from = to;
  }
  yield { from, to: raw.length };
}

/** The first place from `at` on where no folding reaches across; one that looks back finds the end of a sentence there. */
function seamBehind(raw: string, at: number): number {
  SEAM.lastIndex = at;
  return (SEAM.exec(raw)?.index ?? raw.length - 1) + 1;
}

/**
 * A sign that ends words, or a letter among letters in a text that has no such sign for long; in neither case with a mark behind
 * it that belongs to what stands before, as voicing marks, variation selectors and signs of repetition do.
 */
const SEAM = /[\uFDD0。.、](?![^]{0,2}[\p{M}\uFF9E\uFF9F々〻ゝゞヽヾ])|[A-Za-zぁ-ん](?=[A-Za-zぁ-ん]{3})/gu;

class FoldedStream implements Stream {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly #offsets: Uint32Array;
  readonly #raw: string;
  readonly #silent: Folded;
  readonly #reported: Folded;

  constructor(pieces: readonly Piece[], offsets: Uint32Array, raw: string, silent: Folded, reported: Folded) {
    this.pieces = pieces;
    this.text = reported.text;
    this.#offsets = offsets;
    this.#raw = raw;
    this.#silent = silent;
    this.#reported = reported;
  }

  get silent(): string {
    return this.#silent.text;
  }

  silently(from: number, to: number): Range {
    if (from >= to) return { from: 0, to: 0 };
    return { from: this.#reported.starts[from] ?? 0, to: this.#reported.ends[to - 1] ?? 0 };
  }

  printed(from: number, to: number): string {
    if (from >= to) return '';
    const raw = this.#raw.slice(this.#silent.starts[from], this.#silent.ends[to - 1]);
    return raw.replaceAll(BARRIER, '').replaceAll('\n', '');
  }

  passages(from: number, to: number): readonly Passage[] {
    const range = this.silently(from, to);
    return this.passagesOfSilent(range.from, range.to);
  }

  passagesOfSilent(from: number, to: number): readonly Passage[] {
    const found: Passage[] = [];
    if (from >= to) return found;
    const start = this.#silent.starts[from] ?? 0;
    const end = this.#silent.ends[to - 1] ?? 0;
    for (let index = this.#pieceAtRaw(start); index < this.pieces.length; index++) {
      const piece = this.pieces[index];
      const offset = this.#offsets[index] ?? 0;
      if (piece === undefined || offset >= end) break;
      if (piece.paragraph < -1) continue;
      const span = {
        start: printedOffset(piece, Math.max(0, start - offset), 'start'),
        end: printedOffset(piece, Math.min(piece.text.length, end - offset), 'end'),
      };
      if (span.start < span.end) found.push({ node: piece.node, paragraph: piece.paragraph, span });
    }
    return found;
  }

  seams(from: number, to: number): readonly number[] {
    const found: number[] = [];
    const { starts } = this.#silent;
    const end = starts[to] ?? this.#raw.length;
    for (let piece = this.#pieceAtRaw(starts[from] ?? this.#raw.length) + 1; piece < this.pieces.length; piece++) {
      const offset = this.#offsets[piece] ?? this.#raw.length;
      if (offset >= end) break;
      const unit = firstFrom(starts, offset);
      if (unit > from && unit < to) found.push(unit);
    }
    return found;
  }

  startOf(piece: number): number {
    return this.#unitAt(this.#offsets[piece] ?? this.#raw.length);
  }

  endOf(piece: number): number {
    return this.#unitAt((this.#offsets[piece] ?? this.#raw.length) + (this.pieces[piece]?.text.length ?? 0));
  }

  pieceAt(unit: number): number {
    return this.#pieceAtRaw(unit < this.text.length ? this.#rawStart(unit) : this.#raw.length);
  }

  rangeIn(piece: number, span: Span): Range {
    const offset = this.#offsets[piece] ?? 0;
    const variant = this.pieces[piece]?.variant ?? null;
    const shift = (at: number): number =>
      variant !== null && at >= variant.at + variant.printed ? at - variant.printed + variant.read : at;
    return { from: this.#unitAt(offset + shift(span.start)), to: this.#unitAt(offset + shift(span.end)) };
  }

  beginsSentence(unit: number): boolean {
    if (unit <= 0 || this.text.charAt(unit - 1) === BARRIER) return true;
    const raw = this.#rawStart(unit);
    const piece = this.#pieceAtRaw(raw);
    const offset = raw - (this.#offsets[piece] ?? 0);
    const { node, paragraph } = this.pieces[piece] ?? {};
    if (offset === 0 || node === undefined || paragraph === undefined || paragraph < 0) return offset === 0;
    const whole = node.paragraphs[paragraph];
    return whole?.sentences.some(({ span }) => span.start - whole.span.start === offset) ?? false;
  }

  endsSentence(unit: number): boolean {
    if (unit >= this.text.length || this.beginsSentence(unit) || this.text.charAt(unit) === BARRIER) return true;
    // The full stop itself is no part of the words: a sentence has ended in front of it too.
    return this.text.charAt(unit) === '.' && this.beginsSentence(unit + 1);
  }

  #rawStart(unit: number): number {
    return this.#silent.starts[this.#reported.starts[unit] ?? 0] ?? this.#raw.length;
  }

  /** The first unit that comes from the raw offset or from behind it. */
  #unitAt(raw: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#rawStart(middle) < raw) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #pieceAtRaw(raw: number): number {
    let low = 0;
    let high = this.#offsets.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#offsets[middle] ?? 0) <= raw) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

/** The index of the first of ascending numbers that is not less. */
function firstFrom(ascending: Uint32Array, least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offset in the printed paragraph for an offset in a variant reading of it; inside the variant, its outer end. */
function printedOffset(piece: Piece, at: number, side: 'start' | 'end'): number {
  const { variant } = piece;
  if (variant === null || at <= variant.at) return at;
  if (at >= variant.at + variant.read) return at - variant.read + variant.printed;
  return side === 'start' ? variant.at : variant.at + variant.printed;
}
