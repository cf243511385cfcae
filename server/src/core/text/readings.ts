/**
 * Search by reading: a word is found by its kanji, its kana, and its romaji in any common spelling (Hepburn, Kunrei, as typed
 * into an input method, with or without long vowels), finished or not, and in the mixtures that an input method leaves
 * behind (しゅうへんj). Both sides are brought to one canonical romaji in which the spellings no longer differ; a query is
 * folded once, and compared by plain string search.
 */
import { romajiOf } from './kana.ts';
import { foldLengths, foldUnfinished } from './romaji.ts';

/** What can be searched: the word itself and its readings in kana, each with a space before every further word. */
export interface Searchable {
  readonly form: string;
  readonly readings: readonly string[];
}

/** A searchable word prepared for matching. */
export interface SearchKey {
  /** The form folded for comparison: width and case are no difference. */
  readonly form: string;
  readonly readings: readonly ReadingKey[];
}

/** A query prepared for matching: as written, and in canonical romaji if it has a reading. */
export interface SearchQuery {
  readonly text: string;
  /** Kanji that an input method has already converted, before the part that is still kana or romaji; else ''. */
  readonly converted: string;
  /** Canonical romaji of what follows, in each way that it may go on; empty where nothing follows. */
  readonly romaji: readonly string[];
}

/** How well a query fits: the whole, its beginning, the beginning of a word inside, anywhere, or not at all. */
export const score = { exact: 4, prefix: 3, word: 2, infix: 1, none: 0 } as const;
export type Score = (typeof score)[keyof typeof score];

/** Prepares a word. Cheap, but not to be done for each keystroke. */
export function searchKey({ form, readings }: Searchable): SearchKey {
  return { form: foldForm(form), readings: readings.map(readingKey) };
}

/** Prepares what was typed. White space around it is no part of it. */
export function searchQuery(typed: string): SearchQuery {
  const text = foldForm(typed.trim());
  const converted = CONVERTED.exec(text)?.[0] ?? '';
  const rest = romajiOf(text.slice(converted.length));
  const romaji = rest === '' ? [] : [...foldUnfinished(rest)];
  // A small kana may still follow: し begins しゅうへん as well as しせつ.
  if (/[きしちにひみりぎじぢびぴキシチニヒミリギジヂビピ]$/u.test(text))
    romaji.push(...foldUnfinished(`${rest.slice(0, -1)}y`));
  return { text, converted, romaji };
}

/** Everything up to the last character that is neither kana nor romaji nor a mark inside them. */
const CONVERTED = /^.*[^\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Latin}\p{M}ー・/'’ -]/su;

/** How well a prepared query fits a prepared word. An empty query fits everything as a prefix. */
export function matchScore(query: SearchQuery, key: SearchKey): Score {
  const byForm = placeIn(key.form, query.text);
  if (byForm >= score.prefix) return byForm;
  let best = byForm;
  for (const romaji of query.romaji) {
    for (const reading of romaji === '' ? [] : key.readings) {
      const isMixed = query.converted !== '';
      const found = isMixed ? matchMixed(query.converted, romaji, key.form, reading) : matchReading(romaji, reading);
      if (found > best) best = found;
    }
  }
  return best;
}

interface ReadingKey {
  /** The whole reading in canonical romaji. */
  readonly romaji: string;
  /** The same from each further word on, because a search may begin there. */
  readonly tails: readonly string[];
}

function readingKey(reading: string): ReadingKey {
  const words = reading.split(' ').map(romajiOf);
  const tails: string[] = [];
  for (let index = 1; index < words.length; index++) {
    const tail = foldLengths(words.slice(index).join(''));
    if (tail !== '' && tail !== tails.at(-1)) tails.push(tail);
  }
  return { romaji: foldLengths(words.join('')), tails };
}

function matchReading(romaji: string, reading: ReadingKey): Score {
  if (reading.romaji === romaji) return score.exact;
  if (reading.romaji.startsWith(romaji)) return score.prefix;
  if (reading.tails.some((tail) => tail.startsWith(romaji))) return score.word;
  if (romaji.length < SHORTEST_INFIX) return score.none;
  for (let at = reading.romaji.indexOf(romaji, 1); at > 0; at = reading.romaji.indexOf(romaji, at + 1))
    if (beginsMora(reading.romaji, at)) return score.infix;
  return score.none;
}

/** A single letter stands inside every reading. */
const SHORTEST_INFIX = 2;

/** Half converted: the kanji must stand in the form, and what follows them in the reading behind its beginning. */
function matchMixed(converted: string, romaji: string, form: string, reading: ReadingKey): Score {
  const place = placeIn(form, converted);
  if (place === score.none) return score.none;
  const goesOn = reading.tails.some((tail) => tail.startsWith(romaji)) || reading.romaji.includes(romaji, 1);
  if (!goesOn) return score.none;
  return place === score.exact ? score.prefix : place;
}

function placeIn(form: string, text: string): Score {
  if (form === text) return score.exact;
  const at = form.indexOf(text);
  if (at < 0) return score.none;
  if (at === 0) return score.prefix;
  return beginsWord(form, at) ? score.word : score.infix;
}

/** A word begins behind a mark and where kana give way to another script: 除去 in 機雷の除去, 救難 in 捜索・救難. */
function beginsWord(form: string, at: number): boolean {
  return /[\p{sc=Hiragana}・（「、\s][^\p{sc=Hiragana}]/u.test(form.slice(at - 1, at + 1));
}

/** Within canonical romaji a mora begins behind a vowel or n; the second t of tt begins none. */
function beginsMora(romaji: string, at: number): boolean {
  return 'aiueon'.includes(romaji.charAt(at - 1));
}

function foldForm(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
