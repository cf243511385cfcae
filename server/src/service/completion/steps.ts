/**
 * Steps as a writer would write them next: the marker of a clause in the style of what is written already, with or
 * without の, half-width or full-width, Japanese or English.
 */
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import { jointBetween } from '../../core/citation/formatter.ts';
import { citedLevels, citedWord, markerOf } from '../../core/corpus/numbering.ts';
import { asciiOf, fullWidthOf, kanjiOf } from '../../core/text/numerals.ts';
import type { OpenCitation } from './openCitation.ts';

/** The joint that the writer has begun with, and the part of a marker behind it. */
export interface Tail {
  readonly joint: string;
  readonly begun: string;
}

/** Splits a tail into a joint and the beginning of a marker; null where it begins no step. */
export function readTail({ tail, notation, target }: OpenCitation): Tail | null {
  const joints = notation.english
    ? /^(?:,? (?:sub)?(?:section|paragraph|para|sec|item|clause)s?\.? ?|,? ?§ ?|, ?|\.| )?/i
    : /^(?:の|[.．・－-]|[ \u3000])?/;
  const joint = joints.exec(tail)?.[0] ?? '';
  const begun = tail.slice(joint.length);
  // Behind a name and a blank an English sentence goes on.
  if (notation.english && target === null && tail === ' ') return null;
  return isBegun(begun) ? { joint: joint === ',' ? ', ' : joint, begun } : null;
}

/** Whether this may be the beginning of a marker. */
export function isBegun(begun: string): boolean {
  return /^(?:[A-Za-z]{3,} )?[(（]?[\p{L}\p{N}]{0,5}$|^[A-Za-z]{3,}$/u.test(begun);
}

/**
 * What to write for a node behind `open.base`: the writer's own joint where there is one, else the joint of the style.
 * The result goes on with everything that is written already, as long as that is how the marker begins.
 */
export function stepText(open: OpenCitation, node: CorpusNode, tail: Tail): string {
  const marker = markerFor(open, node);
  const joint = tail.joint === '' ? jointBefore(open, marker) : tail.joint;
  // The writer may have begun with the word of the level: ", Section ".
  return joint + asWritten(open, /[a-z]/iu.test(joint) ? marker.replace(WORD, '') : marker, tail.begun);
}

/** The word before the number of a level: Article 1. */
const WORD = /^[A-Za-z]{3,} /u;

/** A marker as the writer would write it behind the base, of which `begun` stands there already. */
export function asWritten(open: OpenCitation, marker: string, begun: string): string {
  return inWidthOf(open.base + begun, romanLike(begun, marker));
}

/** The marker of a node in the language of the citation, as its corpus prints it. */
export function markerFor(
  { corpus, notation }: { corpus: Corpus; notation: { english: boolean } },
  node: CorpusNode,
): string {
  const level = (notation.english ? corpus.levelsEn : citedLevels(corpus.levels))[node.depth - 1];
  if (level === undefined) return node.marker;
  return markerOf(notation.english ? { ...level, word: citedWord(level) } : level, node.ordinal);
}

/** Whether what is written of a marker is how it begins, whatever the width. */
export function beginsWith(marker: string, begun: string): boolean {
  return folded(marker).startsWith(folded(begun));
}

/** A number in the digits that the writer has begun with: half-width, full-width or kanji. */
export function numberLike(begun: string, ordinal: number): string {
  if (/[一二三四五六七八九十]/u.test(begun)) return kanjiOf(ordinal) ?? String(ordinal);
  return /[０-９]/u.test(begun) ? fullWidthOf(String(ordinal)) : String(ordinal);
}

function jointBefore({ base, notation, node, style }: OpenCitation, marker: string): string {
  if (notation.english) {
    if (node === null) return /[ §]$/u.test(base) ? '' : ', ';
    return WORD.test(marker) ? ', ' : /^[(（]/.test(marker) ? '' : '.';
  }
  // A chapter alone does not show whether the writer links the levels.
  const isLinked = notation.linked || (node?.depth === 1 && style === 'linked');
  if (isLinked) return 'の';
  return node === null ? '' : jointBetween(base, marker);
}

/**
 * In the width that the writer has used: for a number in brackets that of the brackets, for a bare one that of the digits,
 * because official documents mix the two (Ⅴ２(2)). What was not written yet is as the corpus prints it.
 */
function inWidthOf(written: string, marker: string): string {
  const isFull = /^[(（]/.test(marker) ? /[（）]/.test(written) : /[０-９]/.test(written);
  return isFull ? marker.replace(/[()0-9]/g, fullWidthOf) : marker;
}

/** A writer who begins a chapter with an ASCII letter goes on with ASCII letters. */
function romanLike(begun: string, marker: string): string {
  if (!/[IVXivx]/.test(begun)) return marker;
  return marker.replace(/[Ⅰ-ⅿ]+/gu, (glyphs) => glyphs.normalize('NFKC'));
}

export function folded(text: string): string {
  let result = '';
  for (const sign of text.normalize('NFKC')) result += String.fromCodePoint(asciiOf(sign.codePointAt(0) ?? 0));
  return result;
}
