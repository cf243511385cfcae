/**
 * Names in Japanese words: 日米防衛協力のための指針, 2001年の「指針」, 新ガイドライン, with what stands around them: modifiers and a year before,
 * quotation marks, another name or a date in brackets behind.
 */
import { isBlank, isHiragana, isKanji, isKanjiDigit, isKatakana, isLatin, unitBefore } from '../text/characters.ts';
import { MADE, readDate } from './dates.ts';
import { matchName } from './nameIndex.ts';
import type { NameEntry, NameIndex, NameMatch } from './nameIndex.ts';
import type { NameReading } from './names.ts';
import { matchAt } from './scan.ts';
import { SHORT_YEAR, YEAR, yearAmong, yearOf } from './years.ts';

/** The name of a match, with what surrounds it. */
export function readJapaneseName(index: NameIndex, text: string, { entry, words }: NameMatch): NameReading {
  const before = readBefore(text, words.start, entry);
  const behind = readBehind(index, text, words.end, entry);
  const isQuoted = isQuotedAt(text, before.start, behind.end);
  const outer = isQuoted ? readBefore(text, before.start - 1, entry) : before;
  const outside = isQuoted ? readBehind(index, text, behind.end + 1, entry) : behind;
  const foreign = before.foreign || outer.foreign;
  const isOther = foreign || beginsOther(text, words.end);
  return {
    form: entry.form,
    words,
    start: isQuoted && foreign ? before.start - 1 : outer.start,
    end: outside.end,
    corpora: entry.corpora,
    english: false,
    foreign: isOther,
    // The year of another document says nothing of ours: 2001年のガイドライン関連法.
    year: isOther ? null : (before.year ?? outer.year ?? behind.year ?? outside.year),
    modifier: before.modifier ?? outer.modifier ?? behind.modifier ?? outside.modifier,
  };
}

type Modifier = NameReading['modifier'];

interface Around {
  readonly year: number | null;
  readonly modifier: Modifier;
}

interface Before extends Around {
  readonly start: number;
  readonly foreign: boolean;
}

interface Behind extends Around {
  readonly end: number;
}

const OPEN = '「『“"';
const CLOSE = '」』”"';

function isQuotedAt(text: string, start: number, end: number): boolean {
  const open = OPEN.indexOf(text.charAt(start - 1));
  return start > 0 && open >= 0 && text.charAt(end) === CLOSE.charAt(open);
}

/** Words before a name that leave it our document, longer ones first, and what they say of the edition. */
const MODIFIERS: readonly (readonly [string, Modifier])[] = [
  ...modifiers(
    null,
    '防衛協力のための 防衛協力の 防衛協力 日米両国政府の 日米両政府の 日米間の 日米の 日米 前掲 上掲 上記 前記',
  ),
  ...modifiers('current', '改定後の 改訂後の 見直し後の 改定された 新たな 新しい 現行の 現行 改定 改訂 新 現'),
  ...modifiers('former', '改定前の 従前の 以前の 旧 前'),
  ...modifiers('same', '当該 同 本 両'),
].toSorted(([a], [b]) => b.length - a.length);

function modifiers(modifier: Modifier, words: string): readonly (readonly [string, Modifier])[] {
  return words.split(' ').map((word) => [word, modifier]);
}

const NUMBER = '[0-9０-９一二三四五六七八九十]{1,3}';
/** What may stand between a year and the name: the rest of a date, what was done in that year (and by whom), and words of the name. */
const SINCE =
  `(?:[ 　]*${NUMBER}月)?(?:[ 　]*${NUMBER}日)?(?:付けの?|版の?|の|に)?` +
  `((?<=に)、?[^。、「」（）]{1,24}(?:が|で|により)(?=(?:${MADE})(?:し|され)た))?(?:新たに|改めて)?` +
  `(?:(?:${MADE})(?:され|し|さ)?(?:た|の|後の)?)?(?:日米両政府の|日米の|日米|新たな|新|旧)?[ 　]?$`;
