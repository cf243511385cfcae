/**
 * Names: by what words a draft speaks of a corpus. Every name of every corpus, and every name that the draft itself defines,
 * is looked for in one pass; what stands directly before a name decides whether it is that document (日米, 本, 旧, a year) or
 * another one (運用指針, WHOガイドライン, Basic Guidelines).
 */
import type { Corpus } from '../corpus/corpus.ts';
import type { EditionWord } from '../corpus/edition.ts';
import { isTranslationOfAny } from '../corpus/translation.ts';
import {
  isBlank,
  isHiragana,
  isJapanese,
  isKanji,
  isKatakana,
  isLatin,
  isLineBreak,
  unitBefore,
} from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { matchAt } from './scan.ts';
import { YEAR, yearOf, yearOfTwoDigits } from './years.ts';

/** A name as it stands in a draft. The span holds its modifiers, year, quotation marks and the date in brackets behind it. */
export interface NameReading extends Span {
  /** The name itself as it is listed, without modifiers. */
  readonly form: string;
  /** The name's own words in the draft. */
  readonly words: Span;
  readonly corpora: readonly Corpus[];
  readonly english: boolean;
  /** Another document that only shares the word. */
  readonly foreign: boolean;
  readonly year: number | null;
  /** 新, 現行, 旧, 前 before the name; `same` for 同, 本, 当該: the document spoken of last. */
  readonly modifier: EditionWord | 'same' | null;
}

/** All names that are looked for. */
export interface NameIndex {
  readonly byFirst: ReadonlyMap<number, readonly NameEntry[]>;
}

interface NameEntry {
  readonly form: string;
  readonly corpora: readonly Corpus[];
  readonly english: boolean;
}

/** The index of the corpora's names and of forms that a draft defines (for whatever document). */
export function createNameIndex(corpora: readonly Corpus[], defined: readonly string[] = []): NameIndex {
  const entries = new Map<string, { corpora: Corpus[]; english: boolean }>();
  const add = (form: string, english: boolean, corpus: Corpus | null): void => {
    const entry = entries.get(form) ?? { corpora: [], english };
    if (corpus !== null) entry.corpora.push(corpus);
    entries.set(form, entry);
  };
  for (const corpus of corpora) {
    const borne = isTranslationOfAny(corpus, corpora) ? originalNames(corpus, corpora) : NO_NAMES;
    for (const name of [...corpus.meta.names, ...corpus.meta.namesEn])
      if (!borne.has(name)) add(name, endsInLatin(name), corpus);
  }
  for (const form of defined) if (!entries.has(form)) add(form, endsInLatin(form), null);
  const byFirst = new Map<number, NameEntry[]>();
  for (const [form, entry] of [...entries].sort(([a], [b]) => b.length - a.length)) {
    const first = form.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { form, ...entry }]);
  }
  return { byFirst };
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** The names that a translation has from its original: whoever uses them cites the original. */
function originalNames(translation: Corpus, corpora: readonly Corpus[]): ReadonlySet<string> {
  const original = corpora.find(({ id }) => id === translation.meta.translationOf);
  return new Set([...(original?.meta.names ?? []), ...(original?.meta.namesEn ?? [])]);
}

/** A name is read by the rules of the language that it ends in. */
function endsInLatin(name: string): boolean {
  return isLatin(name.charCodeAt(name.length - 1));
}

/** Whether a form is looked for already, so that a draft that defines it adds nothing. */
export function hasName(index: NameIndex, form: string): boolean {
  return index.byFirst.get(form.charCodeAt(0))?.some((entry) => entry.form === form) ?? false;
}

/** The longest name that stands at `at`, with what surrounds it; null where none does. */
export function readName(index: NameIndex, text: string, at: number): NameReading | null {
  const entries = index.byFirst.get(text.charCodeAt(at));
  if (entries === undefined) return null;
  for (const entry of entries) {
    const end = matchWords(text, at, entry.form);
    if (end === null) continue;
    return entry.english ? readEnglish(text, { start: at, end }, entry) : readJapanese(text, { start: at, end }, entry);
  }
  return null;
}

/** The offset behind `form` at `at`. White space inside an English form matches any; a line break between Japanese letters is skipped. */
export function matchWords(text: string, at: number, form: string): number | null {
  let position = at;
  for (let index = 0; index < form.length; index++) {
    const wanted = form.charCodeAt(index);
    if (isBlank(wanted)) {
      const start = position;
      while (isBlank(text.charCodeAt(position)) || isLineBreak(text.charCodeAt(position))) position++;
      if (position === start) return null;
      continue;
    }
    if (index > 0 && isJapanese(wanted)) position = skipBreak(text, position);
    const found = text.charCodeAt(position);
    if (found !== wanted && !(isDash(wanted) && isDash(found))) return null;
    position++;
  }
  return position;
}

function skipBreak(text: string, at: number): number {
  if (!isLineBreak(text.charCodeAt(at))) return at;
  let position = at;
  while (isLineBreak(text.charCodeAt(position)) || isBlank(text.charCodeAt(position))) position++;
  return position;
}

