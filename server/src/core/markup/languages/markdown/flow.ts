/**
 * The line automaton of Markdown: CommonMark's block structure, tables, footnotes and front matter, in one pass and
 * without a tree. Each line first consumes the prefixes of its containers; what is left continues the growing block,
 * begins another, or is a lazy continuation of a paragraph whose containers it does not repeat.
 */
import type { BlockWriter } from '../../blockWriter.ts';
import type { Entry, LineAutomaton } from '../../language.ts';
import type { BlockKind } from '../../markup.ts';
import { CODE_INDENT, Columns } from './columns.ts';
import { Containers, noteLabelEnd } from './containers.ts';
import { FLAG, flagOf, stackOf } from './entry.ts';
import { isFrontMatterEnd } from './frontMatter.ts';
import { endsHtmlBlock, htmlBlockAt, htmlBlockKind } from './htmlBlock.ts';
import type { HtmlBlock } from './htmlBlock.ts';
import * as leaves from './leaves.ts';
import { delimiterCells, rowCells } from './table.ts';

/** What the next line may continue. */
type Leaf = 'none' | 'paragraph' | 'fence' | 'html' | 'code' | 'table' | 'frontMatter';

export class MarkdownAutomaton implements LineAutomaton {
  private leaf: Leaf = 'none';
  private readonly text: string;
  private readonly blocks: BlockWriter;
  private readonly containers: Containers;
  private readonly columns: Columns;
  private fence: leaves.Fence = { code: 0, length: 0 };
  private html: HtmlBlock = { until: null };
  /** The state before the current line. */
  private entry = '';
  /** Of the growing paragraph: where the words of its last line begin, -1 for a lazy line, and where the line before ended. */
  private lastWords = -1;
  private endBeforeLast = 0;

  constructor(text: string, entry: Entry, blocks: BlockWriter) {
    this.text = text;
    this.blocks = blocks;
    this.columns = new Columns(text);
    this.containers = new Containers(stackOf(entry));
    if (flagOf(entry) === FLAG.table) this.leaf = 'table';
    if (flagOf(entry) === FLAG.frontMatter) this.leaf = 'frontMatter';
  }

  line(start: number, end: number): void {
    if (this.leaf === 'frontMatter') return this.frontMatterLine(start, end);
    const { columns, containers } = this;
    this.entry = this.leaf === 'table' ? FLAG.table + containers.key : containers.key;
    columns.reset(start, end);
    const matched = containers.match(columns);
    if (columns.isBlank) return this.blankLine(start, end, matched);
    if (matched === containers.depth && this.continues(start, end)) return;
    if (matched < containers.depth && this.leaf !== 'paragraph') this.leave(matched);
    this.begin(start, end, matched);
  }

  end(): void {
    this.closeLeaf();
  }

  private frontMatterLine(start: number, end: number): void {
    if (this.blocks.kind === null) return this.blocks.begin('frontMatter', start, end, FLAG.frontMatter);
    this.blocks.extend(start, end);
    if (isFrontMatterEnd(this.text, this.blocks.start, start, end)) this.closeLeaf();
  }

  private blankLine(start: number, end: number, matched: number): void {
    const takesBlank = this.leaf === 'fence' || (this.leaf === 'html' && this.html.until !== null);
    if (takesBlank && matched === this.containers.depth) this.blocks.extend(start, end);
    else this.leave(matched);
  }

  /** Whether the line belongs to a leaf that takes lines as they are. */
  private continues(start: number, end: number): boolean {
    const { blocks, columns, text } = this;
    if (this.leaf === 'fence') {
      blocks.extend(start, end);
      if (columns.indent < CODE_INDENT && leaves.closesFence(this.fence, text, columns.content, end)) this.closeLeaf();
      return true;
    }
    if (this.leaf === 'html') {
      blocks.extend(start, end);
      if (endsHtmlBlock(this.html, text, columns.at, end)) this.closeLeaf();
      return true;
    }
    if (this.leaf !== 'code' || columns.indent < CODE_INDENT) return false;
    blocks.extend(start, end);
    return true;
  }

  /** Opens containers and the block inside of them, or goes on with the paragraph. `matched` containers go on. */
  private begin(start: number, end: number, matched: number): void {
    const { columns, containers } = this;
    let kept = matched;
    let hasParagraph = this.leaf === 'paragraph';
    for (;;) {
      if (columns.isBlank || columns.indent >= CODE_INDENT) break;
      const interrupts = hasParagraph && kept === containers.depth;
      if (isLeafStart(columns.first) && this.leafStart(start, end, kept, hasParagraph)) return;
      if (!containers.open(columns, kept, interrupts)) break;
      this.closeLeaf();
      kept = containers.depth;
      hasParagraph = false;
    }
    if (columns.isBlank) this.put(containers.paragraphKind, start, end, kept);
    else if (hasParagraph) this.continueParagraph(start, end, kept);
    else if (columns.indent >= CODE_INDENT) this.open('code', 'code', start, end, kept);
    else if (this.leaf === 'table') this.row(start, end);
    else this.openParagraph(start, end, kept);
  }

