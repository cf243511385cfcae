/**
 * The ends of a comparison. A quotation may begin and end anywhere, within a word too, so that what the original has
 * before and behind it is no omission; and of equally short descriptions of the rest the reader gets the one in which
 * changes lie together.
 */
import type { Change } from './diff.ts';
import { BARRIER } from './stream.ts';
import { grammaticalEnd } from './words.ts';

/** A text's words with their bounds. */
export interface Words {
  readonly bounds: readonly number[];
  readonly words: readonly string[];
}

/** Whether a sentence, an item or a title ends with the unit. */
export function isSentenceBreak(character: string): boolean {
  return character === '.' || character === BARRIER;
}

/**
 * Where an omission could as well lie beside the next change, it does: 各々の指揮系統 quoted as それぞれの指揮系統 is one exchange,
 * whatever the words before it have in common with it, and so is 日本の周囲の quoted as 日本周囲の.
 */
function toEnds(found: readonly Change[], words: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  for (const change of atEdges(withoutChance(found, words), words)) {
    const last = changes.at(-1);
    const together = last === undefined ? null : joined(last, change, words);
    if (together !== null) changes.pop();
    changes.push(together ?? change);
  }
  return fromLastPlace(changes, words);
}

/** Two changes as one, where the one that only leaves out could as well lie beside the other. */
function joined(first: Change, second: Change, words: readonly string[]): Change | null {
  const kept = second.from - first.to;
  if (kept === 0 || kept > NEAR) return null;
  if (isOmission(second) && areSame(words, first.to, second.to - kept, kept)) return { ...first, to: second.to - kept };
  return isOmission(first) && areSame(words, first.to, first.from, kept)
    ? { ...second, from: first.from + kept }
    : null;
}

/**
 * Words before the first exchange that the original has once more nearer to it are quoted from there: of what lies between, nothing
 * was quoted, whatever it would turn (日本の[すべての行為は、日本の]憲法上の quoted as 日本の違憲上の).
 */
function fromLastPlace(changes: readonly Change[], words: readonly string[]): readonly Change[] {
  const [head, ...more] = changes;
  if (head === undefined || isOmission(head) || head.quotedFrom !== head.from || head.from > MOST_AGAIN) return changes;
  const again = lastPlace(words, head.from, head.to);
  if (again === 0) return changes;
  return [{ from: 0, to: again, quotedFrom: 0, quotedTo: 0 }, { ...head, from: again + head.from }, ...more];
}

/**
 * A first omission that could as well lie before the words that are kept before it does, and a last one behind those behind it:
 * 日本の憲法上の is quoted from where the original says it, and not from an earlier 日本の.
 */
function atEdges(changes: Change[], words: readonly string[]): Change[] {
  const [head] = changes;
  if (head !== undefined && isOmission(head) && head.quotedFrom === head.from && head.from <= head.to - head.from) {
    const kept = head.from;
    if (kept > 0 && areSame(words, 0, head.to - kept, kept))
      changes[0] = { ...head, from: 0, to: head.to - kept, quotedFrom: 0, quotedTo: 0 };
  }
  const tail = changes.at(-1);
  if (tail !== undefined && isOmission(tail)) {
    const kept = words.length - tail.to;
    const to = tail.quotedTo + kept;
    if (kept > 0 && kept <= tail.to - tail.from && areSame(words, tail.from, tail.to, kept))
      changes[changes.length - 1] = { from: tail.from + kept, to: words.length, quotedFrom: to, quotedTo: to };
  }
  return changes;
}

/** Words at the beginning of a quotation that are looked for once more. */
const MOST_AGAIN = 8;

/** Where the first `count` words stand for the last time within those behind them and before `to`; 0 where nowhere. */
function lastPlace(words: readonly string[], count: number, to: number): number {
  if (count === 0) return 0;
  for (let at = to - count; at >= count; at--) if (areSame(words, 0, at, count)) return at;
  return 0;
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
  const isAtEnd = tail !== undefined && before !== undefined && tail.to === words.length;
  if (isAtEnd && (isChance(words, tail.from, before) || isCutShort(words, tail.from, before))) {
    changes.splice(-2, 2, { ...before, to: tail.to, quotedTo: tail.quotedTo });
  }
  return changes;
}

