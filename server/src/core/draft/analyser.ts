/**
 * The analyser of one draft, from its first text through all its edits. It keeps each block with what was read of it. After an edit
 * the blocks that changed are read again; then the draft is read on from there, block after block, until one finds the state
 * that it had before, and what was read anew is analysed anew. Only where an edit changes what a name means, or which editions
 * the draft is about, is the whole draft read again, and that in slices where the caller wants to do other work in between.
 *
 * What a block means depends on four things: its characters, the state behind the blocks before it, the years that later blocks
 * of its section name, and the scope of the draft. All four are compared by what they say.
 */
import { createHeadFinder } from '../citation/heads.ts';
import type { HeadFinder } from '../citation/heads.ts';
import type { Citation } from '../citation/citation.ts';
import { initialState } from '../citation/state.ts';
import { isSameState } from '../citation/sameState.ts';
import { hasName } from '../citation/nameIndex.ts';
import type { Markup } from '../markup/markup.ts';
import { runSteps, type Steps } from '../text/steps.ts';
import type { DraftAnalysis, DraftSettings } from './analysis.ts';
import { analyseBlock, NOTHING, readInDraft } from './blockAnalysis.ts';
import type { AnalysisContext } from './blockAnalysis.ts';
import { assemble } from './assemble.ts';
import type { DraftFacts, PlacedBlock } from './assemble.ts';
import { mentionsAny, readAgain } from './draftBlock.ts';
import type { DraftBlock } from './draftBlock.ts';
import { DraftBlocks } from './draftBlocks.ts';
import type { DraftEdit } from './draftBlocks.ts';
import { createJudge } from './judgements.ts';
import { lazyAnalysis } from './lazyAnalysis.ts';
import type { Library } from './library.ts';
import type { BlockReaders, WordReaders } from './localFacts.ts';
import { placeCitation, shiftCitation } from './placement.ts';
import { prospectIn } from './prospect.ts';
import type { Prospect } from './prospect.ts';
import { attributeRuns } from './quotedRuns.ts';
import { isSameScope, ScopeCounts } from './scope.ts';
import type { DraftScope } from './scope.ts';

/** Analyses the versions of one draft, one after the other. Nothing in a text makes it throw. */
export interface DraftAnalyser {
  /** The analysis of a text, whatever was analysed before. Linear. */
  open(text: string): DraftAnalysis;
  /** The analysis of `text`, which came of `edit` to the last text. The text itself is only kept, for whoever asks for it. */
  edit(text: string, edit: DraftEdit): DraftAnalysis;
  /** The same as `open` and `edit` in steps of some thousand characters. A draft that was not finished has to be opened again. */
  openInSteps(text: string): Steps<DraftAnalysis>;
  editInSteps(text: string, edit: DraftEdit): Steps<DraftAnalysis>;
  /** What the text analysed last would mean if it went on otherwise at an offset; null where nothing is read there. */
  prospectAt(offset: number): Prospect | null;
}

/** An analyser for a draft in this markup. */
export function createDraftAnalyser(markup: Markup, library: Library, settings: DraftSettings): DraftAnalyser {
  const analyser = new Analyser({ markup, library, settings }, library.indexes.words);
  return {
    open: (text) => runSteps(analyser.open(text)),
    edit: (text, edit) => runSteps(analyser.edit(text, edit)),
    openInSteps: (text) => analyser.open(text),
    editInSteps: (text, edit) => analyser.edit(text, edit),
    prospectAt: (offset) => analyser.prospectAt(offset),
  };
}

/** Only the citations of a text, for whoever reads many drafts to know what they cite: nothing is compared or judged. */
export function citationsInSteps(
  text: string,
  markup: Markup,
  library: Library,
  settings: DraftSettings,
): Steps<readonly Citation[]> {
  return new Analyser({ markup, library, settings }, library.indexes.citingWords).citations(text);
}

/** Blocks that make a step of work, where they are read and where they are only looked at. */
const STEP = 32;
const LOOKS = 1024;

/** Characters that are scanned in no time. */
const LARGE = 16_384;

/** Work that ends with the blocks, from and to, that were read anew. */
type Reading = Steps<readonly [number, number]>;

