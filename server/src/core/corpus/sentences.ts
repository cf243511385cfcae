/**
 * Sentences of a paragraph. A Japanese sentence ends with 。 outside brackets: （武器・弾薬を除く。） is no end, and neither is
 * the 。 of a quotation. An English sentence ends with . ? or ! before white space and a new start, but not after
 * abbreviations, of which policy texts are full (the U.S. Forces, Art. V, para. 2).
 */
import type { Sentence } from './corpus.ts';

/**
 * The sentences of `text`, in order, without the white space around them. `offset` is where the text begins in the corpus
 * file; words behind the last full stop are a sentence too.
 */
export function sentencesOf(text: string, offset: number, language: string): readonly Sentence[] {
  const isEnd = language.startsWith('en') ? englishEnds(text) : japaneseEnds(text);
  const sentences: Sentence[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && !isEnd(index)) continue;
    const raw = text.slice(start, index + 1);
    const words = raw.trim();
    const from = offset + start + (raw.length - raw.trimStart().length);
    if (words !== '') sentences.push({ text: words, span: { start: from, end: from + words.length } });
    start = index + 1;
  }
  return sentences;
}

const OPENING = '（(「『〔［[【〈《';
const CLOSING = '）)」』〕］]】〉》';

/** Offsets that lie between a matched pair of brackets are no ends; an unmatched bracket hides nothing. */
function japaneseEnds(text: string): (index: number) => boolean {
  const open: { kind: number; index: number }[] = [];
  const closedBy = new Map<number, number>();
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const opening = OPENING.indexOf(character);
    if (opening >= 0) open.push({ kind: opening, index });
    const closing = CLOSING.indexOf(character);
    if (closing < 0 || open.at(-1)?.kind !== closing) continue;
    const start = open.pop();
    if (start !== undefined) closedBy.set(start.index, index);
  }
  let hiddenUntil = -1;
  return (index) => {
    hiddenUntil = Math.max(hiddenUntil, closedBy.get(index) ?? -1);
    return index > hiddenUntil && '。！？'.includes(text.charAt(index));
  };
}

const ABBREVIATION =
  /(?:^|[\s(“"'])(?:(?:[A-Za-z]\.)+[A-Za-z]?|Mr|Mrs|Ms|Dr|Prof|Gen|Adm|Lt|Col|St|No|Nos|Art|Arts|sec|secs|para|paras|ch|pp?|vs?|cf|et al|ed|eds|vol|fig)$/iu;
/** Words that begin a sentence even behind an abbreviation: "… with the U.S. The two Governments …". */
const STARTER = /^(?:The|A|An|This|These|That|Those|It|They|In|On|At|For|If|When|While|Both|Such|However|Moreover)\b/u;

function englishEnds(text: string): (index: number) => boolean {
  return (index) => {
    if (!'.?!'.includes(text.charAt(index - closersBefore(text, index)))) return false;
    if (!/^\s+["“‘'([]*[\p{Lu}\p{N}]/u.test(text.slice(index + 1, index + 40))) return false;
    if (text.charAt(index) !== '.') return true;
    const next = text.slice(index + 1, index + 60).trimStart();
    return !ABBREVIATION.test(text.slice(Math.max(0, index - 12), index)) || STARTER.test(next);
  };
}

/** How many closing quotation marks and brackets stand directly before and at the offset, 0 to 2. */
function closersBefore(text: string, index: number): number {
  let count = 0;
  while (count < 2 && '"”’\')]'.includes(text.charAt(index - count)) && index - count > 0) count++;
  return count;
}
