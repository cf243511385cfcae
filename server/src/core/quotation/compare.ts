/**
 * The comparison of quoted words with the passage they were located at: the differences by words, each with its place
 * in the draft, the words as printed, and its nature. The ends are free, since a quotation may begin and end anywhere.
 */
import { type Change, diffWords } from './diff.ts';
import type { Range } from './grams.ts';
import { natureOf } from './nature.ts';
import type { Difference } from './quotation.ts';
import type { Fragment } from './reading.ts';
import { BARRIER, type Stream } from './stream.ts';
import { grammaticalEnd, wordBounds } from './words.ts';

/** What the comparison found. */
export interface Comparison {
  /** The passage, in silent units of the stream. */
  readonly range: Range;
  readonly differences: readonly Difference[];
  /** Silent units of the quotation that stand unchanged in the passage. */
  readonly kept: number;
}

/** Words that may be dropped or added before a comparison says nothing any more. */
const LIMIT = 400;
/** Silent units on each side of the located range in which words are completed, besides half the words' length. */
const MARGIN = 24;

/**
 * Compares a fragment of `view` with the stream near `range` (silent units). Null where hardly a word is the same.
 * Linear in both lengths, times the number of differences.
 */
export function compareWith(
  view: string,
  fragment: Fragment,
  stream: Stream,
  range: Range,
  actors: ReadonlySet<string>,
  ends: 'free' | 'fixed' = 'free',
): Comparison | null {
  const window = ends === 'free' ? widen(stream.silent, clamp(stream.silent, range, fragment.silent.text), MARGIN + (fragment.silent.text.length >> 1)) : range;
  const original = wordsIn(stream.silent, wordBounds(stream.silent, window.from, window.to));
  const quoted = wordsIn(fragment.silent.text, wordBounds(fragment.silent.text));
  const found = diffWords(original.words, quoted.words, LIMIT);
  if (found === null) return null;
  const whole = { changes: found, from: 0, to: original.words.length };
  const freed = ends === 'free' ? freeEnds(toEnds(found, original.words), original, quoted) : whole;
  const { from, to } = freed;
  const changes = freed.changes.filter((change) => !isListing(change, original, quoted));
  if (from >= to) return null;
  const silent = (index: number): number => original.bounds[index] ?? window.to;
  const unit = (index: number): number => quoted.bounds[index] ?? fragment.silent.text.length;
  const differences = changes.map((change): Difference => {
    const draft = draftSpan(fragment, unit(change.quotedFrom), unit(change.quotedTo));
    const words = { original: original.words.slice(change.from, change.to).join(''), quoted: quoted.words.slice(change.quotedFrom, change.quotedTo).join('') };
    return {
      draft,
      quoted: view.slice(draft.start, draft.end),
      original: stream.printed(silent(change.from), silent(change.to)),
      nature: natureOf({ ...words, next: original.words[change.to] ?? '' }, actors),
    };
  });
  const changed = changes.reduce((sum, change) => sum + unit(change.quotedTo) - unit(change.quotedFrom), 0);
  return { range: { from: silent(from), to: silent(to) }, differences, kept: fragment.silent.text.length - changed };
}

interface Words {
  readonly bounds: readonly number[];
  readonly words: readonly string[];
}

function wordsIn(text: string, bounds: readonly number[]): Words {
  return { bounds, words: bounds.slice(0, -1).map((start, index) => text.slice(start, bounds[index + 1])) };
}

/** The range without the end of the sentence before and the start of the one behind, which an alignment may take in. */
function clamp(text: string, range: Range, words: string): Range {
  const reach = Math.min(MARGIN, (range.to - range.from) >> 2);
  let { from, to } = range;
  if (!hasSentenceBreak(words, 0, reach)) {
    for (let at = range.from; at < range.from + reach; at++) if (isSentenceBreak(text.charAt(at))) from = at + 1;
  }
  if (!hasSentenceBreak(words, words.length - reach, words.length)) {
    for (let at = range.to - 1; at >= range.to - reach; at--) if (isSentenceBreak(text.charAt(at))) to = at;
  }
  return from < to ? { from, to } : range;
}

function hasSentenceBreak(words: string, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (isSentenceBreak(words.charAt(at))) return true;
  return false;
}

/** The range completed to the phrase, so that the words at its ends are whole; never beyond the sentence. */
function widen(text: string, range: Range, margin: number): Range {
  let { from, to } = range;
  const first = Math.max(0, from - margin);
  while (from > first && !isSentenceBreak(text.charAt(from - 1))) from--;
  const last = Math.min(text.length, to + margin);
  while (to < last && !isSentenceBreak(text.charAt(to))) to++;
  while (from < to && isSentenceBreak(text.charAt(from))) from++;
  return { from, to };
}

function isSentenceBreak(character: string): boolean {
  return character === '.' || character === BARRIER;
}

/**
 * Where an omission beside the first or last change could as well lie nearer to it, it does: 各々の指揮系統 quoted as
 * それぞれの指揮系統 is one exchange, whatever the words before it have in common with it.
 */
function toEnds(found: readonly Change[], words: readonly string[]): readonly Change[] {
  const changes = withoutChance(found, words);
  const [head, second] = changes;
  if (head !== undefined && second !== undefined && isOmission(second)) {
    const kept = second.from - head.to;
    if (kept > 0 && kept <= NEAR && areSame(words, head.to, second.to - kept, kept)) {
      changes.splice(0, 2, { ...head, to: second.to - kept });
    }
  }
  const tail = changes.at(-1);
  const before = changes.at(-2);
  if (tail !== undefined && before !== undefined && isOmission(before)) {
    const kept = tail.from - before.to;
    if (kept > 0 && kept <= NEAR && areSame(words, before.to, before.from, kept)) {
      changes.splice(-2, 2, { ...tail, from: before.from + kept });
    }
  }
  return changes;
}

