/**
 * What is said of a quotation behind its closing mark. Only a verb of saying makes it the source's own words (「…」と定める,
 * 「…」とある); what others make of the source (と評される, と解される), what it is set beside (と異なり), what it is denied to hold
 * (とは定めていない) or ought to hold (と定めるべき) claims nothing.
 */

/** Stands for a quotation among the words between a source and another quotation. */
export const BLANK = '\uFFFC';

/** Whether the words behind a quotation say that the source on its left says it. Linear in the words. */
export function isSaid(behind: string): boolean {
  const said = behind.replace(LISTED, '').replace(PREDICATE, '');
  if (SAYING.test(said)) return !isDenied(said) && !SPEAKER.test(said) && !SPEECH.test(said);
  return said !== behind && LIST_END.test(said);
}

/** Whether the words behind a quotation say that the source does not hold it, would if it did, or ought to. */
export function isDenied(behind: string): boolean {
  return DENIED.test(behind);
}

/** 」との批判 and the like are others' words; 」との規定 is still the source's. */
export function isOthersSpeech(behind: string): boolean {
  if (behind.startsWith('との'))
    return !/^との(?:規定|記述|文言|定め|一文|一節|表現|部分|箇所|定義|原則|こと(?:$|[。、であだ]))/u.test(behind);
  return OTHERS_NOUN.test(behind);
}

/** What others find in a source: Cの「…」という側面, Cの「…」性格. */
const OTHERS_NOUN =
  /^(?:という|といった)?(?:側面|性格|性質|意義|効果|機能|役割|評価|性(?![格質])|論(?!じ)|解釈|解説|説明|特徴|問題|精神|趣旨|姿勢|発想|論理|批判|指摘|見方|意見|声|懸念|疑問|誤解|主張|議論|理解|読み方)/u;

/** Further quotations of the same sentence: 「…」及び「…」と定める, 「…」、C3は「…」と定める. */
const LISTED = new RegExp(
  `^(?:\\s*(?:と|を|及び|並びに|又は|や|、|,|，|・)[、,，]?(?:[^。、,，はがを「」${BLANK}]{0,12}|[^。、,，「」${BLANK}]{2,16}は)[、,，]?\\s*${BLANK}(?:[（(][^（）()。]{0,24}[）)])?)+`,
  'u',
);
/** The end of the quoted sentence in the writer's own words: 「…」行われると定める. */
const PREDICATE =
  /^\s*(?!と|の|など)[をに]?(?:[^。、,，はがを「」と\uFFFC]{1,12})(?=(?:もの|こと)?と(?:する|し(?:て|た|、)|され|定め|規定|明記|述べ|記[しさす載]|うた|宣言|確認|書[いか]|示[しさす])|旨を?(?:定め|規定|述べ|明記|記))/u;

/** What a list alone ends with: 「…」及び「…」の二つを掲げる. At the end of what is seen the verb is out of sight. */
const LIST_END = /^(?:と?$|の[^。、,，はがを]{0,12}を(?:定め|規定|掲げ|挙げ|明記|示))/u;

/** Adverbs and the like between と and its verb. A subject, an object or a place where people speak is none. */
const ADVERB = '(?![^。、,，]{0,8}(?:国会|委員会|会見|新聞|記者|雑誌|報道|答弁))[^。、,，はがを「」]{0,12}?';

/** What follows と when the source itself says it. */
const VERB =
  '(?:定め|規定(?!の|上|に)|述べ|明記|記し|記す|記さ|記載|記述|書い|書き(?!込|換)|書か|書く|うた[いうっわ]|謳|宣言|宣明|確認|強調|表明|表現|定義|位置付|位置づ|' +
  'さだめ(?!し)|のべ|掲げ|列挙|[言云い](?:う(?=[。、,，が]|の(?:で|だ)|こと|$)|い(?=[、,，]|ま|つつ|なが)|っ(?=て[いお]|た))|明示|明言|言明|明確に[しす]|釘を刺|くぎを刺|示す|示し|示さ|明らかに|説明(?!され)|説い|説く|指摘(?!され)|主張(?!され)|断っ|断る|留保|続け|続く|始ま|始め|はじま|結ぶ|結び(?!付|つ)|結ん|結ば|締めくく|終わ|' +
  '付け加え|付言|約束|誓|念を押|規律|命じ|求め|要求|禁じ|認め|呼ぶ|呼び|呼ん|結論|合意|予定[しす]|想定|注意を|触れ|繰り返)';