class Analyser {
  readonly #draft: Omit<DraftFacts, 'text'>;
  readonly #context: AnalysisContext;
  readonly #readers: BlockReaders;
  #blocks: DraftBlocks;
  #counts: ScopeCounts;
  #scope: DraftScope;
  /** The names that the draft defines besides those of the library, and what finds all of them. */
  #forms: readonly string[] = [];
  #heads: HeadFinder;
  /** Changes with every text, so that an analysis knows whether the blocks are still its own. */
  #version = 0;

  constructor(draft: Omit<DraftFacts, 'text'>, words: WordReaders) {
    const { markup, library, settings } = draft;
    this.#draft = draft;
    this.#context = { library, settings, judge: createJudge(library.indexes.passages) };
    this.#readers = { markup, ...words };
    this.#heads = words.heads;
    this.#blocks = new DraftBlocks(this.#readers);
    this.#counts = new ScopeCounts(library, settings);
    this.#scope = this.#counts.scope(undefined);
  }

  *open(text: string): Steps<DraftAnalysis> {
    yield* this.#analyse(...(yield* this.#openAndRead(text)));
    return this.#analysis(text);
  }

  *edit(text: string, edit: DraftEdit): Steps<DraftAnalysis> {
    // What is nearly all new has no old blocks to be compared with, and a text is only scanned in steps when it is opened.
    if (edit.inserted.length > LARGE && edit.inserted.length > text.length / 2) return yield* this.open(text);
    this.#version++;
    const change = this.#blocks.changeOf(edit, () => text);
    yield* this.#count(change.from, change.oldTo, -1);
    this.#blocks.apply(change);
    const to = change.from + change.fresh.length;
    yield* this.#count(change.from, to, 1);
    yield* this.#analyse(...(yield* this.#read(change.from, to)));
    return this.#analysis(text);
  }

  prospectAt(offset: number): Prospect | null {
    const { list } = this.#blocks;
    // The place behind a block's last character is that block's.
    const index = this.#blocks.firstFrom(offset) - 1;
    const item = list.at(index);
    if (item === undefined) return null;
    const { facts, before, yearBehind } = item;
    return prospectIn({ start: list.startOf(index), facts, before, yearBehind }, offset, this.#heads, this.#scope);
  }

  *citations(text: string): Steps<readonly Citation[]> {
    yield* this.#openAndRead(text);
    const { list } = this.#blocks;
    const citations: Citation[] = [];
    for (let index = 0; index < list.length; index++) {
      const { read, facts } = list.at(index) ?? {};
      for (const citation of read?.reading.citations ?? []) {
        if (facts !== undefined)
          citations.push(shiftCitation(placeCitation(citation, facts.view), list.startOf(index)));
      }
    }
    return citations;
  }

  *#openAndRead(text: string): Reading {
    this.#version++;
    this.#blocks = new DraftBlocks(this.#readers);
    this.#counts = new ScopeCounts(this.#draft.library, this.#draft.settings);
    this.#forms = [];
    yield* this.#blocks.open(text);
    const { length } = this.#blocks.list;
    yield* this.#count(0, length, 1);
    return yield* this.#read(0, length);
  }

