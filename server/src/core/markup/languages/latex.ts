/**
 * LaTeX, as far as it decides which words stand on the page. Commands that are not known are taken for transparent: their
 * name is hidden and their arguments are text.
 */
import { isLineBreak } from '../../text/characters.ts';
import type { Language } from '../language.ts';
import { endOfLine, skipSpaces } from '../lines.ts';
import type { Block } from '../markup.ts';
import type { Mask } from '../mask.ts';
import { LatexAutomaton, STATE } from './latex/flow.ts';
import { maskInline, SPECIAL } from './latex/inline.ts';
import { commentStart, environmentMarkAt } from './latex/syntax.ts';

export const latex: Language = {
  initial: (text) => (hasPreamble(text) ? STATE.preamble : ''),
  automaton: (text, entry, blocks) => new LatexAutomaton(text, entry, blocks),
  canStart: () => true,
  mask: maskBlock,
  special: SPECIAL,
  inlineComment: '%',
};

const DOCUMENT = '\\begin{document}';

/** Whether the text has a preamble: a `\begin{document}` that is not commented out. */
function hasPreamble(text: string): boolean {
  let from = 0;
  for (;;) {
    const at = text.indexOf(DOCUMENT, from);
    if (at < 0) return false;
    let line = at;
    while (line > from && !isLineBreak(text.charCodeAt(line - 1))) line--;
    if (commentStart(text, line, at) === at) return true;
    from = endOfLine(text, at);
  }
}

function maskBlock(words: string, block: Block, mask: Mask): void {
  if (block.kind === 'comment') maskComment(words, mask);
  else maskInline(words, mask, block.kind === 'cell');
}

/** A line behind `%`, or the lines of a comment environment. */
function maskComment(words: string, mask: Mask): void {
  const start = skipSpaces(words, 0, words.length);
  const mark = environmentMarkAt(words, start, words.length);
  if (mark === null) return mask.comment(start, words.length, start + 1, words.length);
  const end = words.lastIndexOf('\\end{');
  mask.comment(start, words.length, mark.end, end < mark.end ? words.length : end);
}
