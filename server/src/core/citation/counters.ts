/**
 * Counters: the words that make an amount of a number. 「指針Ⅵの2つのメカニズム」 cites Ⅵ and nothing below it, because つ
 * counts mechanisms; but 「指針Ⅴ2日本は」 cites Ⅴ2, because 日 begins a longer word there.
 */
import { isBlank, isDigit, isKanji, isKanjiDigit, isKatakana, skipBlanks } from '../text/characters.ts';
import { COUNTERS, LONGER_WORDS } from './counterWords.ts';
import { matchAt } from './scan.ts';

/**
 * Whether a counter stands at `at`, directly behind a number, so that the number is an amount and no part of a citation. Behind の
 * and in a list (`suspected`) every noun is counted: 指針Ⅵの2メカニズム are two mechanisms, since a level would be followed by a particle.
 */
export function isCounted(text: string, at: number, suspected = false): boolean {
  const start = skipBlanks(text, behindRange(text, at));
  const first = text.charAt(start);
  const isLonger = LONGER_WORDS.get(first)?.includes(text.charAt(start + 1)) === true && start + 1 < text.length;
  if (COUNTERS.get(first)?.some((counter) => text.startsWith(counter, start)) === true && !isLonger) return true;
  if (!suspected || !isNoun(text, start) || (isLonger && !isCountedNoun(text, start))) return false;
  return start === at || standsApart(text, at);
}

/** Whether the digits that end at `at` have a blank before them as well, as where an editor parts scripts: の 2 メカニズム. */
function standsApart(text: string, at: number): boolean {
  let start = at;
  while (isDigit(text.charCodeAt(start - 1))) start--;
  return start < at && isBlank(text.charCodeAt(start - 1));
}

/**
 * Behind the other end of a range of numbers, which are counted together, the rest of a decimal, or a year in the other count: 3-4頁, ２〜３か国,
 * 2.5倍, 97（同9）年, in which the 9 is counted too.
 */
function behindRange(text: string, at: number): number {
  const sign = text.charAt(at);
  if (sign === '（' || sign === '(' || sign === '）' || sign === ')') return matchAt(OTHER_COUNT, text, at)?.end ?? at;
  if (sign === '' || !DASHES.includes(sign) || !isDigit(text.charCodeAt(at + 1))) return at;
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

const OTHER_COUNT = /(?:[（(][^（）()]{1,6})?[）)](?=年)/y;
const DASHES = '-‐‑–—―−－〜～~.．';

/** Whether a Roman numeral names a kind and no chapter: Ⅱ型, Ⅲ相, Ⅰ類, Ⅳ号, X線. */
export function isKind(text: string, at: number): boolean {
  const start = skipBlanks(text, at);
  const sign = text.charAt(start);
  return (
    sign !== '' && KINDS.includes(sign) && LONGER_WORDS.get(sign)?.includes(text.charAt(start + 1) || '。') !== true
  );
}

const KINDS = '型類相級期種世系号版字線部社';

/** Whether a word of kanji or katakana begins at `at` that is none of those that follow a citation directly. */
export function isNoun(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isKatakana(code)) return isKatakana(text.charCodeAt(at + 1));
  return isKanji(code) && !isKanjiDigit(code) && !FOLLOWERS.some((word) => text.startsWith(word, at));
}

/** What may follow a citation directly: connectors, parts, units, words for what is cited; and the look-alikes of katakana. */
const FOLLOWERS =
  '及 並 又 若 乃 中 同 抜粋 参照 関連 関係 記載 所定 所掲 規定 引用 等 各 以下 以外 前段 後段 柱書 冒頭 末尾 最 但 本文 第 章 節 項 款 口 力 夕 卜 工'.split(
    ' ',
  );

/** Nouns that begin like a counter and are counted themselves: 指針Ⅵの2機関. */
const COUNTED_NOUNS = '機関 機能 場面 場合 地域 区分 区域 条件 方針 方向 方法 部隊 部分'.split(' ');

function isCountedNoun(text: string, at: number): boolean {
  return COUNTED_NOUNS.some((noun) => text.startsWith(noun, at));
}