function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015);
}

const OPEN = '「『“"';
const CLOSE = '」』”"';

function readJapanese(text: string, words: Span, entry: NameEntry): NameReading {
  const before = readBefore(text, words.start, entry);
  const isQuoted = before.start === words.start && isQuotedAt(text, words);
  const outer = isQuoted ? readBefore(text, words.start - 1, entry) : before;
  const end = isQuoted ? words.end + 1 : words.end;
  const date = readDate(text, end);
  return {
    form: entry.form,
    words,
    start: isQuoted && outer.foreign ? words.start - 1 : outer.start,
    end: date?.end ?? end,
    corpora: entry.corpora,
    english: false,
    foreign: outer.foreign || beginsOther(text, words.end),
    year: outer.year ?? date?.year ?? null,
    modifier: outer.modifier,
  };
}

function isQuotedAt(text: string, words: Span): boolean {
  const open = OPEN.indexOf(text.charAt(words.start - 1));
  return words.start > 0 && open >= 0 && text.charAt(words.end) === CLOSE.charAt(open);
}

interface Before {
  readonly start: number;
  readonly foreign: boolean;
  readonly year: number | null;
  readonly modifier: NameReading['modifier'];
}

type Modifier = NameReading['modifier'];

/** Words before a name that leave it our document, longer ones first, and what they say of the edition. */
const MODIFIERS: readonly (readonly [string, Modifier])[] = [
  ['防衛協力のための', null],
  ['防衛協力の', null],
  ['防衛協力', null],
  ['日米両国政府の', null],
  ['日米両政府の', null],
  ['日米間の', null],
  ['日米の', null],
  ['日米', null],
  ['改定後の', 'current'],
  ['改訂後の', 'current'],
  ['見直し後の', 'current'],
  ['改定された', 'current'],
  ['新たな', 'current'],
  ['新しい', 'current'],
  ['現行の', 'current'],
  ['改定前の', 'former'],
  ['従前の', 'former'],
  ['以前の', 'former'],
  ['現行', 'current'],
  ['改定', 'current'],
  ['改訂', 'current'],
  ['当該', 'same'],
  ['前掲', null],
  ['上掲', null],
  ['上記', null],
  ['前記', null],
  ['新', 'current'],
  ['現', 'current'],
  ['旧', 'former'],
  ['前', 'former'],
  ['同', 'same'],
  ['本', 'same'],
  ['両', 'same'],
];

const DATED_BEFORE = new RegExp(
  `${YEAR}[ 　]*(?:年度?)?(?:[ 　]*[0-9０-９一二三四五六七八九十]{1,3}月)?(?:[ 　]*[0-9０-９一二三四五六七八九十]{1,3}日)?` +
    '(?:付けの?|版の?|の|に)?(?:新たに|改めて)?(?:(?:策定|改定|改訂|見直|了承|合意|公表|発表|決定|作成|採択)(?:され|し|さ)?(?:た|の|後の)?)?(?:日米両政府の|日米の|日米|新たな|新|旧)?$',
);
const TWO_DIGITS = /[’'‘]?([0-9０-９]{2})年?(?:の|版の?)?$/;
/** How far back a date before a name may begin. */
const LOOK_BACK = 40;

function readBefore(text: string, at: number, entry: NameEntry): Before {
  let start = at;
  let modifier: Modifier = null;
  for (;;) {
    const year = readYearBefore(text, start);
    if (year !== null) return { start: year.start, foreign: false, year: year.year, modifier };
    const found = MODIFIERS.find(([word]) => text.endsWith(word, start) && start >= word.length);
    if (found === undefined) break;
    start -= found[0].length;
    modifier = found[1] ?? modifier;
  }
  // A full title is the document's own whatever stands before it; only a short name can be the tail of another one.
  const isForeign = start === at && isLong(entry) ? false : isPartOfOther(text, start);
  return { start: isForeign ? runStart(text, start) : start, foreign: isForeign, year: null, modifier };
}

/** A name of ten characters or more is nobody else's. */
function isLong(entry: NameEntry): boolean {
  return entry.form.length >= 10;
}

function readYearBefore(text: string, at: number): { readonly start: number; readonly year: number } | null {
  const code = text.charCodeAt(at - 1);
  if (!isKanji(code) && !isNumberEnd(text.charAt(at - 1))) return null;
  const head = text.slice(Math.max(0, at - LOOK_BACK), at);
  const dated = DATED_BEFORE.exec(head);
  const year = dated === null ? null : yearOf(dated[1], dated[2], dated[3]);
  if (dated !== null && year !== null) return { start: at - dated[0].length, year };
  const short = TWO_DIGITS.exec(head);
  const twoDigits = short === null ? null : yearOfTwoDigits(short[1] ?? '');
  if (short === null || twoDigits === null || isNumberEnd(head.charAt(short.index - 1))) return null;
  return { start: at - short[0].length, year: twoDigits };
}

function isNumberEnd(character: string): boolean {
  return /[0-9０-９のにたし版け後なー]/.test(character);
}

/**
 * Any kanji, katakana or Latin letter directly before a short name makes it another document's; so do words that say whose it is or
 * what it is for (文部科学省の, 再発防止のための, 個人情報保護に関する, 厚生労働省が定める).
 */
function isPartOfOther(text: string, at: number): boolean {
  const code = unitBefore(text, at);
  if (isKanji(code) || isKatakana(code) || isLatin(code)) return true;
  if (!isHiragana(code)) return false;
  const head = text.slice(Math.max(0, at - 24), at);
  return PURPOSE.test(head) || OWNED.test(head);
}

const PURPOSE = /(?:のための|に関する|に係る|に関して定める|についての)$/;
/** Who issues guidelines of their own, and how that is said. The two governments together issue ours. */
const OWNED =
  /(?:省|庁|協会|学会|委員会|審議会|会議|機構|機関|連合|連盟|大学|研究所|(?<!両|両国)政府|当局|本部|会社|企業|自治体|県|市|州|各国|(?<!日)米国|英国|豪州|韓国|中国|国連|EU|ＥＵ|NATO|ＮＡＴＯ|WHO|ＷＨＯ|OECD|ＯＥＣＤ|原則|法律|条約|大綱)(?:の|(?:が|の)(?:定め|策定し|公表し|作成し|示し|発出し|制定し|改定し)(?:る|た|ている))$/;

function runStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LOOK_BACK) {
    const code = unitBefore(text, start);
    if (!isKanji(code) && !isKatakana(code) && !isLatin(code)) break;
    start--;
  }
  return start;
}

