/**
 * The line automaton of AsciiDoc. Delimited blocks nest; those with content of their own are kept as a stack, the others
 * are one block up to their end. An attribute line says what the next paragraph or delimited block is.
 */
import type { BlockWriter } from '../../blockWriter.ts';
import type { Entry, LineAutomaton } from '../../language.ts';
import { isSpaceOrTab, skipSpaces } from '../../lines.ts';
import type { BlockKind } from '../../markup.ts';
import * as lines from './lines.ts';
import type { Style } from './lines.ts';

/** Deeper blocks are not entered. */
const DEEPEST = 16;
/** How an entry state separates the style of the next block and the open delimiters; no delimiter holds a space. */
const SEPARATOR = ' ';
/** Stands before the delimiter of a quotation. */
const QUOTED = 'q';
/** How much of a line's end tells whether it goes on. */
const LONGEST_END = 16;
const TABLES = new Set(['|===', ',===', ':===', '!===']);

export class AsciidocAutomaton implements LineAutomaton {
  private readonly text: string;
  private readonly blocks: BlockWriter;
  /** The delimiters of the open blocks, those of quotations with `q` before them. */
  private readonly open: string[];
  /** What an attribute line says of the next block. */
  private style: Style;
  /** The delimiter of the opaque block that the lines belong to; empty outside of one. */
  private opaque = '';
  private key: string;

  constructor(text: string, entry: Entry, blocks: BlockWriter) {
    this.text = text;
    this.blocks = blocks;
    this.key = String(entry);
    const [style = '', ...open] = this.key.split(SEPARATOR);
    this.style = style === 'quotation' || style === 'code' || style === 'comment' ? style : 'none';
    this.open = open;
  }

  line(start: number, end: number): void {
    const { blocks, text } = this;
    if (this.opaque !== '') return this.opaqueLine(start, end);
    const at = skipSpaces(text, start, end);
    if (at === end) return blocks.finish();
    if (blocks.kind === 'raw') return this.attribute(start, end);
    if (at === start && this.delimiter(start, end)) return;
    if (this.isTable) return this.tableLine(start, at, end);
    if (blocks.kind === null || blocks.kind === 'listItem') return this.begin(start, at, end);
    if (lines.isRawLine(text, at, end)) return this.attribute(start, end);
    const style = at === start ? lines.styleAt(text, start, end) : null;
    if (style !== null) return this.attributes(style, start, end);
    blocks.extend(start, end);
  }

  end(): void {
    this.blocks.finish();
  }

  private get quoteDepth(): number {
    let depth = 0;
    for (const mark of this.open) if (mark.startsWith(QUOTED)) depth++;
    return depth;
  }

  private get isTable(): boolean {
    return TABLES.has(this.open.at(-1) ?? '');
  }

  private opaqueLine(start: number, end: number): void {
    this.blocks.extend(start, end);
    if (lines.delimiterAt(this.text, start, end)?.mark !== this.opaque) return;
    this.blocks.finish();
    this.opaque = '';
  }

  /** A line that opens or closes a delimited block, or underlines a heading; true when it does. */
  private delimiter(start: number, end: number): boolean {
    const { blocks, text } = this;
    const delimiter = lines.delimiterAt(text, start, end);
    const closes = delimiter !== null && this.isOpen(delimiter.mark);
    const isTitle = !closes && blocks.kind === 'prose' && blocks.lastLine === blocks.start;
    const level = isTitle ? lines.underlineLevel(text, blocks.start, blocks.end, start, end) : 0;
    if (level > 0) {
      blocks.extend(start, end);
      blocks.become('heading', level);
      blocks.finish();
      return true;
    }
    if (delimiter === null) return false;
    const kind = delimiter.kind ?? opaqueKindOf(this.style);
    if (kind !== null) {
      this.write(kind, start, end);
      this.opaque = delimiter.mark;
      this.restyle('none');
      return true;
    }
    // Between the attribute line of a quotation and its words the delimiter belongs to the quotation, so that the run is not torn.
    if (this.style === 'quotation' && !closes) this.put('quotation', start, end, 0, 1);
    else this.put('raw', start, end);
    this.enterOrLeave(delimiter.mark);
    return true;
  }

  private isOpen(mark: string): boolean {
    return this.open.some((open) => open === mark || open === QUOTED + mark);
  }

