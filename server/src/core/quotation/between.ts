/**
 * The words between a source and a quotation behind it: whether they give the quotation to somebody or something else. A subject
 * of their own, somebody who speaks, another place (外務省の資料では) or a later version (改定され) does.
 */

/** Whether the source is only something beside which the quotation is set. */
export function isAside(between: string): boolean {
  return ASIDE.test(between) || isSpeech(between);
}

/** について, に関し, をめぐり, 以外, と異なり … directly behind the source. */
const ASIDE =
  /^(?:[をに](?:ついて|つき|関し|関す|かんし|めぐ|巡|対し|対す|反し|反す|照らし|基づ|もとづ|従|沿|代え|加え|言及|触れ|先立|先だ|先ん|続[きく]|次[いぐ]|代わ|替わ|加わ|限ら|先行|並[びぶん]|倣|なら[いっ]|準じ|合わせ|併せ|とって|よら|応じ|伴|至[りる]|かかわら|関わら|比べ|過ぎ|すぎ|とどまら|ない|なく|なかっ)|(?:に)?は(?:ない|なく|なかっ)|でな[くい]|も参考|と(?:異な|違|は別|同様|同じ|比べ|の)|以外|など|等|以前|以後|の(?:策定|見直し|改定|改訂|下|もと|際|うち|関連|中間))/u;

/** Whether words hold a subject of their own: a noun with は, が or も, but for that of a condition (…が予想される場合に). */
export function hasSubject(whole: string): boolean {
  const words = whole.replace(CONDITION, '');
  for (const { index } of words.matchAll(SUBJECT)) {
    const noun = words.slice(Math.max(0, index - 1), index + 1);
    if (!/又$|或$|若$/u.test(noun) && !words.startsWith('我が国', index)) return true;
  }
  return false;
}

const CONDITION =
  /[^。、,，はも]{1,40}が[^。はがも]{1,60}[るただ](?:場合|とき|時)(?:に(?:は|おいて(?:は)?|も)?)?[、,，]?/gu;
const SUBJECT = /[\u3400-\u9fff々\u30a1-\u30feA-Za-zＡ-Ｚａ-ｚ0-9０-９」』）)\uFFFC](?=[はがも](?!じ|ら|ち))/gu;

/** Whether words speak of somebody's speech or of another text. */
export function isSpeech(words: string): boolean {
  return SPEECH_NOUN.test(words);
}

/** Nouns of speech and of other texts between source and quotation. */
const SPEECH_NOUN =
  /答弁|発言|質問|質疑|批判|反論|指摘|演説|会見|談話|社説|論文|報道|記事|声明|報告書|白書|証言|コメント/u;

/** Whether somebody who speaks for himself is the subject of the words. */
export function hasSpeaker(words: string): boolean {
  return SPEAKER_AS_SUBJECT.test(words);
}

/** Whether a bracket names somebody who speaks: 」（外務省幹部）. */
export function namesSpeaker(bracket: string): boolean {
  return SPEAKER_IN_BRACKET.test(bracket);
}

const SPEAKERS =
  '(?:大臣|総理|首相|大統領|長官|局長|課長|議員|委員|教授|[氏君]|論者|学者|著者|記者|幹部|党|紙|新聞|(?<![両国日米])政府|当局|省|庁|側)(?:ら|たち)?';
const SPEAKER_AS_SUBJECT = new RegExp(`(?:${SPEAKERS}|筆者)[はがも]`, 'u');
const SPEAKER_IN_BRACKET = new RegExp(`${SPEAKERS}[）)\\]］〕]`, 'u');

/**
 * Whether the words right before the quotation say that it stands elsewhere, or in what the source has since become: 国会では,
 * 外務省の資料によって, 中国から, 改定され、. The source's own parts (その末尾で) are no other place.
 */
export function isElsewhere(words: string): boolean {
  return (PLACE.test(words) && !OWN_PART.test(words)) || REPLACED.test(words);
}

const PLACE =
  /[\u3400-\u9fff々\u30a1-\u30feA-Za-zＡ-Ｚａ-ｚ」』](?:で|において|から|により|によって|によれば|によると)(?:は|も)?[、,，]?\s*$/u;
const OWN_PART =
  /(?:末尾|冒頭|前段|後段|中段|本文|柱書き?|標題|表題|見出し|第?[0-9０-９一二三四五六七八九十]+(?:文|段落?|項目?|パラ)|[文段項章節]|中|うち|ここ|一方|他方|最後|最初|部分|箇所|欄|前提|上|下|際|形|趣旨|関係|観点|見地|立場)(?:で|において|から)(?:は|も)?[、,，]?\s*$/u;
const REPLACED = /(?:廃止|改定|改訂|改正|見直|改め|更新|修正|置き換え)(?:さ|ら)?れ/u;

/** Whether the source is only said to be regarded as something: 指針Ⅴは、一般に「…」とされる. */
export function isCommonOpinion(words: string, behind: string): boolean {
  if (!/^\s*と[^。、,，]{0,8}[さからわ]れ/u.test(behind)) return false;
  return /(?:一般に|通常|広く|俗に|当時|しばしば|長らく|従来)(?:は|も)?[、,，]?\s*$/u.test(words) || AGENT.test(words);
}

/** By whom: 新聞各紙に「…」と書かれた. */
const AGENT = /(?:紙|誌|者|人|家|国|側|メディア|マスコミ|新聞|世論|国民|論者|専門家)に[、,，]?\s*$/u;
