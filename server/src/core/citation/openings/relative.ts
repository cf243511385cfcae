/**
 * With 同, 上記, 前記 or ibid.: what a chain of citations makes of a number, a unit or the word alone.
 */
import { ancestorAt } from '../../corpus/ancestry.ts';
import type { Corpus, CorpusNode } from '../../corpus/corpus.ts';
import { isKatakana, skipBlanks } from '../../text/characters.ts';
import { baseFor } from '../chain.ts';
import type { Chain } from '../chain.ts';
import { wholeOf, type Notation } from '../citation.ts';
import { annexReadingOf, readAnnex, readAnnexSibling } from '../constructs/annex.ts';
import { readSectionWord } from '../constructs/english.ts';
import { readPart } from '../constructs/parts.ts';
import { isFirstInSource, type RelativeReading } from '../constructs/relative.ts';
import { readAnnexWord } from '../landmarks.ts';
import { readAnnexMembers, readMembers, readPartMembers } from '../member.ts';
import type { Member, MemberGrammar } from '../member.ts';
import { isMarkedAs, markersIn } from '../ownList.ts';
import { readPinpoint } from '../pinpoint.ts';
import type { Pinpoint } from '../pinpoint.ts';
import { matchAt } from '../scan.ts';
import { depthOfUnit, schemeOf } from '../scheme.ts';
import type { ReadingScope, ReadingState } from '../state.ts';
import { isBeyond, isOtherScheme, isPronoun, isToldByWriter, skipLead } from './guards.ts';
import { NO_NAME, grammarOf, membersOpening, targetsOpening } from './opening.ts';
import type { Opening, Place } from './opening.ts';

/** What surrounds a relative citation. */
export interface RelativeContext {
  readonly chain: Chain | null;
  readonly paragraphChain: Chain | null;
  readonly state: ReadingState;
  readonly scope: ReadingScope;
  readonly citedBefore: boolean;
  /** Where the last citation of the paragraph ended. */
  readonly citedTo: number;
}

/** 同, 上記, 前記, ibid. with what follows; null where there is nothing that it could point back to. */
export function readRelativeCitation(
  place: Place,
  relative: RelativeReading,
  context: RelativeContext,
): Opening | null {
  switch (relative.word) {
    case 'same':
      return context.chain === null || isOfOther(place.text, relative, context)
        ? null
        : readSame(place, relative, context.chain, context);
    case 'above':
    case 'cited':
      return readAbove(place, relative, context);
    case 'ibid':
      return readIbid(place, relative, context.paragraphChain);
  }
}

/**
 * 要領(2)ロ、同(2)ハ: beside a number that is no citation 同 speaks of what that is a number of, and so it does behind a number of the
 * draft's own: 二の１に掲げる会合及び同２に掲げる活動, 上記(1)のほか、同(2).
 */
