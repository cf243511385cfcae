/**
 * The allow list: what a project does not want to hear of, wherever it stands. An entry is a word, `code: words`, or a code.
 * Words are compared without white space and without the marks that begin the lines of a block quotation, because where a
 * line breaks says nothing about the words; a quotation may be written with or without its marks.
 */
import type { FindingCode } from '../rules/finding.ts';

/** Whether an allow list holds a finding with this code on these words (the draft's own characters). */
export function isAllowed(allow: readonly string[], code: FindingCode, words: string): boolean {
  if (allow.length === 0) return false;
  const { codes, everywhere, byCode } = entriesOf(allow);
  if (codes.has(code)) return true;
  const own = byCode.get(code);
  if (own === undefined && everywhere.size === 0) return false;
  const plain = plainWords(words);
  return [plain, bare(plain)].some((form) => everywhere.has(form) || own?.has(form) === true);
}

/**
 * The entry that allows this finding, and others of its code on the same words. Null for findings that the words do not
 * decide but the place: the same citation, the same term of another clause and the same verbatim words are right elsewhere,
 * or wrong for another reason, and a list that named them would hide that.
 */
export function allowEntryFor(code: FindingCode, words: string): string | null {
  if (!decidedByWords.has(code)) return null;
  const oneLine = inOneLine(words);
  return oneLine === '' ? null : `${code}: ${oneLine}`;
}

const decidedByWords: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'quotation.folded',
  'quotation.altered',
  'quotation.notFound',
  'quotation.merged',
  'term.variant',
  'term.otherEdition',
]);

/** The words as one line: line breaks vanish, as they do in Japanese; between Latin words they are spaces. */
function inOneLine(words: string): string {
  return words
    .replace(LATIN_BREAKS, ' ')
    .replace(BREAKS, '')
    .replace(/[^\S\u3000]+/gu, ' ')
    .trim();
}

/** A line break with the white space around it and the marks of a block quotation behind it. */
const BREAKS = /[^\S\r\n]*(?:\r\n?|\n)[\s>]*/gu;
const LATIN_BREAKS = /(?<=[\p{sc=Latin}\p{Nd},.;:])[^\S\r\n]*(?:\r\n?|\n)[\s>]*(?=[\p{sc=Latin}\p{Nd}])/gu;

interface Entries {
  readonly codes: ReadonlySet<string>;
  /** Words under any code. */
  readonly everywhere: ReadonlySet<string>;
  readonly byCode: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What each list says, since one list is asked about every finding of every draft. */
const known = new WeakMap<readonly string[], Entries>();

function entriesOf(allow: readonly string[]): Entries {
  const made = known.get(allow) ?? readEntries(allow);
  known.set(allow, made);
  return made;
}

function readEntries(allow: readonly string[]): Entries {
  const codes = new Set<string>();
  const everywhere = new Set<string>();
  const byCode = new Map<string, Set<string>>();
  for (const entry of allow) {
    codes.add(entry);
    everywhere.add(plainWords(entry));
    const colon = entry.indexOf(':');
    if (colon < 0) continue;
    const code = entry.slice(0, colon);
    const words = byCode.get(code) ?? new Set<string>();
    byCode.set(code, words.add(plainWords(entry.slice(colon + 1))));
  }
  return { codes, everywhere, byCode };
}

function plainWords(words: string): string {
  return words.replace(BREAKS, '').replace(/\s+/gu, '');
}

/** Without the quotation marks around it. */
function bare(words: string): string {
  return words.replace(/^[「『“"]|[」』”"]$/gu, '');
}
