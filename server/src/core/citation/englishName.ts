/**
 * Names in English words: Guidelines for Japan-U.S. Defense Cooperation, the 2001 Guidelines, the Guidelines. A short
 * name needs a capital or a year, since guidelines are many.
 */
import { isLatin } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { readDate, readEnglishDate } from './dates.ts';
import type { NameMatch } from './nameIndex.ts';
import type { NameReading } from './names.ts';
import { matchAt } from './scan.ts';

/**
 * The name of a match, with what surrounds it; null where the words are no name: half a word, or small letters without
 * a year. Another word before a short name that is no plain function word makes it another document (Basic Guidelines),
 * and so does "for …" behind it; such a title is read to its end, so that what defines it can be found there.
 */
export function readEnglishName(text: string, { entry, words }: NameMatch): NameReading | null {
  if (isLatin(text.charCodeAt(words.start - 1)) || isLatin(text.charCodeAt(words.end))) return null;
  const head = text.slice(Math.max(0, words.start - LOOK_BACK), words.start);
  const dated = YEAR_WORD.exec(head);
  if (entry.small !== null && dated === null) return null;
  const word = wordBefore(head).toLowerCase();
  const isShort = dated === null && !entry.form.includes(' ');
  const subject = isShort ? matchAt(SUBJECT_BEHIND, text, words.end) : null;
  const isQuoted = isQuotedAt(text, words);
  const end = isQuoted ? words.end + 1 : words.end;
  const date = readEnglishDate(text, end) ?? readDate(text, end);
  return {
    form: entry.form,
    words,
    start: dated === null ? words.start - (isQuoted ? 1 : 0) : words.start - dated[0].length + leadOf(dated[0]),
    end: date?.end ?? matchAt(TITLE_BEHIND, text, subject?.start ?? text.length)?.end ?? end,
    corpora: entry.corpora,
    english: true,
    foreign: subject !== null || (isShort && isOther(head)),
    year: dated === null ? (date?.year ?? null) : Number(dated[1]),
    modifier: CURRENT_WORDS.has(word) ? 'current' : FORMER_WORDS.has(word) ? 'former' : null,
  };
}

/** “Guidelines”, or with the year in the marks: "the 2001 Guidelines". */
function isQuotedAt(text: string, { start, end }: Span): boolean {
  const close = text.charAt(end);
  if (close !== '”' && close !== '"') return false;
  const open = close === '”' ? '“' : '"';
  return text.charAt(start - 1) === open;
}

/** How far back a year before a name may begin. */
const LOOK_BACK = 60;
const SUBJECT_BEHIND = /[ \n]+(?:for|on|concerning|regarding)[ \n]+/y;
/** Words of a title, of which the last one has a capital. */
const TITLE_BEHIND =
  /(?:[ \n]+(?:for|on|concerning|regarding|of|the|and|in|to|[A-Z][A-Za-z.’'-]*)){1,14}(?<=[ \n][A-Z][A-Za-z.’'-]{0,40})/y;

const YEAR_WORD =
  /(?:\b|^)((?:1[89]|20)[0-9]{2})[ \n]+(?:(?:revised|new|defen[cs]e|bilateral|u\.?s\.?-japan|japan-u\.?s\.?)[ \n]+){0,2}$/i;
const WORD_BEFORE = /([A-Za-z.’'&-]+)[ \n]+$/;
/**
 * Whether the word before a short name makes it another document: a capital one (Basic Guidelines), and a small one behind an article (the
 * basic Guidelines). Other small words say something of the document (see also Guidelines).
 */
function isOther(head: string): boolean {
  const word = wordBefore(head);
  if (word === '' || PLAIN_WORDS.has(word.toLowerCase())) return false;
  return /^[A-Z]/.test(word) || ARTICLE.test(head);
}

function wordBefore(head: string): string {
  const word = WORD_BEFORE.exec(head)?.[1] ?? '';
  return SENTENCE_END.test(word) ? '' : word;
}

/** Shorter words with a full stop are abbreviations. */
const SENTENCE_END = /^[A-Za-z]{5,}\.$/;

const ARTICLE = /\b(?:the|an?|its|their|these|those|our|such|any|some|all|other)[ \n]+(?:[a-z’'-]+[ \n]+){1,2}$/i;
const PLAIN_WORDS = new Set(
  (
    'the these those said both of under in on to from with by per see cf and or for as at than that which while since our their its also only not but if when where how whether compare cite quoting is are was were cites quotes invokes follows reads ' +
    'new revised current present former old previous original bilateral defense defence u.s.-japan japan-u.s. us-japan japan-us'
  ).split(' '),
);
const CURRENT_WORDS = new Set(['new', 'revised', 'current', 'present']);
const FORMER_WORDS = new Set(['old', 'former', 'previous', 'original']);

function leadOf(matched: string): number {
  return matched.length - matched.trimStart().length;
}
