/**
 * Words that stand nowhere exactly: located where they come closest, compared by words, and altered if enough of them
 * is kept; otherwise not found, with the place elsewhere that comes close.
 */
import type { Span } from '../text/span.ts';
import { compareWith } from './compare.ts';
import { cutOffAt, SHORTEST_END } from './cutEnd.ts';
import type { Range } from './grams.ts';
import { locate } from './locate.ts';
import { isTurn } from './nature.ts';
import type { Difference, Judgement, Passage } from './quotation.ts';
import type { Fragment, Reading } from './reading.ts';
import type { Make } from './seams.ts';
import { type Searchable, standingOf } from './standing.ts';
import type { Stream } from './stream.ts';
import type { Trial } from './trial.ts';

/**
 * The verdict `altered` or `notFound`, or `exact` for items in a list of the writer's; a label of the writer's own
 * in a title slot or a table gets none.
 */
export function judgeAltered(trial: Trial, actors: ReadonlySet<string>): Judgement {
  const best = bestComparison(trial, actors);
  if (best !== null && best.kept >= leastKept(trial.slot)) {
    if (best.differences.length === 0) return { verdict: 'exact', passages: best.passages, others: [] };
    const cut =
      trial.slot !== 'words' || trial.goesOn || best.end < 0 ? null : cutOffAt(trial.view, best.stream, best.end);
    return alteredJudgement(cut === null ? best : { ...best, differences: [...best.differences, cut] });
  }
  const isLabel = trial.slot === 'cell' || (trial.slot === 'title' && !isSentence(trial.readings.usual));
  if (trial.slot === 'cell' && !isSentence(trial.readings.usual)) return { verdict: 'none' };
  const near = nearElsewhere(trial, actors, isLabel ? 0.85 : 0.7);
  return isLabel && near.length === 0 ? { verdict: 'none' } : { verdict: 'notFound', near };
}

/** Whether words directly behind a number are a whole sentence, which is no title and no label either. */
function isSentence(reading: Reading): boolean {
  const words = reading.map(({ silent }) => silent.text).join('');
  return words.length >= SHORTEST_SENTENCE && /[うくすつぶむるたいだ]$/u.test(words);
}

const SHORTEST_SENTENCE = 24;

/** `altered` with its differences. */
export function alteredJudgement({ passages, differences }: Pick<Compared, 'passages' | 'differences'>): Judgement {
  const turned = differences.some(({ nature }) => isTurn(nature));
  const spellingOnly = differences.every(({ nature }) => nature === 'spelling');
  return { verdict: 'altered', passages, differences, turned, spellingOnly, gist: false };
}

/** The part of the quoted words that must be kept for a place to be close. */
function leastKept(slot: Trial['slot']): number {
  return slot === 'words' ? 0.5 : 0.7;
}

export interface Compared {
  readonly passages: readonly Passage[];
  readonly differences: readonly Difference[];
  /** The part of the quoted words that stands unchanged, 0 to 1. */
  readonly kept: number;
  /** Where the last words end, in silent units of the stream; −1 where they are too short to tell. */
  readonly end: number;
  readonly stream: Stream;
}

function bestComparison(trial: Trial, actors: ReadonlySet<string>): Compared | null {
  const { view, readings, index, claimed, targets } = trial;
  const plain = compareReading(view, readings.usual, index, claimed, actors, trial.makes);
  if (!BEGINS_WITH_MARKER.test(readings.usual[0]?.silent.text ?? '')) return plain;
  const { headed } = index;
  const extents = targets?.flatMap((target) => headed.extentOf(target) ?? []) ?? [
    { from: 0, to: headed.stream.text.length },
  ];
  const withMarkers = compareReading(view, readings.usual, headed, extents, actors);
  return withMarkers !== null && (plain === null || withMarkers.kept > plain.kept) ? withMarkers : plain;
}

/** A clause quoted with its number. */
const BEGINS_WITH_MARKER = /^(?:[(（]|[\dIVXivx])/u;

/** Compares each fragment where it comes closest; null where one of them comes close to nothing. */
function compareReading(
  view: string,
  reading: Reading,
  where: Searchable,
  ranges: readonly Range[],
  actors: ReadonlySet<string>,
  makes: ReadonlyMap<Fragment, Make | null> = new Map(),
): Compared | null {
  const passages: Passage[] = [];
  const differences: Difference[] = [];
  let kept = 0;
  let length = 0;
  let last = -1;
  for (const fragment of reading) {
    const compared = compareFragment(view, fragment, where, ranges, actors, makes);
    if (compared === null) return null;
    const isBefore = compared.range.from < last;
    last = compared.range.to;
    passages.push(...where.stream.passagesOfSilent(compared.range.from, compared.range.to));
    differences.push(...compared.differences);
    // Fragments in another order than the original's are a difference even where each of them is exact.
    if (isBefore && compared.differences.length === 0) differences.push(misplaced(view, fragment));
    kept += compared.kept;
    length += fragment.silent.text.length;
  }
  const isTelling = reading.length === 1 || (reading.at(-1)?.silent.text.length ?? 0) >= SHORTEST_END;
  return {
    passages,
    differences,
    kept: length === 0 ? 0 : kept / length,
    end: isTelling ? last : -1,
    stream: where.stream,
  };
}

function compareFragment(
  view: string,
  fragment: Fragment,
  where: Searchable,
  ranges: readonly Range[],
  actors: ReadonlySet<string>,
  makes: ReadonlyMap<Fragment, Make | null>,
): ReturnType<typeof compareWith> {
  const exact = standingOf([fragment], where, ranges)?.places[0];
  if (exact !== undefined) {
    return compareWith(view, fragment, where.stream, where.stream.silently(exact.from, exact.to), actors);
  }
  const { text } = fragment.reported;
  const make = makes.get(fragment) ?? null;
  if (make?.kind === 'gapped') {
    const range = where.stream.silently(make.range.from, make.range.to);
    const compared = compareWith(view, fragment, where.stream, range, actors);
    // Both ends stand there, so that nothing was changed, though a word that the gap is in may be another one.
    return compared === null ? null : { ...compared, kept: fragment.silent.text.length };
  }
  const found = locate(text, where, ranges);
  if (found === null || found.edits > text.length * MOST_EDITS) return null;
  const compared = compareWith(view, fragment, where.stream, where.stream.silently(found.start, found.end), actors);
  // Words run together count as changed whole, though hardly a character is: what an alignment keeps is kept.
  return compared === null ? null : { ...compared, kept: Math.max(compared.kept, text.length - found.edits) };
}

/** The part of the words that may be edited where they are located. */
const MOST_EDITS = 0.6;

function misplaced(view: string, { silent }: Fragment): Difference {
  const draft: Span = { start: silent.starts[0] ?? 0, end: silent.ends[silent.text.length - 1] ?? 0 };
  const quoted = view.slice(draft.start, draft.end);
  return { draft, quoted, original: quoted, nature: 'order' };
}

/** Where else words like these stand: shown with `notFound`, only when they are very much alike. */
function nearElsewhere(
  { view, readings, index, targets }: Trial,
  actors: ReadonlySet<string>,
  least: number,
): readonly Passage[] {
  if (targets === null) return [];
  const near = compareReading(view, readings.usual, index, index.everywhere, actors);
  return near !== null && near.kept >= least ? near.passages : [];
}
