/**
 * Openings: how a citation can begin, one function each: behind a name, with 同 or 上記, with a bare Roman chapter, with a
 * bare 別表, with an English word for a section, with a title. An opening is a citation as written, with the corpus that it is
 * read against; `resolveOpening.ts` says what it means.
 */
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
import type { BlockKind } from '../markup/markup.ts';
import { isBlank, isDigit, isKanji, isKatakana, isLatin, skipBlanks } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { baseFor } from './chain.ts';
import type { Chain } from './chain.ts';
import type { CitationKind, Notation, Target } from './citation.ts';
import { readAnnex } from './constructs/annex.ts';
import { readBehindName, readOf, readSectionWord } from './constructs/english.ts';
import { readPart } from './constructs/parts.ts';
import type { RelativeReading } from './constructs/relative.ts';
import type { TitleReading } from './constructs/titles.ts';
import type { NamedDocument } from './editions.ts';
import { foldTitle, landmarksOf, readAnnexWord, readRowName } from './landmarks.ts';
import type { Head } from './heads.ts';
import { readAnnexMembers, readMembers, readPartMembers } from './member.ts';
import type { Member, MemberGrammar } from './member.ts';
import type { NameReading } from './names.ts';
import { readPinpoint } from './pinpoint.ts';
import type { Pinpoint } from './pinpoint.ts';
import type { ReadingScope, ReadingState } from './read.ts';
import { ancestorAt } from './resolve.ts';
import { matchAt } from './scan.ts';

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

/** The grammar of a corpus's pinpoints in Japanese or English words. */
export function grammarOf(corpus: Corpus, english: boolean): MemberGrammar {
  return {
    levels: corpus.levels,
    english,
    readAnnexName: (text, at) => readAnnexWord(corpus, text, at),
    readRowName: (text, at) => readRowName(landmarksOf(corpus), text, at),
  };
}

/** A citation directly behind a name, or with の between: a number, 別表 or a title. `otherScheme`: numbered as this corpus is not. */
export function readNamed(
  place: Place,
  head: Head & { type: 'name' },
  at: number,
  corpus: Corpus,
  undecided: boolean,
): Opening | 'otherScheme' | null {
  const { text } = place;
  const { name } = head;
  const start = skipLead(text, at, name.english);
  const notation = notationOf(text, name);
  const grammar = grammarOf(corpus, name.english);
  const annexEnd =
    readAnnexWord(corpus, text, start) ?? (name.english ? readAnnexWord(corpus, text, skipThe(text, start)) : null);
  if (annexEnd !== null) {
    const members = readAnnexMembers(grammar, text, readAnnex(grammar, text, start, annexEnd));
    return membersOpening(corpus, 'annex', notation, head.start, null, members);
  }
  const title = titleAt(place, start);
  if (title !== null) return titleOpening(corpus, text, title, head.start, notation);
  if (undecided) return null;
  const section = name.english ? readSectionWord(text, start) : null;
  const pinpoint = readPinpoint(
    grammar,
    text,
    section ?? start,
    section === null ? 'none' : 'word',
    (depth) => depth === 1,
  );
  if (pinpoint === null || !isEnoughInEnglish(text, name, section !== null, pinpoint)) return null;
  if (isOtherScheme(text, pinpoint)) return 'otherScheme';
  return membersOpening(
    corpus,
    isRelativeName(text, head) ? 'relative' : 'number',
    notation,
    head.start,
    null,
    readMembers(grammar, text, pinpoint),
  );
}

/** What surrounds a relative citation. */
export interface RelativeContext {
  readonly chain: Chain | null;
  readonly paragraphChain: Chain | null;
  readonly state: ReadingState;
  readonly scope: ReadingScope;
  readonly citedBefore: boolean;
}

/** 同, 上記, 前記, ibid. with what follows; null where there is nothing that it could point back to. */
export function readRelativeCitation(
  place: Place,
  relative: RelativeReading,
  context: RelativeContext,
): Opening | null {
  switch (relative.word) {
    case 'same':
      return context.chain === null ? null : readSame(place, relative, context.chain, context.paragraphChain);
    case 'above':
    case 'cited':
      return readAbove(place, relative, context);
    case 'ibid':
      return readIbid(place, relative, context.paragraphChain);
  }
}

