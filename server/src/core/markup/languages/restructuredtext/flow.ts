/**
 * The line automaton of reStructuredText, where indentation is structure: each line closes the bodies that it does not
 * reach, and one that is indented deeper than expected is a block quotation.
 */
import type { BlockWriter } from '../../blockWriter.ts';
import type { Entry, LineAutomaton } from '../../language.ts';
import { skipSpaces, trimEnd } from '../../lines.ts';
import type { BlockKind } from '../../markup.ts';
import { bodyTypeOf, hasTextArgument } from './directives.ts';
import * as lines from './lines.ts';
import type { Explicit } from './lines.ts';
import { keyOf, stateOf } from './state.ts';
import type { ContextType, Expected, State } from './state.ts';

/** Deeper indentations are not told apart. */
const DEEPEST = 32;
/** A paragraph whose further lines may be indented as they like, so long as they are deeper than its first. */
const ANY = -1;

export class RestructuredTextAutomaton implements LineAutomaton {
  private readonly text: string;
  private readonly blocks: BlockWriter;
  private state: State;
  private key: string;
  /** The indentation of the growing paragraph's lines, and that of its first line. */
  private indent = 0;
  private base = 0;
  private lineCount = 0;
  /** The end of the growing paragraph's first line. */
  private firstEnd = 0;
  /** The indentation that ends the opaque block which the lines belong to; null outside of one. */
  private opaqueBase: number | null = null;
  /** Whether a bare `..` stands directly above, which a blank line makes an empty comment. */
  private isBare = false;

  constructor(text: string, entry: Entry, blocks: BlockWriter) {
    this.text = text;
    this.blocks = blocks;
    this.state = stateOf(entry);
    this.key = keyOf(this.state);
  }

  line(start: number, end: number): void {
    const at = skipSpaces(this.text, start, end);
    if (at === end) return this.blankLine();
    const indent = columnsBetween(this.text, start, at);
    this.isBare = false;
    if (this.opaqueBase !== null) {
      if (indent > this.opaqueBase) return this.blocks.extend(start, end);
      this.leaveOpaque();
    }
    if (this.blocks.kind !== null && this.continues(indent, start, at, end)) return;
    this.finish();
    this.begin(indent, start, at, end);
  }

  end(): void {
    this.finish();
  }

  private blankLine(): void {
    if (this.opaqueBase !== null) {
      if (this.isBare) this.leaveOpaque();
      return;
    }
    const { blocks, state } = this;
    const isLiteral =
      blocks.kind !== null &&
      blocks.kind !== 'cell' &&
      this.text.endsWith('::', trimEnd(this.text, blocks.start, blocks.end));
    const literalBase = this.indent === ANY ? this.base : this.indent;
    this.finish();
    if (isLiteral) this.set({ expected: { type: 'l', base: literalBase, isFresh: false } });
    else if (state.expected?.isFresh === true) this.set({ expected: { ...state.expected, isFresh: false } });
    if (state.table === 'border') this.set({ table: '' });
  }

  /** Whether the line goes on with the growing paragraph, or makes a title of it. */
  private continues(indent: number, start: number, at: number, end: number): boolean {
    const { blocks } = this;
    const isTitle = indent === 0 && blocks.kind === 'prose' && this.base === 0 && lines.isAdornment(this.text, at, end);
    if (isTitle && this.title(start, at, end)) return true;
    const isOverlined = this.lineCount === 1 && lines.isAdornment(this.text, blocks.start, blocks.end);
    // A line of a line block goes on deeper, and an option below a directive's argument is none of its words.
    if (this.state.expected?.isFresh === true && lines.fieldEnd(this.text, at, end) >= 0) return false;
    const isAny = this.indent === ANY || this.text.startsWith('| ', skipSpaces(this.text, blocks.start, blocks.end));
    const fits = indent === this.indent || (isAny && indent > this.base);
    if (!fits && !isOverlined) return this.define(indent, start, at, end);
    blocks.extend(start, end);
    this.lineCount++;
    return true;
  }

