/**
 * What an opening is: a citation as written, with the corpus that it is read against. Each file beside this one holds one way in which a
 * citation can begin; `resolveOpening.ts` says what it means.
 */
import type { Corpus, CorpusNode } from '../../corpus/corpus.ts';
import type { Span } from '../../text/span.ts';
import type { CitationKind, Notation, Target } from '../citation.ts';
import type { Head } from '../heads.ts';
import { landmarksOf, placesOf, readAnnexWord, readRowName } from '../landmarks.ts';
import type { Member, MemberGrammar } from '../member.ts';
import type { NameReading } from '../names.ts';
import type { Pinpoint } from '../pinpoint.ts';

/** Where a reader stands: the block's words, its heads, and the head that it was called for. */
export interface Place {
  readonly text: string;
  readonly heads: readonly Head[];
  readonly index: number;
}

/** A citation as written. */
export interface Opening extends Span {
  readonly corpus: Corpus;
  readonly kind: CitationKind;
  readonly notation: Notation;
  readonly body:
    | { readonly type: 'members'; readonly base: CorpusNode | null; readonly members: readonly Member[] }
    /** 同上, 同項, ibid.: what the last citation meant; a part may follow. */
    | { readonly type: 'targets'; readonly targets: readonly Target[]; readonly members: readonly Member[] }
    | { readonly type: 'title'; readonly nodes: readonly CorpusNode[] };
  /** The first member begins here (with the name), later ones where they stand. */
  readonly start: number;
  readonly end: number;
  /** A name behind the citation (… of the Guidelines) that belongs to a lone member. */
  readonly nameBehind: Span | null;
}

/** The grammar of a corpus's pinpoints in Japanese or English words, behind a name that may be said again or behind none. */
export function grammarOf(
  corpus: Corpus,
  english: boolean,
  readNameAgain: MemberGrammar['readNameAgain'] = noName,
): MemberGrammar {
  return {
    readNameAgain,
    levels: corpus.levels,
    levelsEn: corpus.levelsEn,
    english,
    readAnnexName: (text, at) => readAnnexWord(corpus, text, at),
    readRowName: (text, at) => readRowName(landmarksOf(corpus), text, at),
    leadsTo: (names, words) => placesOf(landmarksOf(corpus), [...names.map((name) => name.words), words]).length > 0,
    hasRows: (names) =>
      placesOf(
        landmarksOf(corpus),
        names.map(({ words }) => words),
      ).some(({ children }) => children.some(({ kind }) => kind !== 'item')),
  };
}

function noName(): null {
  return null;
}

export const NO_NAME: Notation = { name: null, linked: false, units: false, english: false };

export function membersOpening(
  corpus: Corpus,
  kind: CitationKind,
  notation: Notation,
  start: number,
  nameBehind: Span | null,
  members: readonly Member[],
  base: CorpusNode | null = null,
): Opening {
  const end = nameBehind?.end ?? members.at(-1)?.end ?? start;
  const first = members[0]?.body;
  const written =
    first?.type === 'pinpoint' ? { linked: isLinked(first.pinpoint), units: hasUnits(first.pinpoint) } : {};
  return {
    corpus,
    kind,
    notation: { ...notation, ...written },
    body: { type: 'members', base, members },
    start,
    end,
    nameBehind,
  };
}

export function targetsOpening(
  corpus: Corpus,
  notation: Notation,
  span: Span,
  targets: readonly Target[],
  members: readonly Member[],
): Opening {
  const end = members.at(-1)?.end ?? span.end;
  return {
    corpus,
    kind: 'relative',
    notation,
    body: { type: 'targets', targets, members },
    start: span.start,
    end,
    nameBehind: null,
  };
}

/** The name whose words, or the words before them that belong to it, begin at `at`. */
export function nameAt(place: Place, at: number): NameReading | undefined {
  for (let index = place.index + 1; index < place.heads.length; index++) {
    const head = place.heads[index];
    if (head === undefined || head.start > at) return undefined;
    if (head.type === 'name' && at <= head.name.words.start) return head.name;
  }
  return undefined;
}

export function notationOf(text: string, name: NameReading): Notation {
  return { ...NO_NAME, name: text.slice(name.words.start, name.words.end), english: name.english };
}

function isLinked(pinpoint: Pinpoint): boolean {
  return pinpoint.steps.some(({ step }) => step.joint === 'linked');
}

function hasUnits(pinpoint: Pinpoint): boolean {
  return pinpoint.steps.some(({ step }) => step.unit !== null);
}
