/**
 * Finds the numbering of a plain document: which lines begin with a number, of which level each one is, and what cannot be read.
 * The first number of a level shows how the level counts (イ is the first of イ, ロ, ハ, ア of ア, イ, ウ); after that a line is read as
 * the next number of the innermost level that it continues.
 */
import { readClauseMarker } from '../../core/corpus/heads.ts';
import { isArticle, levelOf, type Level } from '../../core/corpus/numbering.ts';

/** A line that begins with a number. */
export interface NumberedLine {
  /** From 1. */
  readonly depth: number;
  /** As printed, without a full stop. */
  readonly marker: string;
  readonly words: string;
}

/** Reads line after line; the levels are known when the last one is read. */
export interface OutlineReader {
  /** The numbered line, or null for words. `isMarked`: the line is a heading or an item of a list. */
  read(line: string, isMarked: boolean): NumberedLine | null;
  /** The level that the numbers of each depth have shown, outermost first. */
  levels(): readonly Level[];
}

/** Whether a line begins with what could be a number of some document. */
export function beginsWithNumber(line: string): boolean {
  return candidatesOf(line, false).length > 0;
}

/** The first markers of every numbering that official documents use; widths and glyphs are read alike. */
const SAMPLES = [
  ...['Part', 'Title', 'Chapter', 'Section', 'Article', 'Rule', 'Principle', 'Paragraph'].flatMap((word) => [
    `${word} 1`,
    `${word} I`,
    `${word} A`,
  ]),
  ...'部編章節款条項号'.split('').map((unit) => `第1${unit}`),
  ...'部編章節款条項号'.split('').map((unit) => `第一${unit}`),
  '第Ⅰ章',
  '第1',
  '第一',
  'Ⅰ',
  '1',
  '一',
  'A',
  '(1)',
  '(一)',
  '(イ)',
  '(ア)',
  '(a)',
  '(i)',
  '(A)',
  '(I)',
  '①',
  'イ',
  'ア',
  'a',
  'i',
];

const KNOWN: readonly Level[] = SAMPLES.flatMap((sample) => levelOf(sample) ?? []);

export function createOutlineReader(): OutlineReader {
  const levels: { readonly kind: Level; shown: Level }[] = [];
  /** The number reached at each depth that is open; a chapter without sections leaves theirs out. */
  let open: (number | undefined)[] = [];
  /** The last number of each depth. */
  const reached: number[] = [];

  const placed = (candidate: Candidate, depth: number): NumberedLine => {
    open = open.slice(0, depth - 1);
    open[depth - 1] = candidate.ordinal;
    reached[depth - 1] = candidate.ordinal;
    return { depth, marker: candidate.marker, words: candidate.words };
  };
  const depthOf = ({ kind }: Candidate): number => levels.findIndex((level) => level.kind === kind) + 1;
  /** The number before the next one: that of an article may stand in an earlier chapter. */
  const before = (candidate: Candidate): number | undefined => {
    const index = depthOf(candidate) - 1;
    return open[index] ?? (isArticle(candidate.kind) ? reached[index] : undefined);
  };

  return {
    read(line, isMarked) {
      const candidates = candidatesOf(line, isMarked);
      const known = candidates
        .filter((candidate) => depthOf(candidate) > 0)
        .toSorted((a, b) => depthOf(b) - depthOf(a));
      const next = known.find((candidate) => before(candidate) === candidate.ordinal - 1);
      if (next !== undefined) return placed(next, depthOf(next));
      const first = candidates.find(({ ordinal }) => ordinal === 1);
      if (first !== undefined) {
        const depth = depthOf(first);
        if (depth > 0) return placed(first, depth);
        const shown = levelOf(first.marker);
        // A level lies below the innermost open one; where that has others below it already, this is no level of the document.
        if (shown !== null && levels.length === open.length) {
          levels.push({ kind: first.kind, shown });
          return placed(first, levels.length);
        }
      }
      // A number that skips some is still a number; the gap is reported when the corpus is read.
      const later = known.find((candidate) => candidate.ordinal > (before(candidate) ?? Infinity));
      return later === undefined ? null : placed(later, depthOf(later));
    },
    levels: () => levels.map(({ shown }) => shown),
  };
}

interface Candidate {
  readonly kind: Level;
  readonly ordinal: number;
  readonly marker: string;
  readonly words: string;
}

function candidatesOf(line: string, isMarked: boolean): readonly Candidate[] {
  return KNOWN.flatMap((kind): Candidate[] => {
    const read = readClauseMarker(line, { start: 0, end: line.length }, kind);
    if (read === null || (!isMarked && isWord(line, read.marker))) return [];
    return [{ kind, ordinal: read.ordinal, marker: read.marker, words: line.slice(read.words.start, read.words.end) }];
  });
}

/**
 * "A framework", "I think": a letter before an English word is a word itself where the line is no heading or item; and so it is
 * with "Article 2 of …", which begins a sentence.
 */
function isWord(line: string, marker: string): boolean {
  const rest = line.slice(marker.length);
  return /^[A-Za-z]+$/u.test(marker)
    ? /^\s+[A-Za-z]/u.test(rest)
    : /^[A-Za-z]+\s/u.test(marker) && /^\s+[a-z]/u.test(rest);
}
