/**
 * Views: a block as a reader sees it, with the way back to the draft. Most blocks of Japanese prose have nothing to hide,
 * or only a marker before their words; those views are a slice and an offset. The others keep a map of segments.
 */
import type { Span } from '../text/span.ts';
import { skipPlain } from './inline/typography.ts';
import type { SpecialUnits } from './inline/typography.ts';
import { languageOf } from './languages.ts';
import { isSpaceOrTab } from './lines.ts';
import type { Block, BlockKind, Markup, View } from './markup.ts';
import { Mask } from './mask.ts';

/**
 * The view of a block of `text`. It depends on nothing but the block's own characters, kind, depth and entry state, so
 * that equal blocks have equal views wherever they stand. Blocks in which nothing is recognised (code, comments, front
 * matter, raw markup) have an empty view. Linear in the block's length; never throws.
 */
export function viewOf(text: string, block: Block, markup: Markup): View {
  if (!hasWords(block.kind)) return sliceView('', block.start);
  const language = languageOf(markup);
  const words = text.slice(block.start, block.end);
  if (isSeenAsWritten(text, block, language.special)) return sliceView(words, block.start);
  SHARED_MASK.clear();
  language.mask(words, block, SHARED_MASK);
  return viewThrough(words, block.start, SHARED_MASK);
}

/** One mask serves all views, one after the other: what it held is in the view by then. */
const SHARED_MASK = new Mask();

/** Whether a reader reads blocks of this kind. */
export function hasWords(kind: BlockKind): boolean {
  return kind !== 'code' && kind !== 'comment' && kind !== 'frontMatter' && kind !== 'raw';
}

/** Most paragraphs of Japanese prose are: one line without markup. The whole text is quicker to go through than a part of it. */
function isSeenAsWritten(text: string, block: Block, special: SpecialUnits): boolean {
  if (block.kind !== 'prose' || isSpaceOrTab(text.charCodeAt(block.start))) return false;
  return skipPlain(text, block.start, block.end, special) === block.end;
}

/** Numbers per segment of the map: start in the view, start in the words, end in the words. */
const STRIDE = 3;

/** The view of `words`, which stand at `base` in the draft, through a mask. What two edits share, the first one has. */
function viewThrough(words: string, base: number, mask: Mask): View {
  // Most blocks that are not seen as written have only a marker before their words. Where there are none, the view is at the start.
  if (mask.length === 1 && mask.startAt(0) === 0 && mask.fillAt(0) === '' && mask.endAt(0) < words.length) {
    return sliceView(words.slice(mask.endAt(0)), base + mask.endAt(0));
  }
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  const segments: number[] = [];
  for (let index = 0; index < mask.length; index++) {
    const start = Math.max(mask.startAt(index), at);
    const end = mask.endAt(index);
    if (end <= start) continue;
    if (start > at) {
      segments.push(length, at, start);
      parts.push(words.slice(at, start));
      length += start - at;
    }
    const fill = mask.fillAt(index);
    if (fill !== '') {
      segments.push(length, start, end);
      parts.push(fill);
      length += fill.length;
    }
    at = end;
  }
  if (at === 0) return sliceView(words, base);
  if (at < words.length) {
    segments.push(length, at, words.length);
    parts.push(words.slice(at));
  }
  const text = parts.join('');
  const isSlice = segments.length <= STRIDE && text.length === (segments[2] ?? 0) - (segments[1] ?? 0);
  if (isSlice) return sliceView(text, base + (segments[1] ?? 0));
  return new SegmentedView(text, base, segments);
}

/** A view without a map: its characters are the draft's from `base` on. */
function sliceView(text: string, base: number): View {
  return new SliceView(text, base);
}

class SliceView implements View {
  readonly text: string;
  private readonly base: number;

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
  }

  toDraft(offset: number): number {
    return this.base + clamp(offset, this.text.length);
  }

  spanToDraft(span: Span): Span {
    return { start: this.toDraft(span.start), end: this.toDraft(span.end) };
  }

  toView(draftOffset: number): number {
    return clamp(draftOffset - this.base, this.text.length);
  }
}

/**
 * A view in segments. A segment is either a copy, as long in the view as in the draft, or stands as a whole for what it
 * replaces; between segments lies what is left out.
 */
class SegmentedView implements View {
  readonly text: string;
  private readonly base: number;
  private readonly segments: readonly number[];

  constructor(text: string, base: number, segments: readonly number[]) {
    this.text = text;
    this.base = base;
    this.segments = segments;
  }

  toDraft(offset: number): number {
    if (offset >= this.text.length) return this.base + this.part(this.segments.length - 1);
    return this.base + this.startOfCharacter(Math.max(offset, 0));
  }

  spanToDraft(span: Span): Span {
    const start = this.toDraft(span.start);
    if (span.end <= span.start) return { start, end: start };
    return { start, end: this.base + this.endOfCharacter(clamp(span.end, this.text.length) - 1) };
  }

  toView(draftOffset: number): number {
    const offset = draftOffset - this.base;
    let low = 0;
    let high = this.segments.length / STRIDE;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.part(middle * STRIDE + 2) > offset) high = middle;
      else low = middle + 1;
    }
    const segment = low * STRIDE;
    if (segment >= this.segments.length) return this.text.length;
    const inside = offset - this.part(segment + 1);
    if (inside <= 0) return this.part(segment);
    return this.isCopy(segment) ? this.part(segment) + inside : this.endInView(segment);
  }

  private startOfCharacter(offset: number): number {
    const segment = this.segmentAt(offset);
    const start = this.part(segment + 1);
    return this.isCopy(segment) ? start + offset - this.part(segment) : start;
  }

  private endOfCharacter(offset: number): number {
    const segment = this.segmentAt(offset);
    return this.isCopy(segment) ? this.startOfCharacter(offset) + 1 : this.part(segment + 2);
  }

  /** The index of the segment that holds the view's character at `offset`. */
  private segmentAt(offset: number): number {
    let low = 0;
    let high = this.segments.length / STRIDE;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.part(middle * STRIDE) <= offset) low = middle;
      else high = middle;
    }
    return low * STRIDE;
  }

  private isCopy(segment: number): boolean {
    return this.endInView(segment) - this.part(segment) === this.part(segment + 2) - this.part(segment + 1);
  }

  private endInView(segment: number): number {
    return segment + STRIDE < this.segments.length ? this.part(segment + STRIDE) : this.text.length;
  }

  private part(index: number): number {
    return this.segments[index] ?? 0;
  }
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}
