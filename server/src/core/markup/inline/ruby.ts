/**
 * Ruby notations of plain text, in any markup language: {漢字|かんじ} (Denden, Obsidian), ｜漢字《かんじ》 and 漢字《かんじ》
 * (Aozora). Braces and bars may be full-width or not. A reading is kana only and stands over at least one kanji; anything
 * else in these brackets is the writer's own text.
 */
import { isHiragana, isKanji, isKatakana } from '../../text/characters.ts';
import type { Mask } from '../mask.ts';

/** Longer than any word that bears ruby; bounds every search. */
const LONGEST = 64;

const OPENING_ANGLES = 0x300a;
const CLOSING_ANGLES = 0x300b;

/** Hides the marks and readings of {漢字|かんじ} or ｛漢字｜かん｜じ｝ at `at`; the offset behind it, or 0 when it is none. */
export function maskBracedRuby(text: string, at: number, end: number, mask: Mask): number {
  const limit = Math.min(end, at + LONGEST);
  let bar = at + 1;
  while (bar < limit && isBase(text.charCodeAt(bar))) bar++;
  if (bar >= limit || !isBar(text.charCodeAt(bar)) || !holdsKanji(text, at + 1, bar)) return 0;
  let close = bar + 1;
  while (close < limit && (isReading(text.charCodeAt(close)) || isBar(text.charCodeAt(close)))) close++;
  if (close >= limit || close === bar + 1 || !isClosingBrace(text.charCodeAt(close))) return 0;
  mask.hide(at, at + 1);
  mask.hide(bar, close + 1);
  return close + 1;
}

/** Hides the ｜ at `at` where a reading in 《》 follows its word; the offset behind the ｜, or 0. */
export function maskRubyStart(text: string, at: number, end: number, mask: Mask): number {
  const limit = Math.min(end, at + LONGEST);
  let open = at + 1;
  while (open < limit && text.charCodeAt(open) !== OPENING_ANGLES && isBase(text.charCodeAt(open))) open++;
  if (open === at + 1 || open >= limit || readingEnd(text, open, end) === 0) return 0;
  mask.hide(at, at + 1);
  mask.hide(open, readingEnd(text, open, end));
  return readingEnd(text, open, end);
}

/**
 * Hides the reading 《かんじ》 at `at`, directly behind a kanji, and a half-width | before its word, which no reader stops at; the
 * offset behind it, or 0.
 */
export function maskReading(text: string, at: number, from: number, end: number, mask: Mask): number {
  const close = at > from && isKanji(text.charCodeAt(at - 1)) ? readingEnd(text, at, end) : 0;
  if (close === 0) return 0;
  const bar = barBefore(text, at, Math.max(from, mask.end));
  if (bar >= 0) mask.hide(bar, bar + 1);
  mask.hide(at, close);
  return close;
}

/** The | before the word that ends at `at`, or -1. */
function barBefore(text: string, at: number, from: number): number {
  const limit = Math.max(from, at - LONGEST);
  let bar = at - 1;
  while (bar >= limit && isBase(text.charCodeAt(bar))) bar--;
  return bar >= limit && text.charAt(bar) === '|' ? bar : -1;
}

function readingEnd(text: string, open: number, end: number): number {
  const limit = Math.min(end, open + LONGEST);
  let close = open + 1;
  while (close < limit && isReading(text.charCodeAt(close))) close++;
  return close > open + 1 && close < limit && text.charCodeAt(close) === CLOSING_ANGLES ? close + 1 : 0;
}

function isBar(code: number): boolean {
  return code === 0x7c || code === 0xff5c;
}

function isClosingBrace(code: number): boolean {
  return code === 0x7d || code === 0xff5d;
}

function holdsKanji(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isKanji(text.charCodeAt(at))) return true;
  return false;
}

function isReading(code: number): boolean {
  return isHiragana(code) || isKatakana(code) || code === 0x30fb || code === 0x3000;
}

/** Kana and kanji, and letters for the rare 《》 over Latin words behind ｜. */
function isBase(code: number): boolean {
  return isKanji(code) || isHiragana(code) || isKatakana(code) || (code >= 0x41 && code <= 0x7a && code !== 0x5b);
}
