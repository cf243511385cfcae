/**
 * Other documents: laws, treaties, outlines, white papers. They are never a corpus's own: after 「自衛隊法第76条」 the words 同(1) belong to the
 * law, and a sentence that speaks of a law may use the law's vocabulary (捜索救助 is no wrong 捜索・救難 there). They are found by the way
 * their names end and by articles (第76条), so that no list of laws has to be kept.
 */
import { isBlank, isCapital, isDigit, isKanji, isKanjiDigit, isKatakana, isLatin } from './characters.ts';
import type { Span } from './span.ts';

/**
 * The name of another document whose last word begins or ends at `at`; null where none does. The span reaches back over the whole run of
 * kanji, katakana and letters before the ending.
 */
export function readOtherDocument(text: string, at: number): Span | null {
  const code = text.charCodeAt(at);
  if (isLatin(code)) return readEnglish(text, at);
  const endings = ENDINGS.get(code);
  if (endings === undefined) return null;
  if (code === 0x6761 /* 条 */) return readArticle(text, at);
  for (const ending of endings) {
    const end = at + ending.length;
    if (!text.startsWith(ending, at) || isCommon(text, end) || isKanjiWord(text, end, ending)) continue;
    const start = runStart(text, at);
    return start === at && !WHOLE.has(ending) ? null : { start, end };
  }
  return null;
}

/**
 * Whether the part `span` of a text names such a document outside the words in `own` and `terms`, both in order: a treaty that is itself a
 * term of a corpus is none. Linear in the span.
 */
export function namesOtherDocument(text: string, span: Span, own: readonly Span[], terms: readonly Span[]): boolean {
  const known = [...own, ...terms].toSorted((a, b) => a.start - b.start);
  let index = 0;
  const to = Math.min(span.end, text.length);
  for (let at = span.start; at < to; at++) {
    const found = readOtherDocument(text, at);
    if (found === null || found.end > to) continue;
    while (index < known.length && (known[index]?.end ?? found.end) < found.end) index++;
    if ((known[index]?.start ?? found.end) >= found.end) return true;
  }
  return false;
}

/** How everything begins that `readOtherDocument` reads, for the dispatch of the scan. */
export function otherDocumentWords(): readonly string[] {
  return [...[...ENDINGS.values()].flat(), ...ENGLISH_WORDS];
}

/** Endings that are a document's name on their own. */
const WHOLE = new Set([
  '憲法',
  '大綱',
  '白書',
  '共同声明',
  '共同発表',
  '国家安全保障戦略',
  '国家防衛戦略',
  '防衛力整備計画',
  '中期防衛力整備計画',
  '中期防',
  '中間報告',
  '中間取りまとめ',
  '中間とりまとめ',
  '最終報告',
  '閣議決定',
  '同書',
  '同稿',
  '同論文',
]);

/** Endings of the names of documents, by their first UTF-16 unit; longer ones first. */
const ENDINGS: ReadonlyMap<number, readonly string[]> = byFirst([
  ...WHOLE,
  '法律案',
  '法律',
  '法案',
  '法',
  '条約',
  '条',
  '協定',
  '憲章',
  '議定書',
  '要綱',
  '政令',
  '省令',
  '施行令',
  '告示',
  '通達',
  '規程',
  '訓令',
  '規則',
  '宣言',
  '声明',
  '安全保障戦略',
  '防衛戦略',
  '国防戦略',
  '決議',
  '報告書',
  '答弁書',
  '覚書',
  '交換公文',
  '合意議事録',
  '運用指針',
  '三原則',
]);

/** Words that end like the name of a law and are none. */
const COMMON = [
  '方法',
  '手法',
  '国際法',
  '国内法',
  '司法',
  '立法',
  '用法',
  '技法',
  '違法',
  '合法',
  '不法',
  '適法',
  '文法',
  '作法',
  '戦法',
  '論法',
  '療法',
  '製法',
  '脱法',
  '無法',
  '魔法',
  '寸法',
  '非核三原則',
  '条件付',
  '理事会決議',
];

function isCommon(text: string, end: number): boolean {
  return COMMON.some((word) => text.endsWith(word, end) || text.startsWith(word, end - 2));
}

/** 法 begins 法的, 法制, 法令; 声明 begins nothing else, but 法律 and the rest may be followed by a kanji of their own. */
function isKanjiWord(text: string, end: number, ending: string): boolean {
  const next = text.charAt(end);
  if (next === '' || !isKanji(text.charCodeAt(end))) return false;
  if (ending !== '法') return '化的性学者家'.includes(next);
  return !'第上案又及並若等別'.includes(next) && !isKanjiDigit(text.charCodeAt(end));
}

/** The longest name of a law that is looked at; longer ones are cut, which harms nothing. */
const LOOK_BACK = 60;

function runStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LOOK_BACK && isNamePart(text.charCodeAt(start - 1))) start--;
  return start;
}

function isNamePart(code: number): boolean {
  return isKanji(code) || isKatakana(code) || isLatin(code) || isDigit(code);
}

/** 第76条, 三条, ９条の２: an article of whatever law. */
function readArticle(text: string, at: number): Span | null {
  if (/[件文約]/.test(text.charAt(at + 1)) && at + 1 < text.length)
    return text.startsWith('条約', at) ? readTreaty(text, at) : null;
  let start = at;
  while (
    start > 0 &&
    at - start < 8 &&
    (isDigit(text.charCodeAt(start - 1)) || isKanjiDigit(text.charCodeAt(start - 1)))
  )
    start--;
  if (start === at) return null;
  if (text.charAt(start - 1) === '第') start--;
  const law = runStart(text, start);
  return { start: law, end: at + 1 };
}

function readTreaty(text: string, at: number): Span | null {
  const start = runStart(text, at);
  return start === at ? null : { start, end: at + 2 };
}

const ENGLISH_WORDS = [
  'Art(?:icles?|s?\\.)[ \\n]+[0-9]',
  'arts?\\.[ \\n]+[0-9]',
  'Act\\b',
  'Treaty\\b',
  'Charter\\b',
  'Constitution\\b',
  'Law\\b',
  'Agreement\\b',
  'Outline\\b',
  'Declaration\\b',
  'Protocol\\b',
  'Convention\\b',
  'Bill\\b',
  'White[ \\n]Paper\\b',
  'Joint[ \\n]Statement\\b',
  'Strategy\\b',
  'Defense of Japan\\b',
];
const ENGLISH = new RegExp(ENGLISH_WORDS.join('|'), 'y');

function readEnglish(text: string, at: number): Span | null {
  if (isLatin(text.charCodeAt(at - 1))) return null;
  ENGLISH.lastIndex = at;
  const words = ENGLISH.exec(text)?.[0];
  if (words === undefined) return null;
  // A capital word before it makes a name of it: the Security Treaty, but not "Act now".
  const isName = /^art/i.test(words) || /\s/.test(words) || isCapitalWordBefore(text, at);
  return isName ? { start: at, end: at + words.length } : null;
}

function isCapitalWordBefore(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < 30 && isLatin(text.charCodeAt(start - 1))) start--;
  // U.N. Charter
  if (start === end && text.charAt(end - 1) === '.')
    return isCapital(text.charCodeAt(end - 2)) && text.charAt(end - 3) === '.';
  return start < end && end < at && isCapital(text.charCodeAt(start)) && text.slice(start, end) !== 'The';
}

function byFirst(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const map = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0);
    map.set(first, [...(map.get(first) ?? []), word]);
  }
  return map;
}
