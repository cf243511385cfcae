/**
 * Steps: one level of a citation as it is written. (ロ), ２, 第Ⅴ章 and b. are steps. A step keeps every reading that its
 * characters allow; which of them is meant is for the corpus's numbering to say (`stepAtLevel.ts`), because (二) is the number
 * two among numbers and a slip for (ニ) among katakana.
 */
import { isDigit, isKanjiDigit, isLatin, skipBlanks } from '../text/characters.ts';
import { circledValue } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { isCounted } from './counters.ts';
import { matchAt } from './scan.ts';
import type { Scheme } from './scheme.ts';
import { isFollowedFreely, readBracketedNumeral, readNumeral } from './stepNumeral.ts';
import { signOf } from './stepSign.ts';

/** How a step hangs on what stands before it; `listed`: a connector, or nothing but another member. */
export type Joint = 'none' | 'listed' | 'space' | 'line' | 'dot' | 'hyphen' | 'linked' | 'word';

/** One level of a citation. */
export interface Step extends Span {
  /** The numeral without brackets, prefix and unit. */
  readonly core: Span;
  /** The characters of `core`, digits and letters in ASCII, katakana full-width. */
  readonly sign: string;
  readonly bracketed: boolean;
  readonly circled: boolean;
  /** 第 stands before the number. */
  readonly prefixed: boolean;
  /** 章, 節 or 項, or a unit or a word by which the document numbers its own levels: 条, article. */
  readonly unit: string | null;
  readonly joint: Joint;
}

/**
 * The step at `at`, or null. Reads no farther than the step: 2 of 「2つ」 is none, I of "In" is none, イ of イラク is none.
 * `joint` is how the caller came here; a kanji numeral without brackets needs an explicit one, unless the document's own
 * levels are so numbered.
 */
export function readStep(text: string, at: number, joint: Joint, scheme: Scheme): Step | null {
  if (text.charAt(at) === '第') return readPrefixed(text, at, joint, scheme);
  const bracketed = readBracketed(text, at, joint, scheme);
  if (bracketed !== null) return bracketed;
  const core = readNumeral(text, at, joint, scheme);
  if (core === null) return null;
  const unit = unitAt(text, core.end, scheme);
  const end = unit === null ? core.end : core.end + 1;
  if (unit === null && isCounted(text, core.end, joint === 'linked' || joint === 'listed'))
    return isNumber(text, at) || (joint === 'listed' && isLatin(text.charCodeAt(at)))
      ? null
      : bareStep(text, core, joint);
  return { ...bareStep(text, core, joint), unit, end };
}

function readPrefixed(text: string, at: number, joint: Joint, scheme: Scheme): Step | null {
  const start = skipBlanks(text, at + 1);
  const bracketed = readBracketed(text, start, 'word', scheme);
  const core = bracketed?.core ?? readNumeral(text, start, 'word', scheme);
  if (core === null) return null;
  const behind = skipBlanks(text, core.end);
  const own = bracketed === null ? unitAt(text, behind, scheme) : bracketed.unit;
  const unit = own ?? sharedUnit(text, bracketed?.end ?? behind);
  const end = bracketed?.end ?? (own === null ? core.end : behind + 1);
  if (unit === null && (!scheme.ordinals || isCounted(text, end) || isKanjiWordPart(text, core))) return null;
  return { ...bareStep(text, core, joint), start: at, end, prefixed: true, bracketed: bracketed !== null, unit };
}

/** The unit that stands only behind the last one of several numbers: 第Ⅲ、Ⅳ及びⅤ章, 第三ないし第五章. */
function sharedUnit(text: string, at: number): string | null {
  if (!'、・，,及並又かなお〜～-－'.includes(text.charAt(at) || ' ')) return null;
  return matchAt(SHARED_UNIT, text, at)?.groups[1] ?? null;
}

const SHARED_UNIT =
  /(?:[ \t]*(?:[、・，,〜～－-]|及び|並びに|又は|から|ないし|および|ならびに)[ \t]*第?[ \t]*[Ⅰ-ⅫIVX0-9０-９一二三四五六七八九十]{1,4}){1,6}[ \t]*([章節])/y;

function bareStep(text: string, core: Span, joint: Joint): Step {
  const sign = signOf(text, core);
  return {
    start: core.start,
    end: core.end,
    core,
    sign,
    bracketed: false,
    circled: circledValue(sign) !== null,
    prefixed: false,
    unit: null,
    joint,
  };
}

function readBracketed(text: string, at: number, joint: Joint, scheme: Scheme): Step | null {
  const numeral = readBracketedNumeral(text, at);
  if (numeral === null) return null;
  return withUnit(text, { ...bareStep(text, numeral.core, joint), ...numeral, bracketed: true }, scheme);
}

function withUnit(text: string, step: Step, scheme: Scheme): Step {
  const unit = unitAt(text, step.end, scheme);
  return unit === null ? step : { ...step, unit, end: step.end + 1 };
}

function unitAt(text: string, at: number, { units }: Scheme): string | null {
  const unit = text.charAt(at);
  if (unit === '' || !units.includes(unit)) return null;
  // 項目 counts items, and 項 behind it would be half a word.
  return text.charAt(at + 1) === '目' ? null : unit;
}

function isNumber(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || isKanjiDigit(text.charCodeAt(at));
}

/** 第一 of 第一線 and 第三 of 第三国 begin a word; behind digits a word of its own begins. */
function isKanjiWordPart(text: string, core: Span): boolean {
  return isKanjiDigit(text.charCodeAt(core.start)) && !isFollowedFreely(text, core.end);
}
