/**
 * The line automaton of LaTeX. Paragraphs stand between blank lines; sections, items and environments begin blocks of
 * their own where they begin a line. Its state is whether the line stands in the preamble and which quotations and tables
 * enclose it, as a string with a letter for each.
 */
import type { BlockWriter } from '../../blockWriter.ts';
import type { Entry, LineAutomaton } from '../../language.ts';
import { isBlankBetween, Seeker, skipSpaces } from '../../lines.ts';
import type { BlockKind } from '../../markup.ts';
import { isQuotation, isTable, opaqueKind } from './environments.ts';
import {
  areArguments,
  braceBalance,
  commentStart,
  environmentMarkAt,
  isFalse,
  isVerbatim,
  nameEnd,
  skipConditionals,
  verbatimEnd,
} from './syntax.ts';
import type { EnvironmentMark } from './syntax.ts';

/** The letters of an entry state. `opaque` is followed by the name of the environment that the line stands in. */
export const STATE = { preamble: 'P', quotation: 'q', table: 't', opaque: '!' } as const;

const BACKSLASH = 0x5c;
const PERCENT = 0x25;
/** What text that is taken out is called among the opaque environments. */
const FALSE = 'iffalse';
/** Deeper quotations and tables count as this deep, so that a state stays short. */
const DEEPEST = 16;

const LEVELS: ReadonlyMap<string, number> = new Map([
  ['title', 1],
  ['part', 1],
  ['chapter', 2],
  ['section', 3],
  ['subsection', 4],
  ['subsubsection', 5],
  ['frametitle', 4],
  ['framesubtitle', 5],
  ['paragraph', 6],
  ['subparagraph', 7],
]);

export class LatexAutomaton implements LineAutomaton {
  private readonly text: string;
  private readonly blocks: BlockWriter;
  private readonly backslashes: Seeker;
  private isPreamble: boolean;
  /** The enclosing quotations and tables. */
  private stack: string;
  /** The environment whose lines are taken as they are; empty outside of one. */
  private opaque: string;
  /** How many conditionals are open in text that is taken out. */
  private depth = 0;
  /** Whether the growing block is a heading whose braces are still open. */
  private openBraces = 0;

  constructor(text: string, entry: Entry, blocks: BlockWriter) {
    this.text = text;
    this.blocks = blocks;
    this.backslashes = new Seeker(text, '\\');
    const [state = '', opaque = ''] = String(entry).split(STATE.opaque);
    this.isPreamble = state.startsWith(STATE.preamble);
    this.stack = this.isPreamble ? state.slice(1) : state;
    this.opaque = opaque;
  }

  line(start: number, end: number): void {
    const { blocks, text } = this;
    const at = skipSpaces(text, start, end);
    if (this.opaque !== '') return this.opaqueLine(start, at, end);
    if (at === end) return this.finish();
    if (this.openBraces > 0) return this.continueHeading(start, end);
    if (text.charCodeAt(at) === PERCENT) return this.commentLine(start, end);
    if (this.backslashes.seek(start, end) >= 0) return this.commandLine(start, at, end);
    if (this.stack.endsWith(STATE.table)) return this.put('cell', start, end);
    if (blocks.kind !== null && blocks.kind !== 'comment') return blocks.extend(start, end);
    this.begin(this.paragraphKind, start, end);
  }

  end(): void {
    this.finish();
  }

  private get entry(): string {
    return (this.isPreamble ? STATE.preamble : '') + this.stack;
  }

  private get paragraphKind(): BlockKind {
    if (this.isPreamble) return 'raw';
    if (this.stack.endsWith(STATE.table)) return 'cell';
    return this.stack.includes(STATE.quotation) ? 'quotation' : 'prose';
  }

  private get quoteDepth(): number {
    let depth = 0;
    for (const letter of this.stack) if (letter === STATE.quotation) depth++;
    return depth;
  }

  private opaqueLine(start: number, at: number, end: number): void {
    const { blocks, opaque, text } = this;
    if (blocks.kind !== null) blocks.extend(start, end);
    else if (at < end) this.begin(opaqueKind(opaque) ?? 'raw', start, end, this.entry + STATE.opaque + opaque);
    const line = text.slice(start, end);
    if (opaque === FALSE) this.depth = skipConditionals(line, this.depth).depth;
    if (opaque === FALSE ? this.depth > 0 : !line.includes(`\\end{${opaque}}`)) return;
    this.finish();
    this.opaque = '';
  }

  /** A comment inside of a paragraph is a part of it, as TeX has it; elsewhere each line is a comment of its own. */
  private commentLine(start: number, end: number): void {
    if (this.blocks.kind !== null) this.blocks.extend(start, end);
    else this.put('comment', start, end);
  }

  /** A line with commands: what begins it decides its block, and environments that it opens or closes the lines below. */
  private commandLine(start: number, at: number, end: number): void {
    const { text } = this;
    if (isFalse(text, at) && this.takesOut(start, at, end)) return;
    const entry = this.entry;
    const limit = commentStart(text, start, end);
    let words = at;
    let mark = environmentMarkAt(text, words, limit);
    const isMarked = mark !== null;
    while (mark !== null) {
      if (mark.begins && opaqueKind(mark.name) !== null) return this.openOpaque(mark, start, end, limit, entry);
      this.pass(mark);
      words = skipSpaces(text, mark.end, limit);
      mark = environmentMarkAt(text, words, limit);
    }
    this.block(entry, start, words, end, limit, isMarked);
    this.passFurther(words, limit);
  }

