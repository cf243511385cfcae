/**
 * Reading a block: from its heads to citations, given what the draft has said before it. This is the only place that knows the
 * rules of context: what anchors a number, what breaks a chain, when a bare path or a bare 別表 counts. It takes a state, answers
 * with citations and the state behind the block, and keeps nothing, so that a block is read again only when its words or its
 * state change.
 */
import type { Corpus } from '../corpus/corpus.ts';
import type { BlockKind } from '../markup/markup.ts';
import { createEncloser } from '../text/encloser.ts';
import type { Span } from '../text/span.ts';
import { extendChain } from './chain.ts';
import type { Chain } from './chain.ts';
import type { Citation } from './citation.ts';
import { documentOf, namedYear } from './editions.ts';
import type { Binding, EditionReason, NamedDocument, NamedYear } from './editions.ts';
import type { Head } from './heads.ts';
import type { NameReading } from './names.ts';
import { readBareAnnex } from './openings/bareAnnex.ts';
import { readBarePath } from './openings/barePath.ts';
import { readRelativeCitation } from './openings/relative.ts';
import { readEnglishSection } from './openings/section.ts';
import { settleName } from './openings/settled.ts';
import { readListedTitle, readLoneTitle } from './openings/title.ts';
import type { Opening } from './openings/opening.ts';
import type { ReadingScope, ReadingState } from './state.ts';
import { markersIn } from './ownList.ts';
import { resolveAmong } from './resolveOpening.ts';

/** A block as the reader needs it; all spans are offsets of its view. */
export interface BlockWords {
  readonly text: string;
  readonly kind: BlockKind;
  readonly heads: readonly Head[];
  /** Sentences in quotation marks: other documents named inside them are the quoted text's affair. */
  readonly quoted: readonly Span[];
  /** The year of the first dated name behind this block in its section, where none stands before. */
  readonly yearBehind: NamedYear | null;
}

/** A document named in a block. */
export interface Mention {
  readonly span: Span;
  readonly corpus: Corpus | null;
  readonly year: number | null;
  readonly dated: boolean;
}

export interface BlockReading {
  readonly citations: readonly Citation[];
  readonly mentions: readonly Mention[];
  readonly state: ReadingState;
  /** From here the block can be read on when more stands behind it. */
  readonly progress: BlockProgress;
}

/** How far a block has been read, and what that depends on besides what its words say. */
export interface BlockProgress {
  readonly state: ReadingState;
  readonly paragraphChain: Chain | null;
  /** The corpus that the block has named. */
  readonly corpus: Corpus | null;
  readonly isCiting: boolean;
  /** The offset up to which the words have been read. */
  readonly at: number;
}

/** A document that is none of the corpora. */
const ANOTHER: NamedDocument = {
  corpus: null,
  year: null,
  bearers: [],
  dated: false,
  undecided: false,
  reason: 'written',
};

/** Reads one block, all of it or on from where it has been read to. Never throws; linear in the block. */
export function readBlock(
  block: BlockWords,
  before: ReadingState,
  scope: ReadingScope,
  progress: BlockProgress | null = null,
): BlockReading {
  // Most blocks of most drafts hold no heads.
  if (block.heads.length === 0 && progress === null) return withoutHeads(block, entering(block, before));
  const citations: Citation[] = [];
  const mentions: Mention[] = [];
  let state = progress?.state ?? entering(block, before);
  let paragraphChain = progress === null ? (block.kind === 'note' ? before.noteChain : null) : progress.paragraphChain;
  let blockCorpus = progress?.corpus ?? null;
  let consumed = progress?.at ?? 0;
  const quotationAround = createEncloser(block.quoted.map((words) => ({ words })));
  const nameBehind = createNameBehind(block.heads);

  const speakOf = (document: NamedDocument, span: Span): void => {
    const { corpus, year, bearers, dated } = document;
    mentions.push({ span, corpus, year, dated });
    if (corpus === null) {
      if (quotationAround(span) === null) {
        state = { ...state, spoken: 'other', chain: null };
        paragraphChain = null;
      }
    } else {
      state = { ...state, spoken: corpus, named: document.undecided ? state.named : corpus };
      blockCorpus = corpus;
    }
    if (dated && year !== null && bearers.length > 0) state = { ...state, sectionYear: namedYear(year, bearers) };
  };

  const meaningOf = (name: NameReading): NamedDocument | null => {
    const { bindings, namesake } = state;
    return documentOf(name, { bindings, sectionYear: state.sectionYear ?? block.yearBehind, namesake }, scope);
  };

  const cite = (opening: Opening, rivals: readonly Opening[] = [], reason: EditionReason | null = null): void => {
    const resolved = resolveAmong(opening, rivals, reason);
    const corpus = resolved[0]?.citation.corpus ?? opening.corpus;
    for (const { citation, resolution } of resolved) {
      citations.push(citation);
      state = { ...state, chain: extendChain(state.chain, corpus, resolution) };
    }
    paragraphChain = state.chain;
    state = { ...state, spoken: corpus, named: corpus, listed: '' };
    blockCorpus = corpus;
    consumed = opening.end;
  };

  for (let index = 0; index < block.heads.length; index++) {
    const head = block.heads[index];
    if (head === undefined || head.start < consumed) continue;
    const place = { text: block.text, heads: block.heads, index };
    switch (head.type) {
      case 'name': {
        const document = meaningOf(head.name);
        if (document === null) break;
        const behind = head.definition?.behind ?? head.end;
        const settled = settleName(place, head, behind, document, meaningOf);
        speakOf(settled.document, head);
        state = { ...state, namesake: settled.document.corpus ?? 'other' };
        consumed = behind;
        if (head.definition !== null)
          state = { ...state, bindings: bind(state.bindings, head.definition.form, document) };
        if (settled.opening !== null) cite(settled.opening, settled.rivals, settled.document.reason);
        break;
      }
      case 'foreign': {
        speakOf(ANOTHER, head);
        if (endsInName(block.text.slice(head.start, head.end), scope)) state = { ...state, namesake: 'other' };
        consumed = head.end;
        if (head.definition !== null) {
          state = { ...state, bindings: bind(state.bindings, head.definition.form, null) };
          consumed = head.definition.behind;
        }
        break;
      }
      case 'relative': {
        const opening = readRelativeCitation(place, head.relative, {
          chain: state.chain,
          paragraphChain,
          state,
          scope,
          citedBefore: citations.length > 0 || progress?.isCiting === true,
          citedTo: consumed,
        });
        if (opening !== null) cite(opening);
        break;
      }
      case 'annex': {
        const behind = blockCorpus === null ? nameBehind(index) : null;
        const corpus = blockCorpus ?? (behind === null ? null : (meaningOf(behind)?.corpus ?? null));
        const opening = corpus === null || state.spoken === 'other' ? null : readBareAnnex(place, head, corpus);
        if (opening !== null) cite(opening);
        break;
      }
      case 'chapter': {
        const opening = readBarePath(place, head, state, scope, block.kind);
        if (opening === 'other') {
          state = { ...state, chain: null };
          paragraphChain = null;
        } else if (opening !== null) cite(opening);
        break;
      }
      case 'section': {
        const opening = readEnglishSection(place, head, state, scope, meaningOf);
        if (opening !== null) cite(opening);
        else if (head.foreign) speakOf(ANOTHER, head);
        break;
      }
      case 'title': {
        const opening =
          readListedTitle(place, head.title, citations.at(-1)) ??
          readLoneTitle(place, head.title, state, scope, blockCorpus, citations.at(-1));
        if (opening !== null) cite(opening);
        break;
      }
    }
    consumed = behindTitle(block.heads, index, consumed);
  }
  const isCiting = citations.length > 0 || progress?.isCiting === true;
  return {
    citations,
    mentions,
    state: leaving(block, isCiting ? state : listing(block.text, state), paragraphChain),
    progress: { state, paragraphChain, corpus: blockCorpus, isCiting, at: consumed },
  };
}

