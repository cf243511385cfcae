/**
 * Frames: how the words between a source and a quotation say that the quotation is taken from it. Only these frames
 * claim; a subject of its own, a verb of answering, and について, に関し, をめぐり never do. Each function gets the words
 * between the two with other quotations blanked, and the words behind.
 */
import { hasSpeaker, hasSubject, isAside, isCommonOpinion, isElsewhere, isSpeech, namesSpeaker } from './between.ts';
import { isDenied, isOthersSpeech, isSaid } from './saying.ts';

/** How a frame claims; null where it does not. */
export type Frame = 'words' | 'title' | null;

/** A source on the left: 「CはXと定める」, C according to which. `between` ends at the opening mark. */
export function frameOnLeft(whole: string, following: string, before: string): Frame {
  const between = unwrapped(whole).replace(MARK_BEHIND, '');
  const behind = unwrapped(following).replace(MARK_BEHIND, '');
  const remark = REMARK.exec(behind)?.[0] ?? '';
  if (isSpeech(remark) || namesSpeaker(remark) || OTHER_SOURCE.test(behind)) return null;
  if (IN_BRACKETS_BEHIND.test(between) && CLOSED.test(behind)) return 'title';
  if (IN_BRACKETS_BEHIND.test(between) && isSaid(behind)) return 'words';
  if (BRACKETED.test(between) && BRACKET_BEFORE.test(before)) return 'title';
  return japaneseLeft(between, behind.slice(remark.length).replace(GOES_ON, '')) ?? englishLeft(between, before);
}

/** C（「…」）: the words stand alone in brackets behind the source, as its title or its text. */
const IN_BRACKETS_BEHIND = /^\s*[（(]\s*$/u;
const CLOSED = /^[。．.]?\s*[）)]/u;

/** [C]「…」: the source in square brackets before its words or a title, and no note behind another quotation's. */
const BRACKETED = /^[^[\]［］。\n]{0,16}[\]］](?:\[[^[\]。\n]{0,24}\])?\s*$/u;
const BRACKET_BEFORE = /(?:^|[^」』”’"\s])\s*[[［][^[\]［］。]{0,8}$/u;

/** A source on the right: 「…」（C）, 「…」とCは. `between` begins behind the closing mark; `behind` follows the source. */
export function frameOnRight(whole: string, following: string, isAlone: boolean): Frame {
  const between = unwrapped(whole).replace(MARK_BEHIND, '').replace(MARK_BEFORE, '');
  const behind = following.replace(MARK_BEHIND, '');
  if (isSpeech(between)) return null;
  if (IN_BRACKETS.test(between)) return ABOUT_SOURCE.test(behind) ? null : 'words';
  if (isAlone && BRACKETS_BEHIND_VERB.test(between)) return 'words';
  if (isAlone && BRACKETS_BEHIND_PREDICATE.test(between)) return 'words';
  if (DASH.test(between) && /^[。．.]?[ \t\u3000]*(?:\n|$)/u.test(behind)) return 'words';
  if (isAlone && NAMED.test(between) && NAMING.test(behind)) return 'words';
  if (isAlone && SAID_BY.test(between)) return SAYS.test(behind) ? 'words' : null;
  if (isAlone && SAID_IS.test(between)) return /^\s*(?:で(?:ある|す|あり)|だ(?!が))/u.test(behind) ? 'words' : null;
  if (isAlone && /^\s*と(?:いう|の)$/u.test(between) && WORDING_OF.test(behind)) return 'words';
  if (WITH_TOPIC.test(between)) {
    const topic = unwrapped(behind);
    return TOPIC_BEHIND.test(topic) && !DENIED_BEHIND.test(topic) ? 'words' : null;
  }
  return /^[,.]?\s*,?\s*$/u.test(between) && ENGLISH_VERB.test(behind) ? 'words' : null;
}

/** Words without the line breaks of lines of a fixed length, which Japanese may have anywhere. An indented line is another paragraph. */
function unwrapped(words: string): string {
  return words.includes('\n') ? words.replace(/\n(?=[\u3041-\u30ff\u3400-\u9fff、。，．])/gu, '') : words;
}

/** The mark of a note behind a source or a closing mark, or the end of emphasis in a dialect of markup; no words stand in it. */
const MARK_BEHIND =
  /^(?:\uFFFC(?=[^\uFFFC])|\^[^\s^]{1,8}\^|[*＊※][0-9０-９]{0,3}|[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]{1,4}|[†‡]|(?:={2,3}|\+\+)\}?|~{1,2}|_{1,3}|\]\])/u;
