/**
 * With an English word for a section: Section V.2(2)(b) of the Guidelines, § II.4.
 */
import type { Corpus } from '../../corpus/corpus.ts';
import { mayBeginAt } from '../../corpus/numbering.ts';
import type { Span } from '../../text/span.ts';
import { readOf, readSectionWord } from '../constructs/english.ts';
import type { NamedDocument } from '../editions.ts';
import { readMembers } from '../member.ts';
import type { Member, PinpointBody } from '../member.ts';
import type { NameReading } from '../names.ts';
import { continuePinpoint, readPinpoint } from '../pinpoint.ts';
import type { Pinpoint } from '../pinpoint.ts';
import { matchAt } from '../scan.ts';
import { schemeOf } from '../scheme.ts';
import type { ReadingScope, ReadingState } from '../state.ts';
import { isBeyond, isLikeFigure, isLikeName } from './guards.ts';
import { grammarOf, membersOpening, nameAt, NO_NAME, notationOf } from './opening.ts';
import type { Opening, Place } from './opening.ts';

/** Section V.2 of the Guidelines, or Section V.2, Guidelines; or, without a name behind it, a bare path in English. */
export function readEnglishSection(
  place: Place,
  head: Span,
  state: ReadingState,
  scope: ReadingScope,
  documentOf: (name: NameReading) => NamedDocument | null,
): Opening | null {
  return readBeforeComma(place, head, documentOf) ?? readOwnedOrBare(place, head, state, scope, documentOf);
}

/**
 * Section V.2, Guidelines. The name must end its phrase: in "In Section V.2, Guidelines are named", as in "In Section V.2, the Guidelines
 * are named", the section may be anyone's. Behind a short name a comma may go on with the phrase.
 */
function readBeforeComma(
  place: Place,
  head: Span,
  documentOf: (name: NameReading) => NamedDocument | null,
): Opening | null {
  const { text } = place;
  const name = nextEnglishName(place, head);
  if (name === null || !/,[ \n]+$/.test(text.slice(Math.max(0, name.start - 8), name.start))) return null;
  const isShort = name.year === null && !name.form.includes(' ');
  if (matchAt(isShort ? PHRASE_END : PHRASE_END_OR_COMMA, text, name.end) === null) return null;
  const corpus = documentOf(name)?.corpus ?? null;
  const members = corpus === null ? null : readSectionMembers(text, head, corpus);
  const [first] = members ?? [];
  if (corpus === null || members === null || first?.body.type !== 'pinpoint') return null;
  const comma = matchAt(/,[ \n]+/y, text, members.at(-1)?.end ?? first.end);
  if (comma?.end !== name.start || first.body.pinpoint.steps.length < 2) return null;
  return membersOpening(corpus, 'number', notationOf(text, name), head.start, name, members);
}

const PHRASE_END = /[ \t]*(?:[.;:)\]]|\n\n|$)/y;
const PHRASE_END_OR_COMMA = /[ \t]*(?:[.;:)\],]|\n\n|$)/y;

/** The members of a citation that begins with a word for a section; null where no number of the corpus stands behind it. */
function readSectionMembers(text: string, head: Span, corpus: Corpus): readonly Member[] | null {
  const grammar = grammarOf(corpus, true);
  const word = readSectionWord(text, head.start, schemeOf(corpus.levelsEn).words);
  if (word === null) return null;
  const pinpoint = readPinpoint(
    grammar,
    text,
    word.end,
    'word',
    (depth) => mayBeginAt(corpus.levels, depth),
    word.unit,
  );
  return pinpoint === null ? null : readMembers(grammar, text, pinpoint);
}

function readOwnedOrBare(
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
  const members = readSectionMembers(text, head, corpus);
  const [first] = members ?? [];
  if (members === null || first?.body.type !== 'pinpoint') return null;
  const { pinpoint } = first.body;
  const end = members.at(-1)?.end ?? pinpoint.end;
  const of = readOf(text, end);
  if (name !== null && of !== null && of >= name.start && of <= name.words.start) {
    const opening = membersOpening(corpus, 'number', notationOf(text, name), head.start, name, members);
    return members.length > 1 || first.body.rangeEnd !== null ? opening : goOn(place, opening, pinpoint, documentOf);
  }
  // Without its name it is ours only when nothing else is said to be its document, and it goes deeper than a chapter.
  if (of !== null || isOwnPlace(text, end) || isLikeFigure(pinpoint) || isLikeName(pinpoint, true)) return null;
  if (
    pinpoint.steps.length < 2 ||
    /^item/i.test(text.slice(head.start, head.end)) ||
    isBeyond(corpus, pinpoint, scope) ||
    (scope.romanHeadings && scope.declared === null)
  )
    return null;
  if (OWNED.test(text.slice(Math.max(0, head.start - 60), head.start))) return null;
  return membersOpening(corpus, 'number', { ...NO_NAME, english: true }, head.start, null, members);
}