/** Nothing is cited or named where nothing may begin; the block only ends what a heading or a note ends. */
function withoutHeads({ text, kind }: BlockWords, state: ReadingState): BlockReading {
  const paragraphChain = kind === 'note' ? state.noteChain : null;
  const progress = { state, paragraphChain, corpus: null, isCiting: false, at: 0 };
  return { citations: NONE, mentions: NONE, state: listing(text, state), progress };
}

const NONE: readonly never[] = [];

/** A heading ends the chain and begins a section; outside notes the chain of notes is over. */
function entering(block: BlockWords, state: ReadingState): ReadingState {
  if (block.kind === 'heading') return { ...state, chain: null, noteChain: null, sectionYear: null };
  return block.kind === 'note' || state.noteChain === null ? state : { ...state, noteChain: null };
}

/** Items of the draft's own are what 同 may speak of, while there is a chain at all. */
function listing(text: string, state: ReadingState): ReadingState {
  if (state.chain === null) return state;
  const listed = markersIn(text, state.listed);
  return listed === state.listed ? state : { ...state, listed };
}

/** A note's citations do not reach into the text around it. */
function leaving(block: BlockWords, state: ReadingState, paragraphChain: Chain | null): ReadingState {
  return block.kind === 'note' ? { ...state, noteChain: paragraphChain } : state;
}

/** A draft that defines more names than this is none; since states are values, each name costs as much as there are others. */
const MOST_BINDINGS = 200;

function bind(
  bindings: ReadonlyMap<string, Binding>,
  form: string,
  document: NamedDocument | null,
): ReadonlyMap<string, Binding> {
  if (bindings.size >= MOST_BINDINGS && !bindings.has(form)) return bindings;
  const { corpus, year, bearers } = document ?? ANOTHER;
  return new Map(bindings).set(form, { corpus, year, bearers });
}

/** Whether the name of another document ends as one of ours does: 運用指針. */
function endsInName(words: string, { corpora }: ReadingScope): boolean {
  return corpora.some(({ meta }) => meta.names.some((name) => words.endsWith(name)));
}

/** A title directly behind a number is the number's own: 指針Ⅴ2(2)(ロ)「後方地域支援」. */
function behindTitle(heads: readonly Head[], index: number, consumed: number): number {
  let next = index + 1;
  while ((heads[next]?.start ?? consumed) < consumed) next++;
  const head = heads[next];
  return head?.type === 'title' && head.start === consumed ? head.end : consumed;
}

/**
 * Answers the first name behind a head, for a bare 別表 that stands before it; null where another document is named anywhere in the
 * block. Computed when first asked for, in one pass for all heads.
 */
function createNameBehind(heads: readonly Head[]): (index: number) => NameReading | null {
  let next: (NameReading | null)[] | null = null;
  return (index) => {
    if (next === null) {
      next = heads.map(() => null);
      const isOther = heads.some((head) => head.type === 'foreign' || (head.type === 'name' && head.name.foreign));
      for (let at = isOther ? -1 : heads.length - 2; at >= 0; at--) {
        const head = heads[at + 1];
        next[at] = head?.type === 'name' ? head.name : (next[at + 1] ?? null);
      }
    }
    return next[index] ?? null;
  };
}
