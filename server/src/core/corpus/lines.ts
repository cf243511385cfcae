/**
 * The lines of a corpus file, told apart. The format is a small part of Markdown, so that the file reads well everywhere
 * and one line is always one thing: a heading, a list item, a paragraph. Whatever else Markdown has is named as foreign
 * and reported by the parser, never silently read as text.
 */
import type { Span } from '../text/span.ts';

/** A line of a corpus file that is not blank. All spans are without line ending and outer white space. */
export interface Line {
  readonly kind: 'heading' | 'item' | 'text' | 'table' | 'foreign' | 'openComment';
  /** The line from its first visible character. */
  readonly span: Span;
  /** The words behind hashes or bullet; for other lines the same as `span`. */
  readonly words: Span;
  /** The number of hashes of a heading; the columns of indentation of every other line. */
  readonly depth: number;
  /** Whether a line of text stands directly above, without a blank line between. */
  readonly follows: boolean;
}

/**
 * The lines of `source` from `start`, without blank ones and HTML comments; the first line of a comment that never ends comes last.
 * Line endings are LF, CRLF and CR.
 */
export function* linesOf(source: string, start: number): Generator<Line, void> {
  let inComment = false;
  let opening: Span | null = null;
  let afterText = false;
  const lineEnd = /\r\n?|\n|$/gu;
  for (let at = start; at < source.length;) {
    lineEnd.lastIndex = at;
    const ending = lineEnd.exec(source);
    const end = ending?.index ?? source.length;
    const line: Line | null = inComment ? null : lineAt(source, at, end, afterText);
    if (!inComment && line !== null && isComment(source, line)) opening = line.span;
    const commented = inComment || line?.kind === 'foreign';
    if (commented) inComment = staysInComment(source, line?.span.start ?? at, end, inComment);
    if (line !== null && !isComment(source, line)) yield line;
    afterText = line?.kind === 'text' || line?.kind === 'item';
    at = end + (ending?.[0].length || 1);
  }
  if (inComment && opening !== null) {
    yield { kind: 'openComment', span: opening, words: opening, depth: 0, follows: false };
  }
}

function lineAt(source: string, at: number, end: number, follows: boolean): Line | null {
  const span = trimmed(source, at, end);
  if (span.start === span.end) return null;
  const indent = columnsOf(source, at, span.start);
  const first = source.charAt(span.start);
  if (first === '#') {
    const hashes = runOf(source, span, '#');
    const words = trimmed(source, span.start + hashes, span.end);
    const isHeading = hashes <= 6 && (words.start === words.end || words.start > span.start + hashes);
    if (isHeading) return { kind: 'heading', span, words, depth: hashes, follows: false };
  }
  if (first === '|') return { kind: 'table', span, words: span, depth: indent, follows: false };
  if (isBullet(source, span)) {
    return { kind: 'item', span, words: trimmed(source, span.start + 1, span.end), depth: indent, follows: false };
  }
  const kind = isForeign(source, span) ? 'foreign' : 'text';
  return { kind, span, words: span, depth: indent, follows };
}

/** Markdown's bullets, each followed by white space. A numbered item is text: its number must be a marker of the document. */
function isBullet(source: string, span: Span): boolean {
  return '-*+'.includes(source.charAt(span.start)) && /\s/u.test(source.charAt(span.start + 1));
}

/** Block quotations, fences, HTML, rules and underlines of headings. */
function isForeign(source: string, span: Span): boolean {
  const first = source.charAt(span.start);
  if (first === '>' || first === '<') return true;
  const run = runOf(source, span, first);
  if (first === '`' || first === '~') return run >= 3;
  return '-*_='.includes(first) && run >= 2 && run === span.end - span.start;
}

function isComment(source: string, line: Line): boolean {
  return line.kind === 'foreign' && source.startsWith('<!--', line.span.start);
}

/** Whether an HTML comment is still open behind this line. Only the line is searched, so that the file is read once. */
function staysInComment(source: string, start: number, end: number, inside: boolean): boolean {
  const line = source.slice(start, end);
  if (!inside && !line.startsWith('<!--')) return false;
  return !line.includes('-->', inside ? 0 : 4);
}

function runOf(source: string, span: Span, character: string): number {
  let length = 0;
  while (span.start + length < span.end && source.charAt(span.start + length) === character) length++;
  return length;
}

/** Columns of indentation: a tab fills up to four, a full-width space is a Japanese paragraph's indent and counts none. */
function columnsOf(source: string, from: number, to: number): number {
  let columns = 0;
  for (let index = from; index < to; index++) {
    const character = source.charAt(index);
    if (character === '\t') columns += 4 - (columns % 4);
    else if (character === ' ') columns++;
  }
  return columns;
}

function trimmed(source: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x0b ||
    code === 0x0c
  );
}
