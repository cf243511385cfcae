/**
 * Search in the library: nodes by number, title, reading and official English, terms by form and reading. Kana and
 * romaji in any spelling find what is written in kanji. The keys are made once for each corpus.
 */
import { canonicalEnglishOf, canonicalOf } from '../core/citation/formatter.ts';
import type { Corpus, CorpusNode } from '../core/corpus/corpus.ts';
import type { Library } from '../core/draft/library.ts';
import type { Term } from '../core/terminology/term.ts';
import { prepared, type Prepared, type Steps } from '../core/text/steps.ts';
import { currentOf } from './corpora/liveLibrary.ts';
import { matchScore, score, searchKey, searchQuery, type Score, type SearchKey } from '../core/text/readings.ts';

/** A node with the keys by which it is found. */
export interface NodeEntry {
  readonly corpus: Corpus;
  readonly node: CorpusNode;
  /** Title and reading. */
  readonly title: SearchKey;
  readonly english: SearchKey;
  /** The canonical citations without white space and without regard to width and case. */
  readonly numbers: readonly string[];
}

export interface TermEntry {
  readonly term: Term;
  readonly key: SearchKey;
}

/** All nodes of the library in document order. */
export function nodeEntries(library: Library): readonly NodeEntry[] {
  return indexOf(library).nodes;
}

export function termEntries(library: Library): readonly TermEntry[] {
  return indexOf(library).terms;
}

/** The nodes that a query finds, the best first and equal ones in document order; all of them for an empty query. */
export function searchNodes(library: Library, typed: string): readonly NodeEntry[] {
  const entries = nodeEntries(library);
  if (typed.trim() === '') return entries;
  const query = searchQuery(typed);
  const number = foldNumber(typed);
  return entries
    .map((entry) => ({ entry, found: scoreOf(entry) }))
    .filter(({ found }) => found !== score.none)
    .toSorted((a, b) => b.found - a.found)
    .map(({ entry }) => entry);

  function scoreOf(entry: NodeEntry): Score {
    if (entry.numbers.includes(number)) return score.exact;
    if (entry.numbers.some((known) => known.startsWith(number))) return score.prefix;
    const [byTitle, byEnglish] = [matchScore(query, entry.title), matchScore(query, entry.english)];
    return byTitle >= byEnglish ? byTitle : byEnglish;
  }
}

interface Index {
  readonly nodes: readonly NodeEntry[];
  readonly terms: readonly TermEntry[];
}

const indexes = new WeakMap<Library, Index>();

function indexOf(held: Library): Index {
  const library = currentOf(held);
  const known = indexes.get(library);
  if (known !== undefined) return known;
  const index: Index = {
    nodes: library.corpora.flatMap((corpus) => preparedEntries(corpus).get()),
    terms: library.terms.map((term) => ({ term, key: searchKey({ form: term.form, readings: term.spoken }) })),
  };
  indexes.set(library, index);
  return index;
}

/** Makes the keys of a corpus in small steps, where the first search would have to wait for them. */
export function prepareSearch(corpus: Corpus): Steps<void> {
  return preparedEntries(corpus).prepare();
}

const entries = new WeakMap<Corpus, Prepared<readonly NodeEntry[]>>();

function preparedEntries(corpus: Corpus): Prepared<readonly NodeEntry[]> {
  const known = entries.get(corpus);
  if (known !== undefined) return known;
  const made = prepared(() => entriesOf(corpus));
  entries.set(corpus, made);
  return made;
}

/** How many keys are made in one step. */
const NODES_A_STEP = 32;

function* entriesOf(corpus: Corpus): Steps<readonly NodeEntry[]> {
  const made: NodeEntry[] = [];
  for (const node of corpus.nodes) {
    if (made.push(entryOf(corpus, node)) % NODES_A_STEP === 0) yield;
  }
  return made;
}

function entryOf(corpus: Corpus, node: CorpusNode): NodeEntry {
  const form = node.title ?? node.text;
  const citation = canonicalOf(node);
  const canonical = foldNumber(citation);
  const bare = foldNumber(citation.slice(corpus.meta.cite.length));
  return {
    corpus,
    node,
    title: searchKey({ form, readings: node.reading === null ? [] : [node.reading] }),
    english: searchKey({ form: node.titleEn ?? '', readings: [] }),
    numbers: [canonical, bare, foldNumber(node.path), foldNumber(canonicalEnglishOf(node))],
  };
}

/** 指針Ⅴ２（２） and v 2 (2) are one number. */
function foldNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.]+/g, '');
}
