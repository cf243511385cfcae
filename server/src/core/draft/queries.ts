/**
 * Questions about an analysis by position. Features ask these and never search the lists themselves.
 */
import type { Citation } from '../citation/citation.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { Finding } from '../rules/finding.ts';
import type { TermUse } from '../terminology/term.ts';
import { touches } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { DraftAnalysis } from './analysis.ts';

/** The citation at an offset: the narrowest whose span the offset touches; of two that meet there, the one that begins. */
export function citationAt(analysis: DraftAnalysis, offset: number): Citation | null {
  return narrowestAt(analysis.citations, offset);
}

/** The innermost quotation around an offset. */
export function quotationAt(analysis: DraftAnalysis, offset: number): Quotation | null {
  return narrowestAt(analysis.quotations, offset);
}

/** The term or wrong variant at an offset. */
export function termAt(analysis: DraftAnalysis, offset: number): TermUse | null {
  return narrowestAt(analysis.terms, offset);
}

/** The findings whose spans touch `span`, in order. */
export function findingsAt(analysis: DraftAnalysis, span: Span): readonly Finding[] {
  return analysis.findings.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
}

interface Item {
  readonly span: Span;
}

/**
 * The narrowest item that the offset touches, among items in order of their start; of equals the last. It looks only at items
 * from which on some reach as far as the offset: whoever asks about every place of a draft must not go through all of it each time.
 */
function narrowestAt<T extends Item>(items: readonly T[], offset: number): T | null {
  const reach = reachOf(items);
  let best: T | null = null;
  for (let index = countUntil(items, offset) - 1; (reach[index] ?? -1) >= offset; index--) {
    const item = items[index];
    if (item === undefined || !touches(item.span, offset)) continue;
    if (best === null || isCloser(item.span, best.span, offset)) best = item;
  }
  return best;
}

/** How many items begin at or before the offset. */
function countUntil(items: readonly Item[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.span.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const reaches = new WeakMap<readonly Item[], Uint32Array>();

/** For each item how far it or any before it reaches. */
function reachOf(items: readonly Item[]): Uint32Array {
  const known = reaches.get(items);
  if (known !== undefined) return known;
  const reach = new Uint32Array(items.length);
  let furthest = 0;
  for (const [index, { span }] of items.entries()) reach[index] = furthest = Math.max(furthest, span.end);
  reaches.set(items, reach);
  return reach;
}

function isCloser(span: Span, best: Span, offset: number): boolean {
  const inside = offset < span.end;
  const bestInside = offset < best.end;
  if (inside !== bestInside) return inside;
  return span.end - span.start < best.end - best.start;
}
