/**
 * The nature of a difference: which of them turn the meaning, and how. Judged by the words that were exchanged and the
 * words around them, by closed lists of what negates, limits, counts, binds and acts in official prose.
 */
import { areDifferentActors, isOneOfActors } from './actorNames.ts';
import { wordsReported } from './foldReported.ts';
import type { Nature } from './quotation.ts';
import { isSameSpelling } from './spelling.ts';

/** Words that were exchanged, silently folded, with the words before and behind them in the original. */
export interface Exchange {
  readonly before: string;
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

function turnOf(exchange: Exchange, actors: ReadonlySet<string>): Nature | null {
  const { before, next } = exchange;
  const isUtmost = UTMOST.test(exchange.original) && UTMOST.test(exchange.quoted);
  const [original, quoted] = isUtmost
    ? [exchange.original.replace(UTMOST, ''), exchange.quoted.replace(UTMOST, '')]
    : [exchange.original, exchange.quoted];
  if (areDifferentNumbers(original, quoted)) return 'number';
  const isListChanged = (original === '' || quoted === '') && isOneOfActors(original + quoted);
  if (isListChanged || areDifferentActors(original, quoted, actors))
    return SUBJECT_MARK.test(next) ? 'subject' : 'actor';
  // What a whole clause that was left out or put in may hold besides says nothing about the rest.
  const length = Math.max(original.length, quoted.length);
  // Of a clause whose beginning denies what is kept before it (なものではなく), the rest does not matter.
  if (quoted === '' && DENIAL_FIRST.test(original)) return 'negation';
  if (length <= 24 && kindsIn(LIMITS, original) !== kindsIn(LIMITS, quoted)) return 'limit';
  if (length > 16) return null;
  if (original !== quoted && original.replace(PREFIX, '') === quoted.replace(PREFIX, '')) return 'negation';
  if (denialsIn(original) !== denialsIn(quoted)) return 'negation';
  // 得る is what can be only behind a verb: 支援を得る is to get.
  const stem = before.slice(-1);
  return kindsIn(MODALITIES, stem + original) !== kindsIn(MODALITIES, stem + quoted) ? 'modality' : null;
}

/** As early as can be, in words that hold a limit and a possibility of which neither is meant. */
const UTMOST = /極力|(?:でき|出来)る(?:だけ|限り)|可能な限り/u;

const PUNCTUATION = /[,.・「」'():;\-—~\s\uFDD0]/gu;

function withoutPunctuation(text: string): string {
  return text.replace(PUNCTUATION, '');
}

const SUBJECT_MARK = /^(?:は|が|も)/u;
/** 少なくとも, まもなく and ないし deny nothing. */
const NEGATION =
  /(?<!少|間も|まも|程|ほど)な[いく](?!し)|なかっ|なけれ|ません|(?<=[れさらかわたまばがなし])ず(?=に|[,.]|$)|(?<=[れさらかわたまばがな])ぬ|\b(?:not|no|never|neither|nor|without|cannot)\b|n't/giu;
const DENIAL_FIRST = /^(?:では|は|も)?(?:ない|なく|なかっ|ならず|ません)/u;
/** 非公式 and 公式: the prefix alone is the difference. */
const PREFIX = /[非不未無](?=[\u4e00-\u9fff])/gu;
/** What must be and what cannot but be are duties, though they are said by denying. */
const DUTY = /な(?:ければ|くては|ければな)ら?ない|ねばならない|(?:ざるを|やむを)得ない/gu;

function denialsIn(text: string): number {
  return text.replace(DUTY, '').match(NEGATION)?.length ?? 0;
}

/** Each row is one kind of limit: to put one for another of its row (すべて, あらゆる) turns nothing. */
const LIMITS: readonly RegExp[] = [
  /除[くいき]|以外|\b(?:except|excluding|unless)\b/giu,
  /限[りるらっ]|のみ(?!ならず)|だけ(?!でな)|専ら|もっぱら|\b(?:only|solely|exclusively)\b/giu,
  /のみならず|だけでな/gu,
  /(?<=[0-9〇一二三四五六七八九十百千万人件回日月年])以上|以上(?=の)/gu,
  /(?<=[0-9〇一二三四五六七八九十百千万人件回日月年])以下|未満/gu,
  /超え/gu,
  /範囲内/gu,
  /範囲外/gu,
  /すべて|全て|総て|あらゆる|\b(?:all|every)\b/giu,
  /一部|\bsome\b/giu,
  /一切/gu,
  /必要に応じ|\bas necessary\b/giu,
  /主として|主に|\b(?:primarily|mainly)\b/giu,
  /原則として|\bin principle\b/giu,
  /常に|\balways\b/giu,
];

/** Each row is one kind of modality: what can, must, may, is to be tried, feared, thought, hoped for. */
const MODALITIES: readonly RegExp[] = [
  /(?:こと|事)が(?:でき|出来)|でき|出来|可能|(?<![をがはも])得[るな]|うる|\b(?:can|could)\b/giu,
  /べき|べく|ものとする|義務|なければ|ねばならない|ざるを得ない|\b(?:shall|must|should)\b/giu,
  /努(?:め|力)/gu,
  /おそれ/gu,
  /考えられ/gu,
  /期待され|\bexpected\b/giu,
  /求められ/gu,
  /こともある|\b(?:may|might)\b/giu,
  /\b(?:will|would)\b/giu,
];

/** How often each kind stands in the words, as a key. */
function kindsIn(kinds: readonly RegExp[], text: string): string {
  return kinds.map((kind) => text.match(kind)?.length ?? 0).join();
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