const DATED_BEFORE = new RegExp(`${YEAR}[ 　]*(?:年度?)?${SINCE}`);
/** 01指針, ’01年の指針, 01年に策定された指針, 〇一年の指針 */
const TWO_DIGITS = new RegExp(
  `[’'‘]?([0-9０-９]{2})(?:の|版の?)?$|${SHORT_YEAR}[ 　]?年${SINCE}|(?<![第去近])([1-9１-９一二三四五六七八九])年${SINCE}`,
);
/** How far back a date before a name may begin. */
const LOOK_BACK = 64;

function readBefore(text: string, at: number, entry: NameEntry): Before {
  let start = at;
  let modifier: Modifier = null;
  for (;;) {
    const year = readYearBefore(text, start, entry);
    if (year !== null) return { start: year.start, foreign: false, year: year.year, modifier };
    const found = MODIFIERS.find(([word]) => text.endsWith(word, start) && start >= word.length);
    if (found === undefined) break;
    start -= found[0].length;
    modifier = found[1] ?? modifier;
  }
  // A full title is the document's own whatever stands before it; only a short name can be the tail of another one.
  const isForeign = start === at && isLong(entry) ? false : isPartOfOther(text, start);
  if (modifier === null && DEMONSTRATIVES.some((word) => text.endsWith(word, start))) modifier = 'same';
  return { start: isForeign ? runStart(text, start) : start, foreign: isForeign, year: null, modifier };
}

/** They point back as 同 does, but are no part of the name. */
const DEMONSTRATIVES = ['この', 'その', 'かかる', 'こうした'];

/** A name of ten characters or more is nobody else's. */
function isLong(entry: NameEntry): boolean {
  return entry.form.length >= 10;
}

function readYearBefore(
  text: string,
  at: number,
  { corpora }: NameEntry,
): { readonly start: number; readonly year: number } | null {
  const code = unitBefore(text, isBlank(text.charCodeAt(at - 1)) ? at - 1 : at);
  if (!isKanji(code) && !isNumberEnd(String.fromCharCode(code))) return null;
  const head = text.slice(Math.max(0, at - LOOK_BACK), at);
  const dated = DATED_BEFORE.exec(head);
  const year = dated === null ? null : yearOf(dated[1], dated[2], dated[3]);
  // Who made it is no part of the name.
  if (dated !== null && year !== null) return { start: dated[4] === undefined ? at - dated[0].length : at, year };
  const short = TWO_DIGITS.exec(head);
  const editions = corpora.flatMap(({ meta }) => [meta.edition ?? 0, ...meta.otherEditions]);
  const twoDigits = short === null ? null : yearAmong(editions, short[1] ?? short[2] ?? short[4] ?? '');
  if (short === null || twoDigits === null || endsNumber(head, short.index)) return null;
  return { start: at - short[0].length, year: twoDigits };
}

function isNumberEnd(character: string): boolean {
  return /[0-9０-９のにたし版け後なー]/.test(character);
}

/** Whether the digits that begin at `at` are only the end of a longer number. */
function endsNumber(text: string, at: number): boolean {
  return /[0-9０-９]/.test(text.charAt(at - 1)) || isKanjiDigit(text.charCodeAt(at - 1));
}

/** What stands behind a name and belongs to it: its date in brackets, and another of its names in brackets, （ガイドライン）. */
function readBehind(index: NameIndex, text: string, at: number, entry: NameEntry): Behind {
  let behind: Behind = { end: at, year: null, modifier: null };
  for (;;) {
    const next = readAlias(index, text, behind.end, entry) ?? readDate(text, behind.end);
    if (next === null) return behind;
    const { year, modifier } = behind;
    behind = { end: next.end, year: year ?? next.year, modifier: modifier ?? next.modifier };
    // The brackets hold a definition, which another reader reads.
    if (!next.whole) return behind;
  }
}

const ALIAS_OPEN = /[ \t]*[（(][ \t]*(?:いわゆる|通称)?[「『]?/y;
const ALIAS_CLOSE = /[」』]?[ \t]*[）)]/y;

