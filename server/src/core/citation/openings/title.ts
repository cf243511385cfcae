/**
 * With a title: 「平素から行う協力」の章, or a long one in a paragraph that names the corpus.
 */
import { isBelow } from '../../corpus/ancestry.ts';
import type { Corpus, CorpusNode } from '../../corpus/corpus.ts';
import type { Citation, Notation } from '../citation.ts';
import { readConnector } from '../constructs/lists.ts';
import { readTitle } from '../constructs/titles.ts';
import type { TitleReading } from '../constructs/titles.ts';
import { foldTitle, landmarksOf } from '../landmarks.ts';
import { matchAt } from '../scan.ts';
import type { ReadingScope, ReadingState } from '../state.ts';
import { NO_NAME } from './opening.ts';
import type { Opening, Place } from './opening.ts';

/** A title without a name before it: with a unit behind it, or so long that nobody writes it by chance. */
export function readLoneTitle(
  place: Place,
  title: TitleReading,
  state: ReadingState,
  scope: ReadingScope,
  blockCorpus: Corpus | null,
  last: Citation | undefined,
): Opening | null {
  const { text } = place;
  if (state.spoken === 'other') return null;
  const key = keyOf(text, title);
  if (key.length < DISTINCT_TITLE && isOwned(text, title.start, last)) return null;
  const isSaid = title.unit !== null && key.length >= COMMON_WORD && !/^[a-z]+$/i.test(wordsOf(text, title));
  const corpus = blockCorpus ?? (isSaid ? (state.named ?? scope.declared) : null);
  if (corpus !== null && (readPath(corpus, text, title).title.unit !== null || isUnmistakable(corpus, key)))
    return titleOpening(corpus, text, title, title.start, NO_NAME);
  if (title.unit === null || title.unit === '箇所' || key.length < DISTINCT_TITLE) return null;
  const [only, ...others] = scope.corpora.filter((candidate) => landmarksOf(candidate).titles.has(key));
  return only === undefined || others.length > 0 ? null : titleOpening(only, text, title, title.start, NO_NAME);
}

/** A title that goes on with a list of titles, of which the first one had the name: 指針の「指揮及び調整」及び「情報活動」. */
export function readListedTitle(place: Place, title: TitleReading, last: Citation | undefined): Opening | null {
  const { text } = place;
  if (last?.kind !== 'title' || readConnector(text, last.span.end, false, null) !== title.start) return null;
  return titleOpening(last.corpus, text, title, title.start, NO_NAME);
}

/** 歳出の部の「輸送」の項, 法別表第一「輸送」の項: somebody else's, unless it is said of what was cited just before. */
function isOwned(text: string, at: number, last: Citation | undefined): boolean {
  if (/表第?[0-9０-９一二三四五六七八九十]{1,2}$/.test(text.slice(Math.max(0, at - 5), at))) return true;
  return text.charAt(at - 1) === 'の' && !'こそ'.includes(text.charAt(at - 2) || ' ') && last?.span.end !== at - 1;
}

/**
 * A shorter title, or one of one English word, such as 「補給」, may have a unit in anybody's table, so that the paragraph
 * must name the corpus.
 */
const COMMON_WORD = 4;

/** A title of this many characters is nobody's chance words. */
const LONG_TITLE = 10;

/** Words that stand as a title in two places are rather a term, such as 「日米間の調整メカニズム」. */
function isUnmistakable(corpus: Corpus, key: string): boolean {
  return key.length >= LONG_TITLE && landmarksOf(corpus).titles.get(key)?.length === 1;
}

/** With 章, 節 or 項 behind it a shorter one will do. */
const DISTINCT_TITLE = 8;

export function titleOpening(
  corpus: Corpus,
  text: string,
  title: TitleReading,
  start: number,
  notation: Notation,
): Opening | null {
  const path = readPath(corpus, text, title);
  const nodes = decide(path.nodes, path.title.unit);
  if (nodes.length === 0) return null;
  const { end } = path.title;
  return { corpus, kind: 'title', notation, body: { type: 'title', nodes }, start, end, nameBehind: null };
}

/** Titles that lead from one to the next, 「後方地域支援」の「補給」: the last of them, and the places so called below the others. */
function readPath(
  corpus: Corpus,
  text: string,
  first: TitleReading,
): { readonly title: TitleReading; readonly nodes: readonly CorpusNode[] } {
  const { titles } = landmarksOf(corpus);
  let title = first;
  let nodes = titles.get(keyOf(text, first)) ?? [];
  for (;;) {
    const joint = matchAt(/の(?:うち、?)?|における|中の?/y, text, title.end);
    const next = joint === null ? null : readTitle(text, joint.end);
    const named = next === null ? [] : (titles.get(keyOf(text, next)) ?? []);
    const below = named.filter((node) => nodes.some((place) => isBelow(node, place)));
    if (next === null || below.length === 0) return { title, nodes };
    title = next;
    nodes = below;
  }
}

function keyOf(text: string, title: TitleReading): string {
  return foldTitle(wordsOf(text, title));
}

function wordsOf(text: string, { words }: TitleReading): string {
  return text.slice(words.start, words.end);
}

/** Of the places with one title those that the unit can mean; all of them where it decides nothing. */
function decide(nodes: readonly CorpusNode[], unit: TitleReading['unit']): readonly CorpusNode[] {
  if (unit === null) return nodes;
  const clauses = nodes.filter((node) => node.kind === 'clause');
  const at = clauses.filter((node) =>
    unit === '章' ? node.depth === 1 : unit === '節' ? node.depth === 2 : unit === '項' ? node.depth > 2 : true,
  );
  if (at.length > 0) return at;
  return clauses.length > 0 ? clauses : nodes;
}
