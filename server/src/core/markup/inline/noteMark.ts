/**
 * The marks by which Japanese documents point to a note, in any markup language: （注）（注1）(注１)［注二］ and 注1). They
 * are no part of the sentence that they stand in. The same mark at the head of a paragraph makes it the note itself.
 */
import { isDigit, isKanjiDigit } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';

/** 注, by which note marks are found. */
export const NOTE = 0x6ce8;
/** No note has a longer number. */
const MAX_DIGITS = 4;
/** Kanji that make another word with 注: 受注, 発注, 外注, 傾注, 特注. */
const COMPOUNDS = '受発外傾特';

/** The note mark around the 注 at `at`, brackets included, or null. Reads nothing outside of `[from, end)`. */
export function noteMarkAround(text: string, at: number, from: number, end: number): Span | null {
  const behind = noteNumberEnd(text, at, end);
  if (behind >= end) return null;
  const code = text.charCodeAt(behind);
  const before = at > from ? text.charCodeAt(at - 1) : 0;
  const close = closingOf(before);
  if (close !== 0) return code === close ? { start: at - 1, end: behind + 1 } : null;
  const isBare =
    behind > at + 1 && isClosingParenthesis(code) && !(at > from && COMPOUNDS.includes(text.charAt(at - 1)));
  return isBare ? { start: at, end: behind + 1 } : null;
}

/** Whether the mark of a note in one of the markup languages begins at `at`: [^1], [1]_, <sup>, footnotemark, @<fn>, （注1）. */
export function isNoteMark(text: string, at: number): boolean {
  return /^(?:\[[\^#*\d]|<sup|\\footnote|@<fn|[（(［[]?[注註])/u.test(text.slice(at, at + 12));
}

/** Whether `[start, end)` begins with a note mark. */
export function startsWithNoteMark(text: string, start: number, end: number): boolean {
  const note = text.charCodeAt(start) === NOTE ? start : start + 1;
  return note < end && text.charCodeAt(note) === NOTE && noteMarkAround(text, note, start, end)?.start === start;
}

/** The offset behind the 注 at `note` and the number that follows it, if one does. */
export function noteNumberEnd(text: string, note: number, end: number): number {
  const limit = Math.min(end, note + 1 + MAX_DIGITS);
  let at = note + 1;
  while (at < limit && isNumeral(text.charCodeAt(at))) at++;
  return at;
}

function isNumeral(code: number): boolean {
  return isDigit(code) || isKanjiDigit(code);
}

function isClosingParenthesis(code: number): boolean {
  return code === 0x29 || code === 0xff09;
}

/** The bracket that closes an opening one, or 0. */
function closingOf(code: number): number {
  if (code === 0x28) return 0x29;
  if (code === 0xff08) return 0xff09;
  return code === 0xff3b ? 0xff3d : 0;
}
