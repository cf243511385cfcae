/**
 * Counters: the words that make an amount of a number. 「指針Ⅵの2つのメカニズム」 cites Ⅵ and nothing below it, because つ
 * counts mechanisms; but 「指針Ⅴ2日本は」 cites Ⅴ2, because 日 begins a longer word there.
 */
import { isDigit, isKanji, isKanjiDigit, isKatakana, skipBlanks } from '../text/characters.ts';
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
  return suspected && start === at && isNoun(text, at) && !(isLonger && !isCountedNoun(text, at));
}

/**
 * Behind the other end of a range of numbers, which are counted together, the rest of a decimal, or a year in the other count: 3-4頁, ２〜３か国,
 * 2.5倍, 97（同9）年.
 */
function behindRange(text: string, at: number): number {
  const sign = text.charAt(at);
  if (sign === '（' || sign === '(') return matchAt(OTHER_COUNT, text, at)?.end ?? at;
  if (sign === '' || !DASHES.includes(sign) || !isDigit(text.charCodeAt(at + 1))) return at;
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

const OTHER_COUNT = /[（(][^（）()]{1,6}[）)](?=年)/y;
const DASHES = '-‐‑–—―−－〜～~.．';

/** Whether a Roman numeral names a kind and no chapter: Ⅱ型, Ⅲ相, Ⅰ類. */
export function isKind(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign !== '' && KINDS.includes(sign) && LONGER_WORDS.get(sign)?.includes(text.charAt(at + 1) || '。') !== true;
}

const KINDS = '型類相級期種世系';

/** Whether a word of kanji or katakana begins at `at` that is none of those that follow a citation directly. */
function isNoun(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isKatakana(code)) return isKatakana(text.charCodeAt(at + 1));
  return isKanji(code) && !isKanjiDigit(code) && !FOLLOWERS.some((word) => text.startsWith(word, at));
}

/** What may follow a citation directly: connectors, parts, units, words for what is cited; and the look-alikes of katakana. */
const FOLLOWERS =
  '及 並 又 若 乃 参照 関連 関係 記載 所定 所掲 規定 引用 等 各 以下 以外 前段 後段 柱書 冒頭 末尾 最 但 本文 第 章 節 項 款 口 力 夕 卜 工'.split(
    ' ',
  );

/** Nouns that begin like a counter and are counted themselves: 指針Ⅵの2機関. */
const COUNTED_NOUNS = [
  '機関',
  '機能',
  '場面',
  '場合',
  '地域',
  '区分',
  '区域',
  '条件',
  '方針',
  '方向',
  '方法',
  '部隊',
  '部分',
];

function isCountedNoun(text: string, at: number): boolean {
  return COUNTED_NOUNS.some((noun) => text.startsWith(noun, at));
}

/** By the first character of a counter, what behind it makes a longer word that counts nothing: 日本, 点検, 柱書. */
const LONGER_WORDS: ReadonlyMap<string, string> = new Map([
  ['年', '次'],
  ['月', '例'],
  ['日', '本米豪韓中英印仏独露加欧朝常程時'],
  ['点', '検在'],
  ['件', '名数'],
  ['回', '復収避答線顧'],
  ['条', '約件文理'],
  ['号', '令外'],
  ['種', '々別'],
  ['類', '似推'],
  ['国', '際連民内家会土境籍務防力益政'],
  ['個', '別々人'],
  ['人', '道員事的権命材口質'],
  ['名', '称目前義'],
  ['者', '側'],
  ['本', '文稿項指章節件来土国質格部法報書論'],
  ['枚', '挙'],
  ['冊', '子'],
  ['部', '隊分会内'],
  ['機', '雷能関会動密器材体'],
  ['両', '国政者論用院'],
  ['台', '湾頭風'],
  ['基', '本盤づ礎'],
  ['発', '生表動効言射展足揮達出令'],
  ['倍', '増'],
  ['割', '合当'],
  ['度', '外合'],
  ['番', '号組'],
  ['位', '置'],
  ['級', '友'],
  ['文', '書言章化民献法脈明学科面部'],
  ['週', '刊'],
  ['時', '点期代宜'],
  ['分', '析担類離配割'],
  ['期', '待間限'],
  ['次', 'にの官第い'],
  ['方', '針向法式策位'],
  ['面', '積'],
  ['隊', '員形'],
  ['県', '民知内'],
  ['市', '民場町街'],
  ['区', '別分域'],
  ['党', '内派'],
  ['省', '令略'],
  ['社', '会'],
  ['組', '合み'],
  ['例', 'え示外'],
  ['語', '句'],
  ['字', '句'],
  ['行', '為動う政使わ'],
  ['列', '挙島'],
  ['通', '信報知常達告過商じ'],
  ['極', '力め東'],
  ['重', '要大点視複'],
  ['柱', '書'],
  ['場', '合面'],
  ['地', '域方位理図上元球'],
  ['口', '頭'],
  ['席', '上'],
  ['食', '料糧事'],
  ['代', '表替わ理'],
  ['歳', '入出'],
  ['世', '界'],
  ['相', '互手'],
  ['系', '統'],
]);

const COUNTERS: ReadonlyMap<string, readonly string[]> = byFirstCharacter([
  'つ',
  '年',
  '月',
  '日',
  '点',
  '件',
  '回',
  '項目',
  '条',
  '号',
  '頁',
  'ページ',
  '種',
  '類型',
  '類',
  '分野',
  '原則',
  'か国',
  'カ国',
  'ヵ国',
  'ヶ国',
  'ケ国',
  '箇国',
  '国',
  'か所',
  'カ所',
  'ヵ所',
  'ヶ所',
  'ケ所',
  '箇所',
  '個所',
  'か月',
  'カ月',
  'ヵ月',
  'ヶ月',
  '箇月',
  'か条',
  'カ条',
  '箇条',
  'か年',
  'カ年',
  '箇年',
  '個',
  '人',
  '名',
  '者',
  '本',
  '枚',
  '冊',
  '部',
  '隻',
  '機',
  '両',
  '台',
  '基',
  '発',
  '倍',
  '割',
  '度',
  '番',
  '位',
  '級',
  '段階',
  '段',
  'パラグラフ',
  '文',
  '週',
  '時',
  '分',
  '秒',
  '世紀',
  '億',
  '万',
  '千',
  '百',
  '円',
  'ドル',
  '歳',
  '代',
  '期',
  '次',
  '方',
  '面',
  '隊',
  '師団',
  '州',
  '県',
  '市',
  '町',
  '村',
  '区',
  '党',
  '院',
  '省',
  '庁',
  '社',
  '組',
  '層',
  '例',
  '語',
  '字',
  '行',
  '列',
  '通',
  '極',
  '重',
  '軸',
  '柱',
  '本柱',
  '要素',
  '案',
  '版',
  '場',
  '地',
  '口',
  '門',
  '票',
  '席',
  '食',
  'フェーズ',
  'ステップ',
  'プラス',
  'キロ',
  'メートル',
  'パーセント',
  'ポイント',
  'カテゴリ',
  'タイプ',
  'パターン',
  'ケース',
  'グループ',
  'レベル',
  'チーム',
  'km',
  'kg',
  '㎞',
  '％',
  '%',
  '+',
  '＋',
  'ヵ',
  'ヶ',
]);

function byFirstCharacter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of words) map.set(word.charAt(0), [...(map.get(word.charAt(0)) ?? []), word]);
  return map;
}
