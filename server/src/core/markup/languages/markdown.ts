/**
 * Markdown: CommonMark with what GitHub, VS Code and Pandoc add to it, as far as it decides which words a reader sees.
 * Not read are reference definitions over several lines, and references without a label (`[words]`), whose meaning stands
 * elsewhere.
 */
import { isLineBreak } from '../../text/characters.ts';
import { specialUnits } from '../inline/typography.ts';
import type { Language } from '../language.ts';
import { isSpaceOrTab, skipRun, skipSpaces, trimEnd } from '../lines.ts';
import type { Block } from '../markup.ts';
import { OBJECT } from '../mask.ts';
import type { Mask } from '../mask.ts';
import { FLAG, flagOf } from './markdown/entry.ts';
import { MarkdownAutomaton } from './markdown/flow.ts';
import { frontMatterReach, hasFrontMatter } from './markdown/frontMatter.ts';
import { htmlBlockAt } from './markdown/htmlBlock.ts';
import { maskInline, OWN_UNITS } from './markdown/inline.ts';
import type { LinePrefix } from './markdown/inline.ts';
import { prefixOf } from './markdown/prefix.ts';
import type { BlockPrefix } from './markdown/prefix.ts';
import { eachCell } from './markdown/table.ts';

export const markdown: Language = {
  initial: (text) => (hasFrontMatter(text) ? FLAG.frontMatter : ''),
  reach: frontMatterReach,
  automaton: (text, entry, blocks) => new MarkdownAutomaton(text, entry, blocks),
  canStart: (entry) => flagOf(entry) !== FLAG.inside,
  mask: maskBlock,
  // A paragraph may also stand in an alert, whose lines begin with `>`.
  special: specialUnits(OWN_UNITS + '>'),
  inlineComment: '<!--',
};

const HASH = 0x23;
const LESS = 0x3c;

function maskBlock(words: string, block: Block, mask: Mask): void {
  const prefix = prefixOf(words, block);
  const { start } = prefix;
  mask.hide(0, start);
  if (block.kind === 'cell') maskRow(words, start, prefix.firstEnd, mask, prefix);
  else if (isHtml(words, prefix)) maskInline(words, start, words.length, mask, prefix, true);
  else if (block.kind === 'heading') maskHeading(words, start, prefix.firstEnd, mask, prefix);
  else maskInline(words, start, words.length, mask, prefix);
}

function isHtml(words: string, prefix: BlockPrefix): boolean {
  return words.charCodeAt(prefix.start) === LESS && htmlBlockAt(words, prefix.start, prefix.firstEnd, false) !== null;
}

/** A row keeps the words of its cells, with one object between two cells. */
function maskRow(words: string, start: number, end: number, mask: Mask, prefix: LinePrefix): void {
  let behind = -1;
  eachCell(words, start, end, (cellStart, cellEnd) => {
    if (behind < 0) mask.hide(start, cellStart);
    else mask.replace(behind, cellStart, OBJECT);
    maskInline(words, cellStart, cellEnd, mask, prefix);
    behind = cellEnd;
  });
  mask.hide(Math.max(behind, start), end);
}

/** Hides the hashes before and behind a heading's words and an attribute `{#id}`, or the underline. */
function maskHeading(words: string, start: number, firstEnd: number, mask: Mask, prefix: LinePrefix): void {
  if (words.charCodeAt(start) !== HASH) {
    const end = endBeforeLastLine(words);
    maskInline(words, start, end, mask, prefix);
    mask.hide(end, words.length);
    return;
  }
  const from = skipSpaces(words, skipRun(words, start, firstEnd, HASH), firstEnd);
  mask.hide(start, from);
  const end = headingEnd(words, from, firstEnd);
  maskInline(words, from, end, mask, prefix);
  mask.hide(end, firstEnd);
}

function endBeforeLastLine(words: string): number {
  let at = words.length;
  while (at > 0 && !isLineBreak(words.charCodeAt(at - 1))) at--;
  return words.endsWith('\r\n', at) ? at - 2 : Math.max(at - 1, 0);
}

/** The end of a heading's words: before the closing hashes and before Pandoc's attributes. */
function headingEnd(words: string, from: number, lineEnd: number): number {
  const end = attributesStart(words, from, trimEnd(words, from, lineEnd));
  let hashes = end;
  while (hashes > from && words.charCodeAt(hashes - 1) === HASH) hashes--;
  if (hashes === from) return from;
  return hashes < end && isSpaceOrTab(words.charCodeAt(hashes - 1)) ? trimEnd(words, from, hashes) : end;
}

/** Where `{#id .class}` at the end of a heading starts, with the space before it; `end` when there is none. */
function attributesStart(words: string, from: number, end: number): number {
  if (!words.endsWith('}', end)) return end;
  const brace = words.lastIndexOf('{', end - 1);
  const isAttributes = brace >= from && '#.'.includes(words.charAt(brace + 1));
  return isAttributes ? trimEnd(words, from, brace) : end;
}
