/**
 * Which pairs of marks hold words. Local to a block and linear: a stack of open marks with a count for each kind, so that
 * neither unclosed nor unopened marks cost anything.
 */
import type { BlockKind } from '../markup/markup.ts';
import { unitsOf } from '../text/anchors.ts';
import type { Span } from '../text/span.ts';

/** Quoted words, not yet attributed. Spans are UTF-16 offsets into the block's view. */
export interface FoundQuotation {
  /** With the marks. */
  readonly span: Span;
  readonly words: Span;
  readonly form: 'brackets' | 'block' | 'cell';
  /** 0 outside other quotations. */
  readonly depth: number;
  /** The index of the quotation around it. */
  readonly parent: number | null;
}

/** Quotations nested deeper than this quote nobody. */
const DEEPEST = 3;

/**
 * The quotations of a view in order of their start; in a table row also each cell without marks. Marks within marks are
 * found down to a depth of 3. `hasMarks`: whether the view holds any of `quotationMarks`, where the caller knows.
 */
export function findQuotations(view: string, kind: BlockKind, hasMarks = true): readonly FoundQuotation[] {
  if (kind === 'code' || kind === 'comment' || kind === 'frontMatter' || kind === 'raw') return NONE;
  const found = hasMarks ? nest(pairsIn(view)) : NONE;
  return kind === 'cell' ? inOrder([...found, ...cellsWithout(view, found)]) : found;
}

const NONE: readonly never[] = [];

interface Pair {
  readonly open: number;
  readonly openEnd: number;
  readonly close: number;
  readonly closeEnd: number;
}

interface Mark {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
}

/** The kinds of marks; an opening and a closing mark of a kind pair. The last two open and close by turns. */
const OPENING = '「『“‘«｢〝';
const CLOSING = '」』”’»｣〟';
const STRAIGHT = 7;
const TEX = 8;

/** All units of marks. */
export const quotationMarks = unitsOf(`${OPENING}${CLOSING}〞"\`'`);
/** Without the flag `u`, by which engines would look for surrogates at every unit: all marks are single ones. */
const ANY_MARK = /[「『“‘«｢〝」』”’»｣〟〞"]|``|''/g;

function pairsIn(view: string): Pair[] {
  const pairs: Pair[] = [];
  const open: Mark[] = [];
  const counts = new Uint32Array(TEX + 1);
  const push = (kind: number, start: number, end: number): void => {
    open.push({ kind, start, end });
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  const close = (kind: number, start: number, end: number): void => {
    if ((counts[kind] ?? 0) === 0) return;
    for (let mark = open.pop(); mark !== undefined; mark = open.pop()) {
      counts[mark.kind] = (counts[mark.kind] ?? 1) - 1;
      if (mark.kind !== kind) continue;
      pairs.push({ open: mark.start, openEnd: mark.end, close: start, closeEnd: end });
      return;
    }
  };
  ANY_MARK.lastIndex = 0;
  for (let match = ANY_MARK.exec(view); match !== null; match = ANY_MARK.exec(view)) {
    const { 0: mark, index } = match;
    const end = index + mark.length;
    const opening = OPENING.indexOf(mark);
    const closing = CLOSING.indexOf(mark === '〞' ? '〟' : mark);
    if (mark === '``') push(TEX, index, end);
    else if (mark === "''") close(TEX, index, end);
    else if (mark === '"') {
      if ((counts[STRAIGHT] ?? 0) > 0) close(STRAIGHT, index, end);
      else push(STRAIGHT, index, end);
    } else if (opening >= 0) push(opening, index, end);
    else if (!isApostrophe(view, index)) close(closing, index, end);
  }
  return pairs.toSorted((a, b) => a.open - b.open);
}

/** A ’ between letters closes nothing. */
function isApostrophe(view: string, at: number): boolean {
  return view.charAt(at) === '’' && /[A-Za-z]/u.test(view.charAt(at - 1)) && /[A-Za-z]/u.test(view.charAt(at + 1));
}

function nest(pairs: readonly Pair[]): FoundQuotation[] {
  const found: FoundQuotation[] = [];
  /** The pairs around the present one, with the index of each in `found`, −1 where it is too deep. */
  const around: { close: number; index: number }[] = [];
  for (const pair of pairs) {
    while ((around.at(-1)?.close ?? Infinity) <= pair.open) around.pop();
    const depth = around.length;
    if (depth <= DEEPEST && pair.openEnd < pair.close) {
      const parent = around.at(-1)?.index ?? null;
      around.push({ close: pair.close, index: found.length });
      found.push({
        span: { start: pair.open, end: pair.closeEnd },
        words: { start: pair.openEnd, end: pair.close },
        form: 'brackets',
        depth,
        parent,
      });
    } else {
      around.push({ close: pair.close, index: -1 });
    }
  }
  return found;
}

/** In a row the view parts cells by U+FFFC. */
function cellsWithout(view: string, found: readonly FoundQuotation[]): FoundQuotation[] {
  const cells: FoundQuotation[] = [];
  let next = 0;
  for (let start = 0; start <= view.length;) {
    const bar = view.indexOf('\uFFFC', start);
    const end = bar < 0 ? view.length : bar;
    while ((found[next]?.span.end ?? Infinity) <= start) next++;
    const words = trimmed(view, { start, end });
    if (words.start < words.end && isQuotedWhole(words, found, next))
      cells.push({ span: words, words, form: 'cell', depth: 0, parent: null });
    start = end + 1;
  }
  return cells;
}

/** Whether a cell holds no marks but around a small part of it, such as a name in a sentence that is quoted without marks. */
function isQuotedWhole({ start, end }: Span, found: readonly FoundQuotation[], next: number): boolean {
  let marked = 0;
  for (let index = next; (found[index]?.span.start ?? Infinity) < end; index++) {
    const { span, depth } = found[index] ?? NOTHING;
    if (span.start === start) return false;
    if (depth === 0) marked += span.end - span.start;
  }
  return marked * MOST_MARKED <= end - start;
}

const NOTHING = { span: { start: 0, end: 0 }, depth: 0 };
/** The cell is longer by this than what is marked in it. */
const MOST_MARKED = 4;

/** Sorted by start, with the parents' new places. */
function inOrder(found: readonly FoundQuotation[]): readonly FoundQuotation[] {
  const sorted = found.toSorted((a, b) => a.span.start - b.span.start);
  const places = new Map(sorted.map((quotation, index) => [quotation, index]));
  return sorted.map(({ span, words, form, depth, parent }) => {
    const around = parent === null ? undefined : found[parent];
    return { span, words, form, depth, parent: around === undefined ? null : (places.get(around) ?? null) };
  });
}

/** The span without white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