  /** A line that is indented deeper than the one line above it defines the term that stands there. */
  private define(indent: number, start: number, at: number, end: number): boolean {
    if (this.indent === ANY || indent < this.indent || this.blocks.kind === 'code') return false;
    const type = this.lineCount === 1 ? 'b' : 'q';
    this.finish();
    this.enter(type, indent);
    this.construct(indent, start, at, end);
    return true;
  }

  /** The underline of a title of one line, which may have the same line above it. */
  private title(start: number, at: number, end: number): boolean {
    const { blocks, text } = this;
    const character = text.charAt(at);
    const isOverlined =
      this.lineCount === 2 &&
      text.charAt(blocks.start) === character &&
      lines.isAdornment(text, blocks.start, this.firstEnd);
    const length = trimEnd(text, at, end) - at;
    if (!isOverlined && (this.lineCount !== 1 || length < Math.min(4, blocks.end - blocks.start))) return false;
    if (!isOverlined && lines.isAdornment(text, blocks.start, blocks.end)) return false;
    const style = (isOverlined ? 'o' : '') + character;
    const { styles } = this.state;
    const known = styles.indexOf(style);
    blocks.extend(start, end);
    blocks.become('heading', (known < 0 ? styles.length : known) + 1);
    blocks.finish();
    if (known < 0 && styles.length < DEEPEST) this.set({ styles: [...styles, style] });
    return true;
  }

  /** Begins a block with a line that no block above it takes. */
  private begin(indent: number, start: number, at: number, end: number): void {
    const entry = this.key;
    this.leaveDeeper(indent);
    const { expected } = this.state;
    const isExpected = expected !== null && indent > expected.base;
    if (isExpected && expected.isFresh && lines.fieldEnd(this.text, at, end) >= 0)
      return this.put('raw', start, end, entry);
    if (expected !== null) this.set({ expected: null });
    if (expected?.type === 'l' && indent === expected.base && lines.isQuotedLiteral(this.text, at, end))
      return this.paragraph('code', indent, indent, start, end, entry);
    if (isExpected) return this.beginBody(expected, indent, start, at, end, entry);
    if (indent > (this.state.contexts.at(-1)?.indent ?? 0)) this.enter('q', indent);
    this.construct(indent, start, at, end, entry);
  }

  private beginBody(expected: Expected, indent: number, start: number, at: number, end: number, entry: string): void {
    if (expected.type === 'l') return this.opaque('code', expected.base, start, end, entry);
    this.enter(expected.type, indent);
    this.construct(indent, start, at, end, entry);
  }

  /** The construct that begins at the content of a line. */
  private construct(indent: number, start: number, at: number, end: number, entry = this.key): void {
    const { text } = this;
    if (this.state.table !== '' || lines.isSimpleBorder(text, at, end))
      return this.simpleTableLine(start, at, end, entry);
    const explicit = lines.explicitAt(text, at, end);
    if (explicit !== null) return this.explicit(explicit, indent, start, end, entry);
    if (text.startsWith('__ ', at)) return this.opaque('raw', indent, start, end, entry);
    if (text.startsWith('>>> ', at)) return this.paragraph('code', indent, indent, start, end, entry);
    if (lines.isGridBorder(text, at, end)) return this.put('raw', start, end, entry);
    if (lines.isGridRow(text, at, end)) return this.put('cell', start, end, entry);
    if (lines.markerEnd(text, at, end) >= 0) return this.item(indent, at, start, end, entry);
    if (lines.fieldEnd(text, at, end) >= 0) return this.fieldLine(indent, start, end, entry);
    this.paragraph(this.paragraphKind, indent, indent, start, end, entry);
  }

  /** An item, whose words may begin with another item: `* - words`. */
  private item(indent: number, at: number, start: number, end: number, entry: string): void {
    const { text } = this;
    let words = lines.markerEnd(text, at, end);
    const columns: number[] = [];
    for (let next = words; next >= 0; next = lines.nestedMarkerEnd(text, words, end)) {
      words = next;
      columns.push(indent + words - at);
    }
    this.paragraph('listItem', indent + words - at, indent, start, end, entry);
    for (const column of columns) this.enter('b', column);
  }

