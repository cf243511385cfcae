/**
 * Sentences of a paragraph. A Japanese sentence ends with 。 outside brackets: （武器・弾薬を除く。） is no end, and neither is
 * the 。 of a quotation. An English sentence ends with . ? or ! before white space and a new start, but not after
 * abbreviations, of which policy texts are full (the U.S. Forces, Art. V, para. 2).
 */
import type { Span } from '../text/span.ts';
import type { Paragraph, Sentence } from './corpus.ts';

/** The paragraph at a span of the corpus file. Its sentences are found when they are first asked for, since few ever are. */
export function paragraphAt(source: string, span: Span, language: string): Paragraph {
  const text = source.slice(span.start, span.end);
  let sentences: readonly Sentence[] | undefined;
  return {
    text,
    span,
    get sentences() {
      return (sentences ??= sentencesOf(text, span.start, language));
    },
  };
}

/**
 * The sentences of `text`, in order, without the white space around them. `offset` is where the text begins in the corpus
 * file; words behind the last full stop are a sentence too.
 */
export function sentencesOf(text: string, offset: number, language: string): readonly Sentence[] {
  const ends = language.startsWith('en') ? englishEnds(text) : japaneseEnds(text);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    const raw = text.slice(start, end);
    const words = raw.trim();
    const from = offset + start + (raw.length - raw.trimStart().length);
    if (words !== '') sentences.push({ text: words, span: { start: from, end: from + words.length } });
    start = end;
  }
  return sentences;
}

const OPENING = '（(「『〔［[【〈《';
const CLOSING = '）)」』〕］]】〉》';
const JAPANESE_SIGN = /[。！？（(「『〔［[【〈《）)」』〕］\]】〉》]/gu;

/** The offsets behind full stops that lie between no matched pair of brackets; an unmatched bracket hides nothing. */
function japaneseEnds(text: string): readonly number[] {
  const open: { readonly kind: number; readonly ends: number }[] = [];
  const waiting = new Uint32Array(OPENING.length);
  const ends: number[] = [];
  for (const { 0: sign, index } of text.matchAll(JAPANESE_SIGN)) {
    const opening = OPENING.indexOf(sign);
    const closing = CLOSING.indexOf(sign);
    if (opening >= 0) {
      open.push({ kind: opening, ends: ends.length });
      waiting[opening] = (waiting[opening] ?? 0) + 1;
    } else if (closing < 0) ends.push(index + 1);
    else if (waiting[closing] !== 0) ends.length = close(open, closing, waiting);
  }
  return ends;
}

/** Takes the nearest open bracket of the kind, and those opened behind it that found no partner; gives the ends before it. */
function close(open: { readonly kind: number; readonly ends: number }[], kind: number, waiting: Uint32Array): number {
  for (;;) {
    const bracket = open.pop();
    if (bracket === undefined) return 0;
    waiting[bracket.kind] = (waiting[bracket.kind] ?? 1) - 1;
    if (bracket.kind === kind) return bracket.ends;
  }
}

const ABBREVIATION =
  /(?:^|[\s(“"'])(?:(?:[A-Za-z]\.)+[A-Za-z]?|Mr|Mrs|Ms|Dr|Prof|Gen|Adm|Lt|Col|St|No|Nos|Art|Arts|sec|secs|para|paras|ch|pp?|vs?|cf|et al|ed|eds|vol|fig)$/iu;
/** Words that begin a sentence even behind an abbreviation: "… with the U.S. The two Governments …". */
const STARTER = /^(?:The|A|An|This|These|That|Those|It|They|In|On|At|For|If|When|While|Both|Such|However|Moreover)\b/u;

const ENGLISH_END = /[.?!]["”’')\]]{0,2}(?=\s+["“‘'([]{0,2}[\p{Lu}\p{N}])/gu;

function englishEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (const { 0: sign, index } of text.matchAll(ENGLISH_END)) {
    const end = index + sign.length;
    const isAbbreviation = sign === '.' && ABBREVIATION.test(text.slice(Math.max(0, index - 12), index));
    if (!isAbbreviation || STARTER.test(text.slice(end, end + 40).trimStart())) ends.push(end);
  }
  return ends;
}
