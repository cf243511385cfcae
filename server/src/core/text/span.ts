/**
 * Spans: where something stands in a text. Everything in the core measures in UTF-16 code units and half-open
 * spans, because that is what both JavaScript strings and the Language Server Protocol count in; lines and columns
 * exist only at the edge.
 */

/** A half-open range `[start, end)` of UTF-16 offsets into one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in the span or at either of its ends: a caret just behind a citation still means it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether `offset` names a character of the span. */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span moved by `delta` UTF-16 units. */
export function shift(span: Span, delta: number): Span {
  return delta === 0 ? span : { start: span.start + delta, end: span.end + delta };
}

/** The words of `text` that the span names. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