  private fieldLine(indent: number, start: number, end: number, entry: string): void {
    this.paragraph(this.paragraphKind, ANY, indent, start, end, entry);
    this.set({ expected: { type: 'b', base: indent, isFresh: false } });
  }

  private explicit(explicit: Explicit, indent: number, start: number, end: number, entry: string): void {
    if (explicit.type === 'note') {
      this.paragraph('note', ANY, indent, start, end, entry);
      return this.set({ expected: { type: 'n', base: indent, isFresh: false } });
    }
    if (explicit.type !== 'directive') {
      this.opaque(explicit.type === 'target' ? 'raw' : 'comment', indent, start, end, entry);
      this.isBare = explicit.type === 'bare';
      return;
    }
    const body = bodyTypeOf(explicit.name);
    if (body === 'opaque') return this.opaque('code', indent, start, end, entry);
    const type: ContextType = body === 'quotation' ? 'q' : 'b';
    const hasWords = explicit.argument < end && hasTextArgument(explicit.name);
    if (!hasWords) this.put('raw', start, end, entry);
    else if (type === 'q') this.quotedArgument(indent, start, end, entry);
    else this.paragraph(this.paragraphKind, ANY, indent, start, end, entry);
    this.set({ expected: { type, base: indent, isFresh: true } });
  }

  private quotedArgument(indent: number, start: number, end: number, entry: string): void {
    this.blocks.begin('quotation', start, end, entry, this.quoteDepth + 1);
    this.measure(ANY, indent);
  }

  private simpleTableLine(start: number, at: number, end: number, entry: string): void {
    const isBorder = lines.isSimpleBorder(this.text, at, end);
    this.put(isBorder || lines.isAdornment(this.text, at, end) ? 'raw' : 'cell', start, end, entry);
    this.set({ table: isBorder ? 'border' : 'row' });
  }

  private paragraph(kind: BlockKind, indent: number, base: number, start: number, end: number, entry: string): void {
    this.blocks.begin(kind, start, end, entry, this.quoteDepth);
    this.measure(indent, base);
  }

  private opaque(kind: BlockKind, base: number, start: number, end: number, entry: string): void {
    this.blocks.begin(kind, start, end, entry, this.quoteDepth);
    this.opaqueBase = base;
  }

  private put(kind: BlockKind, start: number, end: number, entry: string): void {
    this.blocks.put(kind, start, end, entry, this.quoteDepth);
  }

  private measure(indent: number, base: number): void {
    this.firstEnd = this.blocks.end;
    this.indent = indent;
    this.base = base;
    this.lineCount = 1;
  }

  /** Finishes the growing block. A lone adornment is a transition. */
  private finish(): void {
    const { blocks } = this;
    const isTransition =
      this.lineCount === 1 && blocks.kind === 'prose' && lines.isAdornment(this.text, blocks.start, blocks.end);
    if (isTransition) blocks.become('raw');
    blocks.finish();
  }

  private leaveOpaque(): void {
    this.blocks.finish();
    this.opaqueBase = null;
    this.isBare = false;
  }

  private enter(type: ContextType, indent: number): void {
    const { contexts } = this.state;
    if (contexts.length < DEEPEST) this.set({ contexts: [...contexts, { type, indent }] });
  }

  private leaveDeeper(indent: number): void {
    const { contexts } = this.state;
    if ((contexts.at(-1)?.indent ?? 0) <= indent) return;
    this.set({ contexts: contexts.filter((context) => context.indent <= indent) });
  }

  private set(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes };
    this.key = keyOf(this.state);
  }

  private get quoteDepth(): number {
    return this.state.contexts.filter(({ type }) => type === 'q').length;
  }

  private get paragraphKind(): BlockKind {
    if (this.quoteDepth > 0) return 'quotation';
    return this.state.contexts.at(-1)?.type === 'n' ? 'note' : 'prose';
  }
}

/** The columns of white space, with tab stops of eight. */
function columnsBetween(text: string, start: number, at: number): number {
  let column = 0;
  for (let offset = start; offset < at; offset++) column += text.charCodeAt(offset) === 0x09 ? 8 - (column % 8) : 1;
  return column;
}
