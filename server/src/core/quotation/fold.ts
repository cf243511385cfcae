/**
 * Silent folding: what makes no difference to a reader and is compared as equal without a word. Width, white space and
 * line breaks (also inside words, as PDFs and 40-character lines leave them), 「」 and 『』, wave dashes, ，．→、。,
 * Kangxi radicals, NFD kana, zero-width and variation characters. A folded text keeps, for each of its units, the span
 * that it came from, so that every difference points into the original.
 */

import { runSteps, type Steps } from '../text/steps.ts';
import { DROP, EXPAND, expansions, MARK, SAME, SPACE, tableOfUnits } from './foldTable.ts';

/** A folded text; unit `i` came from the half-open UTF-16 span `[starts[i], ends[i])` of the original. */
export interface Folded {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Folds `text[from, to)`; offsets remain those of `text`. White space is dropped, except between two Latin letters or
 * digits, where any run of it is one space. Linear; never throws.
 */
export function foldSilently(text: string, from = 0, to = text.length): Folded {
  const classes = tableOfUnits();
  const sink = new Sink(to - from);
  let space = -1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const known = classes[code] ?? SAME;
    const folded = known === SAME ? code : known;
    if (folded === SPACE) {
      if (space < 0) space = at;
      continue;
    }
    if (folded === DROP || isVariationSelector(text, at)) continue;
    if (folded === MARK) {
      sink.compose(code === 0xff9e ? 0x3099 : code === 0xff9f ? 0x309a : code, at + 1);
      continue;
    }
    const expansion = folded === EXPAND ? (expansions.get(code) ?? '') : '';
    const first = folded === EXPAND ? expansion.charCodeAt(0) : folded;
    if (space >= 0 && isAlphanumeric(sink.last()) && isAlphanumeric(first)) sink.push(0x20, space, at);
    space = -1;
    if (folded !== EXPAND) sink.push(folded, at, at + 1);
    else for (let unit = 0; unit < expansion.length; unit++) sink.push(expansion.charCodeAt(unit), at, at + 1);
  }
  return sink.done();
}

/** Several folded pieces of one original as one, in order. */
export function joinFolded(parts: readonly Folded[]): Folded {
  return runSteps(joinFoldedInSteps(parts));
}

/** How many pieces are joined in one step. */
const PIECES_A_STEP = 8;

/** The same in small steps. */
export function* joinFoldedInSteps(parts: readonly Folded[]): Steps<Folded> {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const text = parts.map((part) => part.text).join('');
  yield;
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (index % PIECES_A_STEP === PIECES_A_STEP - 1) yield;
    starts.set(part.starts, at);
    ends.set(part.ends, at);
    at += part.text.length;
  }
  return { text, starts, ends };
}

/** The same units from `by` units farther on in the original. */
export function shiftFolded({ text, starts, ends }: Folded, by: number): Folded {
  if (by === 0) return { text, starts, ends };
  return { text, starts: starts.map((start) => start + by), ends: ends.map((end) => end + by) };
}

/** The units `[from, to)` of a folded text. */
export function sliceFolded(folded: Folded, from: number, to: number): Folded {
  if (from === 0 && to === folded.text.length) return folded;
  return {
    text: folded.text.slice(from, to),
    starts: folded.starts.subarray(from, to),
    ends: folded.ends.subarray(from, to),
  };
}

/** Collects units in typed arrays, so that folding allocates per text and not per character. */
class Sink {
  #codes: Uint16Array<ArrayBuffer>;
  #starts: Uint32Array<ArrayBuffer>;
  #ends: Uint32Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity: number) {
    this.#codes = new Uint16Array(capacity + 8);
    this.#starts = new Uint32Array(capacity + 8);
    this.#ends = new Uint32Array(capacity + 8);
  }

  last(): number {
    return this.#length === 0 ? 0 : (this.#codes[this.#length - 1] ?? 0);
  }

  push(code: number, start: number, end: number): void {
    if (this.#length === this.#codes.length) this.#grow();
    this.#codes[this.#length] = code;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length++;
  }

  /** Adds a voicing mark to the last kana, as half-width and decomposed kana write it. */
  compose(mark: number, end: number): void {
    if (this.#length === 0) return;
    const composed = String.fromCharCode(this.last(), mark).normalize('NFC');
    if (composed.length === 1) this.#codes[this.#length - 1] = composed.charCodeAt(0);
    this.#ends[this.#length - 1] = end;
  }

  done(): Folded {
    return {
      text: textOf(this.#codes.subarray(0, this.#length)),
      starts: this.#starts.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#length),
    };
  }

  #grow(): void {
    const codes = new Uint16Array(this.#codes.length * 2);
    const starts = new Uint32Array(codes.length);
    const ends = new Uint32Array(codes.length);
    codes.set(this.#codes);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#codes = codes;
    this.#starts = starts;
    this.#ends = ends;
  }
}

/** The string of UTF-16 codes, in slices that no engine's argument limit refuses. */
export function textOf(codes: Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += 4096) {
    text += Reflect.apply(String.fromCharCode, null, codes.subarray(at, at + 4096));
  }
  return text;
}

/** Either half of an ideographic variation selector, U+E0100 to U+E01EF. */
function isVariationSelector(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0xdb40) return inSelectors(text.charCodeAt(at + 1));
  return inSelectors(code) && text.charCodeAt(at - 1) === 0xdb40;
}

function inSelectors(code: number): boolean {
  return code >= 0xdd00 && code <= 0xddef;
}

function isAlphanumeric(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}
