/**
 * Members: what a citation lists. A citation is a list of members, most often of one; a member is a pinpoint, a range of
 * them, a place in the annex, or only a part of the clause that the member before it named. What a member leaves out it
 * inherits from the member before it, not from the first one (Ⅳ2(1)(イ)並びに(2)(イ)及び(ロ) ends in Ⅳ2(2)(ロ)).
 */
import type { Span } from '../text/span.ts';
import { isOneOfSeveral, readAnnex, readAnnexSibling } from './constructs/annex.ts';
import type { AnnexNames, AnnexReading } from './constructs/annex.ts';
import { readConnector, skipApposition } from './constructs/lists.ts';
import { readExclusion } from './constructs/exclusions.ts';
import { readPartBeside } from './constructs/parts.ts';
import type { PartReading } from './constructs/parts.ts';
import { readAnnexRange, readPartRange, readPinpointRange } from './constructs/ranges.ts';
import type { RangeEnd, RangeGrammar } from './constructs/ranges.ts';
import { continuesOwnList } from './ownList.ts';
import type { Pinpoint, PlacedStep } from './pinpoint.ts';
import { inheritSteps, readSibling } from './sibling.ts';
import { matchAt } from './scan.ts';
import type { Step } from './step.ts';
import { isAlike } from './stepSign.ts';

/** One member as written. */
export interface Member extends Span {
  readonly body: PinpointBody | PartBody | AnnexBody;
}

/** A place with the other end of its range, where it is one. */
interface Ranged<Place extends Span> {
  readonly rangeEnd: RangeEnd<Place> | null;
}

export interface PinpointBody extends Ranged<Pinpoint> {
  readonly type: 'pinpoint';
  readonly pinpoint: Pinpoint;
  /** Members that an exclusion takes out of this one: （(ハ)を除く。） */
  readonly excluded: readonly Pinpoint[];
}

export interface PartBody extends Ranged<PartReading> {
  readonly type: 'part';
  readonly part: PartReading;
}

export interface AnnexBody extends Ranged<AnnexReading> {
  readonly type: 'annex';
  readonly annex: AnnexReading;
}

/** What members are read with: the grammar of the corpus, and the names of its annex. */
export interface MemberGrammar extends RangeGrammar, AnnexNames {}

/** All members of the list that begins with this pinpoint. */
export function readMembers(grammar: MemberGrammar, text: string, first: Pinpoint): readonly Member[] {
  return readList(grammar, text, pinpointMember(grammar, text, first));
}

/** All members of the list that begins with this place in the annex. */
export function readAnnexMembers(grammar: MemberGrammar, text: string, annex: AnnexReading): readonly Member[] {
  return readList(grammar, text, annexMember(grammar, text, annex));
}

/** All members of the list that begins with only a part, as in 同前段及び後段. */
export function readPartMembers(grammar: MemberGrammar, text: string, part: PartReading): readonly Member[] {
  return readList(grammar, text, partMember(grammar, text, part));
}

function readList(grammar: MemberGrammar, text: string, first: Member): readonly Member[] {
  const members = [first];
  let before = stepsBehind(grammar, [], first);
  let last = first;
  for (;;) {
    const next =
      readNextAt(grammar, text, last.end, first.start, before, last) ??
      readBehindApposition(grammar, text, first.start, before, last);
    if (next === null) return members;
    members.push(next);
    before = stepsBehind(grammar, before, next);
    last = next;
  }
}

function readNextAt(
  grammar: MemberGrammar,
  text: string,
  at: number,
  start: number,
  before: readonly PlacedStep[],
  last: Member,
): Member | null {
  const connector = readConnector(text, at, grammar.english, lastStep(last));
  return connector === null ? null : readNext(grammar, text, connector, start, before, last);
}

/** Behind an explanation only a path from its chapter on, or what is written like the member before it, goes on with the list. */
function readBehindApposition(
  grammar: MemberGrammar,
  text: string,
  start: number,
  before: readonly PlacedStep[],
  last: Member,
): Member | null {
  if (grammar.english || last.body.type !== 'pinpoint') return null;
  const at = skipApposition(text, last.end);
  // A bracket directly behind it would be the next level of something else.
  if (at === last.end || '(（'.includes(text.charAt(at) || ' ')) return null;
  const next = readNextAt(grammar, text, at, start, before, last);
  if (next?.body.type !== 'pinpoint') return null;
  const { pinpoint } = next.body;
  const isWholePath = pinpoint.steps[0]?.depth === 1 && pinpoint.steps.length > 1;
  return isWholePath || isBesideLast(pinpoint, last) ? next : null;
}

