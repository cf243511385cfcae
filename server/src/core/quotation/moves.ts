/**
 * Phrases that a quotation has in another place than the original: the same words left out here and put in there. What is
 * all there is turned in no word, so that a move is one of order, though the phrase may hold a limit (日本のすべての行為は) that
 * would turn the meaning if it were missing.
 */
import type { Change } from './diff.ts';
import type { Words } from './ends.ts';

/** The changes of a comparison with the part of the original that they describe. */
export interface Stretch {
  readonly changes: readonly Change[];
  readonly from: number;
  readonly to: number;
}

/** Shorter words (のみ, すべての) change what they limit when they move, unless they are members of a list: 米軍及び自衛隊. */
const SHORTEST = 6;

function isMovable({ words }: Words, from: number, to: number, phrase: string): boolean {
  return (
    phrase.length >= SHORTEST || (phrase !== '' && [words[from], words[to - 1]].some((word) => LIST.test(word ?? '')))
  );
}

const LIST = /^(?:及び|並びに|又は|若しくは)$/u;

/**
 * Finds the moves among the changes. A phrase moved away from the beginning or the end of what is quoted is a change there too,
 * which the free ends have taken for words that nobody set out to quote. Linear in the words.
 */
export function findMoves(
  stretch: Stretch,
  original: Words,
  quoted: Words,
): Stretch & { readonly moved: ReadonlySet<Change> } {
  let { changes, from, to } = stretch;
  const inserted = new Map<string, Change>();
  for (const change of changes) {
    if (change.from !== change.to) continue;
    const phrase = phraseOf(quoted, change.quotedFrom, change.quotedTo);
    if (isMovable(quoted, change.quotedFrom, change.quotedTo, phrase)) inserted.set(phrase, change);
  }
  const moved = new Set<Change>();
  if (inserted.size === 0) return { changes, from, to, moved };
  for (const change of changes) {
    if (change.quotedFrom !== change.quotedTo) continue;
    const phrase = phraseOf(original, change.from, change.to);
    if (isMovable(original, change.from, change.to, phrase)) pair(change, phrase, inserted, moved);
  }
  for (const [phrase, insertion] of inserted) {
    const start = startBefore(phrase, original, from);
    const end = start < 0 ? endBehind(phrase, original, to) : -1;
    if (start < 0 && end < 0) continue;
    const quotedAt = start < 0 ? quoted.words.length : 0;
    const omission = {
      from: start < 0 ? to : start,
      to: start < 0 ? end : from,
      quotedFrom: quotedAt,
      quotedTo: quotedAt,
    };
    moved.add(insertion).add(omission);
    if (start < 0) to = end;
    else from = start;
    changes = start < 0 ? [...changes, omission] : [omission, ...changes];
  }
  return { changes, from, to, moved };
}

function pair(omission: Change, phrase: string, inserted: Map<string, Change>, moved: Set<Change>): void {
  const insertion = inserted.get(phrase);
  if (insertion === undefined) return;
  inserted.delete(phrase);
  moved.add(omission).add(insertion);
}

/** Words `[from, to)` without what joins them to the words around them, which a move may take along or leave. */
function phraseOf({ words }: Words, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && JOINT.test(words[start] ?? '')) start++;
  while (end > start && JOINT.test(words[end - 1] ?? '')) end--;
  return words.slice(start, end).join('');
}

const JOINT = /^(?:[,.]|及び|並びに|又は|若しくは|かつ|and|or)$/u;

/** The word at which the phrase begins that ends before `end`; −1 where another one does. */
function startBefore(phrase: string, { words }: Words, end: number): number {
  let left = phrase;
  for (let index = end - 1; index >= 0; index--) {
    const word = words[index] ?? '';
    if (left === phrase && JOINT.test(word)) continue;
    if (!left.endsWith(word)) return -1;
    left = left.slice(0, left.length - word.length);
    if (left === '') return index;
  }
  return -1;
}

/** The word behind the phrase that begins at `start`; −1 where another one does. */
function endBehind(phrase: string, { words }: Words, start: number): number {
  let left = phrase;
  for (let index = start; index < words.length; index++) {
    const word = words[index] ?? '';
    if (left === phrase && JOINT.test(word)) continue;
    if (!left.startsWith(word)) return -1;
    left = left.slice(word.length);
    if (left === '') return index + 1;
  }
  return -1;
}
