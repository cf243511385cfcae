/**
 * Re:VIEW, the markup of Japanese technical publishing, as far as it decides which words a reader sees.
 */
import { specialUnits } from '../inline/typography.ts';
import type { Language } from '../language.ts';
import { behindLineEnd, endOfLine, skipRun } from '../lines.ts';
import type { Block } from '../markup.ts';
import { OBJECT } from '../mask.ts';
import type { Mask } from '../mask.ts';
import { ReviewAutomaton } from './review/flow.ts';
import { maskInline, OWN_UNITS } from './review/inline.ts';
import { argumentWords, commandAt, headingWords, markerEnd } from './review/lines.ts';

export const review: Language = {
  initial: () => '',
  automaton: (text, entry, blocks) => new ReviewAutomaton(text, entry, blocks),
  canStart: () => true,
  mask: maskBlock,
  // A caption stands among the arguments of a command, which begins with `//`.
  special: specialUnits(OWN_UNITS + '/'),
  inlineComment: '@',
};

function maskBlock(words: string, block: Block, mask: Mask): void {
  if (block.kind === 'comment') return maskComment(words, mask);
  if (block.kind === 'cell') return maskRow(words, mask);
  const command = block.kind === 'note' || block.kind === 'prose' ? commandAt(words, 0, words.length) : null;
  if (command !== null) return maskArgument(words, command.name, mask);
  const start = wordsStart(words, block);
  mask.hide(0, start);
  maskInline(words, start, words.length, mask);
}

function wordsStart(words: string, block: Block): number {
  if (block.kind === 'heading') return headingWords(words, 0, words.length);
  return block.kind === 'listItem' ? Math.max(markerEnd(words, 0, words.length), 0) : 0;
}

/** A line behind `#@#`, or the body of `//comment{`. */
function maskComment(words: string, mask: Mask): void {
  if (words.startsWith('#@#')) return mask.comment(0, words.length, 3, words.length);
  const start = behindLineEnd(words, endOfLine(words, 0));
  const end = words.lastIndexOf('//}');
  mask.comment(0, words.length, start, end < start ? words.length : end);
}

/** `//footnote[id][words]` and `//list[id][words]{`: of the arguments one is text. */
function maskArgument(words: string, name: string, mask: Mask): void {
  const { start, end } = argumentWords(words, name, 0, words.length) ?? { start: 0, end: 0 };
  mask.hide(0, start);
  maskInline(words, start, end, mask);
  mask.hide(end, words.length);
}

const TAB = 0x09;

/** Tabs divide cells, and a cell that is a lone dot is empty. */
function maskRow(words: string, mask: Mask): void {
  let at = 0;
  while (at < words.length) {
    const tab = words.slice(at).indexOf('\t');
    const end = tab < 0 ? words.length : at + tab;
    const isEmpty = end - at === 1 && words.charAt(at) === '.';
    if (isEmpty) mask.hide(at, end);
    else maskInline(words, at, end, mask);
    at = skipRun(words, end, words.length, TAB);
    if (end < words.length) mask.replace(end, at, OBJECT);
  }
}
