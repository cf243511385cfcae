/**
 * With a Roman chapter and no name: Ⅴ2(2)(ロ), in a draft that has named the corpus. The chapter must touch no word and have no other
 * owner, and must not be a heading, a figure's number or the writer's own section.
 */
import type { BlockKind } from '../../markup/markup.ts';
import { isBlank, isDigit, isKanji, isKatakana, isLatin, unitBefore } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { isNoun } from '../counters.ts';
import { readMembers } from '../member.ts';
import { readPinpoint } from '../pinpoint.ts';
import type { Pinpoint } from '../pinpoint.ts';
import type { ReadingScope, ReadingState } from '../state.ts';
import {
  isBeyond,
  isColumn,
  isFile,
  isLikeFigure,
  isLikeName,
  isOtherScheme,
  isToldByWriter,
  isVersion,
} from './guards.ts';
import { grammarOf, membersOpening, NO_NAME } from './opening.ts';
import type { Opening, Place } from './opening.ts';

/**
 * A Roman chapter without a name: only with a further level, in a draft that has named the corpus and has no Roman headings. `other`:
 * a path of what the word before it names, or of the draft itself.
 */
export function readBarePath(
  place: Place,
  head: Span,
  state: ReadingState,
  scope: ReadingScope,
  kind: BlockKind,
): Opening | 'other' | null {
  const { text } = place;
  const corpus = state.spoken === 'other' ? null : (state.named ?? scope.declared);
  // Bare paths of documents that are numbered otherwise would be found in every list.
  if (corpus?.levels[0]?.system !== 'roman' || isBehindSection(text, head.start)) return null;
  const grammar = grammarOf(corpus, false);
  const pinpoint = readPinpoint(grammar, text, head.start, 'none', (depth) => depth === 1);
  if (pinpoint !== null && (isOwn(text, head.start) || isOfWork(place, head.start, state))) return 'other';
  if (
    pinpoint === null ||
    pinpoint.steps.length < 2 ||
    isLikeFigure(pinpoint) ||
    isLikeName(pinpoint, false) ||
    isNamePart(text, head.start, pinpoint) ||
    isBehindName(place, head.start) ||
    isVersion(text, pinpoint) ||
    isColumn(text, pinpoint) ||
    isFile(text, pinpoint.end) ||
    isOtherScheme(text, pinpoint)
  )
    return null;
  if (isOfWord(text, head.start) || isBeyond(corpus, pinpoint, scope)) return 'other';
  if (!standsAlone(text, head.start) || (scope.romanHeadings && scope.declared === null)) return null;
  if (isHeadingLike(text, head.start, pinpoint, kind)) return null;
  const members = readMembers(grammar, text, pinpoint);
  const end = members.at(-1)?.end ?? pinpoint.end;
  if (isToldByWriter(text, end) || isModel(text, end)) return null;
  return membersOpening(corpus, 'number', NO_NAME, head.start, null, members);
}

/**
 * 「…」Ⅱ2, 『…』（2001年）Ⅱ, 『…』2001年，Ⅱ: of the work whose title stands before it, which is no title of a clause and no sentence; or whose
 * year does (田中（2001：Ⅱ2）), or words that say it was cited before (前掲書、Ⅱ2).
 */
function isOfWork({ text, heads, index }: Place, at: number, { chain }: ReadingState): boolean {
  const near = text.slice(Math.max(0, at - 12), at);
  if (CITED_WORK.test(near) || (chain === null && /同上[、，,][ \t]*$/.test(near))) return true;
  if (heads[index - 1]?.end === at) return false;
  return /[^。][」』](?:[^。「」『』\n]{0,24}(?:[）)]|年[，,、]))?$/.test(text.slice(Math.max(0, at - 60), at));
}

/** Behind a name the name decides whether the number is its document's. */
function isBehindName({ text, heads, index }: Place, at: number): boolean {
  const before = heads[index - 1];
  return before?.type === 'name' && text.slice(before.end, at).trim() === '';
}