/** A Roman chapter without a name: only with a further level, in a draft that has named the corpus and has no Roman headings. */
export function readBarePath(
  place: Place,
  head: Span,
  state: ReadingState,
  scope: ReadingScope,
  kind: BlockKind,
): Opening | null {
  const { text } = place;
  const corpus = state.spoken === 'other' ? null : (state.named ?? scope.declared);
  if (corpus === null || (scope.romanHeadings && scope.declared === null)) return null;
  if (!standsAlone(text, head.start) || isOwnWords(text, head.start)) return null;
  const grammar = grammarOf(corpus, false);
  const pinpoint = readPinpoint(grammar, text, head.start, 'none', (depth) => depth === 1);
  if (pinpoint === null || pinpoint.steps.length < 2 || isLikeFigure(pinpoint) || isOtherScheme(text, pinpoint))
    return null;
  if (isHeadingLike(text, head.start, pinpoint, kind)) return null;
  const members = readMembers(grammar, text, pinpoint);
  const end = members.at(-1)?.end ?? pinpoint.end;
  if (isToldByWriter(text, end)) return null;
  return membersOpening(
    corpus,
    'number',
    { name: null, linked: isLinked(pinpoint), units: hasUnits(pinpoint), english: false },
    head.start,
    null,
    members,
  );
}

/** 別表 without a name, in a paragraph that names the corpus; never 別表第二, 法別表 or 別表1. */
export function readBareAnnex(place: Place, head: Head & { type: 'annex' }, corpus: Corpus): Opening | null {
  const { text } = place;
  if (readAnnexWord(corpus, text, head.start) !== head.end) return null;
  if (OTHER_ANNEX_BEHIND.test(text.slice(head.end, head.end + 3))) return null;
  const before = text.charAt(head.start - 1);
  if (before !== '' && '法令約定綱則案条号第新同付附別各'.includes(before)) return null;
  if (before === 'の' && !/[このそ]の$/.test(text.slice(Math.max(0, head.start - 2), head.start))) return null;
  if (head.english && !/(?:^|[\s(（,、。])$/.test(before)) return null;
  const grammar = grammarOf(corpus, head.english);
  const of = head.english ? readOf(text, head.end) : null;
  const name = of === null ? undefined : nameAt(place, of);
  const reading = readAnnex(grammar, text, head.start, head.end);
  const notation = { name: null, linked: false, units: false, english: head.english };
  if (name === undefined || reading.names.length > 0)
    return membersOpening(corpus, 'annex', notation, head.start, null, readAnnexMembers(grammar, text, reading));
  // Annex to the Guidelines, Rear Area Support: rows may stand behind the name.
  const rows = readAnnex(grammar, text, head.start, name.end);
  return membersOpening(corpus, 'annex', notation, head.start, null, readAnnexMembers(grammar, text, rows));
}

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
  const pinpoint = readPinpoint(grammar, text, head.end, 'word', (depth) => depth === 1);
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
  if (of !== null || pinpoint.steps.length < 2 || (scope.romanHeadings && scope.declared === null)) return null;
  return membersOpening(corpus, 'number', { ...notation, name: null }, head.start, null, members);
}

/** A title without a name before it: with a unit behind it, or so long that nobody writes it by chance. */
export function readLoneTitle(
  place: Place,
  title: TitleReading,
  state: ReadingState,
  scope: ReadingScope,
  blockCorpus: Corpus | null,
): Opening | null {
  const { text } = place;
  if (state.spoken === 'other') return null;
  const length = foldTitle(text.slice(title.words.start, title.words.end)).length;
  const corpus = blockCorpus ?? (title.unit === null ? null : (state.named ?? scope.declared));
  if (corpus !== null && (title.unit !== null || length >= LONG_TITLE))
    return titleOpening(corpus, text, title, title.start, NO_NAME);
  if (title.unit === null || title.unit === '箇所' || length < DISTINCT_TITLE) return null;
  const key = foldTitle(text.slice(title.words.start, title.words.end));
  const [only, ...others] = scope.corpora.filter((candidate) => landmarksOf(candidate).titles.has(key));
  return only === undefined || others.length > 0 ? null : titleOpening(only, text, title, title.start, NO_NAME);
}

const NO_NAME: Notation = { name: null, linked: false, units: false, english: false };
/** A title of this many characters is nobody's chance words. */
const LONG_TITLE = 10;
/** With 章, 節 or 項 behind it a shorter one will do. */
const DISTINCT_TITLE = 8;

