/**
 * What stands before the words of a block's lines: the prefixes and markers of its containers and its indentation.
 */
import { endOfLine, skipSpaces } from '../../lines.ts';
import type { Block } from '../../markup.ts';
import type { Mask } from '../../mask.ts';
import { Columns } from './columns.ts';
import { alertMarkEnd, Containers, isContainerStart } from './containers.ts';
import { FLAG, flagOf, stackOf } from './entry.ts';
import type { LinePrefix } from './inline.ts';

/** The prefixes of a block of which the first is read already. */
export interface BlockPrefix extends LinePrefix {
  /** Where the block's words start. */
  readonly start: number;
  /** The end of the block's first line. */
  readonly firstEnd: number;
}

/** Reads the prefix of a block's first line. Blocks outside of containers, which are most, need no columns for it. */
export function prefixOf(words: string, block: Block): BlockPrefix {
  const start = skipSpaces(words, 0, words.length);
  const isOutside = block.entry === '' && !isContainerStart(words.charCodeAt(start));
  return isOutside ? new Indentation(words, start) : new ContainerPrefix(words, block);
}

class Indentation implements BlockPrefix {
  readonly start: number;
  private readonly words: string;

  constructor(words: string, start: number) {
    this.words = words;
    this.start = start;
  }

  get firstEnd(): number {
    return endOfLine(this.words, this.start);
  }

  hide(start: number, mask: Mask): number {
    const content = skipSpaces(this.words, start, this.words.length);
    mask.hide(start, content);
    return content;
  }
}

class ContainerPrefix implements BlockPrefix {
  readonly start: number;
  readonly firstEnd: number;
  private readonly columns: Columns;
  private readonly containers: Containers;
  private readonly words: string;

  constructor(words: string, block: Block) {
    this.words = words;
    this.columns = new Columns(words);
    this.containers = new Containers(stackOf(block.entry));
    this.firstEnd = endOfLine(words, 0);
    this.columns.reset(0, this.firstEnd);
    this.containers.truncate(this.containers.match(this.columns));
    const opened = flagOf(block.entry) !== FLAG.inside && this.openAll();
    this.start = opened ? skipMark(words, this.columns.content, this.firstEnd) : this.columns.content;
  }

  /** A lazy line has the prefixes of some of its containers only. */
  hide(start: number, mask: Mask): number {
    this.columns.reset(start, endOfLine(this.words, start));
    this.containers.match(this.columns);
    mask.hide(start, this.columns.content);
    return this.columns.content;
  }

  private openAll(): boolean {
    let opened = false;
    while (this.containers.open(this.columns, this.containers.depth, false)) opened = true;
    return opened;
  }
}

/** Behind the `[ ]` or `[x]` of a task, or the `[!NOTE]` of an alert. */
function skipMark(words: string, at: number, end: number): number {
  const isBox = words.charAt(at) === '[' && /^\[[ xX]\][ \t]/.test(words.slice(at, Math.min(end, at + 4)));
  return isBox ? skipSpaces(words, at + 3, end) : alertMarkEnd(words, at, end);
}