  /** Begins text that is taken out and goes on behind the line. */
  private takesOut(start: number, at: number, end: number): boolean {
    this.depth = skipConditionals(this.text.slice(at, end), 0).depth;
    if (this.depth === 0) return false;
    this.begin('comment', start, end);
    this.opaque = FALSE;
    return true;
  }

  private openOpaque(mark: EnvironmentMark, start: number, end: number, limit: number, entry: string): void {
    this.begin(opaqueKind(mark.name) ?? 'raw', start, end, entry);
    if (this.text.slice(mark.end, limit).includes(`\\end{${mark.name}}`)) this.finish();
    else this.opaque = mark.name;
  }

  /** The block of a line whose words begin at `words`, behind the marks of environments. */
  private block(entry: string, start: number, words: number, end: number, limit: number, isMarked: boolean): void {
    const { blocks, text } = this;
    if (isMarked && words >= limit) return this.put('raw', start, end, entry);
    if (isMarked && areArguments(text, words, limit)) return this.put(this.paragraphKind, start, end, entry);
    const isCommand = text.charCodeAt(words) === BACKSLASH;
    const name = isCommand ? text.slice(words + 1, nameEnd(text, words + 1, limit)) : '';
    const level = this.isPreamble && name !== 'title' ? 0 : (LEVELS.get(name) ?? 0);
    if (level > 0 && (level < 6 || isAlone(text, words, limit)))
      return this.heading(level, entry, start, words, end, limit);
    if (this.isPreamble) return this.extendOrBegin('raw', start, end, entry);
    if (this.stack.endsWith(STATE.table)) return this.put('cell', start, end, entry);
    if (name === 'item' || name === 'bibitem') return this.begin('listItem', start, end, entry);
    if (name === 'footnotetext' || name === 'endnotetext') return this.begin('note', start, end, entry);
    if (level > 0 || isMarked || blocks.kind === null) return this.begin(this.paragraphKind, start, end, entry);
    blocks.extend(start, end);
  }

  private heading(level: number, entry: string, start: number, words: number, end: number, limit: number): void {
    this.begin('heading', start, end, entry, level);
    this.openBraces = Math.max(braceBalance(this.text, words, limit), 0);
    if (this.openBraces === 0) this.finish();
  }

  private continueHeading(start: number, end: number): void {
    this.blocks.extend(start, end);
    this.openBraces += braceBalance(this.text, start, commentStart(this.text, start, end));
    if (this.openBraces <= 0) this.finish();
  }

  /** The marks behind the words of a line count for the lines below. */
  private passFurther(from: number, limit: number): void {
    let at = this.backslashes.seek(from, limit);
    while (at >= 0) {
      const mark = environmentMarkAt(this.text, at, limit);
      if (mark !== null) this.passBehindWords(mark);
      at = this.backslashes.seek(mark?.end ?? this.commandEnd(at, limit), limit);
    }
  }

  /** The offset behind the name of a command, or its code. */
  private commandEnd(at: number, limit: number): number {
    const name = nameEnd(this.text, at + 1, limit);
    return isVerbatim(this.text.slice(at + 1, name)) ? verbatimEnd(this.text, name, limit) : Math.max(name, at + 2);
  }

  private passBehindWords(mark: EnvironmentMark): void {
    this.finish();
    if (this.opaque !== '') this.opaque = !mark.begins && mark.name === this.opaque ? '' : this.opaque;
    else if (mark.begins && opaqueKind(mark.name) !== null) this.opaque = mark.name;
    else this.pass(mark);
  }

  /** Enters or leaves an environment. */
  private pass({ begins, name }: EnvironmentMark): void {
    if (name === 'document') this.isPreamble = !begins;
    const letter = isQuotation(name) ? STATE.quotation : isTable(name) ? STATE.table : '';
    if (letter === '') return;
    if (begins) {
      if (this.stack.length < DEEPEST) this.stack += letter;
      return;
    }
    const last = this.stack.lastIndexOf(letter);
    if (last >= 0) this.stack = this.stack.slice(0, last);
  }

  private extendOrBegin(kind: BlockKind, start: number, end: number, entry: string): void {
    if (this.blocks.kind === kind) this.blocks.extend(start, end);
    else this.begin(kind, start, end, entry);
  }

  private begin(kind: BlockKind, start: number, end: number, entry = this.entry, level = 0): void {
    this.blocks.begin(kind, start, end, entry, this.quoteDepth, level);
  }

  private put(kind: BlockKind, start: number, end: number, entry = this.entry): void {
    this.begin(kind, start, end, entry);
    this.finish();
  }

  private finish(): void {
    this.blocks.finish();
    this.openBraces = 0;
  }
}

/** Whether nothing but labels and white space follows the command's first group: `\paragraph{Title}`, and no text behind it. */
function isAlone(text: string, at: number, limit: number): boolean {
  let depth = 0;
  for (let offset = at; offset < limit; offset++) {
    const character = text.charAt(offset);
    if (character === '{') depth++;
    if (character === '}' && --depth === 0)
      return isBlankBetween(text, offset + 1, limit) || text.startsWith('\\label', offset + 1);
  }
  return true;
}