function readSame(place: Place, relative: RelativeReading, chain: Chain, paragraphChain: Chain | null): Opening | null {
  const { text } = place;
  const { corpus } = chain;
  const grammar = grammarOf(corpus, false);
  const notation = { ...NO_NAME };
  if (relative.unit === 'annex') {
    const annexName = { start: relative.start, end: relative.end };
    const reading = readAnnex(grammar, text, annexName.start, annexName.end);
    return corpus.annex === null
      ? null
      : membersOpening(corpus, 'relative', notation, relative.start, null, readAnnexMembers(grammar, text, reading));
  }
  if (relative.unit === 'clause') {
    return paragraphChain === null ? null : readLast(place, relative, paragraphChain, grammar);
  }
  const lastNode = chain.nearest[1];
  const base =
    relative.unit === null
      ? null
      : relative.unit === 'chapter'
        ? ancestorOf(lastNode, 1)
        : ancestorOf(chain.nearest[2], 2);
  if (relative.unit !== null && base === null) return null;
  const pinpoint = readRelativePinpoint(grammar, text, relative.end, base?.depth ?? 0);
  if (pinpoint !== null && pinpoint.steps.length > 0) {
    const depth = pinpoint.steps[0]?.depth ?? 1;
    return membersOpening(
      corpus,
      'relative',
      notation,
      relative.start,
      null,
      readMembers(grammar, text, pinpoint),
      base ?? baseFor(chain, depth),
    );
  }
  const part = readPart(text, relative.end);
  if (base !== null) {
    const targets = [{ node: base, paragraph: null, sentence: null, ownWords: false }];
    return targetsOpening(
      corpus,
      notation,
      relative,
      targets,
      part === null ? [] : readPartMembers(grammar, text, part),
    );
  }
  if (part === null || part.start !== relative.end || chain.last.length === 0) return null;
  return targetsOpening(corpus, notation, relative, chain.last, readPartMembers(grammar, text, part));
}

/** 上記 and 前記 need a Roman chapter, or a citation before them in the paragraph. What the writer has told before is his own. */
function readAbove(place: Place, relative: RelativeReading, context: RelativeContext): Opening | null {
  const { text } = place;
  const start = skipLead(text, relative.end, false);
  const next = place.heads[place.index + 1];
  // 前掲指針Ⅴ2 is read from the name on, which takes 前掲 along.
  if (next?.type === 'name' && next.start <= start && next.end > start) return null;
  if (context.state.spoken === 'other') return null;
  const corpus = context.chain?.corpus ?? context.state.named ?? context.scope.declared;
  if (corpus == null) return null;
  const grammar = grammarOf(corpus, false);
  const annexEnd = context.citedBefore || context.state.spoken === corpus ? readAnnexWord(corpus, text, start) : null;
  if (annexEnd !== null) {
    return membersOpening(
      corpus,
      'relative',
      NO_NAME,
      relative.start,
      null,
      readAnnexMembers(grammar, text, readAnnex(grammar, text, start, annexEnd)),
    );
  }
  const pinpoint = readPinpoint(grammar, text, start, 'none', () => true);
  const depth = pinpoint?.steps[0]?.depth;
  if (pinpoint === null || depth === undefined || isOtherScheme(text, pinpoint)) return null;
  if (depth > 1 && (context.paragraphChain === null || !context.citedBefore)) return null;
  if (depth > 1 && !isMarked(pinpoint)) return null;
  const members = readMembers(grammar, text, pinpoint);
  if (isToldByWriter(text, members.at(-1)?.end ?? pinpoint.end)) return null;
  const base = depth === 1 || context.chain === null ? null : baseFor(context.chain, depth);
  return membersOpening(corpus, 'relative', NO_NAME, relative.start, null, members, base);
}

function readIbid(place: Place, relative: RelativeReading, chain: Chain | null): Opening | null {
  if (chain === null) return null;
  const { text } = place;
  const grammar = grammarOf(chain.corpus, true);
  const notation = { ...NO_NAME, english: true };
  const lead = matchAt(/[,]?[ \n]+(?:at[ \n]+)?/y, text, relative.end)?.end ?? relative.end;
  const section = readSectionWord(text, lead);
  const pinpoint = readPinpoint(grammar, text, section ?? lead, 'word', () => true);
  if (
    pinpoint !== null &&
    (section !== null || pinpoint.steps.length > 1 || pinpoint.steps[0]?.depth === 1) &&
    !isPronoun(text, pinpoint)
  ) {
    const depth = pinpoint.steps[0]?.depth ?? 1;
    const base = depth === 1 ? null : baseFor(chain, depth);
    return membersOpening(
      chain.corpus,
      'relative',
      notation,
      relative.start,
      null,
      readMembers(grammar, text, pinpoint),
      base,
    );
  }
  return targetsOpening(chain.corpus, notation, relative, chain.last, []);
}

