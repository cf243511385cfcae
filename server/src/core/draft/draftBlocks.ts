/**
 * The text of a draft as its blocks, each with its own characters, and how an edit changes them. An edit is found and scanned in
 * the few blocks around it: neither the text as a whole nor the blocks behind the edit are touched.
 */
import type { Block } from '../markup/markup.ts';
import { languageOf } from '../markup/languages.ts';
import { rescanPart, restartOf, scanInSteps } from '../markup/scan.ts';
import type { BlockChange, BlockSequence } from '../markup/scan.ts';
import type { Steps } from '../text/steps.ts';
import { draftBlock } from './draftBlock.ts';
import type { DraftBlock } from './draftBlock.ts';
import { GapList } from './gapList.ts';
import type { BlockReaders } from './localFacts.ts';

/** `inserted` came into the place of `[start, oldEnd)`. UTF-16 offsets of the text before the edit. */
export interface DraftEdit {
  readonly start: number;
  readonly oldEnd: number;
  readonly inserted: string;
}

/** What an edit does to the blocks: `fresh` come into the place of those from `from` to `oldTo`. */
export interface DraftChange {
  readonly from: number;
  readonly oldTo: number;
  readonly fresh: readonly DraftBlock[];
  /** The characters between the block before `from`, or the text's start, and what follows now. */
  readonly gap: string;
  readonly textLength: number;
}

type Entry = Block['entry'];

export class DraftBlocks {
  readonly list: GapList<DraftBlock> = new GapList();
  readonly #readers: BlockReaders;
  /** The characters before the first block. */
  #lead = '';
  #initial: Entry = '';

  constructor(readers: BlockReaders) {
    this.#readers = readers;
  }

