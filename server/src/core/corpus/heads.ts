/**
 * Markers at the head of a heading or an item of a corpus file: which number it is, and where the words behind it begin.
 */
import type { Span } from '../text/span.ts';
import { readMarker } from './marker.ts';
import type { Level } from './numbering.ts';

/** A marker as printed, and the span of the words behind it. */
export interface ClauseMarker {
  readonly ordinal: number;
  readonly marker: string;
  readonly words: Span;
}

/**
 * The level's marker at the head of the words; null when there is none. White space must follow, unless a bracket, circle or
 * unit already ends the marker ("(1)総則", "第1章総則"); a full stop behind a bare number is no part of it ("Ⅰ．総則"), nor is
 * what stands between a number with a word and its title ("Article 1: Purpose").
 */
export function readClauseMarker(source: string, words: Span, level: Level): ClauseMarker | null {
  const reading = readMarker(source, level, words.start);
  if (reading === null || reading.end > words.end) return null;
  const isClosed = level.bracket || level.circled || level.suffix !== '';
  const stop = stopBehind(source, reading.end, words.end, level);
  const hasStop = stop !== null;
  const end = stop ?? reading.end;
  const next = end < words.end ? source.charAt(end) : ' ';
  const ends = /\s/u.test(next) || (!hasStop && isClosed) || (hasStop && !/[\d０-９]/u.test(next));
  if (!ends) return null;
  const marker = source.slice(words.start, reading.end);
  return { ordinal: reading.ordinal, marker, words: behind(source, end, words.end) };
}

/** The offset behind the full stop of a number, or the colon or dash of one with a word; null where there is none. */
function stopBehind(source: string, at: number, end: number, { word }: Level): number | null {
  const start = word === '' ? at : behind(source, at, end).start;
  const stops = word === '' ? '.．' : '.．:：-—–';
  return start < end && stops.includes(source.charAt(start)) ? start + 1 : null;
}

/**
 * A head that was meant as a marker, whatever its scheme: `()`, `(二)`, `3.`, `第2章`, `ア`. Words in brackets count up to four
 * letters. Null for ordinary words, so that a plain bullet stays a plain bullet.
 */
export function readLikelyMarker(source: string, words: Span): Omit<ClauseMarker, 'ordinal'> | null {
  const head = source.slice(words.start, Math.min(words.end, words.start + 24));
  const marker = LIKELY.exec(head)?.[0];
  return marker === undefined ? null : { marker, words: behind(source, words.start + marker.length, words.end) };
}

/** The first word of a heading or item, for messages; cut to a length that can be shown. */
export function firstWord(source: string, words: Span): string {
  return source.slice(words.start, Math.min(words.end, words.start + 24)).split(/\s/u, 1)[0] ?? '';
}

const LIKELY =
  /^(?:[(（][^()（）\s]{0,4}[)）]|第?(?:[\d０-９]{1,3}|[ivxlcdmIVXLCDM\u2160-\u217f]{1,7}|[一二三四五六七八九十]{1,3}|[ァ-ヺｦ-ﾝA-Za-zＡ-Ｚａ-ｚ\u2460-\u24ff\u3220-\u3229\u3251-\u325f\u32b1-\u32bf])[部編章節款目条項号]?[.．]?)(?=\s|$)/u;

function behind(source: string, from: number, to: number): Span {
  let start = from;
  while (start < to && /\s/u.test(source.charAt(start))) start++;
  return { start, end: to };
}
