/**
 * Quoted words made ready for comparison: the fragments between ellipses, folded both ways, without the full stop that
 * ends a quotation in either house style. The same words can be read in several ways, since an ellipsis or a bracket may
 * belong to the corpus itself and a line break to no one; `readingsOf` gives the ways in the order in which they are tried.
 */
import type { Span } from '../text/span.ts';
import { type Folded, foldSilently, sliceFolded } from './fold.ts';
import { foldReported } from './foldReported.ts';
import { type Fragment as Words, type Manner, readNotation } from './notation.ts';

/** Words without an ellipsis. `silent` points into the view, `reported` into `silent.text`. */
export interface Fragment {
  readonly silent: Folded;
  readonly reported: Folded;
}

/** One way to read quoted words; never without fragments. */
export type Reading = readonly Fragment[];

export interface Readings {
  /** Divided at ellipses, editorial insertions left out. */
  readonly usual: Reading;
  /** The others, lazily: insertions read as words that were replaced, and every mark read as a word of the corpus. */
  readonly others: () => Iterable<Reading>;
  readonly manner: Manner;
  /** Units of the usual reading. */
  readonly length: number;
  readonly language: 'ja' | 'en';
}

/** The ways to read the words of `view` in a span; null where there are none. `dividesAtObjects` as in {@link readNotation}. */
export function readingsOf(view: string, span: Span, dividesAtObjects = false): Readings | null {
  const notation = readNotation(view, span, dividesAtObjects);
  const usual = notation.fragments.map(({ words }) => fragmentOf(words)).filter(isFilled);
  if (usual.length === 0) return null;
  const whole = (): Reading => [fragmentOf(foldSilently(view, span.start, span.end))].filter(isFilled);
  const hasInsertions = notation.fragments.some(({ insertions }) => insertions.length > 0);
  function* others(): Iterable<Reading> {
    if (hasInsertions) yield notation.fragments.flatMap(atInsertions).filter(isFilled);
    if (usual.length > 1 || hasInsertions || notation.isMarked) yield whole();
    if (BROKEN_WORD.test(view.slice(span.start, span.end)))
      yield usual.map((fragment) => withoutBreaks(fragment, view));
  }
  const length = usual.reduce((sum, { silent }) => sum + silent.text.length, 0);
  return { usual, others, manner: notation.manner, length, language: languageOf(usual) };
}

function fragmentOf(words: Folded): Fragment {
  let end = words.text.length;
  while (end > 0 && words.text.charAt(end - 1) === '.') end--;
  let start = 0;
  // 々 at the start repeats a character that is not quoted.
  while (start < end && '.々'.includes(words.text.charAt(start))) start++;
  if (areInMarks(words.text, start, end)) return fragmentOf(sliceFolded(words, start + 1, end - 1));
  const silent = sliceFolded(words, start, end);
  return { silent, reported: foldReported(silent.text) };
}

/** Whether one pair of marks holds all the words, as where a block quotation has its own. */
function areInMarks(text: string, start: number, end: number): boolean {
  const open = text.charAt(start);
  if (end - start < 3 || (open !== '「' && open !== "'")) return false;
  const close = open === '「' ? text.indexOf('」', start) : text.indexOf("'", start + 1);
  return close === end - 1;
}

/** A Latin word that a line of fixed length may have broken. */
const BROKEN_WORD = /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９][ \u3000]*[\r\n]+[ \u3000]*[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/u;

/** The same with line breaks between Latin letters read as nothing. */
function withoutBreaks({ silent }: Fragment, view: string): Fragment {
  const kept = Array.from({ length: silent.text.length }, (_, unit) => unit).filter(
    (unit) => !isBreak(silent, unit, view),
  );
  return fragmentOf({
    text: kept.map((unit) => silent.text.charAt(unit)).join(''),
    starts: Uint32Array.from(kept, (unit) => silent.starts[unit] ?? 0),
    ends: Uint32Array.from(kept, (unit) => silent.ends[unit] ?? 0),
  });
}

function isBreak({ text, starts, ends }: Folded, unit: number, view: string): boolean {
  return text.charAt(unit) === ' ' && /[\r\n]/u.test(view.slice(starts[unit], ends[unit]));
}

/** The same without commas at its ends, which editors drop or add beside an ellipsis. */
export function withoutCommas({ silent }: Fragment): Fragment {
  let start = 0;
  let end = silent.text.length;
  while (start < end && silent.text.charAt(start) === ',') start++;
  while (end > start && silent.text.charAt(end - 1) === ',') end--;
  const trimmed = sliceFolded(silent, start, end);
  return { silent: trimmed, reported: foldReported(trimmed.text) };
}

function atInsertions({ words, insertions }: Words): Fragment[] {
  const cuts = [0, ...insertions, words.text.length];
  return cuts.slice(1).map((end, index) => fragmentOf(sliceFolded(words, cuts[index] ?? 0, end)));
}

function isFilled({ silent }: Fragment): boolean {
  return silent.text.length > 0;
}

function languageOf(reading: Reading): 'ja' | 'en' {
  return reading.some(({ silent }) => /[\u3041-\u30ff\u3400-\u9fff]/u.test(silent.text)) ? 'ja' : 'en';
}