  *#count(from: number, to: number, by: 1 | -1): Steps<void> {
    for (let index = from; index < to; index++) {
      const item = this.#blocks.list.at(index);
      if (item === undefined) return;
      this.#counts.count(item.facts, by);
      this.#counts.countDefinitions(item.definitions, by);
      if (index % LOOKS === 0) yield;
    }
  }

  /** Reads the draft on after the blocks from `from` to `to` were put in the place of others. */
  *#read(from: number, to: number): Reading {
    const { list } = this.#blocks;
    const isRenamed = yield* this.#rename(from, to);
    const scope = this.#counts.scope(list.at(0)?.facts);
    const isMoved = !isSameScope(scope, this.#scope);
    this.#scope = scope;
    if (isMoved) for (let index = 0; index < list.length; index++) forgetReading(list.at(index));
    const isEverywhere = isRenamed || isMoved;
    const first = yield* this.#passYearsBack(isEverywhere ? 0 : from, isEverywhere ? list.length : to);
    const last = yield* this.#readOn(first, isEverywhere ? list.length : to);
    return [first, last];
  }

  /**
   * Reads the new blocks again that hold names which the draft defines; where the names themselves are others than before, all
   * blocks that hold one of either. Answers whether the names changed.
   */
  *#rename(from: number, to: number): Steps<boolean> {
    const before = this.#forms;
    const { names } = this.#readers.heads;
    // 以下「指針」という defines what every draft may say anyway.
    const forms = this.#counts.definitions().filter((form) => !hasName(names, form));
    const isChanged = forms.join('\n') !== before.join('\n');
    this.#forms = forms;
    if (isChanged) this.#heads = createHeadFinder(this.#draft.library.corpora, forms);
    const { list } = this.#blocks;
    const concerned = isChanged ? [...new Set([...before, ...forms])] : forms;
    if (concerned.length === 0) return false;
    const end = isChanged ? list.length : to;
    for (let index = isChanged ? 0 : from; index < end; index++) {
      const item = list.at(index);
      if (item === undefined || !mentionsAny(item, concerned)) continue;
      this.#counts.count(item.facts, -1);
      readAgain(item, mentionsAny(item, forms) ? this.#heads : this.#readers.heads);
      this.#counts.count(item.facts, 1);
      if (index % STEP === 0) yield;
    }
    return isChanged;
  }

  /**
   * Tells the blocks from `to` back to `from` the year that stands behind them, and those before as far as it is another than it
   * was. Answers the first that is to be read.
   */
  *#passYearsBack(from: number, to: number): Steps<number> {
    const { list } = this.#blocks;
    for (let index = to - 1; index >= 0; index--) {
      const item = list.at(index);
      if (item === undefined) break;
      const next = list.at(index + 1);
      const behind = next === undefined || next.facts.kind === 'heading' ? null : next.yearBehind;
      const year = item.facts.years[0] ?? behind;
      if (year === item.yearBehind && index < from) return index + 1;
      if (year !== item.yearBehind) forgetReading(item);
      item.yearBehind = year;
      if (index % LOOKS === 0) yield;
    }
    return 0;
  }

  /** Reads on from `first` over all blocks before `to`, and further until one finds its old state. Answers where that was. */
  *#readOn(first: number, to: number): Steps<number> {
    const { list } = this.#blocks;
    let state = list.at(first - 1)?.read?.reading.state ?? initialState;
    for (let index = first; index < list.length; index++) {
      const item = list.at(index);
      if (item === undefined) break;
      const { before, read } = item;
      if (before !== null && read !== null && isSameState(before, state)) {
        if (index >= to) return index;
        state = read.reading.state;
        continue;
      }
      item.before = state;
      item.read = readInDraft(item.facts, state, this.#scope, item.yearBehind);
      item.analysis = null;
      ({ state } = item.read.reading);
      if (index % STEP === 0) yield;
    }
    return list.length;
  }

  /** Analyses what was read between two blocks, and the block quotations that reach into it. */
  *#analyse(first: number, last: number): Steps<void> {
    const { list } = this.#blocks;
    const [from, to] = attributeRuns(list, first, last);
    for (let index = from; index < to; index++) {
      const item = list.at(index);
      if (item === undefined || item.read === null || item.analysis !== null) continue;
      item.analysis = analyseBlock(item.read, item.attributed, this.#scope, this.#context);
      if (index % STEP === 0) yield;
    }
  }

  #analysis(text: string): DraftAnalysis {
    const version = this.#version;
    const draft = { text, ...this.#draft };
    const { markup, library, settings } = draft;
    return lazyAnalysis(draft, () =>
      // The draft may have gone on; then what this text meant is worked out once more.
      version === this.#version
        ? assemble(draft, this.#placed())
        : createDraftAnalyser(markup, library, settings).open(text),
    );
  }

  *#placed(): Generator<PlacedBlock, void, void> {
    const { list } = this.#blocks;
    for (let index = 0; index < list.length; index++) {
      const item = list.at(index);
      if (item === undefined || item.analysis === null) continue;
      if (item.analysis === NOTHING && item.facts.directives.length === 0) continue;
      yield { start: list.startOf(index), analysis: item.analysis, directives: item.facts.directives };
    }
  }
}

function forgetReading(item: DraftBlock | undefined): void {
  if (item !== undefined) item.before = null;
}