  /** Reads a text in steps, each answered with the number of blocks so far. To be called once, on a new object. */
  *open(text: string): Steps<void> {
    this.#initial = languageOf(this.#readers.markup).initial(text);
    let previous: Block | null = null;
    const keep = (block: Block, next: number): void => {
      const own = text.slice(block.start, block.end);
      this.list.push(draftBlock(block.start, own, text.slice(block.end, next), block, this.#readers));
    };
    for (const batch of scanInSteps(text, this.#readers.markup)) {
      for (const block of batch) {
        if (previous === null) this.#lead = text.slice(0, block.start);
        else keep(previous, block.start);
        previous = block;
      }
      yield;
    }
    if (previous === null) this.#lead = text;
    else keep(previous, text.length);
    this.list.replace(this.list.length, this.list.length, [], text.length);
  }

  /** What an edit changes; nothing is changed yet. `textOf` gives the new text, and is asked only by languages that need all of it. */
  changeOf(edit: DraftEdit, textOf: () => string): DraftChange {
    this.#initial = this.#initialAfter(edit, textOf);
    const { markup } = this.#readers;
    const restart = restartOf(this.#sequence(0), edit.start, this.#initial, markup);
    const first = Math.max(restart, 0);
    const item = restart < 0 ? undefined : this.list.at(restart);
    const base = item === undefined ? 0 : this.list.startOf(restart);
    const entry = item?.block.entry ?? this.#initial;
    const behind = this.firstFrom(edit.oldEnd);
    const start = edit.start - base;
    const oldEnd = edit.oldEnd - base;
    for (let more = 2; ; more *= 2) {
      const end = Math.min(this.list.length, behind + more);
      const old = this.#textBetween(base, this.list.startOf(end));
      const part = old.slice(0, start) + edit.inserted + old.slice(oldEnd);
      const inPart = { start, oldEnd, newEnd: start + edit.inserted.length };
      const isLast = end === this.list.length;
      const from = { start: 0, entry };
      const change = rescanPart(part, markup, this.#sequence(base), inPart, from, first, isLast);
      if (change !== null) return this.#placed(change, edit, part, base, first);
    }
  }

  /** Makes the change. */
  apply({ from, oldTo, fresh, gap, textLength }: DraftChange): void {
    this.list.replace(from, oldTo, fresh, textLength);
    const before = this.list.at(from - 1);
    if (from > 0 && before !== undefined) before.behind = gap;
    else this.#lead = gap;
  }

  /** A change of blocks in a part of the text that starts at `base`, as a change of the list. */
  #placed(
    { fresh, firstChanged, oldUnchangedFrom }: BlockChange,
    edit: DraftEdit,
    part: string,
    base: number,
    first: number,
  ): DraftChange {
    const delta = edit.inserted.length - (edit.oldEnd - edit.start);
    const end = this.list.startOf(oldUnchangedFrom) - base + delta;
    const next = (index: number): number => fresh[index]?.start ?? end;
    const kept = firstChanged > first ? this.list.at(firstChanged - 1) : undefined;
    const keptEnd = kept === undefined ? 0 : this.list.startOf(firstChanged - 1) - base + kept.facts.text.length;
    const before = kept === undefined && base > 0 ? (this.list.at(firstChanged - 1)?.behind ?? this.#lead) : '';
    return {
      from: firstChanged,
      oldTo: oldUnchangedFrom,
      fresh: fresh.map((block, index) =>
        draftBlock(
          base + block.start,
          ownCopy(part.slice(block.start, block.end)),
          ownCopy(part.slice(block.end, next(index + 1))),
          block,
          this.#readers,
        ),
      ),
      gap: ownCopy(before + part.slice(keptEnd, next(0))),
      textLength: this.list.textLength + delta,
    };
  }

  /** The state in which the text begins after an edit. */
  #initialAfter(edit: DraftEdit, textOf: () => string): Entry {
    const language = languageOf(this.#readers.markup);
    if (language.reach === undefined) return language.initial(textOf());
    const first = this.#headAfter(edit, 1);
    const reach = language.reach(first);
    const isSame = edit.start >= reach && edit.start > 0;
    return isSame ? this.#initial : language.initial(this.#headAfter(edit, reach));
  }

  /** The first characters of the text after an edit. */
  #headAfter({ start, oldEnd, inserted }: DraftEdit, length: number): string {
    const head = this.#textBetween(0, Math.min(start, length)) + inserted.slice(0, length);
    const missing = length - head.length;
    if (missing <= 0) return head.slice(0, length);
    return head + this.#textBetween(oldEnd, Math.min(oldEnd + missing, this.list.textLength));
  }

  #textBetween(from: number, to: number): string {
    const { list } = this;
    let index = this.firstFrom(from);
    // The block before the first one that starts behind `from` may hold it.
    if (index === list.length || list.startOf(index) > from) index--;
    const parts: string[] = index < 0 ? [this.#lead] : [];
    const start = index < 0 ? 0 : list.startOf(index);
    index = Math.max(index, 0);
    for (let item = list.at(index); item !== undefined && list.startOf(index) < to; item = list.at(++index)) {
      parts.push(item.facts.text, item.behind);
    }
    return parts.join('').slice(from - start, to - start);
  }

  /** The index of the first block that starts at or behind an offset. */
  firstFrom(offset: number): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.list.startOf(middle) >= offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The blocks as the scanner knows them, with offsets from `base`. */
  #sequence(base: number): BlockSequence {
    const { list } = this;
    return {
      length: list.length,
      at: (index) => {
        const item = list.at(index);
        if (item === undefined) return undefined;
        const start = list.startOf(index) - base;
        const { kind, level, quoteDepth, entry } = item.block;
        return { kind, start, end: start + item.facts.text.length, level, quoteDepth, entry };
      },
    };
  }
}

/**
 * A copy of a piece of text that does not keep the text alive: engines make long pieces as views of the whole, and a block that
 * is never edited again would hold the version of the draft that it was cut from. Joining makes a new string to cut from.
 */
function ownCopy(piece: string): string {
  return piece.length < SHORTEST_VIEW ? piece : ` ${piece}`.slice(1);
}

/** Shorter pieces are copied by every engine. */
const SHORTEST_VIEW = 13;
