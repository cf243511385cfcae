/**
 * The words that count, and the longer words that only begin like one. They are data: a new counter is a new word here, and a word that
 * it must not be taken for stands with its first character and what may follow it.
 */

/** Counters by their first character. */
export const COUNTERS: ReadonlyMap<string, readonly string[]> = byFirstCharacter(
  (
    'つ 年 月 日 点 件 回 項目 条 号 頁 ページ 種 類型 類 分野 原則 か国 カ国 ヵ国 ヶ国 ケ国 箇国 国 か所 カ所 ' +
    'ヵ所 ヶ所 ケ所 箇所 個所 か月 カ月 ヵ月 ヶ月 箇月 か条 カ条 箇条 か年 カ年 箇年 個 人 名 者 本 枚 冊 部 隻 ' +
    '機 両 台 基 発 倍 割 度 番 位 級 段階 段 パラグラフ 文 週 時 分 秒 世紀 億 万 千 百 円 ドル 歳 代 期 次 方 ' +
    '面 隊 師団 州 県 市 町 村 区 党 院 省 庁 社 組 層 例 語 字 行 列 通 極 重 軸 柱 本柱 要素 案 版 場 地 口 ' +
    '門 票 席 食 フェーズ ステップ プラス キロ メートル パーセント ポイント カテゴリ タイプ パターン ケース ' +
    'グループ レベル チーム km kg ㎞ ％ % + ＋ ヵ ヶ'
  ).split(' '),
);

/** By the first character of a counter, what behind it makes a longer word that counts nothing: 日本, 点検, 柱書. */
export const LONGER_WORDS: ReadonlyMap<string, string> = new Map(
  (
    '年次 月例 日本米豪韓中英印仏独露加欧朝常程時 点検在 件名数 回復収避答線顧 条約件文理 号令外 種々別 類似推 ' +
    '国際連民内家会土境籍務防力益政 個別々人 人道員事的権命材口質 名称目前義 者側 ' +
    '本文稿項指章節件来土国質格部法報書論 枚挙 冊子 部隊分会内 機雷能関会動密器材体 両国政者論用院 台湾頭風 ' +
    '基本盤づ礎 発生表動効言射展足揮達出令 倍増 割合当 度外合 番号組 位置 級友 文書言章化民献法脈明学科面部中末頭意案節句体 ' +
    '週刊 時点期代宜 分析担類離配割 期待間限 次にの官第い 方針向法式策位 面積 隊員形 県民知内 市民場町街 ' +
    '区別分域 党内派 省令略 社会 組合み 例え示外 語句 字句 行為動う政使わ 列挙島 通信報知常達告過商じ 極力め東 ' +
    '重要大点視複 柱書 場合面 地域方位理図上元球 口頭 席上 食料糧事 代表替わ理 歳入出 世界 相互手 系統'
  )
    .split(' ')
    .map((signs) => [signs.charAt(0), signs.slice(1)]),
);

function byFirstCharacter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of words) map.set(word.charAt(0), [...(map.get(word.charAt(0)) ?? []), word]);
  return map;
}
