/**
 * The line of a draft in which a finding stands, with carets below it. A paragraph of Japanese Markdown is often one line
 * of a thousand characters, so only what fits beside the finding is shown.
 */
import type { Span } from '../../core/text/span.ts';
import type { DraftText } from '../../service/draftText.ts';
import { endWithin, printable, startWithin, widthOf } from './printable.ts';

export interface Excerpt {
  /** From 1. */
  readonly line: number;
  readonly words: string;
  /** Spaces and carets, to be printed below the words. */
  readonly carets: string;
}

const DOTS = '...';

/** The excerpt for a span within `columns`. Of a span over several lines the first line is marked. */
export function excerptOf(text: DraftText, span: Span, columns: number): Excerpt {
  const { line } = text.positionAt(span.start);
  const bounds = text.lineSpan(line);
  const slice = (start: number, end: number): string => printable(text.text.slice(start, end));
  const start = Math.min(span.start, bounds.end);
  const end = Math.max(start, Math.min(span.end, bounds.end));
  // More than this cannot be shown, and looking at more would cost the length of the line for each of its findings.
  const reach = 4 * columns;

  const marked = startWithin(slice(start, Math.min(end, start + reach)), columns);
  const isCut = marked.length < end - start;
  const room = Math.max(0, columns - widthOf(marked) - 2 * DOTS.length);
  const before = ending(
    slice(Math.max(bounds.start, start - reach), start),
    start - bounds.start,
    Math.floor(room / 2),
  );
  const space = Math.max(0, columns - widthOf(before + marked) - DOTS.length);
  const after = beginning(slice(end, Math.min(bounds.end, end + reach)), bounds.end - end, space);
  return {
    line: line + 1,
    words: before + marked + (isCut ? DOTS : after),
    carets: ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked))),
  };
}

/** What fits of the text's end; `length` is that of the whole, of which `text` may be only the end. */
function ending(text: string, length: number, width: number): string {
  const shown = endWithin(text, width);
  return shown.length === length ? shown : DOTS + shown;
}

function beginning(text: string, length: number, width: number): string {
  const shown = startWithin(text, width);
  return shown.length === length ? shown : shown + DOTS;
}