  /** Tries the constructs that fill whole lines; true when the line was one. */
  private leafStart(start: number, end: number, kept: number, hasParagraph: boolean): boolean {
    const { columns, text } = this;
    const at = columns.content;
    const ownsParagraph = hasParagraph && kept === this.containers.depth;
    const level = leaves.headingLevel(text, at, end);
    if (level > 0) return this.put('heading', start, end, kept, level);
    if (ownsParagraph && (this.underline(start, end) || this.tableStart(start, end))) return true;
    if (leaves.isThematicBreak(text, at, end) || leaves.isDirectiveLine(text, at))
      return this.put('raw', start, end, kept);
    if (leaves.isFormulaLine(text, at, end)) return this.put('raw', start, end, kept);
    const fence = leaves.openingFence(text, at, end);
    if (fence !== null) {
      this.fence = fence;
      return this.open(leaves.isFormula(fence) ? 'raw' : 'code', 'fence', start, end, kept);
    }
    if (!hasParagraph && noteLabelEnd(text, at, end) < 0 && leaves.isDefinition(text, at, end)) {
      return this.put('raw', start, end, kept);
    }
    const html = htmlBlockAt(text, at, end, hasParagraph);
    if (html === null) return false;
    this.html = html;
    this.open('raw', 'html', start, end, kept);
    if (endsHtmlBlock(html, text, at, end)) this.closeLeaf();
    return true;
  }

  /** The underline that makes a heading of the paragraph. */
  private underline(start: number, end: number): boolean {
    const level = leaves.underlineLevel(this.text, this.columns.content, end);
    if (level === 0) return false;
    this.blocks.become('heading', level);
    this.blocks.extend(start, end);
    this.closeLeaf();
    return true;
  }

  /** The delimiter row that makes a table of the paragraph's last line. */
  private tableStart(start: number, end: number): boolean {
    const { blocks, containers, text } = this;
    const cells = this.lastWords < 0 ? 0 : delimiterCells(text, this.columns.content, end);
    if (cells === 0 || cells !== rowCells(text, this.lastWords, blocks.end)) return false;
    const inside = FLAG.inside + containers.key;
    if (blocks.lastLine === blocks.start) blocks.become('cell');
    else blocks.splitLastLine('cell', this.endBeforeLast, inside);
    blocks.put('raw', start, end, inside, containers.quoteDepth);
    this.leaf = 'table';
    return true;
  }

  private row(start: number, end: number): void {
    this.blocks.put('cell', start, end, this.entry, this.containers.quoteDepth);
  }

  private openParagraph(start: number, end: number, kept: number): void {
    this.leave(kept);
    this.open(this.containers.paragraphKind, 'paragraph', start, end, kept);
    this.lastWords = this.columns.content;
  }

  private continueParagraph(start: number, end: number, kept: number): void {
    this.endBeforeLast = this.blocks.end;
    this.blocks.extend(start, end);
    this.lastWords = kept === this.containers.depth ? this.columns.content : -1;
  }

  /** Begins a block that further lines may continue. */
  private open(kind: BlockKind, leaf: Leaf, start: number, end: number, kept: number): true {
    this.leave(kept);
    this.blocks.begin(kind, start, end, this.entry, this.containers.quoteDepth);
    this.leaf = leaf;
    return true;
  }

  /** A block of one line. */
  private put(kind: BlockKind, start: number, end: number, kept: number, level = 0): true {
    this.leave(kept);
    this.blocks.put(kind, start, end, this.entry, this.containers.quoteDepth, level);
    return true;
  }

  /** Closes the growing block and all but the outermost `kept` containers. */
  private leave(kept: number): void {
    this.closeLeaf();
    this.containers.truncate(kept);
  }

  private closeLeaf(): void {
    const { blocks } = this;
    if (this.leaf === 'html') {
      const { kind, level } = htmlBlockKind(this.text.slice(blocks.start, blocks.end), this.containers.paragraphKind);
      blocks.become(kind, level);
    }
    blocks.finish();
    this.leaf = 'none';
  }
}

/** A leaf construct begins with one of these; everything else is told apart by its first character. */
function isLeafStart(code: number): boolean {
  return code < 0x80 && LEAF_STARTS.includes(String.fromCharCode(code));
}

const LEAF_STARTS = '#=-*_|:`~$[<';