/**
 * A short word at either end that answers one far away in the original does so by chance: between them lies more than the
 * quotation left out. It joins the change beside it.
 */
function withoutChance(found: readonly Change[], words: readonly string[]): Change[] {
  const changes = [...found];
  const [head, second] = changes;
  if (head !== undefined && second !== undefined && head.quotedFrom === 0 && isChance(words, head.to, second)) {
    changes.splice(0, 2, { ...second, from: head.from, quotedFrom: head.quotedFrom });
  }
  const tail = changes.at(-1);
  const before = changes.at(-2);
  if (tail !== undefined && before !== undefined && tail.to === words.length && isChance(words, tail.from, before)) {
    changes.splice(-2, 2, { ...before, to: tail.to, quotedTo: tail.quotedTo });
  }
  return changes;
}

function isChance(words: readonly string[], edge: number, change: Change): boolean {
  const kept = edge <= change.from ? words.slice(edge, change.from) : words.slice(change.to, edge);
  const omitted = words.slice(change.from, change.to).join('').length;
  return kept.join('').length <= 2 && omitted > 12 && change.quotedTo - change.quotedFrom <= 1;
}

/** Whether a writer only joins items that the original prints one below the other: 修理部品の提供、整備用資器材の一時提供. */
function isListing(change: Change, original: Words, quoted: Words): boolean {
  const between = original.words.slice(change.from, change.to);
  return between.join('') === BARRIER && /^(?:[,・;/]|及び|並びに|と)$/u.test(quoted.words.slice(change.quotedFrom, change.quotedTo).join(''));
}

/** Words between two changes over which an omission is moved. */
const NEAR = 3;

function isOmission(change: Change): boolean {
  return change.quotedFrom === change.quotedTo;
}

function areSame(words: readonly string[], a: number, b: number, count: number): boolean {
  for (let index = 0; index < count; index++) if (words[a + index] !== words[b + index]) return false;
  return true;
}

/** Takes from the first and last change what the quotation did not set out to quote. */
function freeEnds(found: readonly Change[], original: Words, quoted: Words): { changes: readonly Change[]; from: number; to: number } {
  let changes = found;
  let from = 0;
  let to = original.words.length;
  const head = changes[0];
  if (head !== undefined && head.from === 0 && head.quotedFrom === 0 && head.to > 0) {
    const taken = headTaken(original.words.slice(0, head.to), quoted.words.slice(0, head.quotedTo));
    from = head.to - taken;
    const isKept = head.quotedTo > 0 && !endsAlike(original, head, quoted);
    if (!isKept && head.quotedTo > 0) from = head.to - 1;
    changes = isKept ? [{ ...head, from }, ...changes.slice(1)] : changes.slice(1);
  }
  const tail = changes.at(-1);
  if (tail !== undefined && tail.to === to && tail.quotedTo === quoted.words.length && tail.to > tail.from && tail.to > from) {
    const rest = original.words.slice(tail.from, tail.to);
    const own = quoted.words.slice(tail.quotedFrom).join('');
    const isKept = own !== '' && !rest.join('').startsWith(own);
    to = tail.from + tailTaken(rest, own);
    changes = isKept ? [...changes.slice(0, -1), { ...tail, to }] : changes.slice(0, -1);
  }
  return { changes, from, to };
}

/** Whether the quotation begins within a word of the original. */
function endsAlike(original: Words, head: Change, quoted: Words): boolean {
  return original.words.slice(0, head.to).join('').endsWith(quoted.words.slice(0, head.quotedTo).join(''));
}

/** How many of the original's words before the first common one answer the quotation's own first words. */
function headTaken(before: readonly string[], own: readonly string[]): number {
  const wanted = own.join('').length;
  let taken = 0;
  let length = 0;
  while (taken < before.length && length < wanted) {
    const word = before[before.length - 1 - taken] ?? '';
    if (taken > 0 && (/^[,.]$/u.test(word) || (isGrammatical(word) && !isGrammatical(own[0] ?? '')))) break;
    if (taken === 0 && isSentenceBreak(word)) break;
    taken++;
    length += word.length;
  }
  return taken;
}

/** How many of the original's words behind the last common one answer the quotation's own last words. */
function tailTaken(behind: readonly string[], own: string): number {
  let taken = 0;
  let length = 0;
  while (taken < behind.length) {
    const word = behind[taken] ?? '';
    if (isSentenceBreak(word) || (taken > 0 && isPunctuation(word))) break;
    if (length >= own.length && !/^[\u3041-\u309f]+$/u.test(word)) break;
    if (length >= own.length && (length === 0 || /[はがをにのとでも]$/u.test(word))) break;
    taken++;
    length += word.length;
  }
  return taken;
}

function isPunctuation(word: string): boolean {
  return /^[,.・「」()]$/u.test(word);
}

function isGrammatical(word: string): boolean {
  return word !== '' && grammaticalEnd(word, 0) === word.length;
}

/** The view's span for units of a fragment; at an omission the empty span behind the unit before it. */
function draftSpan({ silent }: Fragment, from: number, to: number): { start: number; end: number } {
  if (from < to) return { start: silent.starts[from] ?? 0, end: silent.ends[to - 1] ?? 0 };
  const at = from > 0 ? silent.ends[from - 1] : silent.starts[0];
  return { start: at ?? 0, end: at ?? 0 };
}
