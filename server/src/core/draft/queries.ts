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

/** The narrowest item that the offset touches, among items in order of their start. */
function narrowestAt<T extends { readonly span: Span }>(items: readonly T[], offset: number): T | null {
  let best: T | null = null;
  for (const item of items) {
    if (item.span.start > offset) break;
    if (!touches(item.span, offset)) continue;
    if (best === null || isCloser(item.span, best.span, offset)) best = item;
  }
  return best;
}

function isCloser(span: Span, best: Span, offset: number): boolean {
  const inside = offset < span.end;
  const bestInside = offset < best.end;
  if (inside !== bestInside) return inside;
  return span.end - span.start <= best.end - best.start;
}
