/**
 * With an English word for a section: Section V.2(2)(b) of the Guidelines, § II.4.
 */
import type { Corpus } from '../../corpus/corpus.ts';
import type { Span } from '../../text/span.ts';
import { readOf, readSectionWord } from '../constructs/english.ts';
import type { NamedDocument } from '../editions.ts';
import { readMembers } from '../member.ts';
import type { NameReading } from '../names.ts';
import { readPinpoint } from '../pinpoint.ts';
import { matchAt } from '../scan.ts';
import { schemeOf } from '../scheme.ts';
import type { ReadingScope, ReadingState } from '../state.ts';
import { isLikeFigure, isLikeName } from './guards.ts';
import { grammarOf, membersOpening } from './opening.ts';
import type { Opening, Place } from './opening.ts';

/** Section V.2 of the Guidelines; or, without a name behind it, a bare path in English. */
export function readEnglishSection(
  place: Place,
  head: Span,
  state: ReadingState,
  scope: ReadingScope,
  documentOf: (name: NameReading) => NamedDocument | null,
): Opening | null {
  const { text } = place;
  const { corpus, name } = corpusBehind(place, head, documentOf) ?? {
    corpus: state.spoken === 'other' ? null : (state.named ?? scope.declared),
    name: null,
  };
  if (corpus === null) return null;
  const grammar = grammarOf(corpus, true);
  const word = readSectionWord(text, head.start, schemeOf(corpus.levelsEn).words);
  if (word === null) return null;
  const pinpoint = readPinpoint(grammar, text, word.end, 'word', (depth) => depth === 1, word.unit);
  if (pinpoint === null) return null;
  const members = readMembers(grammar, text, pinpoint);
  const end = members.at(-1)?.end ?? pinpoint.end;
  const notation = {
    name: name === null ? null : text.slice(name.words.start, name.words.end),
    linked: false,
    units: false,
    english: true,
  };
  const of = readOf(text, end);
  if (name !== null && of !== null && of >= name.start && of <= name.words.start) {
    return membersOpening(corpus, 'number', notation, head.start, { start: name.start, end: name.end }, members);
  }
  // Without its name it is ours only when nothing else is said to be its document, and it goes deeper than a chapter.
  if (of !== null || isOwnPlace(text, end) || isLikeFigure(pinpoint) || isLikeName(pinpoint, true)) return null;
  if (pinpoint.steps.length < 2 || (scope.romanHeadings && scope.declared === null)) return null;
  return membersOpening(corpus, 'number', { ...notation, name: null }, head.start, null, members);
}

/** Section V.2 below: a section of the draft itself. */
function isOwnPlace(text: string, at: number): boolean {
  return matchAt(/[ \n]+(?:below|above|supra|infra|hereof)\b/iy, text, at) !== null;
}

/** How far behind an English section its document may be named. */
const LOOK_AHEAD = 160;

function corpusBehind(
  place: Place,
  head: Span,
  documentOf: (name: NameReading) => NamedDocument | null,
): { readonly corpus: Corpus; readonly name: NameReading } | null {
  for (let index = place.index + 1; index < place.heads.length; index++) {
    const next = place.heads[index];
    if (next === undefined || next.start > head.end + LOOK_AHEAD) return null;
    if (next.type !== 'name' || !next.name.english) continue;
    if (
      !/\b(?:of|in|to|under|from)[ \n]+(?:(?:the|these|those|said)[ \n]+)?$/i.test(
        place.text.slice(Math.max(0, next.start - 20), next.start),
      )
    )
      return null;
    const corpus = documentOf(next.name)?.corpus ?? null;
    return corpus === null ? null : { corpus, name: next.name };
  }
  return null;
}