/** 同項, 同上: what was cited last, perhaps with a part of it or a place below it. */
function readLast(place: Place, relative: RelativeReading, chain: Chain, grammar: MemberGrammar): Opening | null {
  if (chain.last.length === 0) return null;
  const { text } = place;
  const last = chain.last.at(-1)?.node;
  const pinpoint =
    last === undefined || last.kind !== 'clause' ? null : readRelativePinpoint(grammar, text, relative.end, last.depth);
  if (pinpoint !== null && last !== undefined) {
    return membersOpening(
      chain.corpus,
      'relative',
      NO_NAME,
      relative.start,
      null,
      readMembers(grammar, text, pinpoint),
      last,
    );
  }
  const part = readPart(text, relative.end);
  return targetsOpening(
    chain.corpus,
    NO_NAME,
    relative,
    chain.last,
    part === null ? [] : readPartMembers(grammar, text, part),
  );
}

/** The pinpoint behind 同 and 同章: below the level that the word itself names, at once or behind の. */
function readRelativePinpoint(grammar: MemberGrammar, text: string, at: number, above: number): Pinpoint | null {
  const linked = above > 0 ? matchAt(/[ \t]*の?[ \t]*/y, text, at) : null;
  const start = linked?.end ?? skipBlanks(text, at);
  const joint = linked !== null && text.slice(at, start).includes('の') ? 'linked' : 'none';
  return readPinpoint(grammar, text, start, joint, (depth) => depth > above);
}

function ancestorOf(node: CorpusNode | undefined, depth: number): CorpusNode | null {
  return node === undefined ? null : ancestorAt(node, depth);
}

