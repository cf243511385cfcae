/**
 * AsciiDoc, as far as it decides which words a reader sees.
 */
import { isLineBreak } from '../../text/characters.ts';
import { specialUnits } from '../inline/typography.ts';
import type { Language } from '../language.ts';
import { behindLineEnd, endOfLine, skipRun, skipSpaces, trimEnd } from '../lines.ts';
import type { Block } from '../markup.ts';
import { OBJECT } from '../mask.ts';
import type { Mask } from '../mask.ts';
import { AsciidocAutomaton } from './asciidoc/flow.ts';
import { maskInline, OWN_UNITS } from './asciidoc/inline.ts';
import { delimiterAt, isComment, markerEnd, styleAt } from './asciidoc/lines.ts';

/** A paragraph may also be a title, which begins with a dot. */
export const asciidoc: Language = {
  initial: () => '',
  reach: () => 0,
  automaton: (text, entry, blocks) => new AsciidocAutomaton(text, entry, blocks),
  canStart: () => true,
  mask: maskBlock,
  special: specialUnits(OWN_UNITS + '.'),
  inlineComment: '//',
};

function maskBlock(words: string, block: Block, mask: Mask): void {
  const start = skipSpaces(words, 0, words.length);
  if (block.kind === 'comment') return maskComment(words, mask);
  if (block.kind === 'quotation' && styleAt(words, start, words.length) !== null) return;
  if (block.kind === 'quotation' && delimiterAt(words, start, words.length) !== null) return mask.hide(0, words.length);
  mask.hide(0, start);
  if (block.kind === 'cell') return maskRow(words, start, mask);
  if (block.kind === 'heading') return maskHeading(words, start, mask);
  const from = prefixEnd(words, block, start);
  mask.hide(start, from);
  maskInline(words, from, words.length, mask, block.kind === 'quotation' ? '>' : '');
}

/** A line behind `//`, or the lines between two `////`. */
function maskComment(words: string, mask: Mask): void {
  if (isComment(words, 0)) return mask.comment(0, words.length, 2, words.length);
  const start = behindLineEnd(words, endOfLine(words, 0));
  const isClosed = /[\r\n]\/{4,}[ \t]*$/.test(words.slice(-64));
  mask.comment(0, words.length, start, isClosed ? words.lastIndexOf('/', words.length - 4) : words.length);
}

/** Where the words start: behind a list marker, the `.` of a block title, the `>` of a quotation. */
function prefixEnd(words: string, block: Block, start: number): number {
  if (block.kind === 'listItem') return Math.max(markerEnd(words, start, words.length), start);
  if (block.kind === 'quotation' && words.charAt(start) === '>') return skipSpaces(words, start + 1, words.length);
  const isTitle = words.charAt(start) === '.' && !'. '.includes(words.charAt(start + 1));
  return isTitle ? start + 1 : start;
}

/** Hides the marks before a heading's words, or the underline. */
function maskHeading(words: string, start: number, mask: Mask): void {
  const code = words.charCodeAt(start);
  const run = code === 0x3d || code === 0x23 ? skipRun(words, start, words.length, code) : start;
  if (run > start) {
    const from = skipSpaces(words, run, words.length);
    mask.hide(start, from);
    const last = trimEnd(words, from, words.length);
    const marks = words.slice(start, run);
    const end = words.endsWith(` ${marks}`, last) ? trimEnd(words, from, last - marks.length) : last;
    maskInline(words, from, end, mask);
    return mask.hide(end, last);
  }
  const end = endOfLine(words, start);
  maskInline(words, start, end, mask);
  mask.hide(end, words.length);
}

/** What may stand directly before the `|` of a cell: its span, its alignment, its style. */
const SPECIFIER = /(?:^|\s)(?:\d{0,3}(?:\.\d{1,3})?[*+])?(?:[<^>]|\.[<^>]){0,2}[a-z]?$/;

/** A row keeps the words of its cells, with one object between two cells. */
function maskRow(words: string, start: number, mask: Mask): void {
  let at = start;
  let isFirst = true;
  while (at < words.length) {
    const pipe = cellEnd(words, at);
    const cut = pipe < words.length ? specifierStart(words, at, pipe) : pipe;
    const end = trimEnd(words, at, cut);
    maskInline(words, at, end, mask);
    const next = pipe < words.length ? skipSpaces(words, pipe + 1, words.length) : pipe;
    if (isFirst && end === start) mask.hide(start, next);
    else if (pipe < words.length) mask.replace(end, next, OBJECT);
    else mask.hide(end, next);
    isFirst = false;
    at = next;
  }
}

/** Where the specifier before the `|` at `pipe` starts. */
function specifierStart(words: string, from: number, pipe: number): number {
  const tail = words.slice(Math.max(from, pipe - 16), pipe);
  const match = SPECIFIER.exec(tail);
  if (match === null) return pipe;
  const isBroken = match[0] !== '' && isLineBreak(match[0].charCodeAt(0));
  return pipe - match[0].length + (isBroken ? 1 : 0);
}

function cellEnd(words: string, from: number): number {
  let at = from;
  while (at < words.length && words.charAt(at) !== '|') at += words.charAt(at) === '\\' ? 2 : 1;
  return Math.min(at, words.length);
}
