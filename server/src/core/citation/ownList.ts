/**
 * Lists of the writer's own: in 「(1)指針Ⅳ2(1)、(2)自衛隊法第76条」 the second marker counts the writer's points and is no member of the
 * citation. What tells is the marker before it in the same sentence.
 */
import {
  isBlank,
  isDigit,
  isJapanese,
  isKanjiDigit,
  isKatakana,
  isLatin,
  isLineBreak,
  isRomanGlyph,
} from '../text/characters.ts';
import { bracketedGlyph } from '../text/numerals.ts';
import { placeStep } from './pinpoint.ts';
import type { Grammar, PlacedStep } from './pinpoint.ts';
import { matchAt } from './scan.ts';
import { schemeOf } from './scheme.ts';
import { readStep } from './step.ts';
import type { Step } from './step.ts';
import { isAlike } from './stepSign.ts';

/** Ways to mark items: (1), 1, (ア), ア. */
const MARKER = /[ \t\u3000]*([（(]?)(?:([0-9０-９]{1,2})|[ア-ンｱ-ﾝ])[）) \t\u3000.．、]/y;

/** How the lines of a text are marked that are items, each way once. */
export function markersIn(text: string, known = ''): string {
  let ways = known;
  let at = 0;
  do {
    const marker = matchAt(MARKER, text, at);
    const way = marker === null ? '' : wayOf(marker.groups[1] !== '', marker.groups[2] !== undefined);
    if (!ways.includes(way)) ways += way;
    at = text.indexOf('\n', at) + 1;
  } while (at > 0);
  return ways;
}

/** Whether a step is written as one of these ways. */
export function isMarkedAs(ways: string, { bracketed, sign }: Step): boolean {
  return ways.includes(wayOf(bracketed, isDigit(sign.charCodeAt(0)))) && !isLatin(sign.charCodeAt(0));
}

function wayOf(isBracketed: boolean, isNumber: boolean): string {
  return isBracketed ? (isNumber ? 'b' : 'B') : isNumber ? 'n' : 'N';
}

/** How far back the marker before may stand. */
const LOOK_BACK = 120;

/** Whether this step goes on with a list of the writer's own that began before `start`, where the citation begins. */
export function continuesOwnList(grammar: Grammar, text: string, start: number, placed: PlacedStep): boolean {
  if (!placed.step.bracketed) return isMarker(text, placed.step);
  if (placed.reading.ordinal < 2) return false;
  for (let at = start - 1; at >= Math.max(0, start - LOOK_BACK); at--) {
    const sign = text.charAt(at);
    if (sign === '。' || isLineBreak(text.charCodeAt(at))) return false;
    const mayBegin = sign === '(' || sign === '（' || bracketedGlyph(sign) !== null;
    if (mayBegin && !isWithinNumber(text, at) && isBefore(grammar, text, at, placed)) return true;
  }
  return false;
}

/** 2) whose bracket nothing opened, and 2. before a word. */
function isMarker(text: string, { start, end }: Step): boolean {
  const sign = text.charAt(end);
  // The next row of a table.
  if (sign === ',' || sign === '\t') return /\n[ \t]*$/.test(text.slice(Math.max(0, start - 8), start));
  if (sign === '.') return isJapanese(text.charCodeAt(end + 1)) && text.charAt(end + 1) !== '（';
  if (sign !== ')' && sign !== '）') return false;
  let depth = 0;
  for (let at = start - 1; at >= Math.max(0, start - LOOK_BACK) && !isLineBreak(text.charCodeAt(at)); at--) {
    if (')）'.includes(text.charAt(at))) depth++;
    else if ('(（'.includes(text.charAt(at)) && --depth < 0) return false;
  }
  return true;
}

/** Whether the marker at `at` is written like the step and one less. */
function isBefore(grammar: Grammar, text: string, at: number, { step, depth, reading }: PlacedStep): boolean {
  const marker = readStep(text, at, 'none', schemeOf(grammar.levels));
  if (marker === null || !isAlike(marker, step)) return false;
  const placed = placeStep(grammar, marker, depth - 1);
  return placed?.depth === depth && placed.reading.ordinal === reading.ordinal - 1;
}

/** Behind another level, or の, a bracket is itself a level of some citation. */
function isWithinNumber(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isBlank(text.charCodeAt(before))) before--;
  const code = text.charCodeAt(before);
  if (isDigit(code) || isKanjiDigit(code) || isRomanGlyph(code) || isLatin(code) || isKatakana(code)) return true;
  return before >= 0 && ')）の'.includes(text.charAt(before));
}