  private enterOrLeave(mark: string): void {
    const index = this.open.findLastIndex((open) => open === mark || open === QUOTED + mark);
    const isQuotation = mark.startsWith('_') || this.style === 'quotation';
    if (index >= 0) this.open.length = index;
    else if (this.open.length < DEEPEST) this.open.push(isQuotation ? QUOTED + mark : mark);
    this.restyle('none');
  }

  /** A line that begins a block, or goes on with a list item. */
  private begin(start: number, at: number, end: number): void {
    const { blocks, text } = this;
    const isItem = lines.markerEnd(text, at, end) >= 0 || lines.isDescription(text, at, end);
    const isOpen = blocks.kind === 'listItem';
    if (lines.isComment(text, start)) return isOpen ? blocks.extend(start, end) : this.comment(start, end);
    if (lines.isRawLine(text, at, end)) return this.attribute(start, end);
    const style = at === start ? lines.styleAt(text, start, end) : null;
    if (style !== null) return this.attributes(style, start, end);
    if (this.style !== 'none') return this.styled(start, end);
    if (isItem) return this.write('listItem', start, end);
    if (isOpen) return blocks.extend(start, end);
    const level = at === start ? lines.headingLevel(text, start, end) : 0;
    if (level > 0) return this.put('heading', start, end, level);
    if (isSpaceOrTab(text.charCodeAt(start))) return this.write('code', start, end);
    if (text.charAt(start) === '>') return this.write('quotation', start, end, 1);
    if (text.charAt(start) === '.' && !'. '.includes(text.charAt(start + 1)))
      return this.put(this.paragraphKind, start, end);
    this.write(this.paragraphKind, start, end);
  }

  /** A comment leaves the attribute line above it in force, and where that begins a quotation stands in it. */
  private comment(start: number, end: number): void {
    this.put('comment', start, end, 0, this.style === 'quotation' ? 1 : 0);
  }

  /** A row begins with a `|`; what follows on further lines is a part of it, and so are cells that stand on a line each. */
  private tableLine(start: number, at: number, end: number): void {
    const { blocks, text } = this;
    if (lines.isComment(text, start)) return this.put('comment', start, end);
    const cells = cellsIn(text.slice(at, end));
    const isRow =
      blocks.kind === null || cells > 1 || (cells === 1 && cellsIn(text.slice(blocks.lastLine, blocks.end)) !== 1);
    if (isRow) this.write('cell', start, end);
    else this.blocks.extend(start, end);
  }

  /** A line without words. One that ends with a backslash, as the value of an attribute may, goes on with the next. */
  private attribute(start: number, end: number): void {
    if (this.blocks.kind === 'raw') this.blocks.extend(start, end);
    else this.write('raw', start, end);
    if (!/[ \t]\\[ \t]*$/.test(this.text.slice(Math.max(start, end - LONGEST_END), end))) this.blocks.finish();
  }

  /** The attribute line of a quotation names its source, so it is read; any other is raw. */
  private attributes(style: Style, start: number, end: number): void {
    if (style === 'quotation') this.put('quotation', start, end, 0, 1);
    else this.put('raw', start, end);
    if (style !== 'none') this.restyle(style);
  }

  /** The first line of a paragraph below an attribute line. */
  private styled(start: number, end: number): void {
    const { style } = this;
    const entry = this.key;
    this.restyle('none');
    if (style === 'none') return;
    this.blocks.begin(style, start, end, entry, this.quoteDepth + (style === 'quotation' ? 1 : 0));
  }

  private get paragraphKind(): BlockKind {
    return this.quoteDepth > 0 ? 'quotation' : 'prose';
  }

  private restyle(style: Style): void {
    this.style = style;
    this.key = [style === 'none' ? '' : style, ...this.open].join(SEPARATOR);
  }

  private write(kind: BlockKind, start: number, end: number, deeper = 0): void {
    this.blocks.begin(kind, start, end, this.key, this.quoteDepth + deeper);
  }

  private put(kind: BlockKind, start: number, end: number, level = 0, deeper = 0): void {
    this.blocks.put(kind, start, end, this.key, this.quoteDepth + deeper, level);
  }
}

/** What a delimited block is by the style above it, where that makes it one of which nothing is read. */
function opaqueKindOf(style: Style): BlockKind | null {
  return style === 'code' || style === 'comment' ? style : null;
}

function cellsIn(line: string): number {
  return line.split('|', 3).length - 1;
}