/**
 * Behind its name a lone clause may go on with a place within it (Section III of the Guidelines, para. 2, second sentence), or with
 * the other end of a range (Section II.1 of the Guidelines to Section II.4 of the Guidelines).
 */
function goOn(
  place: Place,
  opening: Opening,
  pinpoint: Pinpoint,
  documentOf: (name: NameReading) => NamedDocument | null,
): Opening {
  const { text } = place;
  const { corpus, end, nameBehind } = opening;
  const grammar = grammarOf(corpus, true);
  const depth = pinpoint.steps.at(-1)?.depth ?? 1;
  const further = pinpoint.part === null ? continuePinpoint(grammar, text, pinpoint.steps, end) : null;
  const isLower = matchAt(LOWER_BEHIND, text, end) !== null && readOf(text, further?.end ?? end) === null;
  const isFurther = further !== null && (isLower || further.steps.length === pinpoint.steps.length);
  const members = readMembers(grammar, text, isFurther ? further : { ...pinpoint, end });
  const [first, ...others] = members;
  if (first?.body.type !== 'pinpoint') return opening;
  const { notation } = opening;
  const isWithin = (body: PinpointBody): boolean => (body.pinpoint.steps[0]?.depth ?? 1) > depth;
  const { rangeEnd } = first.body;
  if (rangeEnd === null || rangeEnd.place.part !== null) {
    if (first.end === end) return opening;
    const within = others.filter(({ body }) => body.type === 'part' || (body.type === 'pinpoint' && isWithin(body)));
    return { ...membersOpening(corpus, 'number', notation, opening.start, null, [first, ...within]), nameBehind };
  }
  const of = readOf(text, rangeEnd.end);
  const again = of === null ? undefined : nameAt(place, of);
  if (matchAt(RANGE_AGAIN, text, end) === null || again === undefined || documentOf(again)?.corpus !== corpus)
    return opening;
  const whole = { ...first, end: again.end };
  return { ...membersOpening(corpus, 'number', notation, opening.start, null, [whole]), nameBehind };
}

const LOWER_BEHIND = /,?[ \n]+(?:sub-?)?(?:para|item|clause)/iy;
const RANGE_AGAIN = /[ \n]+(?:to|through|thru)[ \n]+(?:the[ \n]+)?(?:sec|chap|ch\.|part|pt|para|§)/iy;

/**
 * What has a name in capitals, or is a paper, and a comma behind it: the Guiding Principles, Section II.2; the House report, Part V.2;
 * what was cited before, or comes later: Jones, supra note 4, pt. V.2; infra Part V.2.
 */
const OWNED =
  /(?:\b(?!(?:In|On|At|By|For|From|To|With|As|And|But|Since|After|Before|Unlike|The|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*)[ \n])[A-Z][\w.’'-]*[ \n]+(?:[A-Z][\w.’'-]*|[0-9][\w.-]*)|\b(?:[Rr]eport|book|[Pp]aper|study|article|manual)(?:[ \n]+of[ \n]+[^,.;]{1,30})?),[ \n]+$|\b(?:supra(?:[ \n]+notes?[ \n]+[0-9]+)?|op\.[ \n]?cit\.),?[ \n]+$|\binfra[ \n]+$|\([0-9]{4}[a-z]?\),[ \n]+$/;

/** Section V.2 below: a section of the draft itself. */
function isOwnPlace(text: string, at: number): boolean {
  return matchAt(/,?[ \n]+(?:below|above|supra|infra|hereof)\b/iy, text, at) !== null;
}

/** How far behind an English section its document may be named. */
const LOOK_AHEAD = 160;

function corpusBehind(
  place: Place,
  head: Span,
  documentOf: (name: NameReading) => NamedDocument | null,
): { readonly corpus: Corpus; readonly name: NameReading } | null {
  const name = nextEnglishName(place, head);
  if (name === null || !OF_BEFORE.test(place.text.slice(Math.max(0, name.start - 20), name.start))) return null;
  const corpus = documentOf(name)?.corpus ?? null;
  return corpus === null ? null : { corpus, name };
}

const OF_BEFORE = /\b(?:of|in|to|under|from)[ \n]+(?:(?:the|these|those|said)[ \n]+)?$/i;

/** The first English name soon behind a word for a section. */
function nextEnglishName(place: Place, head: Span): NameReading | null {
  for (let index = place.index + 1; index < place.heads.length; index++) {
    const next = place.heads[index];
    if (next === undefined || next.start > head.end + LOOK_AHEAD) return null;
    if (next.type === 'name' && next.name.english) return next.name;
  }
  return null;
}