/** とする, とあり, という規定を: directly behind と, since する and ある say anything elsewhere. */
const DIRECT =
  '(?:する(?!のは(?:誤|早計|無理|困難|妥当|適)|わけに|こと[はが]でき)|した|しつつ|しな|なって(?:い|お)|して(?:い|お|き|[、,，])|し[、,，]|され(?!ること[がも])|ある(?!べき)|あり(?!たい)|あっ|' +
  '(?:いう|の)[^。、,，はがを]{0,4}(?:文言|規定|記述|定め|一文|表現|(?<!趣)旨|内容|方針|立場|考え方?|原則|認識|前提|姿勢|目標|目的|義務)(?:が|を|で|も|から))';

const SAYING = new RegExp(
  '^\\s*(?:' +
    [
      `(?:など|等)?と(?:は|も|のみ|だけ|しか)?[、,，]?\\s*(?:${DIRECT}|${ADVERB}${VERB})`,
      // At the end of what is seen the verb is out of sight, or the writer leaves it out.
      '(?:など|等)?と[、,，…。]?\\s*$',
      '(?:の)?旨を?[^。、,，はがを]{0,10}(?:定め|規定|述べ|明記|記|うた|明らか|示|確認|掲げ)',
      '(?:という|との|といった)(?:文言|規定|記述|定め|一文|一節|表現)|の(?:文言|規定|定め|一文)[がを](?:ある|置(?:かれ|い)て(?:いる|おり))',
      '(?:など|等|と)?を(?:掲げ|挙げ|規定|定め|明記|確認|明らかに[しす]|うた|宣言)',
      'と[、,，]?(?:[^。、,，はがを]{0,16}を)?並べ',
      '(?:など|等)?が(?:(?:掲げ|挙げ|定め)ら|含ま|列挙さ|記さ)れ(?!な|ず|るか|ると[のい]|て(?:は)?(?:いな|おら))',
      '(?:こと|もの)が(?:定めら|規定さ|明記さ|確認さ|うたわ|示さ|強調さ)れ(?!な|ず|て(?:は)?(?:いな|おら))',
      'から(?:始ま|は?じま)',
      'で(?:始ま|はじま|結|終わ|締めくく)',
    ].join('|') +
    ')',
  'u',
);

/** A subject behind と says whose words they are; a noun behind the verb does too: と述べる論者. */
const SPEAKER =
  /^\s*と[、,，]?(?:[\u3400-\u9fff々\u30a1-\u30feA-Za-z]{1,14}[はが](?!必要|可能)|[^。、,，]{0,12}?(?:[、,，](?:など)?と[^。、,，]{1,4})?[うくすつぬぶむるた](?:[^。、,，はがを]{0,8}(?:談話|大綱|判決|白書|決議|声明|資料)|(?:文書|要綱|要領|法律|法令|法案|条約|協定|通達|論文|記事|報告書)(?!であ|で、)|者|人|論者|学者|評論家|向き|学説|説|声|意見|見解|判例|教科書|べく))/u;

/** Answers and speeches are somebody's own words, whatever they speak of. */
const SPEECH =
  /^\s*(?:(?:と|(?:の)?旨を?)[^。、,，]{0,10}?(?:答弁|答え|発言|質問|質し|批判|反論|演説|会見|抗議|語っ|話し)|と(?:の|する|いう)[^。、,，]{0,10}?(?:指摘|主張|見方|意見|声|見解|議論|評価|説明|批判|懸念|疑問|誤解|解釈))/u;

const DENIED = new RegExp(
  '^\\s*(?:' +
    [
      '(?:と|を)(?:は|も|まで|までは)?[^。、,，はがをし]{0,2}(?!しか)[^。、,，はがを]{0,10}?(?:て(?:は|も)?(?:い|お)|れ|え)(?:ない|なかった|なく|ません|ず|らず|りません)(?!か)',
      'と(?:は|も)?[^。、,，はがを]{0,8}?(?:した|する|いる|いた|ある|定めた|定める|べた|べる)(?:もの|わけ|の)で(?:は|も)な(?:い|く|かった)',
      '(?:という|との|といった)?(?:文言|規定|記述|定め|一文|表現|語|言葉|字句|趣旨)(?:は|も|が)?(?:一切|どこにも)?(?:な[いくか]|存在しな|存在せず|見当たら|見られな|置かれていな|含まれていな|設けられていな)',
      'と[^。、,，]{0,16}?(?:(?:だろう|でしょう|であろう|[のん]です)か|のか(?=[。？?]|$)|[るた](?:か(?:は|が|どうか|否か)|と(?:の|いう)(?:誤解|説|主張|理解)))',
      'と[^。、,，]{0,10}?(?:(?:す|定め|述べ|書|書く|規定す|明記す|され|改め|加え|設け|入れ|置く|盛り込む)る?べき|ていたなら|ていれば|てい(?:る|た)とすれば|てい(?:る|た)と(?:仮定|したら)|た(?:なら|とすれば|としたら|としても|場合)|るならば?[、,，]|るとすれば)',
    ].join('|') +
    ')',
  'u',
);
