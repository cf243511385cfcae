/**
 * Character variants: old and other shapes of the same character (旧字体, 異体字), each with the one that is in use. The
 * pairs are those of the 常用漢字表 (its shapes in brackets) and of the 人名用漢字 lists, and the shapes that optical
 * reading and foreign fonts bring into Japanese texts (搜, 戶). 弁 is left out: 辨, 瓣, 辯 and 弁 were different words.
 */

/** The shape in use of each variant, by UTF-16 code. */
export function variantShapes(): ReadonlyMap<number, number> {
  shapes ??= new Map(pairs());
  return shapes;
}

let shapes: ReadonlyMap<number, number> | undefined;

function* pairs(): Iterable<[number, number]> {
  for (const pair of PAIRS.split(/\s+/u)) {
    const used = pair.charCodeAt(0);
    for (let index = 1; index < pair.length; index++) yield [pair.charCodeAt(index), used];
  }
}

/** Each group begins with the shape in use. */
const PAIRS =
  '亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣 艶艷 応應 欧歐 ' +
  '殴毆 桜櫻 奥奧 横橫 温溫 穏穩 仮假 価價 画畫劃 会會 絵繪 壊壞 懐懷 概槪 拡擴 殻殼 覚覺 学學斈 ' +
  '岳嶽 楽樂 渇渴 勧勸 巻卷 陥陷 寛寬 関關 歓歡 館舘 観觀 顔顏 気氣 既旣 帰歸 偽僞 戯戲 犠犧 ' +
  '旧舊 拠據 挙擧舉 虚虛 峡峽 挟挾 狭狹 教敎 郷鄕 暁曉 区區 駆驅駈 勲勳 薫薰 径徑 茎莖 恵惠 掲揭 ' +
  '渓溪 経經 蛍螢 軽輕 継繼 鶏鷄 芸藝 撃擊 欠缺 研硏 県縣 倹儉 剣劍劒 険險 圏圈 検檢 献獻 権權 ' +
  '顕顯 験驗 厳嚴 戸戶 呉吳 娯娛 広廣 効效 恒恆 黄黃 鉱鑛 号號 告吿 国國囯 黒黑 砕碎 済濟 斎齋 ' +
  '歳歲 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 写寫 釈釋 寿壽 ' +
  '収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍 尚尙 将將 称稱 渉涉 焼燒 証證 奨奬獎 条條 状狀 ' +
  '乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 真眞 寝寢 慎愼 尽盡 図圖 粋粹 酔醉 ' +
  '穂穗 随隨 髄髓 枢樞 数數 瀬瀨 清淸 静靜 税稅 斉齊 摂攝 窃竊 説說 絶絕 専專 浅淺 戦戰 践踐 ' +
  '銭錢 潜潛 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插揷 巣巢 曽曾 装裝 総總緫 痩瘦 騒騷 増增 蔵藏 ' +
  '臓臟 即卽 属屬 続續 堕墮 対對 体體躰 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 脱脫 担擔 単單 胆膽 団團 ' +
  '断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 勅敕 鎮鎭 逓遞 鉄鐵銕 転轉 点點 伝傳 党黨 ' +
  '盗盜 灯燈 当當 闘鬪 徳德 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 ' +
  '抜拔 晩晚 蛮蠻 秘祕 姫姬 浜濱 瓶甁 払拂 仏佛 併倂 並竝 辺邊邉 変變 歩步 宝寶 豊豐 褒襃 翻飜 ' +
  '毎每 万萬 満滿 麺麵 黙默 訳譯 薬藥 与與 予豫 余餘 揺搖 様樣 謡謠 遥遙 来來 頼賴 乱亂 覧覽 ' +
  '竜龍 両兩 猟獵 緑綠 涙淚 塁壘 礼禮 励勵 戻戾 霊靈 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 郎郞 ' +
  '楼樓 録錄 湾灣 島嶋嶌 峰峯 崎﨑嵜 高髙 富冨 斑斒 回囘 群羣 同仝 略畧 煙烟 窓窗 傑杰 考攷 闊濶 ' +
  '稲稻 強强 協恊 針鍼 呪咒 飲飮 嘘噓 産產 彦彥 顛顚 填塡 頬頰 繋繫 掴摑 剥剝 箪簞 蝉蟬 莱萊 ' +
  '蝋蠟 鴎鷗 涜瀆 掻搔 噛嚙 躯軀 醤醬 麹麴 屏屛 鹸鹼 偸偷 唖啞 焔焰 攪撹 潅灌 諌諫 餅餠 喩喻 ' +
  '隣鄰 船舩 沿㳂 脅脇 才纔 準凖 決决 況况 減减 涼凉 凍冻 冴冱 韮韭 鑑鑒 競竸';
