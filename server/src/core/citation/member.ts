/**
 * Members: what a citation lists. A citation is a list of members, most often of one; a member is a pinpoint, a range of
 * them, a place in the annex, or only a part of the clause that the member before it named. What a member leaves out it
 * inherits from the member before it, not from the first one (Ⅳ2(1)(イ)並びに(2)(イ)及び(ロ) ends in Ⅳ2(2)(ロ)).
 */
import type { Span } from '../text/span.ts';
import { readAnnex, readAnnexSibling } from './constructs/annex.ts';
import type { AnnexNames, AnnexReading } from './constructs/annex.ts';
import { readConnector, skipApposition } from './constructs/lists.ts';
import { readExclusion } from './constructs/exclusions.ts';
import { readPart } from './constructs/parts.ts';
import type { PartReading } from './constructs/parts.ts';
import { readRangeEnd } from './constructs/ranges.ts';
import type { RangeEnd } from './constructs/ranges.ts';
import { continuesOwnList } from './ownList.ts';
import type { Grammar, Pinpoint, PlacedStep } from './pinpoint.ts';
import { inheritSteps, readSibling } from './sibling.ts';
import { matchAt } from './scan.ts';
import { isAlike } from './step.ts';
import type { Step } from './step.ts';

/** One member as written. */
export type Member = Span & {
  readonly body:
    | { readonly type: 'pinpoint'; readonly pinpoint: Pinpoint }
    | { readonly type: 'part'; readonly part: PartReading }
    | { readonly type: 'annex'; readonly annex: AnnexReading };
  readonly rangeEnd: RangeEnd | null;
  /** Members that an exclusion takes out of this one: （(ハ)を除く。） */
  readonly excluded: readonly Pinpoint[];
};

/** What members are read with: the grammar of the corpus, and the names of its annex. */
export interface MemberGrammar extends Grammar, AnnexNames {
  /** The offset behind the corpus's word for its annex at `at`; null where it does not stand. */
  readAnnexName(text: string, at: number): number | null;
}

/** All members of the list that begins with this pinpoint. */
export function readMembers(grammar: MemberGrammar, text: string, first: Pinpoint): readonly Member[] {
  return readList(grammar, text, completed(grammar, text, first));
}

/** All members of the list that begins with this place in the annex. */
export function readAnnexMembers(grammar: MemberGrammar, text: string, annex: AnnexReading): readonly Member[] {
  return readList(grammar, text, {
    start: annex.start,
    end: annex.end,
    body: { type: 'annex', annex },
    rangeEnd: null,
    excluded: [],
  });
}

/** All members of the list that begins with only a part, as in 同前段及び後段. */
export function readPartMembers(grammar: MemberGrammar, text: string, part: PartReading): readonly Member[] {
  return readList(grammar, text, {
    start: part.start,
    end: part.end,
    body: { type: 'part', part },
    rangeEnd: null,
    excluded: [],
  });
}

function readList(grammar: MemberGrammar, text: string, first: Member): readonly Member[] {
  const members = [first];
  let before = first.body.type === 'pinpoint' ? first.body.pinpoint.steps : [];
  let last = first;
  for (;;) {
    const next =
      readNextAt(grammar, text, last.end, first.start, before, last) ??
      readBehindApposition(grammar, text, first.start, before, last);
    if (next === null) return members;
    members.push(next);
    if (next.body.type === 'pinpoint') before = inheritSteps(before, next.body.pinpoint);
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

/** Behind an explanation only what is written like the member before it goes on with the list. */
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
  return next?.body.type === 'pinpoint' && isBesideLast(next.body.pinpoint, last) ? next : null;
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
  if (pinpoint !== null) return completed(grammar, text, pinpoint);
  const part = hasPart(last) ? readPart(text, at) : null;
  if (part !== null)
    return { start: part.start, end: part.end, body: { type: 'part', part }, rangeEnd: null, excluded: [] };
  const row = last.body.type === 'annex' ? readAnnexSibling(grammar, text, at, last.body.annex) : null;
  if (row !== null)
    return { start: row.start, end: row.end, body: { type: 'annex', annex: row }, rangeEnd: null, excluded: [] };
  const behindName = grammar.readAnnexName(text, at);
  if (behindName === null) return null;
  const annex = readAnnex(grammar, text, at, behindName);
  return { start: at, end: annex.end, body: { type: 'annex', annex }, rangeEnd: null, excluded: [] };
}

function completed(grammar: MemberGrammar, text: string, pinpoint: Pinpoint): Member {
  const rangeEnd = readRangeEnd(grammar, text, pinpoint);
  const end = rangeEnd?.end ?? pinpoint.end;
  const excluded = readExclusion(grammar, text, end, rangeEnd?.pinpoint.steps ?? pinpoint.steps, pinpoint);
  return { start: pinpoint.start, end, body: { type: 'pinpoint', pinpoint }, rangeEnd, excluded };
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
  const [before] = last.body.type === 'pinpoint' ? last.body.pinpoint.steps.slice(-1) : [];
  const [first] = pinpoint.steps;
  if (before === undefined || first === undefined || !isAlike(before.step, first.step)) return false;
  return first.depth !== before.depth || first.reading.ordinal > before.reading.ordinal;
}

function lastStep({ body }: Member): Step | null {
  return body.type === 'pinpoint' ? (body.pinpoint.steps.at(-1)?.step ?? null) : null;
}

function hasPart(member: Member): boolean {
  return member.body.type === 'part' || (member.body.type === 'pinpoint' && member.body.pinpoint.part !== null);
}