/** The beginning of such emphasis, and of a wiki's link, before a source. */
const MARK_BEFORE = /(?:\{?(?:={2,3}|\+\+)|~{1,2}|_{1,3}|\[\[(?:[^[\]|\n]{1,80}\|)?)$/u;

function japaneseLeft(whole: string, behind: string): Frame {
  if (/^\s*$/u.test(whole)) return 'title';
  if (/^\s*(?:[:：＝=]|[―—─–]{1,3})\s*$/u.test(whole))
    return isOthersSpeech(behind) || /^\s*とは/u.test(behind) ? null : 'title';
  const between = whole.replace(BESIDE_SOURCE, '').replace(PART_OF_SOURCE, '');
  if (isAnnounced(between)) return isOthersSpeech(behind) || /^\s*と[^。]{0,16}?[はが]/u.test(behind) ? null : 'words';
  if (/^の\s*$/u.test(between) || ATTRIBUTE.test(between)) return isOthersSpeech(behind) ? null : 'words';
  if (WORDING.test(between)) return isSaid(behind) ? 'words' : /^(?:であ|です|だ[。、])/u.test(behind) ? 'title' : null;
  if (isAside(between)) return null;
  const particle = PARTICLE.exec(between);
  if (particle === null) return null;
  const rest = between.slice(particle[0].length);
  if (
    rest.includes('。') ||
    isElsewhere(rest) ||
    (OTHER_PLACE.test(rest) && /^\s*とあ[るりっ]/u.test(behind)) ||
    (particle[0].startsWith('が') && CLAUSE.test(rest))
  )
    return null;
  if (hasSubject(rest)) return PLACE.test(between) && !hasSpeaker(rest) && IMPERSONAL.test(behind) ? 'words' : null;
  if (isCommonOpinion(rest, behind)) return null;
  const isAccording = particle.groups?.['according'] !== undefined;
  if (isAccording) return isOthersSpeech(behind) || isDenied(behind) ? null : 'words';
  return isSaid(behind) ? 'words' : null;
}

/**
 * Where nobody is said to speak (「Cでは、米軍は「…」こととされている」), a subject behind the source is that of the quoted predicate,
 * unless it is somebody who speaks for himself.
 */
const PLACE = /^(?:に(?:よれば|よると|は|おいて)|では)/u;
const IMPERSONAL = /^\s*と(?:され|(?:定めら|規定さ|明記さ|記さ|うたわ)れ|いう(?=[。、,，]|$))/u;

/** 「Cは…を定め、判決には「…」とある」: it stands there. */
const OTHER_PLACE = /、[^。、]{0,12}[\u3400-\u9fff](?<!場合|[際中頭尾文段項章節分所])には[、,]?\s*$/u;

/** A clause whose subject is the source ends before the quotation: 「Cが公表された際、…」, 「Cが…とする点を重視し、…」. */
const CLAUSE = /[るたう](?:[際時頃前後点]|とき|直後|当時|結果|こと|部分|以上|ため|から|の[はがもをにで])/u;

/** Whether the words between announce the quotation in a sentence of their own: 「Cは、次のとおり定める。「…」」. */
export function isAnnounced(between: string): boolean {
  return ANNOUNCED.test(between);
}

const ANNOUNCED =
  /^(?:は|では|も|に|には|において(?:は)?)[、,，]?[^。はがを\uFFFC]{0,16}(?:次|以下|下記)の(?:とおり|通り|ように)(?:(?:定め|規定|述べ|明記|記[しさす載]|い[うっ]|言|うた|書[いか]|ある|され|する|し)[^。はが\uFFFC]{0,8}|(?:である|です)?(?=[。：:]))[。：:]?\s*$|^(?:を|から)引(?:用(?:する|しておく|します)|く|いておく)(?:。|[と、]*[、：:])?\s*$/u;

/** What may stand between a source and its particle: a footnote's mark, the title, a bracket. */
const BESIDE_SOURCE =
  /^(?:\s*[）)］\]〕])?(?:\s*(?:\uFFFC|[（(［[〔][^（）()［］[\]〔〕。\n]{0,60}[）)］\]〕]))*(?=[はもがにでの])/u;

/** Cの規定は, C中に, Cの後半では: what the source is made of says what the source says. */
const PART_OF_SOURCE = /^(?:の?中|の(?:規定|定め|記述|条項|条文|一節|一文|前半|後半|該当箇所))(?=[はもがにで])/u;

/** （傍点筆者） between the closing mark and the verb. */
const REMARK = /^\s*[（(［[〔](?:以下[^（）()\n]{0,40}|[^（）()［］[\]〔〕。\n]{0,24})[）)］\]〕]/u;

/** （『同盟論』10頁）, （読売新聞9月24日）, （山田2001: 10）, and a bracket that holds code: the source of the words is another one. */
const OTHER_SOURCE =
  /^\s*[（(［[〔](?!以下)[^（）()［］[\]〔〕。\n]{0,40}(?:\uFFFC(?!は)|新聞|会議録|議事録|[衆参]・|書店|出版|[0-9０-９]{4}\s?[:：])/u;

/** The end of the quoted predicate in the writer's own words: 「…を適切に活用」すると定める, 「…する」ことを定める. */
const GOES_ON =
  /^(?:する|した|される|された|すべき|できる|である)?(?:こと(?:が(?:できる|期待される))?|もの(?:で(?:ある|はない))?)?(?=と|旨|を(?:定|規|掲|挙|明|確認|うた|宣言))/u;

/** The particle behind the source that opens the frame. */
const PARTICLE =
  /^(?:(?<according>(?:に(?:よれば|よると|よりますと|従えば)|に?(?:いわく|曰く)|の(?:とおり|通り)|が(?:述べる|定める|いう|言う)(?:とおり|通り|ように))(?:[、,，]|(?=[\s\uFFFC]*$)))|(?:では|でも|で|は|も|が|においては|においても|において|における|にあっては|には|にも|に|を(?:[見読]|み)(?:ると|れば|めば|むと))(?!じ|い|らみ|とづ|しく|のの|ある|ない)(?:[、,，])?)/u;

/** C にいう「…」 and the like: what follows is C's own word. */
const ATTRIBUTE =
  /^(?:に(?:いう|言う|ある|掲げる|定める|規定する|示す|示された|示されている|掲げられた|規定された|定められた)|で(?:いう|言う|述べ(?:る|た|られた|られている)|(?:用いら|使わ)れ(?:る|た|ている))|のいう|の?中の|として引(?:か|用さ)れ(?:て(?:いる|いた))?[るた]?|の(?:規定|定め|文言|一文|一節|原文|本文|条文|表現)(?:である|[:：])?|が(?:いう|言う|定める|掲げる|示す|規定する|述べる))\s*$/u;

/** Cの文言は「…」である; what is no wording (「難解の極み」である) is left alone, as a title is that stands nowhere. */
const WORDING = /^の(?:文言|原文|正文|本文)は[、,，]?$/u;

/** 」（C: nothing but the bracket and a word that introduces a source. */
const IN_BRACKETS =
  /^[。．.]?\s*(?:[（(［[〔][^（）()［］[\]〔〕。]{0,12}[）)］\]〕])?\s*[（(［[〔【〈\uFFF9]\s*(?:[\u3400-\u9fff・]{1,12}(?:省|庁|府|委員会))?(?:出典|出所|典拠|引用元|引用|参照|以上|いずれも|原文(?:ママ|のまま)|[＝=→⇒]|cf\.)?\s*[:：、]?\s*$/u;

/** What follows a source in its bracket where the words only have to do with it: （Cについての発言）, （Cの解説）, （Cにはない文言）. */
const ABOUT_SOURCE =
  /^\s*(?:について|に[関対係は基]|の(?!第|前段|後段|柱書|冒頭|末尾|規定|文言|抜粋|訳|仮訳|要旨|骨子|引用|表現|一文|定め|記述|本文|標題)|を(?!参照|見よ|引用)|へ|と(?!おり)|が|は|も)/u;

/** 」と定められている（C: impersonal, and only where the sentence has no subject before the quotation. */
const BRACKETS_BEHIND_VERB =
  /^\s*(?:(?:(?:こと|もの)?と|(?:こと|もの|旨)が?)(?:(?:定めら|規定さ|明記さ|記さ|記載さ|述べら|うたわ|書か)?れ(?:て(?:いる|い|おり))?[るた]?|さ(?:れて(?:いる|おり)|れ[るた]?)|ある|(?:いう|の)(?:(?:もの|こと)(?:である|だ)?|(?:規定|文言|定め|記述|一文)(?:が(?:ある|置かれている))?)?))[。．.]?\s*[（(\uFFF9]\s*(?:出典[:：]?)?$/u;

/** 」行われる（C: the writer ends the quoted sentence, and the bracket at its end says where it is from. */
const BRACKETS_BEHIND_PREDICATE =
  /^\s*[をに]?[\u3400-\u9fff]{0,3}(?:する|した|される|された|われる|われた|なる|なった|れる|れた|[うくすつむる])(?:こと|もの)?(?:と(?:される|された|されている|なる|なっている|する|している))?\s*[（(\uFFF9]\s*$/u;

/** 「…」――C at the end of a line. */
const DASH = /^[。．.]?\s*(?:[―—─–]{1,3}|--)\s*$/u;

/** 「…」は、Cの一節である, 「…」。Cはこう定める: a sentence that says where the words before it are from. */
const NAMED = /^[。．.]?\s*[―—─–]{0,3}\s*$|^(?:と?は|というのは)[、,，]?\s*$/u;
const NAMING =
  /^(?:の(?:文言|一節|一文|規定|言葉)(?:である|です|だ(?!が)|で[、。])|(?:は|も|には?)[、,，]?(?:[こそ]う|[こそ]のように)(?:定め|規定|述べ|記|書|うた|宣言|ある)(?![^。「『]{0,12}[。：:]?\s*[「『]))/u;

/** Whether the source behind a quotation is said to say it: 」と定めるC. */
export function isSaidBy(between: string): boolean {
  return SAID_BY.test(between);
}

/** 」と定めるC, 」とするのはC, 」というCの文言: the source follows what it says. */
const SAID_BY = /^\s*と(?:[すし]|定め|規定[すし]|述べ|明記[すし]|うた[うっ])[るた]?\s*$/u;
const SAID_IS = /^\s*と(?:する|定める|規定する|述べる)のは[、,]?$/u;
/** The source goes on as a noun of the sentence, and is nobody's reading of it. */
const SAYS = /^\s*(?:[はがもをにでと、。）)]|の(?!解釈|理解|読み|説明|見方|評価|案)|$)/u;

const WORDING_OF = /^\s*の(?:文言|規定|一節|一文|定め|記述)/u;

/** 」と、C: the source follows as topic. */
const WITH_TOPIC = /^\s*と[、,，]?\s*$/u;
const DENIED_BEHIND =
  /^\s*(?:は|では|も|が|に|には|にも|において(?:は|も)?)[、,，]?[^。、,，]{0,20}?(?:て(?:は)?(?:いな|おら)|[さらわか]れ(?:な|ず)|[しべめ](?:な[いかく]|ず)|(?:す|る|く)べき)/u;
const TOPIC_BEHIND =
  /^\s*(?:は|では|も|が|において(?:は|も)?|には|にも|に(?!つい|関|対|おけ))[、,，]?(?:(?:する|し(?:て(?:い|お)|つつ|、)|ある|あり|あっ|いう|いい|いっ)|[^。、,，はがを]{0,16}?(?:述べ|定め|規定|記し|記す|記さ|記載|明記|うた|謳|示し|示す|宣言|確認|強調|書))/u;

const ENGLISH_VERB =
  /^[\s,]*(?:also|further|expressly|explicitly|clearly)?\s*(?:states?|stated|says?|provides?|provided|stipulates?|stipulated|declares?|declared|notes?|affirms?|reads?|describes?|specifies|sets? out|puts? it)\b/iu;

function englishLeft(between: string, before: string): Frame {
  if (/^\s*,?\s*$/u.test(between)) return ACCORDING.test(before) ? 'words' : null;
  return ENGLISH_BETWEEN.test(between) ? 'words' : null;
}

/** Before the source: According to C, "…". */
const ACCORDING = /(?:according to|as stated in|as set out in|in the words of|under|in|as)(?: the)?\s*$/iu;

/** C states (that) "…": a verb of saying, then at most a few words without a subject of their own. */
const ENGLISH_BETWEEN =
  /^\s*(?:(?:also|further|expressly|explicitly|clearly)\s+)?(?:states?|stated|says?|said|provides?|provided|stipulates?|stipulated|declares?|declared|notes?|affirms?|reads?|describes?|specifies|sets? out)(?:\s+(?:that|clearly|explicitly|expressly|as follows|the following))*\s*[,:]?\s*$/iu;
