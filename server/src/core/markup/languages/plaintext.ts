/**
 * Plain text as official Japanese documents are typed: paragraphs between blank lines or begun by a full-width indent,
 * items by their markers, mail quotations by `>`. Plain text has no comments, so a directive stands alone on a line,
 * bare or behind the comment mark of any common language.
 */
import type { BlockWriter } from '../blockWriter.ts';
import { startsWithNoteMark } from '../inline/noteMark.ts';
import { maskTypography, skipPlain, specialUnits } from '../inline/typography.ts';
import type { Entry, Language, LineAutomaton } from '../language.ts';
import { endOfLine, skipSpaces, trimEnd } from '../lines.ts';
import type { Block } from '../markup.ts';
import type { Mask } from '../mask.ts';
import { isFinished, isItemMarker, isNextItem } from './plaintext/itemMarker.ts';
import { directiveBody } from './plaintext/directive.ts';
import { skipWhite } from './plaintext/white.ts';

const SPECIAL = specialUnits('');

export const plaintext: Language = {
  initial: () => 0,
  reach: () => 0,
  automaton: (text, _entry, blocks) => new PlaintextAutomaton(text, blocks),
  canStart: () => true,
  mask: maskBlock,
  special: SPECIAL,
  inlineComment: null,
};

const GREATER = 0x3e;
const FULL_WIDTH_GREATER = 0xff1e;
const FULL_WIDTH_SPACE = 0x3000;
/** A line of plain text is judged by itself and the line before, so there is one state. */
const ENTRY: Entry = 0;

class PlaintextAutomaton implements LineAutomaton {
  private readonly text: string;
  private readonly blocks: BlockWriter;
  private quoteDepth = 0;

  constructor(text: string, blocks: BlockWriter) {
    this.text = text;
    this.blocks = blocks;
  }

  line(start: number, end: number): void {
    const { blocks, text } = this;
    const words = skipWhite(text, start, end);
    if (words === end) return blocks.finish();
    if (isQuoteMark(text.charCodeAt(words))) return this.quotedLine(start, words, end);
    if (directiveBody(text, words, end) !== null) return blocks.put('comment', start, end, ENTRY);
    const mayContinue = blocks.kind !== null && blocks.kind !== 'quotation' && !isIndented(text, start);
    const isNext =
      blocks.kind === 'listItem' && isNextItem(text, words, skipWhite(text, blocks.start, blocks.end), blocks.end);
    if (isItemMarker(text, words, end, mayContinue && !isNext ? blocks.end : -1))
      return blocks.begin('listItem', start, end, ENTRY);
    const isNote = mayContinue && isFinished(text, blocks.end) && startsWithNoteMark(text, words, end);
    if (mayContinue && !isNote) return blocks.extend(start, end);
    blocks.begin('prose', start, end, ENTRY);
  }

  end(): void {
    this.blocks.finish();
  }

  /** A quoted line belongs to the paragraph above when that is quoted as deeply and it does not begin a paragraph itself. */
  private quotedLine(start: number, at: number, end: number): void {
    const { blocks, text } = this;
    const { depth, words } = quotePrefix(text, at, end);
    if (skipWhite(text, words, end) === end) return blocks.finish();
    const continues = blocks.kind === 'quotation' && this.quoteDepth === depth && !isIndented(text, words);
    this.quoteDepth = depth;
    if (continues) blocks.extend(start, end);
    else blocks.begin('quotation', start, end, ENTRY, depth);
  }
}

function isIndented(text: string, start: number): boolean {
  return text.charCodeAt(start) === FULL_WIDTH_SPACE;
}

/** `>`, of any width. */
function isQuoteMark(code: number): boolean {
  return code === GREATER || code === FULL_WIDTH_GREATER;
}

/** How many `>` stand at `at`, and where the words behind them and one space begin. */
function quotePrefix(text: string, at: number, end: number): { readonly depth: number; readonly words: number } {
  let depth = 0;
  let words = at;
  for (let next = at; next < end && isQuoteMark(text.charCodeAt(next)); next = skipSpaces(text, words, end)) {
    depth++;
    words = next + 1;
  }
  return { depth, words: words < end && text.charCodeAt(words) === 0x20 ? words + 1 : words };
}

function maskBlock(words: string, block: Block, mask: Mask): void {
  if (block.kind === 'comment') {
    const start = skipWhite(words, 0, words.length);
    const body = directiveBody(words, start, words.length);
    if (body !== null) mask.comment(start, trimEnd(words, start, words.length), body.start, body.end);
    return;
  }
  const isQuoted = block.kind === 'quotation';
  let at = isQuoted ? hideQuotePrefix(words, 0, mask) : 0;
  while ((at = skipPlain(words, at, words.length, SPECIAL)) < words.length) {
    const isLineEnd = words.charCodeAt(at) === 0x0a || words.charCodeAt(at) === 0x0d;
    at = maskTypography(words, at, 0, words.length, mask);
    if (isLineEnd && isQuoted) at = hideQuotePrefix(words, at, mask);
  }
}

function hideQuotePrefix(words: string, start: number, mask: Mask): number {
  const end = endOfLine(words, start);
  const { words: behind } = quotePrefix(words, skipWhite(words, start, end), end);
  mask.hide(start, behind);
  return behind;
}
