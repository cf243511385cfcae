/**
 * Where words stand exactly, after folding: in one place, or fragment by fragment in order where an editor left words
 * out. Of several places the first one whose words are the same without a reported folding is taken.
 */
import type { GramIndex, Range } from './grams.ts';
import { type Fragment, type Reading, withoutCommas } from './reading.ts';
import type { Stream } from './stream.ts';

/** Words that stand in the stream: one range of its units for each fragment. */
export interface Standing {
  readonly places: readonly Place[];
  /** Further places of the first fragment, of a reading without ellipses. */
  readonly others: readonly Range[];
  /** Equal without a reported folding. */
  readonly isSilent: boolean;
}

export interface Place extends Range {
  readonly fragment: Fragment;
}

/** A stream with its index. */
export interface Searchable {
  readonly stream: Stream;
  readonly grams: GramIndex;
}

/** Where a reading stands within one of the ranges; null where in none. */
export function standingOf(reading: Reading, where: Searchable, ranges: readonly Range[]): Standing | null {
  let folded: Standing | null = null;
  for (const range of ranges) {
    const found = reading.length === 1 ? alone(reading, where, range) : inOrder(reading, where, range);
    if (found?.isSilent === true) return found;
    folded ??= found;
  }
  return folded;
}

/** Places of the same words that are remembered for hovers and fixes. */
const OTHERS = 8;

function alone(reading: Reading, where: Searchable, range: Range): Standing | null {
  const [fragment] = reading;
  if (fragment === undefined) return null;
  const { text } = fragment.reported;
  const found = where.grams
    .occurrences(text, range, OTHERS)
    .map((from) => ({ from, to: from + text.length, fragment }));
  const same = found.find((place) => isSilent(place, where.stream));
  const best = same ?? found[0];
  if (best === undefined) return null;
  return { places: [best], others: found.filter((place) => place !== best), isSilent: same !== undefined };
}

/** The first places in order whose words are the same in full; where there are none, the first at all. */
function inOrder(reading: Reading, where: Searchable, range: Range): Standing | null {
  const same = placesInOrder(reading, where, range, (place) => isSilent(place, where.stream));
  const places = same ?? placesInOrder(reading, where, range, () => true);
  return places === null ? null : { places, others: [], isSilent: same !== null };
}

type Accepts = (place: Place) => boolean;

function placesInOrder(reading: Reading, where: Searchable, range: Range, accepts: Accepts): readonly Place[] | null {
  const places: Place[] = [];
  let from = range.from;
  for (const fragment of reading) {
    const place = placeOf(fragment, where, { from, to: range.to }, accepts);
    if (place === null) return null;
    places.push(place);
    from = place.to;
  }
  return places;
}

function placeOf(fragment: Fragment, where: Searchable, range: Range, accepts: Accepts): Place | null {
  const place = firstPlace(fragment, where, range, accepts);
  if (place !== null) return place;
  const trimmed = withoutCommas(fragment);
  if (trimmed.silent.text.length === fragment.silent.text.length) return null;
  if (trimmed.silent.text === '') return { from: range.from, to: range.from, fragment };
  return firstPlace(trimmed, where, range, accepts);
}

/** Places of a fragment that are looked at: a short one stands in many with a folding. */
const LOOKS = 64;

function firstPlace(fragment: Fragment, { grams }: Searchable, range: Range, accepts: Accepts): Place | null {
  const { length } = fragment.reported.text;
  for (const from of grams.occurrences(fragment.reported.text, range, LOOKS)) {
    const place = { from, to: from + length, fragment };
    if (accepts(place)) return place;
  }
  return null;
}

function isSilent({ fragment, from, to }: Place, stream: Stream): boolean {
  const range = stream.silently(from, to);
  return (
    range.to - range.from === fragment.silent.text.length && stream.silent.startsWith(fragment.silent.text, range.from)
  );
}
