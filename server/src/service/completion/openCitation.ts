/**
 * The citation that is being written at the caret. The recogniser has already read as much of it as makes sense: the
 * document's name, or a citation as far as it goes. What stands between that and the caret is the tail, the beginning of
 * the next step, such as の, an opening bracket or half of a number. Where it reads nothing yet because the half of a
 * citation is none, what has been begun is recognised here: a chapter without a name, and an English word for a section.
 */
import { wholeOf, type Citation, type Notation, type Target } from '../../core/citation/citation.ts';
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import type { Span } from '../../core/text/span.ts';
import type { CitationStyle } from '../../core/draft/analysis.ts';
import { beginsWith, markerFor } from './steps.ts';
import type { Writing } from './writing.ts';

export interface OpenCitation {
  readonly writing: Writing;
  /** Where the edit begins in the draft: with the citation, the document's name included, on the caret's line. */
  readonly start: number;
  /** What is written up to the tail, from `start`. */
  readonly base: string;
  /** Where that stands among the block's words; it begins before `start` where that would be on another line. */
  readonly span: Span;
  /** What is written between that and the caret. */
  readonly tail: string;
  readonly corpus: Corpus;
  /** The place reached so far; null behind the document's name alone. */
  readonly target: Target | null;
  /** Its node. */
  readonly node: CorpusNode | null;
  /** The citation that has been read; null where there is none yet. */
  readonly citation: Citation | null;
  readonly notation: Notation;
  /** The house style, for what the writer has not decided yet. */
  readonly style: CitationStyle;
  /** What has to stand behind the number for it to be read: " of the Guidelines". */
  readonly needs: string;
}

/** No tail is longer: it is part of a title at most. */
const LONGEST_TAIL = 80;

/** What is being written at the caret, as far as it can be taken for a citation; the likeliest first. */
export function openCitationsAt(writing: Writing): readonly OpenCitation[] {
  return [behindCitation(writing), behindChapter(writing), behindSection(writing)].filter((open) => open !== null);
}

type Begun = Omit<OpenCitation, 'writing' | 'start' | 'base' | 'span' | 'tail' | 'style' | 'node'>;

/** What has been begun in `span` of the words; null where the edit would have to leave the caret's line. */
export function openAt(writing: Writing, span: Span, begun: Begun): OpenCitation | null {
  const { analysis, words, caret, lineStart, prospect } = writing;
  const tail = words.slice(span.end);
  const behind = caret - tail.length;
  const isAsWritten = analysis.text.slice(behind, caret) === tail;
  if (tail.length > LONGEST_TAIL || !isAsWritten || behind < lineStart) return null;
  const start = Math.max(prospect.toDraft(span.start), lineStart);
  return {
    ...begun,
    writing,
    start,
    base: analysis.text.slice(start, behind),
    span,
    tail,
    node: begun.target?.node ?? null,
    style: analysis.settings.style,
  };
}

/** The citation before the quotation marks that are open at the caret: what is written in them may be its words. */
export function claimAt(writing: Writing): OpenCitation | null {
  const { words, read } = writing;
  const opened = /[「『“"][^「『“"」』”]*$/u.exec(words)?.index ?? -1;
  const citation = read.citations.findLast((candidate) => endOf(candidate, words) <= opened);
  return citation === undefined ? null : goingOn(writing, citation);
}

/** The last name or citation that ends before the caret. */
function behindCitation(writing: Writing): OpenCitation | null {
  const { words, read } = writing;
  const citation = read.citations.findLast((candidate) => endOf(candidate, words) <= words.length);
  const mention = read.mentions.findLast(({ span }) => span.end <= words.length);
  if (mention !== undefined && (citation === undefined || mention.span.end > endOf(citation, words))) {
    const { span, corpus } = mention;
    const name = words.slice(span.start, span.end);
    if (corpus === null) return null;
    const notation = { name, linked: false, units: false, english: /^[\p{ASCII}’]+$/u.test(name) };
    return openAt(writing, span, { corpus, target: null, citation: null, notation, needs: '' });
  }
  return citation === undefined ? null : goingOn(writing, citation);
}

function goingOn(writing: Writing, citation: Citation): OpenCitation | null {
  const target = citation.targets.at(-1);
  if (target === undefined) return null;
  // Of several candidates nobody knows which one is meant; of a range it is the end from which the writer goes on.
  if (citation.targets.length > 1 && !citation.isRange) return null;
  const { corpus, notation } = citation;
  return openAt(
    writing,
    { start: citation.span.start, end: endOf(citation, writing.words) },
    { corpus, target, citation, notation, needs: '' },
  );
}

/** Where a citation ends for whoever goes on with it: before a name behind its number that stands behind the caret. */
function endOf({ span, number }: Citation, words: string): number {
  return span.end > words.length && number !== null ? number.span.end : span.end;
}

/** Ⅴ without a name, which is a citation only with a further level. */
function behindChapter(writing: Writing): OpenCitation | null {
  const { words, read, prospect } = writing;
  const match = /(?<chapter>[\u2160-\u216b]+)[^\u2160-\u216b\s]{0,8}$/u.exec(words);
  const corpus = read.state.spoken === 'other' ? null : (read.state.named ?? prospect.declared);
  const written = match?.groups?.['chapter'];
  if (match === null || written === undefined || corpus === null || isRead(writing, match.index)) return null;
  const node = chapterOf(corpus, written, false);
  const notation = { name: null, linked: false, units: false, english: false };
  if (node === undefined) return null;
  const span = { start: match.index, end: match.index + written.length };
  return openAt(writing, span, { corpus, target: wholeOf(node), citation: null, notation, needs: '' });
}

const section =
  /(?<![\p{L}\p{N}])(?<word>(?:Sections?|Secs?\.|Chapters?|Chs?\.|Parts?|§§?)[ ]?)(?<chapter>[IVX]{0,5})(?<tail>\.?|(?:,? (?:and|or|&) |, |[-–])[IVX]{0,5})$/u;

/** "Section V" without a name, which is a citation only with a further level or with the name behind it. */
function behindSection(writing: Writing): OpenCitation | null {
  const { words, read, prospect } = writing;
  const match = section.exec(words);
  const corpus = read.state.spoken === 'other' ? null : (read.state.named ?? prospect.declared);
  if (match === null || corpus === null || isRead(writing, match.index)) return null;
  const { word = '', chapter: written = '', tail = '' } = match.groups ?? {};
  const chapter = chapterOf(corpus, written, true);
  const start = match.index;
  const notation = { name: null, linked: false, units: false, english: true };
  const needs = writing.suffix === '' ? ` of the ${corpus.meta.citeEn}` : '';
  const begun = { corpus, citation: null, notation, needs };
  if (chapter === undefined) {
    const isOpen = tail === '' && /[ §]$/u.test(word) && !/^[\p{L}\p{N}]/u.test(prospect.behind);
    return isOpen ? openAt(writing, { start, end: start + word.length }, { ...begun, target: null }) : null;
  }
  return openAt(writing, { start, end: start + word.length + written.length }, { ...begun, target: wholeOf(chapter) });
}

function chapterOf(corpus: Corpus, written: string, english: boolean): CorpusNode | undefined {
  return written === ''
    ? undefined
    : corpus.chapters.find((chapter) => {
        const marker = markerFor({ corpus, notation: { english } }, chapter);
        return marker.length === written.length && beginsWith(marker, written);
      });
}

/** Whether the words at an offset belong to a citation that has been read. */
function isRead({ read, words }: Writing, offset: number): boolean {
  return read.citations.some(({ span }) => span.start <= offset && offset < Math.min(span.end, words.length));
}