function isOfOther(text: string, { start, end }: RelativeReading, { citedTo }: RelativeContext): boolean {
  const number = BESIDE.exec(text.slice(Math.max(0, start - 12), start));
  if (number !== null && start - number[0].length + (number[1] ?? '').length > citedTo) return true;
  const before = text.slice(Math.max(citedTo, start - OWN_REACH), start);
  return OWN_NUMBER.test(before) || (/[（(][0-9０-９]/.test(text.slice(end, end + 2)) && BRACKETED.test(before));
}

const BESIDE = /([（(][0-9０-９ァ-ンａ-ｚa-zⅰ-ⅹ]{1,3}[）)][ァ-ン]?)(?:、|及び|並びに|又は|・|と)$/;
const OWN_NUMBER =
  /[0-9０-９一二三四五六七八九十]{1,2}の(?:第?[0-9０-９一二三四五六七八九十]{1,2}(?![つ年月日点件回])|[（(][0-9０-９]{1,2}[）)])|[上前]記[（(]?[0-9０-９]/;
/** A number within a sentence; at its beginning it would mark an item. */
const BRACKETED = /[^\s。、注註][（(][0-9０-９]{1,2}[）)]/;
/** How far back the number may stand. */
const OWN_REACH = 120;

function readSame(
  place: Place,
  relative: RelativeReading,
  chain: Chain,
  { paragraphChain, citedTo, state, scope }: RelativeContext,
): Opening | null {
  const { text } = place;
  const { corpus } = chain;
  const grammar = grammarOf(corpus, false);
  const notation = NO_NAME;
  if (relative.unit === 'annex') {
    const reading = readAnnex(grammar, text, relative.start, relative.end);
    return corpus.annex === null
      ? null
      : relativeOpening(corpus, notation, relative, readAnnexMembers(grammar, text, reading));
  }
  if (relative.unit === 'clause') {
    return paragraphChain === null || isOfOtherWords(text, relative, citedTo)
      ? null
      : readLast(place, relative, paragraphChain, grammar);
  }
  const last = paragraphChain?.last.at(-1)?.node;
  if (relative.unit === null && paragraphChain !== null && last !== undefined && last.kind !== 'clause') {
    // 同「輸送」, 同第3項目: beside the row or the item that was cited last.
    const annex = readAnnexSibling(grammar, text, relative.end, annexReadingOf(last, relative.end));
    if (annex !== null)
      return targetsOpening(corpus, notation, relative, paragraphChain.last, readAnnexMembers(grammar, text, annex));
  }
  const depth = relative.unit === null ? null : depthOf(relative.unit, corpus);
  const base = depth === null ? null : ancestorOf(chain.nearest[depth], depth);
  if (relative.unit !== null && base === null) return null;
  const pinpoint = readRelativePinpoint(grammar, text, relative.end, base?.depth ?? 0);
  const [first] = pinpoint?.steps ?? [];
  if (pinpoint !== null && first !== undefined) {
    const before = text.slice(citedTo, relative.start);
    const ways = markersIn(before.slice(0, before.lastIndexOf('\n') + 1), state.listed);
    // 同(2) behind a list of the draft's own is its second item; with a level below it is none.
    if (base === null && pinpoint.steps.length === 1 && isMarkedAs(ways, first.step)) return null;
    // 同ア: so far down in the order of iroha are only letters that another document counts in another order.
    if (
      pinpoint.steps.some(({ depth: at, reading }) => corpus.levels[at - 1]?.system === 'iroha' && reading.ordinal > 20)
    )
      return null;
    const below = base ?? baseFor(chain, first.depth);
    if (base === null && isBeyond(corpus, pinpoint, scope, below)) return null;
    return relativeOpening(corpus, notation, relative, readMembers(grammar, text, pinpoint), below);
  }
  const part = readPart(text, relative.end);
  if (base !== null) {
    const targets = [wholeOf(base)];
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

/** 「…」（『論集』9頁）、「…」（同上）: in a bracket behind quoted words 同 goes back to the bracket behind the words before them. */
function isOfOtherWords(text: string, { start }: RelativeReading, citedTo: number): boolean {
  return isFirstInSource(text, start) && SOURCE_OF_WORDS.test(text.slice(Math.max(citedTo, start - FARTHEST), start));
}

const FARTHEST = 400;
const SOURCE_OF_WORDS =
  /[」』”](?:[とを][^。「」（）()]{0,16})?[（(](?![^（）()]{0,8}(?:筆者|引用者|原文|傍点|下線|強調|中略|以下|ママ))[^（）()]{2,}/u;

/** The depth of the level that 同章, 同節 and 同条 name; null where the document has no articles. */
function depthOf(unit: 'chapter' | 'section' | 'article', { levels }: Corpus): number | null {
  if (unit === 'article') return depthOfUnit(levels, '条');
  return unit === 'chapter' ? 1 : 2;
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
  if (corpus === null) return null;
  const grammar = grammarOf(corpus, false);
  const annexEnd = context.citedBefore || context.state.spoken === corpus ? readAnnexWord(corpus, text, start) : null;
  if (annexEnd !== null) {
    return relativeOpening(
      corpus,
      NO_NAME,
      relative,
      readAnnexMembers(grammar, text, readAnnex(grammar, text, start, annexEnd)),
    );
  }
  const pinpoint = readPinpoint(grammar, text, start, 'none', () => true);
  const depth = pinpoint?.steps[0]?.depth;
  if (pinpoint === null || depth === undefined || isOtherScheme(text, pinpoint)) return null;
  const isChapter = depth === 1 && isPlainChapter(corpus, pinpoint);
  if (!isChapter && (context.paragraphChain === null || !context.citedBefore)) return null;
  if (!isChapter && !isMarked(pinpoint)) return null;
  const members = readMembers(grammar, text, pinpoint);
  if (isToldByWriter(text, members.at(-1)?.end ?? pinpoint.end)) return null;
  const base = context.chain === null ? null : baseFor(context.chain, depth);
  if (isBeyond(corpus, pinpoint, context.scope, base)) return null;
  return relativeOpening(corpus, NO_NAME, relative, members, base);
}

function relativeOpening(
  corpus: Corpus,
  notation: Notation,
  { start }: RelativeReading,
  members: readonly Member[],
  base: CorpusNode | null = null,
): Opening {
  return membersOpening(corpus, 'relative', notation, start, null, members, base);
}

/** A chapter that shows itself as one: a Roman numeral, or 第 with its unit. A bare 1 could be anything. */
function isPlainChapter({ levels }: Corpus, pinpoint: Pinpoint): boolean {
  const step = pinpoint.steps[0]?.step;
  return levels[0]?.system === 'roman' || step?.prefixed === true || (step?.unit ?? null) !== null;
}

function readIbid(place: Place, relative: RelativeReading, chain: Chain | null): Opening | null {
  if (chain === null) return null;
  const { text } = place;
  const grammar = grammarOf(chain.corpus, true);
  const notation = { ...NO_NAME, english: true };
  const lead = matchAt(/[,]?[ \n]+(?:at[ \n]+)?/y, text, relative.end)?.end ?? relative.end;
  const section = readSectionWord(text, lead, schemeOf(chain.corpus.levelsEn).words);
  // Articles of whatever is spoken of, if the corpus has none.
  if (section === null && matchAt(/art(?:icle|s?\.)/iy, text, lead) !== null) return null;
  const pinpoint = readPinpoint(grammar, text, section?.end ?? lead, 'word', () => true, section?.unit ?? null);
  const isInAnnex = chain.last.at(-1)?.node.kind !== 'clause';
  const annex = isInAnnex ? readAnnex(grammar, text, relative.start, relative.end) : null;
  if (annex !== null && annex.names.length > 0)
    return relativeOpening(chain.corpus, notation, relative, readAnnexMembers(grammar, text, annex));
  if (
    pinpoint !== null &&
    ((section !== null && !isInAnnex) || pinpoint.steps.length > 1 || pinpoint.steps[0]?.depth === 1) &&
    !isPronoun(text, pinpoint)
  ) {
    const depth = pinpoint.steps[0]?.depth ?? 1;
    const members = readMembers(grammar, text, pinpoint);
    return relativeOpening(chain.corpus, notation, relative, members, baseFor(chain, depth));
  }
  return targetsOpening(chain.corpus, notation, relative, chain.last, []);
}

/** 同項, 同上: what was cited last, perhaps with a part of it or a place below it. */
function readLast(place: Place, relative: RelativeReading, chain: Chain, grammar: MemberGrammar): Opening | null {
  if (chain.last.length === 0) return null;
  const { text } = place;
  // Only laws have items that are called so.
  if (!schemeOf(chain.corpus.levels).units.includes('号') && matchAt(ITEM_OF_LAW, text, relative.end) !== null)
    return null;
  const last = chain.last.at(-1)?.node;
  const pinpoint =
    last === undefined || last.kind !== 'clause' ? null : readRelativePinpoint(grammar, text, relative.end, last.depth);
  if (pinpoint !== null && last !== undefined) {
    return relativeOpening(chain.corpus, NO_NAME, relative, readMembers(grammar, text, pinpoint), last);
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

const ITEM_OF_LAW = /[ \t]*の?(?:第?[ \t]*[0-9０-９一二三四五六七八九十]{1,3}[ \t]*|各)号/y;

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

/** A step that cannot be mistaken for a plain number: bracketed, katakana, or several of them. */
function isMarked(pinpoint: Pinpoint): boolean {
  const first = pinpoint.steps[0]?.step;
  return (
    first !== undefined &&
    (first.bracketed || first.unit !== null || pinpoint.steps.length > 1 || isKatakana(first.sign.charCodeAt(0)))
  );
}
