/**
 * A block of the draft as attribution sees it: its quotations, and everything in it that can be a source, ours or
 * another document's, in order.
 */
import type { Citation, Target } from '../citation/citation.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { BlockKind } from '../markup/markup.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { FoundQuotation } from './find.ts';

/** One block. All spans are UTF-16 offsets into `view`. */
export interface QuotationSite {
  readonly view: string;
  readonly kind: BlockKind;
  /** How many block quotations enclose the block. */
  readonly quoteDepth: number;
  readonly quotations: readonly FoundQuotation[];
  /** Resolved citations, in order. */
  readonly citations: readonly Citation[];
  /** Every mention of a document, in order; `corpus` is null for laws, treaties and other editions. */
  readonly names: readonly DocumentName[];
}

export interface DocumentName {
  readonly span: Span;
  readonly corpus: Corpus | null;
  /** Has a year, or is a name that the draft defines. */
  readonly dated: boolean;
}

/** Something that quoted words can be taken from. */
export interface Source {
  readonly span: Span;
  /** Null for a document that is not in the library, and for one that is only named in passing. */
  readonly corpus: Corpus | null;
  /** Null where only the document is named. */
  readonly targets: readonly Target[] | null;
  readonly isCitation: boolean;
  /** A citation by number, behind which a title may stand. */
  readonly isNumber: boolean;
  /** The members of a list, each a source of its own; empty where the source is a single one. */
  readonly members: readonly Source[];
}

/**
 * The sources of a site in order: whole lists of citations as one, as far as no quotation stands in them, and names that are no part of a
 * citation.
 */
export function sourcesOf({ citations, names, quotations }: QuotationSite): readonly Source[] {
  if (citations.length + names.length === 0) return NONE;
  const sources = listsOf(citations, quotations).map(joined);
  let next = 0;
  for (const { span, corpus, dated } of names) {
    while ((citations[next]?.span.end ?? Infinity) <= span.start) next++;
    const citation = citations[next];
    if (citation !== undefined && overlaps(citation.span, span)) continue;
    sources.push({
      span,
      corpus: dated ? corpus : null,
      targets: null,
      isCitation: false,
      isNumber: false,
      members: NONE,
    });
  }
  return sources.toSorted((a, b) => a.span.start - b.span.start);
}

type List = [Source, ...Source[]];

/** The citations as sources, the members of a list together, as far as no quotation stands between them. */
function listsOf(citations: readonly Citation[], quotations: readonly FoundQuotation[]): readonly List[] {
  const lists: List[] = [];
  let [start, end] = [0, 0];
  for (const citation of citations) {
    const { span, member, list } = citation;
    const goesOn = member > 0 && overlaps({ start, end }, list) && !standsBetween(quotations, end, span.start);
    if (goesOn) lists.at(-1)?.push(sourceOf(citation));
    else lists.push([sourceOf(citation)]);
    start = goesOn ? start : span.start;
    end = goesOn ? Math.max(end, span.end) : span.end;
  }
  return lists;
}

/** The members of a list as one source; a single one is itself. */
function joined(members: List): Source {
  const [first, ...others] = members;
  if (others.length === 0) return first;
  const end = others.reduce((most, { span }) => Math.max(most, span.end), first.span.end);
  const targets = members.flatMap((member) => member.targets ?? []);
  return { ...first, span: { start: first.span.start, end }, targets, members };
}

function sourceOf(citation: Citation): Source {
  const { span, corpus, kind, targets } = citation;
  // 同別表「…」 names a row, and has no title behind it.
  const isNumber = kind === 'number' || (kind === 'relative' && targets[0]?.node.kind === 'clause');
  return { span, corpus, targets: targetsOf(citation), isCitation: true, isNumber, members: NONE };
}

function targetsOf(citation: Citation): readonly Target[] {
  return citation.verdict === 'unresolved' ? NONE : citation.targets;
}

/** Whether a quotation stands between two members of a list, so that it is of the first one: (イ)「…」及び(ロ)「…」. */
function standsBetween(quotations: readonly FoundQuotation[], from: number, to: number): boolean {
  const quotation = quotations[lastQuotationAt(quotations, to)];
  return quotation !== undefined && quotation.span.start >= from && quotation.span.end <= to;
}

const NONE: readonly never[] = [];

/** The index of the last source that ends at or before `offset`; −1 where there is none. */
export function lastBefore(sources: readonly Source[], offset: number): number {
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sources[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The index of the last quotation that begins at or before `offset`. */
export function lastQuotationAt(quotations: readonly FoundQuotation[], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((quotations[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