/** Another name of the same document in brackets: 日米防衛協力のための指針（新ガイドライン）. */
function readAlias(
  index: NameIndex,
  text: string,
  at: number,
  { corpora }: NameEntry,
): (Behind & { readonly whole: true }) | null {
  const open = matchAt(ALIAS_OPEN, text, at);
  if (open === null) return null;
  let start = open.end;
  let modifier: Modifier = null;
  for (;;) {
    const found = MODIFIERS.find(([word]) => text.startsWith(word, start));
    if (found === undefined || matchName(index, text, start) !== null) break;
    start += found[0].length;
    modifier = found[1] ?? modifier;
  }
  const name = matchName(index, text, start);
  if (name === null || !name.entry.corpora.some((corpus) => corpora.includes(corpus))) return null;
  const close = matchAt(ALIAS_CLOSE, text, name.words.end);
  return close === null ? null : { end: close.end, year: null, modifier, whole: true };
}

/**
 * Any kanji, katakana or Latin letter directly before a short name makes it another document's; so do a word joined by ・ or an
 * abbreviation before a blank (セキュリティ・ガイドライン, WHO ガイドライン), and words that say whose it is or what it is for (文部科学省の,
 * 再発防止のための, 個人情報保護に関する, 厚生労働省が定める).
 */
function isPartOfOther(text: string, at: number): boolean {
  const code = unitBefore(text, at);
  if (isKanji(code) || isKatakana(code) || isLatin(code)) return true;
  if (code === 0x30fb /* ・ */) {
    const before = text.charCodeAt(at - 2);
    return isKatakana(text.charCodeAt(at)) && (isKatakana(before) || isLatin(before));
  }
  if (isBlank(code)) return ABBREVIATION.test(text.slice(Math.max(0, at - 12), at));
  if (!isHiragana(code)) return false;
  const head = text.slice(Math.max(0, at - 24), at);
  return PURPOSE.test(head) || OWNED.test(head);
}

/** Capitals that are no Roman numeral. */
const ABBREVIATION = /(?:^|[^A-Za-zＡ-Ｚａ-ｚ])(?![IVXＩＶＸ]+[ 　])[A-ZＡ-Ｚ]{2,}[ 　]$/;
const PURPOSE = /(?:のための|に関する|に係る|に関して定める|についての)$/;
/** Who issues guidelines of their own, and how that is said. The two governments together issue ours. */
const OWNED =
  /(?:省|庁|協会|学会|委員会|審議会|会議|機構|機関|連合|連盟|大学|研究所|(?<!両|両国)政府|当局|本部|会社|企業|自治体|県|市|州|各国|党|(?<!日|日本と)米国|英国|豪州|韓国|中国|国連|EU|ＥＵ|NATO|ＮＡＴＯ|WHO|ＷＨＯ|OECD|ＯＥＣＤ|原則|法律|条約|大綱|対策|医療|診療|治療|研究|倫理|環境|衛生|管理|経営|教育|運用|調達|福祉|介護)(?:の|(?:が|の)(?:定め|策定し|公表し|作成し|示し|発出し|制定し|改定し)(?:る|た|ている))$/;

function runStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LOOK_BACK) {
    const code = unitBefore(text, start);
    if (!isKanji(code) && !isKatakana(code) && !isLatin(code)) break;
    start--;
  }
  return start;
}

/**
 * ガイドライン関連法, 指針案, ガイドライン中間報告 are other documents, and so is ガイドライン（厚生労働省、2018年）, by who issued it; ours is
 * told of by those who negotiated it.
 */
const OTHER_BEHIND =
  /(?:関連)?(?:三|３|3)?法(?!的|令|律)|案|[（(][^（）()]{0,4}案[）)]|値|性|中間|最終報告|見直し(?:案|作業)?に関する|特別委員会|[（(](?:[^（）()「」、，]{0,20}[、，])?[^（）()「」、，]{1,16}(?:(?<!外務|防衛)[省庁]|協会|学会|大学|研究所)(?:[、，][^（）()「」]{0,20})?[）)]/y;

function beginsOther(text: string, at: number): boolean {
  return matchAt(OTHER_BEHIND, text, at) !== null;
}
