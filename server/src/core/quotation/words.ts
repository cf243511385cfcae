/**
 * Words as a reader recognises them, without a dictionary: runs of one script, a verb or adjective with its inflection,
 * and the grammatical words of official Japanese (及び, について, ことができる …) each for itself. Differences are shown by
 * these words and never by stray characters. Works on folded text.
 */
import { isHiragana, isKanji, isKatakana } from '../text/characters.ts';

/** Where each word of `text[from, to)` begins, ascending, with `to` as the last element. */
export function wordBounds(text: string, from = 0, to = text.length): readonly number[] {
  const bounds: number[] = [];
  let at = from;
  while (at < to) {
    bounds.push(at);
    at = Math.min(to, wordEnd(text, at, to));
  }
  bounds.push(to);
  return bounds;
}

function wordEnd(text: string, at: number, to: number): number {
  const grammatical = grammaticalEnd(text, at);
  if (grammatical > at) return grammatical;
  const code = text.charCodeAt(at);
  if (isKanji(code)) return kanjiWordEnd(text, at, to);
  if (isHiragana(code)) return hiraganaEnd(text, at, to);
  if (isKatakana(code)) return runEnd(text, at, to, isKatakana);
  if (isLatinOrDigit(code)) return latinEnd(text, at, to);
  return at + 1;
}

/** A run of kanji with the hiragana that inflect it: 行われる, 取組み, 取り組み. */
function kanjiWordEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to && isKanji(text.charCodeAt(end)) && grammaticalEnd(text, end) === end) end++;
  const inflected = hiraganaEnd(text, end, to);
  if (inflected === end || inflected >= to || inflected - end > 2) return inflected;
  // One or two kana between kanji bind a compound (取り組み, 引き続き) when inflection goes on behind them.
  if (!isKanji(text.charCodeAt(inflected)) || !BINDING.test(text.charAt(inflected - 1))) return inflected;
  const second = inflected + 1;
  const tail = hiraganaEnd(text, second, to);
  return tail > second && !isKanji(text.charCodeAt(second)) && grammaticalEnd(text, inflected) === inflected
    ? tail
    : inflected;
}

/** Kana on which the first part of a compound verb ends. */
const BINDING = /[いきぎしちにびみりえけげせてねべめれ]/u;

/** Hiragana up to the next grammatical word. */
function hiraganaEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isHiragana(text.charCodeAt(end)) && grammaticalEnd(text, end) === end) end++;
  return end;
}

function runEnd(text: string, at: number, to: number, belongs: (code: number) => boolean): number {
  let end = at + 1;
  while (end < to && belongs(text.charCodeAt(end))) end++;
  return end;
}

function isLatinOrDigit(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

/** A Latin word with its apostrophes, hyphens and inner full stops: U.S.-Japan, Japan's. Digits end at letters only. */
function latinEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to) {
    const code = text.charCodeAt(end);
    const joins = code === 0x27 || code === 0x2d || code === 0x2e;
    if (!isLatinOrDigit(code) && !(joins && isLatinOrDigit(text.charCodeAt(end + 1)) && text.charCodeAt(at) > 0x39))
      break;
    end++;
  }
  return end;
}

/** The end of the longest grammatical word that begins at `at`; `at` where none does. */
export function grammaticalEnd(text: string, at: number): number {
  const words = WORDS_BY_UNIT.get(text.charCodeAt(at));
  if (words === undefined) return at;
  for (const word of words) if (text.startsWith(word, at)) return at + word.length;
  return at;
}

/** Particles, conjunctions, formal nouns and auxiliaries, in kana and in kanji. */
const GRAMMATICAL =
  'は が を に の と で も へ や か な から まで より など ほか のみ だけ ならば ながら つつ ' +
  'について に関し に関する に対し に対して に対する において における によって により による に際し に際して に際しての に当たって に当たり にあたって にあたり にのっとり に基づき に基づく ' +
  'に応じ に応じて に従い に従って に係る に伴い に伴う として とともに と共に ため ための こと もの とき ところ 場合 場合に よう ような ように ' +
  'である であり であった であって ではない ではなく でない でなく です ます ました ません ない なく なかった なければ ならない べき べく ことができる ことが出来る 出来る 出来ない ' +
  'ことがある こともある できる し得る 得る し得ない れる られる せる させる する した して し すべて この その これ それ これら それら そのような このような ' +
  'また なお かつ しかし しかしながら さらに 更に あらゆる いかなる いずれ おそれ ほぼ ' +
  '及び および 並びに ならびに 又は または 若しくは もしくは 且つ 但し ただし 等 各々 おのおの それぞれ 我が国 わが国 ' +
  'いる いた いて ある あり あって あるいは おく おける れば たり だった だ た て';

/** The words by their first unit, the longest first. */
const WORDS_BY_UNIT: ReadonlyMap<number, readonly string[]> = (() => {
  const byUnit = new Map<number, string[]>();
  for (const word of GRAMMATICAL.split(' ').toSorted((a, b) => b.length - a.length)) {
    const words = byUnit.get(word.charCodeAt(0));
    if (words === undefined) byUnit.set(word.charCodeAt(0), [word]);
    else words.push(word);
  }
  return byUnit;
})();
