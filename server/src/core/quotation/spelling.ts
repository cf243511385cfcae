/**
 * Spelling: writings of the same word that differ in kana, kanji or inflection only (取組み, 取組, 取り組み; 及び, および).
 * They are differences, since a quotation follows the original's spelling, but reading and meaning are the same, and the
 * reader is told so. The rows are those on which 公用文における漢字使用等について and 送り仮名の付け方 decide.
 */
import { isSameReading } from '../text/kanjiReadings.ts';
import { wordsReported } from './foldReported.ts';

/** Whether two silently folded writings are the same words in other spellings. */
export function isSameSpelling(a: string, b: string): boolean {
  if (spellingKey(a) === spellingKey(b)) return true;
  // What both begin with may run together with what differs: な及び, なおよび.
  let start = 0;
  while (start < Math.min(a.length, b.length) && a.charAt(start) === b.charAt(start)) start++;
  return (start > 0 && spellingKey(a.slice(start)) === spellingKey(b.slice(start))) || isSameReading(a, b);
}

/** A key that is equal for all spellings of the same words. */
function spellingKey(text: string): string {
  const plain = wordsReported(text);
  return /[a-z]/iu.test(plain) && !/[\u3041-\u30ff\u3400-\u9fff]/u.test(plain) ? englishKey(plain) : japaneseKey(plain);
}

function japaneseKey(text: string): string {
  const even = text
    .replace(/[ァィゥェォッャュョー]/gu, (kana) => (kana === 'ー' ? '' : (SMALL.get(kana) ?? kana)))
    .replaceAll('ヴ', 'ブ');
  let key = '';
  for (let at = 0; at < even.length;) {
    const end = rowEnd(even, at);
    if (end === null) {
      key += even.charAt(at);
      at++;
    } else {
      key += end.row;
      at = end.to;
    }
  }
  // Kana that bind a compound may be written or not: 引き続き, 引続き; 受け入れ, 受入れ, 受入.
  return key.replace(/(?<=[\u3400-\u9fff])[いきぎしちびみりえけげせべめれ](?=[\u3400-\u9fff])/gu, '');
}

function rowEnd(text: string, at: number): { row: string; to: number } | null {
  const longest = LONGEST.get(text.charAt(at)) ?? 0;
  for (let length = longest; length > 0; length--) {
    const row = ROW_OF.get(text.slice(at, at + length));
    if (row !== undefined) return { row, to: at + length };
  }
  return null;
}

function englishKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-' ]/gu, '')
    .replace(/our(?=s|ed|ing|able|\b)/gu, 'or')
    .replace(/is(?=e|ed|ing|ation)/gu, 'iz')
    .replace(/defence/gu, 'defense')
    .replace(/programme/gu, 'program')
    .replace(/centre/gu, 'center');
}

const SMALL: ReadonlyMap<string, string> = new Map([
  ['ァ', 'ア'],
  ['ィ', 'イ'],
  ['ゥ', 'ウ'],
  ['ェ', 'エ'],
  ['ォ', 'オ'],
  ['ッ', 'ツ'],
  ['ャ', 'ヤ'],
  ['ュ', 'ユ'],
  ['ョ', 'ヨ'],
]);

