/**
 * The words for parts of a clause: 第2段落, 後段, 柱書, second sentence. Of several in a row the unit may stand only behind the last one
 * (第1〜3文, first to third sentences); the ones before it are known by what follows them.
 */
import { skipBlanks } from '../../text/characters.ts';
import { arabicValue, englishOrdinals, kanjiValue } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import { matchAt } from '../scan.ts';
import type { Match } from '../scan.ts';
import { NUMBER, numberSharing } from './sharedUnit.ts';

/** One word for a part. `ordinal` counts from 1; -1 is the last. */
export interface PartWord {
  readonly what:
    'paragraph' | 'sentence' | 'former' | 'latter' | 'ownWords' | 'opening' | 'closing' | 'proviso' | 'addendum';
  readonly ordinal: number;
  /** The unit stands only behind a number further on. */
  readonly shared: boolean;
}

/** A word for a part, and where it stands. */
export interface PartWordReading extends Span {
  readonly word: PartWord;
}

/** Reads a word for a part, with the の or comma that leads to it; null where none stands. */
export function readPartWord(text: string, at: number): PartWordReading | null {
  const lead = matchAt(/[ \t\u3000]*(?:の|,(?=[ \t]*¶))?[ \t\u3000]*/y, text, at);
  const start = lead?.end ?? at;
  return readNamed(text, start) ?? readCounted(text, start) ?? readEnglish(text, at);
}

/** Reads a number without 第 that has the unit of the word before it, or shares one with others behind it (第1・2・3段落). */
export function readPartWordBeside(text: string, at: number, before: PartWord): PartWordReading | null {
  const match = matchAt(ORDINAL_BESIDE, text, at) ?? (before.shared ? matchAt(SHARED_BESIDE, text, at) : null);
  const reading = match === null ? null : ordinalReading(match, at);
  return reading?.word.what === before.what ? reading : null;
}

/** Reads a number alone, behind another one with a sign: ¶¶ 1-2. */
export function readPartNumber(text: string, at: number, before: PartWord): PartWordReading | null {
  const match = matchAt(/([0-9]{1,2})(?![0-9])/y, text, at);
  return match === null ? null : numbered(match.groups[1], { ...before, shared: false }, at, match.end);
}

function readNamed(text: string, at: number): PartWordReading | null {
  const first = text.charAt(at);
  if (!NAMED_FIRST.includes(first) || first === '') return null;
  for (const [name, what, ordinal] of NAMED) {
    if (text.startsWith(name, at) && !isLongerWord(text, at + name.length)) {
      return { start: at, end: at + name.length, word: { what, ordinal, shared: false } };
    }
  }
  return null;
}

/** Longer names stand before the shorter ones that they begin with. */
const NAMED: readonly (readonly [string, PartWord['what'], number])[] = [
  ['前段', 'former', 1],
  ['後段', 'latter', 1],
  ['柱書き', 'ownWords', 1],
  ['柱書', 'ownWords', 1],
  ['はしら書', 'ownWords', 1],
  ['冒頭文', 'sentence', 1],
  ['冒頭', 'opening', 1],
  ['末文', 'sentence', -1],
  ['末尾', 'closing', 1],
  ['ただし書き', 'proviso', 1],
  ['ただし書', 'proviso', 1],
  ['但し書き', 'proviso', 1],
  ['但し書', 'proviso', 1],
  ['但書', 'proviso', 1],
  ['なお書き', 'addendum', 1],
  ['なお書', 'addendum', 1],
  ['最初の段落', 'paragraph', 1],
  ['最終段落', 'paragraph', -1],
  ['最後の段落', 'paragraph', -1],
  ['最初の文', 'sentence', 1],
  ['最終文', 'sentence', -1],
  ['最後の文', 'sentence', -1],
];
const NAMED_FIRST = '前後柱は冒末た但な最';

/** 前段階 and 文書 are other words. */
function isLongerWord(text: string, at: number): boolean {
  return '階書言章'.includes(text.charAt(at)) && at < text.length;
}

const UNIT = '(段落|パラグラフ|パラ|段(?!階)|文(?![書言章化民]))';
const SHARING = numberSharing(UNIT);
const ORDINAL = new RegExp(`第[ \\t]*${NUMBER}[ \\t]*${UNIT}`, 'y');
const SHARED = new RegExp(`第[ \\t]*${SHARING}`, 'y');
const ORDINAL_BESIDE = new RegExp(`${NUMBER}[ \\t]*${UNIT}`, 'y');
const SHARED_BESIDE = new RegExp(`第?${SHARING}`, 'y');
const COUNTED = new RegExp(`${NUMBER}[ \\t]*(段落|パラグラフ|パラ|文)目`, 'y');
const SIGN = /¶{1,2}[ \t]*([0-9]{1,2})/y;

function readCounted(text: string, at: number): PartWordReading | null {
  const match =
    matchAt(ORDINAL, text, at) ?? matchAt(COUNTED, text, at) ?? matchAt(SIGN, text, at) ?? matchAt(SHARED, text, at);
  return match === null ? null : ordinalReading(match, at);
}

/** A number with its unit, which ends the match unless it is shared. */
function ordinalReading({ groups, end }: Match, at: number): PartWordReading | null {
  const [written = '', digits, unit = ''] = groups;
  return numbered(
    digits,
    { what: unit === '文' ? 'sentence' : 'paragraph', ordinal: 0, shared: unit !== '' && !written.includes(unit) },
    at,
    end,
  );
}

function numbered(digits: string | undefined, word: PartWord, start: number, end: number): PartWordReading | null {
  const ordinal = arabicValue(digits ?? '') ?? kanjiValue(digits ?? '');
  return ordinal === null || ordinal === 0 ? null : { start, end, word: { ...word, ordinal } };
}

const PLACE = `(?:the[ ]+)?(${englishOrdinals.join('|')}|last|final|opening|closing|concluding)`;
const ENGLISH = new RegExp(`(?:,?[ \\n]+)?${PLACE}[ \\n]+(paragraph|sentence)s?\\b`, 'iy');
const ENGLISH_SHARED = new RegExp(
  `(?:,?[ \\n]+)?${PLACE}(?=(?:(?:,[ \\n]*|[ \\n]+)(?:(?:and|or|to|through)[ \\n]+)?${PLACE.replace('(first', '(?:first')}){1,5}[ \\n]+(paragraph|sentence)s\\b)`,
  'iy',
);
const CHAPEAU = /,?[ \n]+(?:the[ ]+)?chapeau\b/iy;

function readEnglish(text: string, at: number): PartWordReading | null {
  const start = skipLead(text, at);
  const chapeau = matchAt(CHAPEAU, text, at);
  if (chapeau !== null) return { start, end: chapeau.end, word: { what: 'ownWords', ordinal: 1, shared: false } };
  const whole = matchAt(ENGLISH, text, at);
  const match = whole ?? matchAt(ENGLISH_SHARED, text, at);
  if (match === null) return null;
  const [, word = '', unit = ''] = match.groups;
  const place = englishOrdinals.indexOf(word.toLowerCase());
  const ordinal = place >= 0 ? place + 1 : word.toLowerCase() === 'opening' ? 1 : -1;
  const what = unit.toLowerCase() === 'sentence' ? 'sentence' : 'paragraph';
  return { start, end: match.end, word: { what, ordinal, shared: whole === null } };
}

function skipLead(text: string, at: number): number {
  return skipBlanks(text, text.charAt(at) === ',' ? at + 1 : at);
}
