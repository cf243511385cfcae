/**
 * The nature of a difference: which of them turn the meaning, and how. Judged by the words that were exchanged and the
 * words around them, by closed lists of what negates, limits, counts, binds and acts in official prose.
 */
import { wordsReported } from './foldReported.ts';
import type { Nature } from './quotation.ts';
import { isSameSpelling } from './spelling.ts';

/** Words that were exchanged, silently folded, with the word behind them in the original. */
export interface Exchange {
  readonly original: string;
  readonly quoted: string;
  readonly next: string;
}

/** The nature of an exchange. `actors` are the corpus's own: words that act in several of its sentences. */
export function natureOf(exchange: Exchange, actors: ReadonlySet<string>): Nature {
  const { original, quoted } = exchange;
  if (withoutPunctuation(original) === withoutPunctuation(quoted)) return 'punctuation';
  if (isSameSpelling(original, quoted)) return 'spelling';
  return turnOf(exchange, actors) ?? (quoted === '' ? 'omission' : original === '' ? 'insertion' : 'replacement');
}

/** Whether a difference of this nature turns the meaning. */
export function isTurn(nature: Nature): boolean {
  switch (nature) {
    case 'negation':
    case 'limit':
    case 'number':
    case 'subject':
    case 'actor':
    case 'modality':
      return true;
    case 'replacement':
    case 'omission':
    case 'insertion':
    case 'spelling':
    case 'punctuation':
    case 'order':
      return false;
  }
}

function turnOf({ original, quoted, next }: Exchange, actors: ReadonlySet<string>): Nature | null {
  if (areDifferentNumbers(original, quoted)) return 'number';
  if (areDifferentActors(original, quoted, actors)) return SUBJECT_MARK.test(next) ? 'subject' : 'actor';
  // What a whole clause that was left out or put in may hold besides says nothing about the rest.
  const length = Math.max(original.length, quoted.length);
  // Of a clause whose beginning denies what is kept before it (なものではなく), the rest does not matter.
  if (quoted === '' && DENIAL_FIRST.test(original)) return 'negation';
  if (length <= 24 && countOf(LIMIT, original) !== countOf(LIMIT, quoted)) return 'limit';
  if (length > 16) return null;
  if (original !== quoted && original.replace(PREFIX, '') === quoted.replace(PREFIX, '')) return 'negation';
  if (countOf(NEGATION, original.replace(DUTY, '')) !== countOf(NEGATION, quoted.replace(DUTY, ''))) return 'negation';
  return countOf(MODALITY, original) !== countOf(MODALITY, quoted) ? 'modality' : null;
}

const PUNCTUATION = /[,.・「」'():;\-—~\s\uFDD0]/gu;

function withoutPunctuation(text: string): string {
  return text.replace(PUNCTUATION, '');
}

const SUBJECT_MARK = /^(?:は|が|も)/u;
const NEGATION =
  /ない|なく|なかっ|なけれ|ません|(?<=[れさらかわたまばがなし])ず(?=に|[,.]|$)|(?<=[れさらかわたまばがな])ぬ|\b(?:not|no|never|neither|nor|without|cannot)\b|n't/giu;
const DENIAL_FIRST = /^(?:では|は|も)?(?:ない|なく|なかっ|ません)/u;
/** 非公式 and 公式: the prefix alone is the difference. */
const PREFIX = /[非不未無](?=[\u4e00-\u9fff])/gu;
const LIMIT =
  /除[くいき]|限[りるらっ]|のみ|だけ|以外|以上|以下|未満|超え|範囲内|すべて|全て|一部|一切|必要に応じ|主として|原則として|\b(?:only|solely|except|excluding|unless|all|some|primarily|as necessary)\b/giu;
const MODALITY =
  /(?:こと|事)が(?:でき|出来)|でき|出来|可能|得[るな]|う[る]|べき|べく|ものとする|努め|義務|なければならない|なければ|ねばならない|おそれ|考えられ|期待され|こともある|よう努め|\b(?:may|can|could|shall|should|must|will|would|might)\b/giu;
const DUTY = /な(?:ければ|くては|ければな)ら?ない|ねばならない|得ない/gu;

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/** Both hold numbers, and not the same ones. */
function areDifferentNumbers(original: string, quoted: string): boolean {
  const a = numbersOf(original);
  const b = numbersOf(quoted);
  return a !== '' && b !== '' && a !== b;
}

function numbersOf(text: string): string {
  return wordsReported(text).match(/\d+/gu)?.join(' ') ?? '';
}

function areDifferentActors(original: string, quoted: string, actors: ReadonlySet<string>): boolean {
  const a = actorOf(original);
  const b = actorOf(quoted);
  if (a !== null && b !== null) return a !== b;
  return actors.has(original) && actors.has(quoted);
}

/** The row of the countries, forces and bodies that a word names; null for other words. */
function actorOf(text: string): number | null {
  const row = ACTORS.findIndex((names) => names.test(text));
  return row < 0 ? null : row;
}

/** Who acts in policy prose; each row names one actor by its names. First persons of a Japanese text are Japan. */
const ACTORS: readonly RegExp[] = [
  /^(?:日本|我が国|わが国|我国|日本国|本邦|日本側|日本政府|Japan)$/u,
  /^(?:米国|アメリカ|合衆国|アメリカ合衆国|米側|米国側|米国政府|米政府|the United States|United States)$/u,
  /^(?:(?:日米)?両国政府|日米(?:両)?政府|両政府|日米両国|両国|双方|日米(?:双方)?|both Governments|the two Governments)$/iu,
  /^(?:自衛隊|the Self-Defense Forces|Self-Defense Forces)$/u,
  /^(?:米軍|在日米軍|アメリカ軍|合衆国軍隊|U\.S\. Forces)$/u,
  /^(?:第三国|中国|中華人民共和国|ロシア|北朝鮮|韓国|大韓民国|台湾|国連|国際連合)$/u,
];
