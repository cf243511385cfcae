/**
 * The line automaton of Re:VIEW. Block commands do not nest except around paragraphs, so its state is the one whose body
 * the line stands in, with a mark behind it where the line stands in a body that is not read.
 */
import type { BlockWriter } from '../../blockWriter.ts';
import type { Entry, LineAutomaton } from '../../language.ts';
import { isBlankBetween, skipRun } from '../../lines.ts';
import type { BlockKind } from '../../markup.ts';
import * as lines from './lines.ts';

const OPAQUE = '!';

export class ReviewAutomaton implements LineAutomaton {
  private readonly text: string;
  private readonly blocks: BlockWriter;
  /** What the lines of the open command's body are; empty outside of a body that is read. */
  private body: BlockKind | '';
  private isOpaque: boolean;

  constructor(text: string, entry: Entry, blocks: BlockWriter) {
    this.text = text;
    this.blocks = blocks;
    const state = String(entry);
    this.isOpaque = state.endsWith(OPAQUE);
    this.body = bodyOf(this.isOpaque ? state.slice(0, -1) : state);
  }

  line(start: number, end: number): void {
    const { blocks, text } = this;
    if (this.isOpaque) return this.opaqueLine(start, end);
    if (lines.isInstruction(text, start)) return this.instruction(start, end);
    if (isBlankBetween(text, start, end)) return blocks.finish();
    if (lines.isBodyEnd(text, start)) return this.leaveBody(start, end);
    const command = lines.commandAt(text, start, end);
    if (command !== null) return this.command(command, start, end);
    if (this.body === 'cell') return this.row(start, end);
    const level = lines.headingLevel(text, start, end);
    if (level > 0) return this.put('heading', start, end, level);
    if (lines.markerEnd(text, start, end) >= 0) return this.begin('listItem', start, end);
    if (blocks.kind !== null) return blocks.extend(start, end);
    this.begin(this.body === '' ? 'prose' : this.body, start, end);
  }

  end(): void {
    this.blocks.finish();
  }

  private opaqueLine(start: number, end: number): void {
    const { blocks } = this;
    if (blocks.kind !== null) blocks.extend(start, end);
    else if (!isBlankBetween(this.text, start, end)) this.begin('code', start, end);
    if (!lines.isBodyEnd(this.text, start)) return;
    blocks.finish();
    this.isOpaque = false;
  }

  /** An instruction inside of a paragraph is no part of it, but does not end it either. */
  private instruction(start: number, end: number): void {
    if (this.blocks.kind !== null) this.blocks.extend(start, end);
    else this.put(this.text.startsWith('#@#', start) ? 'comment' : 'raw', start, end);
  }

  private command({ name, hasBody }: lines.Command, start: number, end: number): void {
    if (lines.isNote(name)) return this.put('note', start, end);
    const body = hasBody ? lines.bodyKindOf(name) : null;
    const isOpaque = hasBody && body === null;
    // A caption is read, and then stands in a block of its own above the body.
    if (lines.argumentWords(this.text, name, start, end) !== null) this.put('prose', start, end);
    else if (isOpaque) this.begin(name === 'comment' ? 'comment' : 'code', start, end);
    else this.put('raw', start, end);
    if (isOpaque) this.isOpaque = true;
    else if (body !== null) this.body = body;
  }

  private leaveBody(start: number, end: number): void {
    this.put('raw', start, end);
    this.body = '';
  }

  private row(start: number, end: number): void {
    const isRule = skipRun(this.text, start, end, 0x2d) === end || skipRun(this.text, start, end, 0x3d) === end;
    this.put(isRule ? 'raw' : 'cell', start, end);
  }

  private get entry(): string {
    return this.isOpaque ? this.body + OPAQUE : this.body;
  }

  private get quoteDepth(): number {
    return this.body === 'quotation' ? 1 : 0;
  }

  private begin(kind: BlockKind, start: number, end: number): void {
    this.blocks.begin(kind, start, end, this.entry, this.quoteDepth);
  }

  private put(kind: BlockKind, start: number, end: number, level = 0): void {
    this.blocks.put(kind, start, end, this.entry, this.quoteDepth, level);
  }
}

function bodyOf(entry: string): BlockKind | '' {
  return entry === 'quotation' || entry === 'cell' || entry === 'prose' ? entry : '';
}