/** Each row holds spellings of one word, the one in use first. Rows of one word do not hold another word's spelling. */
const ROWS =
  '及び/および 並びに/ならびに 又は/または 若しくは/もしくは 且つ/かつ 但し/ただし 尚/なお 更に/さらに 更なる/さらなる 或いは/あるいは/或は ' +
  '従って/したがって/従つて 即ち/すなわち 例えば/たとえば 特に/とくに 既に/すでに 直ちに/ただちに 常に/つねに 予め/あらかじめ 改めて/あらためて ' +
  '併せて/あわせて/併せ/あわせ 互いに/たがいに 共に/ともに 全て/すべて/総て/凡て 殆ど/ほとんど 何れ/いずれ 如何なる/いかなる 如何に/いかに 極めて/きわめて ' +
  '初めて/はじめて 始め/はじめ 一層/いっそう 様々/様様/さまざま 色々/いろいろ 種々/種種 各々/おのおの/各各 其々/それぞれ/夫々 専ら/もっぱら 自ら/みずから 直に/じかに 概ね/おおむね ' +
  '事/こと 物/もの 為/ため 時/とき 所/ところ 通り/とおり 訳/わけ 程/ほど 度/たび 上で/うえで 下で/もとで/下に/もとに 中で/なかで 内に/うちに 方/ほう 頃/ころ 者/もの ' +
  '出来る/できる 出来/でき 出来ない/できない 有る/ある/在る 有り/あり/在り 無い/ない 無く/なく 居る/いる 居り/おり 成る/なる 致す/いたす 頂く/いただく/戴く 下さい/ください ' +
  '行う/行なう/おこなう 行わ/行なわ/おこなわ 行い/行ない/おこない 行っ/行なっ/おこなっ 基づく/基く/もとづく 基づき/基き/もとづき 基づい/基い/もとづい 表す/表わす/現す/現わす 著しい/著るしい ' +
  '当たって/当って/あたって 当たり/当り/あたり 当たる/当る/あたる 異なる/異る/ことなる 異なり/異り/ことなり 変わる/変る/かわる 変わり/変り/かわり 明らか/明か/あきらか ' +
  'において/に於いて/に於て における/に於ける 就いて/について 依り/より 因り/より 依る/よる/因る/拠る 拘わらず/かかわらず/関わらず/拘らず/係わらず 伴って/ともなって 伴う/ともなう 係る/かかる/係わる 関わる/かかわる 関する/かんする ' +
  '取組み/取組/取り組み/取りくみ/とりくみ/取りくむ/取り組む/取組む 取決め/取決/取り決め/取りきめ/とりきめ 取極/取極め/取り極め 取扱い/取扱/取り扱い/取りあつかい/とりあつかい 在り方/あり方/在りかた/ありかた/有り方 ' +
  '積卸し/積卸/積み卸/積み卸し/積みおろし/積み下ろし/積降ろし/積み降ろし/つみおろし 引続き/引き続き/ひき続き/ひきつづき 受入れ/受入/受け入れ/うけ入れ 手続/手続き/てつづき 枠組み/枠組/枠ぐみ/わく組み 大枠/大わく 見直し/見なおし/みなおし 見直す/見なおす/みなおす ' +
  '組合せ/組合わせ/組み合わせ/組みあわせ 打合せ/打ち合わせ/打合わせ 申合せ/申し合わせ/申合わせ 問合せ/問い合わせ 繰返し/繰り返し/くり返し 割当て/割り当て/割当 立入り/立ち入り/立入 乗組員/乗り組み員 貸付け/貸し付け/貸付 得る/うる/える ' +
  '我が国/わが国/我国/吾が国 我が/わが 箇所/か所/ヶ所/カ所/ケ所/個所 箇国/か国/ヶ国/カ国/ケ国 箇月/か月/ヶ月/カ月/ケ月 1つ/ひとつ 2つ/ふたつ 3つ/みっつ 4つ/よっつ 5つ/いつつ 1人/ひとり 2人/ふたり ' +
  '妨げ/さまたげ 図る/はかる 図り/はかり 図って/はかって 講じる/講ずる 生じる/生ずる 応じる/応ずる 準じる/準ずる 信じる/信ずる 義務付ける/義務づける/義務付け/義務づけ 位置付け/位置づけ/位置付 位置付ける/位置づける 裏付け/裏づけ 関連付け/関連づけ ' +
  '持つ/もつ 持って/もって 持っ/もっ 持ち/もち 用いる/もちいる 用い/もちい 踏まえ/ふまえ 踏まえる/ふまえる 挙げ/あげ 挙げる/あげる 努める/つとめる 努め/つとめ 果たす/果す/はたす 果たし/果し/はたし 払う/はらう 捉え/とらえ 捉える/とらえる 向け/むけ 向ける/むける 向けて/むけて ' +
  '速やか/すみやか/速か 整う/ととのう 整え/ととのえ 保つ/たもつ 避ける/さける 言う/いう/云う 則り/のっとり 則って/のっとって 子供/子ども/こども';

const ROW_OF: ReadonlyMap<string, string> = new Map(
  ROWS.split(' ').flatMap((row, index) => {
    const spellings = row.split('/');
    // A character of the private use area stands for the word, so that no key equals a word that is in no row.
    return spellings
      .flatMap((spelling) => [spelling, wordsReported(spelling)])
      .map((spelling) => [spelling, String.fromCharCode(0xe000 + index)]);
  }),
);

const LONGEST: ReadonlyMap<string, number> = (() => {
  const longest = new Map<string, number>();
  for (const spelling of ROW_OF.keys()) {
    const first = spelling.charAt(0);
    longest.set(first, Math.max(longest.get(first) ?? 0, spelling.length));
  }
  return longest;
})();
