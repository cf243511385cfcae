/**
 * Kana as romaji, letter for letter: the spelling of the Kunrei system, before long vowels are folded. It serves comparison
 * only and is never shown, so that sounds which some spelling does not tell apart are one here (ぢ and じ, を and お).
 */

/** `text` with its kana, hiragana or katakana, as romaji; everything else stays. っ doubles the consonant behind it. */
export function romajiOf(text: string): string {
  let romaji = '';
  let doubled = false;
  for (let index = 0; index < text.length; index++) {
    const kana = hiraganaOf(text.charAt(index));
    if (kana === 'っ') {
      doubled = true;
      continue;
    }
    const pair = kana + hiraganaOf(text.charAt(index + 1));
    const letters = PAIRS.get(pair) ?? SINGLE.get(kana) ?? kana;
    if (PAIRS.has(pair)) index++;
    romaji += doubled && /^[a-z]/u.test(letters) ? letters.charAt(0) + letters : letters;
    doubled = false;
  }
  return romaji;
}

/** Katakana as hiragana; anything else unchanged. */
function hiraganaOf(letter: string): string {
  const code = letter.charCodeAt(0);
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : letter;
}

const ROWS: readonly (readonly [string, string])[] = [
  ['', 'あいうえお'],
  ['k', 'かきくけこ'],
  ['g', 'がぎぐげご'],
  ['s', 'さしすせそ'],
  ['z', 'ざじずぜぞ'],
  ['t', 'たちつてと'],
  ['d', 'だ　　でど'],
  ['n', 'なにぬねの'],
  ['h', 'はひふへほ'],
  ['b', 'ばびぶべぼ'],
  ['p', 'ぱぴぷぺぽ'],
  ['m', 'まみむめも'],
  ['y', 'や　ゆ　よ'],
  ['r', 'らりるれろ'],
  ['w', 'わ　　　　'],
];
const VOWELS = 'aiueo';

/** ん is n, ぢ and づ are zi and zu, を is o, and the long vowel mark is as good as nothing. */
const SINGLE = new Map<string, string>([
  ...ROWS.flatMap(([consonant, kana]) =>
    Array.from(kana).flatMap((letter, index): [string, string][] =>
      letter === '　' ? [] : [[letter, consonant + VOWELS.charAt(index)]],
    ),
  ),
  ...Object.entries({
    ん: "n'",
    ぢ: 'zi',
    づ: 'zu',
    を: 'o',
    ゐ: 'i',
    ゑ: 'e',
    ゔ: 'bu',
    ー: '',
    ぁ: 'a',
    ぃ: 'i',
    ぅ: 'u',
    ぇ: 'e',
    ぉ: 'o',
  }),
  ...Object.entries({ ゃ: 'ya', ゅ: 'yu', ょ: 'yo', ゎ: 'wa', ゕ: 'ka', ゖ: 'ke' }),
]);

const SMALL: readonly (readonly [string, string])[] = [
  ['ゃ', 'ya'],
  ['ゅ', 'yu'],
  ['ょ', 'yo'],
];

/** きゃ kya, しゅ syu, ちょ tyo; and of the sounds of loanwords those in use. */
const PAIRS = new Map<string, string>([
  ...ROWS.flatMap(([consonant, kana]) =>
    SMALL.map(([small, sound]): [string, string] => [kana.charAt(1) + small, consonant + sound]),
  ).filter(([pair]) => !pair.startsWith('　') && !pair.startsWith('い')),
  ...Object.entries({
    ぢゃ: 'zya',
    ぢゅ: 'zyu',
    ぢょ: 'zyo',
    しぇ: 'sye',
    じぇ: 'zye',
    ちぇ: 'tye',
    てぃ: 'ti',
    でぃ: 'zi',
    とぅ: 'tu',
  }),
  ...Object.entries({
    ふぁ: 'ha',
    ふぃ: 'hi',
    ふぇ: 'he',
    ふぉ: 'ho',
    うぃ: 'i',
    うぇ: 'e',
    うぉ: 'o',
    どぅ: 'zu',
    でゅ: 'zyu',
  }),
]);
