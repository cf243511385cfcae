/**
 * The index of names: every name of every corpus and every name that the draft itself defines, by first character, so that one pass over a
 * text finds them all.
 */
import type { Corpus } from '../corpus/corpus.ts';
import { isTranslationOfAny } from '../corpus/translation.ts';
import { isBlank, isJapanese, isLatin, isLineBreak } from '../text/characters.ts';
import { halfWidthKana } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';

/** All names that are looked for. */
export interface NameIndex {
  readonly byFirst: ReadonlyMap<number, readonly NameEntry[]>;
}

export interface NameEntry {
  readonly form: string;
  readonly corpora: readonly Corpus[];
  readonly english: boolean;
  /**
   * Other characters for the name, while `form` is the name itself: small letters, which are one only behind a year (the 2001
   * guidelines), or katakana as they come out of other programs (ｶﾞｲﾄﾞﾗｲﾝ).
   */
  readonly small: string | null;
}

/** A name that stands in a text. */
export interface NameMatch {
  readonly entry: NameEntry;
  readonly words: Span;
}

/** The index of the corpora's names and of forms that a draft defines (for whatever document). */
export function createNameIndex(corpora: readonly Corpus[], defined: readonly string[] = []): NameIndex {
  const entries = new Map<string, NameEntry & { readonly corpora: Corpus[] }>();
  const add = (form: string, english: boolean, corpus: Corpus | null): void => {
    const entry = entries.get(form) ?? { form, corpora: [], english, small: null };
    if (corpus !== null) entry.corpora.push(corpus);
    entries.set(form, entry);
  };
  for (const corpus of corpora) {
    const borne = isTranslationOfAny(corpus, corpora) ? originalNames(corpus, corpora) : NO_NAMES;
    for (const name of [...corpus.meta.names, ...corpus.meta.namesEn])
      if (!borne.has(name)) add(name, endsInLatin(name), corpus);
  }
  for (const form of defined) if (!entries.has(form)) add(form, endsInLatin(form), null);
  const byFirst = new Map<number, NameEntry[]>();
  for (const entry of [...entries.values()].flatMap(spellingsOf).toSorted((a, b) => b.form.length - a.form.length)) {
    const first = (entry.small ?? entry.form).charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  return { byFirst };
}

/** The longest name that stands at `at`; null where none does. */
export function matchName(index: NameIndex, text: string, at: number): NameMatch | null {
  for (const entry of index.byFirst.get(text.charCodeAt(at)) ?? []) {
    const end = matchWords(text, at, entry.small ?? entry.form);
    if (end === null) continue;
    const words = { start: at, end };
    if (entry.corpora.length > 0 || !beginsLonger(index, text, words)) return { entry, words };
  }
  return null;
}

/** Whether what a draft defines is only the beginning of a full name here: the “2001 Text” of the 2001 Text for Mutual Support. */
function beginsLonger({ byFirst }: NameIndex, text: string, { start, end }: Span): boolean {
  for (let at = start + 1; at < end; at++)
    for (const { form, corpora } of byFirst.get(text.charCodeAt(at)) ?? [])
      if (corpora.length > 0 && (matchWords(text, at, form) ?? 0) > end) return true;
  return false;
}

/** Whether a form is looked for already, so that a draft that defines it adds nothing. */
export function hasName(index: NameIndex, form: string): boolean {
  return index.byFirst.get(form.charCodeAt(0))?.some((entry) => entry.form === form) ?? false;
}

/**
 * The offset behind `form` at `at`. White space inside an English form matches any, its full stops may be missing (US
 * for U.S.), and Defence is Defense; a line break or a blank between Japanese letters is skipped.
 */
export function matchWords(text: string, at: number, form: string): number | null {
  let position = at;
  for (let index = 0; index < form.length; index++) {
    const wanted = form.charCodeAt(index);
    if (isBlank(wanted)) {
      const start = position;
      while (isBlank(text.charCodeAt(position)) || isLineBreak(text.charCodeAt(position))) position++;
      if (position === start) return null;
      continue;
    }
    if (index > 0 && isJapanese(wanted)) position = skipBreak(text, position);
    const found = text.charCodeAt(position);
    if (found !== wanted && wanted === 0x2e /* . */ && index > 0) continue;
    if (found !== wanted && !(isDash(wanted) && isDash(found)) && !isBritish(form, index, found)) return null;
    position++;
  }
  return position;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** The names that a translation has from its original: whoever uses them cites the original. */
function originalNames(translation: Corpus, corpora: readonly Corpus[]): ReadonlySet<string> {
  const original = corpora.find(({ id }) => id === translation.meta.translationOf);
  return new Set([...(original?.meta.names ?? []), ...(original?.meta.namesEn ?? [])]);
}

/** A name is read by the rules of the language that it ends in. */
function endsInLatin(name: string): boolean {
  return isLatin(name.charCodeAt(name.length - 1));
}

/** A single English word is a name in small letters too, behind a year; katakana may be half-width, or have their marks apart. */
function spellingsOf(entry: NameEntry): readonly NameEntry[] {
  const { form } = entry;
  const apart = form.normalize('NFD');
  const spellings = /^[A-Z][a-z]+$/.test(form) ? [form.toLowerCase()] : apart === form ? [] : [apart, halfWidth(apart)];
  const all = [entry];
  if (entry.corpora.length > 0) for (const small of spellings) all.push({ ...entry, small });
  return all;
}

function halfWidth(apart: string): string {
  return apart.replace(/[\u3099-\u30ff]/g, (letter) => (letter === '\u3099' ? 'ﾞ' : halfWidthKana(letter)));
}

/** An optical read may leave a blank between any two letters. */
function skipBreak(text: string, at: number): number {
  if (isBlank(text.charCodeAt(at)) && !isBlank(text.charCodeAt(at + 1))) return at + 1;
  if (!isLineBreak(text.charCodeAt(at))) return at;
  let position = at;
  while (isLineBreak(text.charCodeAt(position)) || isBlank(text.charCodeAt(position))) position++;
  return position;
}

/** Defence for Defense. */
function isBritish(form: string, index: number, found: number): boolean {
  return found === 0x63 /* c */ && form.slice(0, index + 1).endsWith('Defens');
}

function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015);
}