/** Whether a word at the end is no later one of the original, but the beginning of the one at which the quotation stops: 取決めに of 取決めに従い. */
function isCutShort(words: readonly string[], edge: number, change: Change): boolean {
  const { from, to } = change;
  return edge === to + 1 && isOmission(change) && words[from]?.startsWith(words[to] ?? '') === true;
}

function isChance(words: readonly string[], edge: number, change: Change): boolean {
  const kept = edge <= change.from ? words.slice(edge, change.from) : words.slice(change.to, edge);
  const omitted = words.slice(change.from, change.to).join('').length;
  const exchanged = change.quotedTo - change.quotedFrom;
  const length = kept.join('').length;
  return exchanged <= 1 && (length <= 2 ? omitted > 12 : length <= 2 + 2 * exchanged && omitted > 20);
}

/** Whether a writer only joins items that the original prints one below the other: 修理部品の提供、整備用資器材の一時提供. */
export function isListing(change: Change, original: Words, quoted: Words): boolean {
  const between = original.words.slice(change.from, change.to);
  return (
    between.join('') === BARRIER &&
    /^(?:[,・;/]|及び|並びに|と)$/u.test(quoted.words.slice(change.quotedFrom, change.quotedTo).join(''))
  );
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
export function freeEnds(
  found: readonly Change[],
  original: Words,
  quoted: Words,
): { changes: readonly Change[]; from: number; to: number } {
  let changes: readonly Change[] = toEnds(found, original.words).map((change) => trimmed(change, original, quoted));
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
  if (
    tail !== undefined &&
    tail.to === to &&
    tail.quotedTo === quoted.words.length &&
    tail.to > tail.from &&
    tail.to > from
  ) {
    const rest = original.words.slice(tail.from, tail.to);
    const own = quoted.words.slice(tail.quotedFrom);
    const isKept = own.length > 0 && !rest.join('').startsWith(own.join(''));
    to = tail.from + tailTaken(rest, own);
    changes = isKept ? [...changes.slice(0, -1), { ...tail, to }] : changes.slice(0, -1);
  }
  return { changes, from, to };
}

/** A change without the words on which both sides end. */
function trimmed(change: Change, original: Words, quoted: Words): Change {
  let { to, quotedTo } = change;
  while (to > change.from && quotedTo > change.quotedFrom && original.words[to - 1] === quoted.words[quotedTo - 1]) {
    to--;
    quotedTo--;
  }
  return { ...change, to, quotedTo };
}

/** Whether the quotation begins within a word of the original. */
function endsAlike(original: Words, head: Change, quoted: Words): boolean {
  return original.words.slice(0, head.to).join('').endsWith(quoted.words.slice(0, head.quotedTo).join(''));
}

/** How many of the original's words before the first common one answer the quotation's own first words. */
function headTaken(before: readonly string[], own: readonly string[]): number {
  for (let taken = 1; taken <= Math.min(before.length, own.length + NEAR); taken++) {
    const word = before[before.length - taken] ?? '';
    if (isPunctuation(word) || isSentenceBreak(word)) break;
    if (word.length > 1 && own[0]?.startsWith(word) === true) return taken;
  }
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

/** Words behind a noun with which another part of the sentence begins. */
const CASE = /^(?:[はがをにとへも]|に.{2,}|から|まで|より)$/u;

/** How many of the original's words behind the last common one answer the quotation's own last words. */
function tailTaken(behind: readonly string[], words: readonly string[]): number {
  const own = words.join('');
  const isInflected = isGrammatical(words.at(-1) ?? '');
  const isNoun = !/[\u3041-\u309f]$/u.test(own);
  for (let taken = 1; taken <= Math.min(behind.length, NEAR + 1); taken++) {
    const word = behind[taken - 1] ?? '';
    if (isPunctuation(word) || isSentenceBreak(word)) break;
    if (word.length > 1 && /[^\u3041-\u309f]/u.test(word) && own.endsWith(word)) return taken;
  }
  let taken = 0;
  let length = 0;
  while (taken < behind.length) {
    const word = behind[taken] ?? '';
    if (isSentenceBreak(word) || (taken > 0 && isPunctuation(word))) break;
    if (taken > 0 && !isInflected && (CASE.test(word) || (isNoun && /^[しす]/u.test(word)))) break;
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