function readNext(
  grammar: MemberGrammar,
  text: string,
  at: number,
  start: number,
  before: readonly PlacedStep[],
  last: Member,
): Member | null {
  const pinpoint = before.length === 0 ? null : readSibling(grammar, text, at, before);
  const [first] = pinpoint?.steps ?? [];
  if (pinpoint !== null && at === last.end && !isBesideLast(pinpoint, last)) return null;
  if (first !== undefined && continuesOwnList(grammar, text, start, first)) return null;
  if (pinpoint !== null && grammar.english && isEnglishWord(text, pinpoint)) return null;
  if (pinpoint !== null && grammar.english && isLowerLevel(text, last.end, at)) return null;
  if (pinpoint !== null) return pinpointMember(grammar, text, pinpoint);
  const lastPart = partOf(last);
  const part = lastPart === null ? null : readPartBeside(text, at, lastPart, false);
  if (part !== null) return partMember(grammar, text, part);
  const row =
    last.body.type === 'annex'
      ? readAnnexSibling(grammar, text, at, last.body.rangeEnd?.place ?? last.body.annex)
      : null;
  if (row !== null) return annexMember(grammar, text, row);
  const behindName = grammar.readAnnexName(text, at);
  return behindName === null || isOneOfSeveral(text, behindName)
    ? null
    : annexMember(grammar, text, readAnnex(grammar, text, at, behindName));
}

function pinpointMember(grammar: MemberGrammar, text: string, pinpoint: Pinpoint): Member {
  const rangeEnd = readPinpointRange(grammar, text, pinpoint);
  const end = rangeEnd?.end ?? pinpoint.end;
  const excluded = readExclusion(grammar, text, end, rangeEnd?.place.steps ?? pinpoint.steps, pinpoint);
  return { start: pinpoint.start, end, body: { type: 'pinpoint', pinpoint, rangeEnd, excluded } };
}

function partMember(grammar: MemberGrammar, text: string, part: PartReading): Member {
  const rangeEnd = readPartRange(grammar, text, part);
  return { start: part.start, end: rangeEnd?.end ?? part.end, body: { type: 'part', part, rangeEnd } };
}

function annexMember(grammar: MemberGrammar, text: string, annex: AnnexReading): Member {
  const rangeEnd = readAnnexRange(grammar, text, annex);
  return { start: annex.start, end: rangeEnd?.end ?? annex.end, body: { type: 'annex', annex, rangeEnd } };
}

/** The steps that a member leaves to the one behind it; those of a range are those of its end. */
function stepsBehind(
  { levels }: MemberGrammar,
  before: readonly PlacedStep[],
  { body }: Member,
): readonly PlacedStep[] {
  if (body.type !== 'pinpoint') return before;
  const steps = inheritSteps(levels, before, body.pinpoint);
  return body.rangeEnd === null ? steps : inheritSteps(levels, steps, body.rangeEnd.place);
}

/** In English a lone number before a word counts what the word says (V.2 and 3 others), and I before a word is the writer. */
function isEnglishWord(text: string, { steps, end }: Pinpoint): boolean {
  const [only, ...more] = steps;
  const word = matchAt(/[ \n]+([A-Za-z]+)/y, text, end)?.groups[1]?.toLowerCase();
  if (only === undefined || more.length > 0 || only.step.bracketed || word === undefined) return false;
  return (
    only.step.sign === 'I' || (only.step.unit === null && /^[0-9]/.test(only.step.sign) && !BEHIND_NUMBERS.has(word))
  );
}

const BEHIND_NUMBERS = new Set(
  'and or to through of in on as is are was were do does both respectively above below state states provide provides say says'.split(
    ' ',
  ),
);

/** ", para. 2" behind a clause is a place within it, and no other member. */
function isLowerLevel(text: string, from: number, to: number): boolean {
  return /^,[ \n]*(?:sub)?para/i.test(text.slice(from, to));
}

/** Without a connector only what is written like the step before it is a member: (イ)(ロ), but not (ニ)(1). */
function isBesideLast(pinpoint: Pinpoint, last: Member): boolean {
  const before = lastPlace(last)?.steps.at(-1);
  const [first] = pinpoint.steps;
  if (before === undefined || first === undefined || !isAlike(before.step, first.step)) return false;
  return first.depth !== before.depth || first.reading.ordinal > before.reading.ordinal;
}

function lastStep(member: Member): Step | null {
  return lastPlace(member)?.steps.at(-1)?.step ?? null;
}

function lastPlace({ body }: Member): Pinpoint | null {
  return body.type === 'pinpoint' ? (body.rangeEnd?.place ?? body.pinpoint) : null;
}

function partOf(member: Member): PartReading | null {
  if (member.body.type === 'part') return member.body.rangeEnd?.place ?? member.body.part;
  return lastPlace(member)?.part ?? null;
}
