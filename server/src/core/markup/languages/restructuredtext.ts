/**
 * reStructuredText, as far as it decides which words a reader sees. The standard directives and those of Sphinx are known;
 * the body of any other is passed over.
 */
import { isLineBreak } from '../../text/characters.ts';
import type { Language } from '../language.ts';
import { endOfLine, skipSpaces, trimEnd } from '../lines.ts';
import type { Block } from '../markup.ts';
import type { Mask } from '../mask.ts';
import { OBJECT } from '../mask.ts';
import { RestructuredTextAutomaton } from './restructuredtext/flow.ts';
import { maskInline, SPECIAL } from './restructuredtext/inline.ts';
import { explicitAt, fieldEnd, isAdornment, markerEnd, nestedMarkerEnd, noteWords } from './restructuredtext/lines.ts';
import { initialState, keyOf } from './restructuredtext/state.ts';

const INITIAL = keyOf(initialState);

export const restructuredText: Language = {
  initial: () => INITIAL,
  automaton: (text, entry, blocks) => new RestructuredTextAutomaton(text, entry, blocks),
  canStart: () => true,
  mask: maskBlock,
  special: SPECIAL,
  inlineComment: null,
};

function maskBlock(words: string, block: Block, mask: Mask): void {
  const start = skipSpaces(words, 0, words.length);
  if (block.kind === 'comment') return mask.comment(start, words.length, start + 2, words.length);
  mask.hide(0, start);
  if (block.kind === 'heading') return maskHeading(words, start, mask);
  if (block.kind === 'cell') return maskRow(words, start, mask);
  const from = prefixEnd(words, block, start);
  const end = literalMarkStart(words, from);
  mask.hide(start, from);
  maskInline(words, from, end, mask, words.charAt(start) === '|' ? '|' : '');
  mask.hide(end, words.length);
}

/** Where the words start: behind a footnote's label, a directive's name, a marker, a field's name, the `|` of a line block. */
function prefixEnd(words: string, block: Block, start: number): number {
  const lineEnd = endOfLine(words, start);
  if (block.kind === 'note' && words.startsWith('..', start)) return noteWords(words, start, lineEnd);
  if (block.kind === 'listItem') {
    let at = start;
    for (let next = markerEnd(words, at, lineEnd); next >= 0; next = nestedMarkerEnd(words, at, lineEnd)) at = next;
    return at;
  }
  const explicit = explicitAt(words, start, lineEnd);
  if (explicit?.type === 'directive') return explicit.argument;
  if (words.startsWith('| ', start)) return skipSpaces(words, start + 1, lineEnd);
  return Math.max(fieldEnd(words, start, lineEnd), start);
}

/** Of the `::` at a paragraph's end one colon is seen, and none behind white space. */
function literalMarkStart(words: string, from: number): number {
  const last = trimEnd(words, from, words.length);
  if (!words.endsWith('::', last) || last - 2 < from) return words.length;
  const mark = trimEnd(words, from, last - 2);
  const isAlone = mark === from || mark < last - 2 || isLineBreak(words.charCodeAt(mark - 1));
  return isAlone ? mark : last - 1;
}

/** A title without the lines above and below it. */
function maskHeading(words: string, start: number, mask: Mask): void {
  const firstEnd = endOfLine(words, start);
  const isOverlined = isAdornment(words, start, firstEnd);
  let title = start;
  if (isOverlined) {
    title = firstEnd;
    while (title < words.length && isLineBreak(words.charCodeAt(title))) title++;
    title = skipSpaces(words, title, words.length);
    mask.hide(start, title);
  }
  const end = endOfLine(words, title);
  maskInline(words, title, end, mask);
  mask.hide(end, words.length);
}

/** A row of a grid table, or of a simple table, whose columns two spaces divide. Between two cells stands one object. */
function maskRow(words: string, start: number, mask: Mask): void {
  const isGrid = words.charAt(start) === '|';
  const last = trimEnd(words, start, isGrid ? words.lastIndexOf('|') : words.length);
  let at = isGrid ? skipSpaces(words, start + 1, last) : start;
  mask.hide(start, at);
  while (at < last) {
    const border = cellEnd(words, at, last, isGrid);
    const end = trimEnd(words, at, border);
    maskInline(words, at, end, mask);
    if (border >= last) break;
    at = skipSpaces(words, border + (isGrid ? 1 : 0), last);
    mask.replace(end, at, OBJECT);
  }
  mask.hide(last, words.length);
}

function cellEnd(words: string, from: number, end: number, isGrid: boolean): number {
  const border = words.slice(from, end).indexOf(isGrid ? '|' : '  ');
  return border < 0 ? end : from + border;
}