const CITED_WORK =
  /(?:前掲|上掲|同)[^。、（）]{0,8}(?:(?<!文)書|稿|論文|著)[、，, ][ \t]*$|[0-9０-９]{4}[a-z]?[:：,，、][ \t]*$/;

/** 手引Ⅴ2: the word that the chapter touches is what it is a chapter of. */
function isOfWord(text: string, at: number): boolean {
  const before = unitBefore(text, at);
  return isKatakana(before) || (isKanji(before) && !'及並又若等'.includes(text.charAt(at - 1)));
}

/** A bare chapter touches no letter or number either, and nobody is said to own it. */
function standsAlone(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (/(?:[の同]|同[書稿])[ \u3000]$/.test(text.slice(Math.max(0, at - 3), at))) return false;
  return !isLatin(before) && !isDigit(before) && !'のー-－‐–_.．ⅠⅡⅢⅣⅤⅥⅦ'.includes(text.charAt(at - 1) || ' ');
}

/** Ⅴ2ロケット, Ⅱ2室: a number that touches a word tells such things apart. */
function isModel(text: string, end: number): boolean {
  return isDigit(text.charCodeAt(end - 1)) && (isNoun(text, end) || isLatin(text.charCodeAt(end)));
}

/** 本稿Ⅴ2, 前述のⅤ2: the writer's own; 式（Ⅱ.4）, 資料（Ⅱ2）, 会合（Ⅱ2）: numbered as what stands before the brackets is. */
function isOwn(text: string, at: number): boolean {
  return /(?:本稿|本報告|本論|本書|本章|拙稿|前述|後述|前出|後出|次の|以下の)(?:の|、|で)?[ \t]*$|(?:[式図表室]|資料|会合|会議|論文|文献|報告書?|議題|講義|教材|写真)[（(]$/.test(
    text.slice(Math.max(0, at - 8), at),
  );
}

/**
 * START II.2, class I.4, Rev. II.2: a numeral behind a word that names something belongs to that, if the word is not one of a
 * sentence. With brackets (as the text quotes V.2(1)) only a capital shows that it names something.
 */
function isNamePart(text: string, at: number, { steps }: Pinpoint): boolean {
  const before = text.slice(Math.max(0, at - 16), at);
  if (/(?:^|[^A-Za-z])(?!Cf)[A-Z][a-z]{1,3}\.[ \n]+\(?$/.test(before)) return true;
  const word = /(?:^|[^A-Za-z])([A-Za-z-]+)[ \n]+$/.exec(before)?.[1];
  if (word === undefined || FIRST_WORDS.has(word.toLowerCase())) return false;
  return /^[A-Z]/.test(word) || !steps.some(({ step }) => step.bracketed);
}

const FIRST_WORDS = new Set(
  'see in under and or cf both unlike while as by for from with per compare of to but also that than nor is are at on'.split(
    ' ',
  ),
);

/** Behind a word for a section an English citation would have been read, if it were ours. */
function isBehindSection(text: string, at: number): boolean {
  return SECTION_WORD.test(text.slice(Math.max(0, at - 16), at));
}

const SECTION_WORD =
  /(?:^|[^A-Za-z])(?:sections?|secs?\.?|chapters?|ch\.|parts?|pts?\.?|paras?\.?|figures?|figs?\.?|tables?|items?|§)[ \n]*$/i;

/** A block that begins with the path and goes on behind a space is the writer's own heading; a step apart is a list. */
function isHeadingLike(text: string, at: number, pinpoint: Pinpoint, kind: BlockKind): boolean {
  const second = pinpoint.steps[1]?.step;
  if (second !== undefined && (second.joint === 'space' || second.joint === 'line')) return true;
  if (text.slice(0, at).trim() !== '') return false;
  const next = text.charCodeAt(pinpoint.end);
  return kind === 'heading' || isBlank(next) || '.．'.includes(text.charAt(pinpoint.end) || ' ');
}