function membersOpening(
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

function targetsOpening(
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

function titleOpening(
  corpus: Corpus,
  text: string,
  title: TitleReading,
  start: number,
  notation: Notation,
): Opening | null {
  const named = landmarksOf(corpus).titles.get(foldTitle(text.slice(title.words.start, title.words.end))) ?? [];
  const nodes = decide(named, title.unit);
  if (nodes.length === 0) return null;
  return { corpus, kind: 'title', notation, body: { type: 'title', nodes }, start, end: title.end, nameBehind: null };
}

/** Of the places with one title those that the unit can mean; all of them where it decides nothing. */
function decide(nodes: readonly CorpusNode[], unit: TitleReading['unit']): readonly CorpusNode[] {
  if (unit === null) return nodes;
  const clauses = nodes.filter((node) => node.kind === 'clause');
  const at = clauses.filter((node) =>
    unit === '章' ? node.depth === 1 : unit === '節' ? node.depth === 2 : unit === '項' ? node.depth > 2 : true,
  );
  if (at.length > 0) return at;
  return clauses.length > 0 ? clauses : nodes;
}

function titleAt(place: Place, at: number): TitleReading | null {
  for (let index = place.index + 1; index < place.heads.length; index++) {
    const head = place.heads[index];
    if (head === undefined || head.start > at) return null;
    if (head.type === 'title' && head.start === at) return head.title;
  }
  return null;
}

/** The name whose words, or the words before them that belong to it, begin at `at`. */
function nameAt(place: Place, at: number): NameReading | undefined {
  for (let index = place.index + 1; index < place.heads.length; index++) {
    const head = place.heads[index];
    if (head === undefined || head.start > at) return undefined;
    if (head.type === 'name' && at <= head.name.words.start) return head.name;
  }
  return undefined;
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

function notationOf(text: string, name: NameReading): Notation {
  return { name: text.slice(name.words.start, name.words.end), linked: false, units: false, english: name.english };
}

/** Between a Japanese name and its number only white space, の and an opening bracket may stand. */
function skipLead(text: string, at: number, english: boolean): number {
  if (english) return readBehindName(text, at);
  return matchAt(/[ \t\u3000\n]*(?:の|[（(](?=[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVXＩＶＸ第別]))?[ \t\u3000\n]*/y, text, at)?.end ?? at;
}

function skipThe(text: string, at: number): number {
  return matchAt(/the[ \n]+/iy, text, at)?.end ?? at;
}

/** In English a lone numeral behind a name needs a word for a section, a comma or a level below it: "the Guidelines I mean". */
function isEnoughInEnglish(text: string, name: NameReading, hasSection: boolean, pinpoint: Pinpoint): boolean {
  return !name.english || hasSection || pinpoint.steps.length > 1 || !isPronoun(text, pinpoint);
}

/** The pronoun I goes on with a word; a small i or v alone is never a chapter. */
function isPronoun(text: string, pinpoint: Pinpoint): boolean {
  const sign = pinpoint.steps.length === 1 ? pinpoint.steps[0]?.step.sign : undefined;
  if (sign === 'I') return matchAt(/[ \n]+[a-z]|['’]/iy, text, pinpoint.end) !== null;
  return sign === 'i' || sign === 'v';
}

/** Ⅳ.C.2.b: a capital letter as a level belongs to another edition's numbering. */
function isOtherScheme(text: string, pinpoint: Pinpoint): boolean {
  return (
    matchAt(/[ \t]*[.．\-－の][ \t]*[A-HＡ-Ｈ](?![A-Za-zＡ-Ｚａ-ｚ])/y, text, pinpoint.end) !== null ||
    matchAt(/[ \t]?[A-HＡ-Ｈ](?=[.．0-9０-９(（\s、。，]|$)/y, text, pinpoint.end) !== null
  );
}

function isRelativeName(text: string, head: Span): boolean {
  return /^(?:前掲|前記|上記|上掲)/.test(text.slice(head.start, head.start + 2));
}

function isLinked(pinpoint: Pinpoint): boolean {
  return pinpoint.steps.some(({ step }) => step.joint === 'linked');
}

function hasUnits(pinpoint: Pinpoint): boolean {
  return pinpoint.steps.some(({ step }) => step.unit !== null);
}

/** A bare chapter touches no word, and nobody is said to own it. */
function standsAlone(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (Number.isNaN(before)) return true;
  if (isKanji(before)) return '及並又若等'.includes(text.charAt(at - 1));
  return (
    !isKatakana(before) && !isLatin(before) && !isDigit(before) && !'のー-－‐–.．ⅠⅡⅢⅣⅤⅥⅦ'.includes(text.charAt(at - 1))
  );
}

/** 本稿Ⅴ2, 前述のⅤ2: the writer's own. */
function isOwnWords(text: string, at: number): boolean {
  return /(?:本稿|本報告|本論|本書|本章|拙稿|前述|後述|前出|後出|次の|以下の)(?:の|、|で)?[ \t]*$/.test(
    text.slice(Math.max(0, at - 8), at),
  );
}

/** Ⅴ2で述べた: the writer speaks of the draft's own section. */
function isToldByWriter(text: string, at: number): boolean {
  return (
    matchAt(
      /[ \t]*(?:で|において|に)[ \t]*(?:も|は)?(?:述べ|示し|触れ|論じ|記し|説明し|検討し|見た|みた|取り上げ|指摘し)た/y,
      text,
      at,
    ) !== null
  );
}

/** Ⅲ-2-3-4: numbers of figures are joined by hyphens and nothing else. */
function isLikeFigure(pinpoint: Pinpoint): boolean {
  return pinpoint.steps.slice(1).every(({ step }) => step.joint === 'hyphen' && !step.bracketed);
}

/** A block that begins with the path and goes on behind a space is the writer's own heading; a step apart is a list. */
function isHeadingLike(text: string, at: number, pinpoint: Pinpoint, kind: BlockKind): boolean {
  const second = pinpoint.steps[1]?.step;
  if (second !== undefined && (second.joint === 'space' || second.joint === 'line')) return true;
  if (text.slice(0, at).trim() !== '') return false;
  const next = text.charCodeAt(pinpoint.end);
  return kind === 'heading' || isBlank(next) || '.．'.includes(text.charAt(pinpoint.end) || ' ');
}

/** A step that cannot be mistaken for a plain number: bracketed, katakana, or several of them. */
function isMarked(pinpoint: Pinpoint): boolean {
  const first = pinpoint.steps[0]?.step;
  return (
    first !== undefined &&
    (first.bracketed || first.unit !== null || pinpoint.steps.length > 1 || isKatakana(first.sign.charCodeAt(0)))
  );
}

const OTHER_ANNEX_BEHIND = /^[ \t\u3000]*(?:[（(]?第|[0-9０-９一二三四五六七八九十①-⑳])/;