/** ガイドライン関連法, 指針案, ガイドライン中間報告 are other documents. */
const OTHER_BEHIND =
  /(?:関連)?(?:三|３|3)?法(?!的|令|律)|案|値|性|中間|最終報告|見直し(?:案|作業)?に関する|特別委員会/y;

function beginsOther(text: string, at: number): boolean {
  return matchAt(OTHER_BEHIND, text, at) !== null;
}

const DATE_BRACKET = new RegExp(`[ \\t]*[（(][ \\t]*${YEAR}[ 　]*(?:年[^（）()「」]{0,60})?[）)]`, 'y');

const DATE_OPEN = new RegExp(`[ \\t]*[（(][ \\t]*${YEAR}[ 　]*年`, 'y');

/**
 * The date in brackets behind a name: （平成…年…月…日）, (…). Where the brackets hold a definition too, the year counts and the
 * brackets are left for the reader of definitions.
 */
function readDate(text: string, at: number): { readonly end: number; readonly year: number } | null {
  const whole = matchAt(DATE_BRACKET, text, at);
  const match = whole ?? matchAt(DATE_OPEN, text, at);
  const year = match === null ? null : yearOf(match.groups[1], match.groups[2], match.groups[3]);
  return year === null ? null : { end: whole?.end ?? at, year };
}

const YEAR_WORD = /(?:\b|^)((?:1[89]|20)[0-9]{2})[ \n]+(?:revised[ \n]+|new[ \n]+|defen[cs]e[ \n]+|bilateral[ \n]+)?$/i;
const WORD_BEFORE = /([A-Za-z.’'&-]+)[ \n]+$/;
const PLAIN_WORDS = new Set(
  (
    'the these those said both of under in on to from with by per see cf and or for as at than that which while since our their its ' +
    'new revised current present former old previous original bilateral defense defence u.s.-japan japan-u.s. us-japan japan-us'
  ).split(' '),
);
const CURRENT_WORDS = new Set(['new', 'revised', 'current', 'present']);
const FORMER_WORDS = new Set(['old', 'former', 'previous', 'original']);

/**
 * Guidelines needs a capital or a year. Another word before it that is no plain function word makes it another document (Basic
 * Guidelines), and so does "for …" behind the short name.
 */
function readEnglish(text: string, words: Span, entry: NameEntry): NameReading | null {
  if (isLatin(text.charCodeAt(words.start - 1)) || isLatin(text.charCodeAt(words.end))) return null;
  const head = text.slice(Math.max(0, words.start - LOOK_BACK), words.start);
  const dated = YEAR_WORD.exec(head);
  const word = WORD_BEFORE.exec(head)?.[1]?.toLowerCase() ?? '';
  const isLongName = entry.form.includes(' ');
  const isForeign =
    dated === null &&
    !isLongName &&
    ((word !== '' && !PLAIN_WORDS.has(word)) ||
      matchAt(/[ \n]+(?:for|on|concerning|regarding)[ \n]+/y, text, words.end) !== null);
  const date = readDate(text, words.end);
  return {
    form: entry.form,
    words,
    start: dated === null ? words.start : words.start - dated[0].length + leadOf(dated[0]),
    end: date?.end ?? words.end,
    corpora: entry.corpora,
    english: true,
    foreign: isForeign,
    year: dated === null ? (date?.year ?? null) : Number(dated[1]),
    modifier: CURRENT_WORDS.has(word) ? 'current' : FORMER_WORDS.has(word) ? 'former' : null,
  };
}

function leadOf(matched: string): number {
  return matched.length - matched.trimStart().length;
}
