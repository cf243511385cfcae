/**
 * Behind a name: 指針Ⅴ2(2)(ロ), 指針の別表, 指針の「…」, Guidelines, V.2(2)(b).
 */
import type { Corpus } from '../../corpus/corpus.ts';
import { mayBeginAt } from '../../corpus/numbering.ts';
import type { Span } from '../../text/span.ts';
import { readAnnex } from '../constructs/annex.ts';
import { isBehindSectionWord, readOf, readSectionWord } from '../constructs/english.ts';
import type { TitleReading } from '../constructs/titles.ts';
import type { NamedDocument } from '../editions.ts';
import type { Head } from '../heads.ts';
import { readAnnexWord } from '../landmarks.ts';
import { readAnnexMembers, readMembers } from '../member.ts';
import type { Member } from '../member.ts';
import type { NameReading } from '../names.ts';
import { readPinpoint } from '../pinpoint.ts';
import type { Pinpoint } from '../pinpoint.ts';
import { matchAt } from '../scan.ts';
import { schemeOf } from '../scheme.ts';
import { isColumn, isFile, isNumberedAnnex, isOtherScheme, isPronoun, isVersion, skipLead } from './guards.ts';
import { grammarOf, membersOpening, nameAt, notationOf } from './opening.ts';
import type { Opening, Place } from './opening.ts';
import { titleOpening } from './title.ts';

/** Which document a name means, as far as the draft has been read. */
export type DocumentOf = (name: NameReading) => NamedDocument | null;

/** A citation directly behind a name, or with の between: a number, 別表 or a title. `otherScheme`: numbered as this corpus is not. */
export function readNamed(
  place: Place,
  head: Head & { type: 'name' },
  at: number,
  corpus: Corpus,
  undecided: boolean,
  documentOf: DocumentOf,
): Opening | 'otherScheme' | null {
  const start = skipLead(place.text, at, head.name.english);
  const opening = readFrom(place, head, start, corpus, undecided, documentOf);
  const isBracketed = /[(（［〔]\s*$/.test(place.text.slice(at, start));
  return opening === null || opening === 'otherScheme' || !isBracketed ? opening : closed(place.text, opening);
}

/** A lone citation in brackets ends with them: 指針（Ⅴ2）. */
function closed(text: string, opening: Opening): Opening {
  if (opening.body.type !== 'title' && opening.body.members.length > 1) return opening;
  const end = matchAt(/[ \t]*[)）］〕]/y, text, opening.end)?.end ?? opening.end;
  return { ...opening, end };
}

function readFrom(
  place: Place,
  head: Head & { type: 'name' },
  start: number,
  corpus: Corpus,
  undecided: boolean,
  documentOf: DocumentOf,
): Opening | 'otherScheme' | null {
  const { text } = place;
  const { name } = head;
  const notation = notationOf(text, name);
  const grammar = grammarOf(corpus, name.english, (at) =>
    behindNameAgain(place, name, at, (again) => {
      const document = documentOf(again);
      return document?.corpus === corpus && !document.undecided;
    }),
  );
  const annexEnd =
    readAnnexWord(corpus, text, start) ?? (name.english ? readAnnexWord(corpus, text, skipThe(text, start)) : null);
  if (annexEnd !== null && !isNumberedAnnex(text, annexEnd)) {
    const members = readAnnexMembers(grammar, text, readAnnex(grammar, text, start, annexEnd));
    return membersOpening(corpus, 'annex', notation, head.start, null, members);
  }
  const title = titleAt(place, start);
  if (title !== null) return titleOpening(corpus, text, title, head.start, notation);
  if (undecided) return null;
  const section = name.english ? readSectionWord(text, start, schemeOf(corpus.levelsEn).words) : null;
  const pinpoint = readPinpoint(
    grammar,
    text,
    section?.end ?? start,
    section === null ? 'none' : 'word',
    (depth) => mayBeginAt(corpus.levels, depth),
    section?.unit ?? null,
  );
  if (pinpoint === null || !isEnoughInEnglish(text, name, section !== null, pinpoint)) return null;
  if (section === null && (isVersion(text, pinpoint) || isFile(text, pinpoint.end) || isColumn(text, pinpoint)))
    return null;
  if (isOtherScheme(text, pinpoint)) return 'otherScheme';
  if (section !== null && isNamedBehind(place, pinpoint.end)) return null;
  return membersOpening(
    corpus,
    isRelativeName(text, head) ? 'relative' : 'number',
    notation,
    head.start,
    null,
    ofThisName(text, readMembers(grammar, text, pinpoint), name.english),
  );
}

/** Where a number would begin behind the same name at `at`, as at the end of a range: 指針Ⅲ1から指針Ⅳ2まで. */
function behindNameAgain(
  place: Place,
  name: NameReading,
  at: number,
  isOfCorpus: (again: NameReading) => boolean,
): number | null {
  const { text, heads, index } = place;
  const start = name.english ? skipThe(text, at) : at;
  let next = index + 1;
  while ((heads[next]?.start ?? start) < start) next++;
  const head = heads[next];
  if (head?.type !== 'name' || head.start !== start || head.definition !== null) return null;
  if (!isSameName(head.name, name) && !(hasNoOtherYear(head.name, name) && isOfCorpus(head.name))) return null;
  return skipLead(text, head.end, name.english);
}

/** The same words, or 同指針, mean the same document, if they say nothing of another edition; other words may, as the draft has it. */
function isSameName(again: NameReading, name: NameReading): boolean {
  if (again.foreign || !hasNoOtherYear(again, name)) return false;
  if (again.form !== name.form)
    return again.modifier === 'same' && again.corpora.some((corpus) => name.corpora.includes(corpus));
  return again.modifier === null || again.modifier === 'same' || again.modifier === name.modifier;
}

function hasNoOtherYear(again: NameReading, { year }: NameReading): boolean {
  return again.year === null || again.year === year;
}

/** Section V.2 of the Guidelines has the name behind it, whatever stands before. */
function isNamedBehind(place: Place, at: number): boolean {
  const of = readOf(place.text, at);
  return of !== null && nameAt(place, of) !== undefined;
}

/** In "Guidelines, V.2; Sections VI and VII of the Charter" the list ends where sections of something else begin. */
function ofThisName(text: string, members: readonly Member[], english: boolean): readonly Member[] {
  if (!english || readOf(text, members.at(-1)?.end ?? text.length) === null) return members;
  const other = members.findLastIndex(({ start }, index) => index > 0 && isBehindSectionWord(text, start));
  return other < 0 ? members : members.slice(0, other);
}

function titleAt(place: Place, at: number): TitleReading | null {
  for (let index = place.index + 1; index < place.heads.length; index++) {
    const head = place.heads[index];
    if (head === undefined || head.start > at) return null;
    if (head.type === 'title' && head.start === at) return head.title;
  }
  return null;
}

function skipThe(text: string, at: number): number {
  return matchAt(/the[ \n]+/iy, text, at)?.end ?? at;
}

/** In English a lone numeral behind a name needs a word for a section, a comma or a level below it: "the Guidelines I mean". */
function isEnoughInEnglish(text: string, name: NameReading, hasSection: boolean, pinpoint: Pinpoint): boolean {
  return !name.english || hasSection || pinpoint.steps.length > 1 || !isPronoun(text, pinpoint);
}

function isRelativeName(text: string, head: Span): boolean {
  return /^(?:前掲|前記|上記|上掲)/.test(text.slice(head.start, head.start + 2));
}
