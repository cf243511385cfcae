/**
 * Steps: one level of a citation as it is written. (ロ), ２, 第Ⅴ章 and b. are steps. A step keeps every reading that its
 * characters allow; which of them is meant is for the corpus's numbering to say, because (二) is the number two among
 * numbers and a slip for (ニ) among katakana.
 */
import { unitsOf, type Level } from '../corpus/numbering.ts';
import { isDigit, isKanji, isKanjiDigit, isKatakana, isLatin, isRomanGlyph, skipBlanks } from '../text/characters.ts';
import {
  aiueoValue,
  arabicValue,
  asciiOf,
  bracketedGlyph,
  circledValue,
  fullWidthKana,
  irohaValue,
  kanjiValue,
  latinValue,
  romanValue,
} from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { isCounted, isKind } from './counters.ts';
import { matchAt } from './scan.ts';
import type { Scheme } from './scheme.ts';

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

/** What a step means at a level. */
export interface StepReading {
  readonly ordinal: number;
  /** The character that was meant, where another one stands that looks like it. */
  readonly meant: string | null;
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
    return isNumber(text, at) ? null : bareStep(text, core, joint);
  return { ...bareStep(text, core, joint), unit, end };
}

/**
 * What the step means among markers of this level, or null where it cannot stand there. Brackets tell levels apart,
 * except that an explicit joint (の, a full stop, a hyphen) or a unit lets a bare number stand for a bracketed one, as in
 * 指針Ⅳの2の3; katakana and small Roman numerals need none, since nothing else looks like them.
 */
export function readAtLevel(step: Step, level: Level): StepReading | null {
  if (level.suffix !== '' || level.prefix !== '') return readAtUnit(step, level);
  if (level.word !== '' && step.unit !== null && unitsOf(level).includes(step.unit)) return readAtWord(step, level);
  if (step.unit === '項' && step.prefixed && !isChapter(level)) return numberReading(step);
  if (step.prefixed && (step.unit === null || !NAMING_UNITS.includes(step.unit))) return null;
  switch (level.system) {
    case 'roman':
      return romanReading(step, level);
    case 'arabic':
    case 'kanji':
      return bracketsFit(step, level) ? numberReading(step) : null;
    case 'iroha':
      return bracketsAllow(step, level) ? kanaReading(step, irohaValue) : null;
    case 'aiueo':
      return bracketsAllow(step, level) ? kanaReading(step, aiueoValue) : null;
    case 'latin':
      return latinReading(step, level);
  }
}

/** Chapters in capital Roman numerals: 第3項 is none of them. */
function isChapter({ system, letterCase }: Level): boolean {
  return system === 'roman' && letterCase === 'upper';
}

/** Units that name a level of any document by its place, whatever stands in its own numbers. */
const NAMING_UNITS = '章節項';

/**
 * A level that is itself numbered 第1, 第1条 or 1節 takes numbers with that unit and no others; 第 may be missing where a unit
 * stands behind the number. A number is a number in any script.
 */
function readAtUnit(step: Step, level: Level): StepReading | null {
  if ((step.unit ?? '') !== level.suffix || (level.suffix === '' && !step.prefixed)) return null;
  if (step.bracketed !== level.bracket) return null;
  if (level.system === 'arabic' || level.system === 'kanji' || level.system === 'roman') {
    const value = arabicValue(step.sign) ?? kanjiValue(step.sign) ?? romanValue(step.sign);
    return value === null || value === 0 ? null : { ordinal: value, meant: null };
  }
  return readAtLevel({ ...step, prefixed: false, unit: null }, { ...level, prefix: '', suffix: '' });
}

/** A level that is numbered Article 1: with its word a number is a number in any script (Article V, Article 5, 第5条). */
function readAtWord(step: Step, level: Level): StepReading | null {
  if (step.bracketed || step.circled) return null;
  if (level.system === 'latin') return latinReading(step, level);
  const value =
    arabicValue(step.sign) ?? kanjiValue(step.sign) ?? (isRomanSign(step.sign) ? romanValue(step.sign) : null);
  return value === null || value === 0 ? null : { ordinal: value, meant: null };
}

/** Katakana need no brackets where the level has them; where it has none, what stands in brackets is of another level. */
function bracketsAllow(step: Step, level: Level): boolean {
  return level.bracket || !step.bracketed;
}

/** Whether two steps are written alike: both bracketed numbers, both bare katakana … Members of a list are. */
export function isAlike(a: Step, b: Step): boolean {
  return a.bracketed === b.bracketed && a.circled === b.circled && scriptOf(a.sign) === scriptOf(b.sign);
}

type Script = 'capitalRoman' | 'smallRoman' | 'number' | 'kana' | 'capital' | 'small' | 'other';

/** The script of a numeral, for comparing how two steps are written. A small i is Roman here, as it is in documents. */
export function scriptOf(sign: string): Script {
  const code = sign.charCodeAt(0);
  if (isDigit(code) || circledValue(sign) !== null) return 'number';
  if (LOOKALIKES.has(sign) && !isKanjiDigit(code)) return 'kana';
  if (isKanji(code)) return 'number';
  if (isKatakana(code)) return 'kana';
  const small = sign === sign.toLowerCase();
  if (isRomanSign(sign)) return small ? 'smallRoman' : 'capitalRoman';
  if (isLatin(code)) return small ? 'small' : 'capital';
  return 'other';
}

/** Parts are counted with I, V and X; C and D are letters, as in (c) and (d). */
export function isRomanSign(sign: string): boolean {
  return /^[IVXivx\u2160-\u216b\u2170-\u217b]+$/.test(sign) && romanValue(sign) !== null;
}

/** Characters that stand in for katakana by mistake: kanji, and the hiragana that is drawn the same. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['二', 'ニ'],
  ['八', 'ハ'],
  ['口', 'ロ'],
  ['へ', 'ヘ'],
  ['卜', 'ト'],
  ['千', 'チ'],
  ['力', 'カ'],
  ['夕', 'タ'],
  ['工', 'エ'],
]);

const OPEN = new Set(['(', '（', '〔', '［', '[']);
const CLOSE: Readonly<Record<string, string>> = { '(': ')）', '（': '）)', '〔': '〕', '［': '］', '[': ']' };

/** Numbers of parts have at most two digits; longer ones are years and amounts. */
const MAX_DIGITS = 2;
/** The longest Roman numeral up to 39 has six letters. */
const MAX_LETTERS = 7;

function readPrefixed(text: string, at: number, joint: Joint, scheme: Scheme): Step | null {
  const start = skipBlanks(text, at + 1);
  const bracketed = readBracketed(text, start, 'word', scheme);
  const core = bracketed?.core ?? readNumeral(text, start, 'word', scheme);
  if (core === null) return null;
  const own = bracketed === null ? unitAt(text, core.end, scheme) : bracketed.unit;
  const unit = own ?? sharedUnit(text, bracketed?.end ?? core.end);
  const end = bracketed?.end ?? (own === null ? core.end : core.end + 1);
  if (unit === null && (!scheme.ordinals || isCounted(text, end) || isKanjiWordPart(text, core))) return null;
  return { ...bareStep(text, core, joint), start: at, end, prefixed: true, bracketed: bracketed !== null, unit };
}

/** The unit that stands only behind the last one of several numbers: 第Ⅲ、Ⅳ及びⅤ章, 第三ないし第五章. */
function sharedUnit(text: string, at: number): string | null {
  if (!'、・，,及並又かなお〜～-－'.includes(text.charAt(at) || ' ')) return null;
  return matchAt(SHARED_UNIT, text, at)?.groups[1] ?? null;
}

const SHARED_UNIT =
  /(?:(?:[、・，,〜～－-]|及び|並びに|又は|から|ないし|および|ならびに)第?[Ⅰ-ⅫIVX0-9０-９一二三四五六七八九十]{1,4}){1,6}([章節])/y;

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
  const glyph = bracketedGlyph(text.charAt(at));
  if (glyph !== null) {
    const core = { start: at, end: at + 1 };
    return withUnit(text, { ...bareStep(text, core, joint), sign: glyph, bracketed: true }, scheme);
  }
  const open = text.charAt(at);
  if (!OPEN.has(open)) return null;
  const start = skipBlanks(text, at + 1);
  const end = runEnd(text, start, MAX_LETTERS);
  if (end === start) return null;
  const close = skipBlanks(text, end);
  if (close >= text.length || !CLOSE[open]?.includes(text.charAt(close))) return null;
  const core = { start, end };
  const sign = signOf(text, core);
  if (!isNumeral(sign)) return null;
  return withUnit(text, { ...bareStep(text, core, joint), start: at, end: close + 1, bracketed: true }, scheme);
}

function withUnit(text: string, step: Step, scheme: Scheme): Step {
  const unit = unitAt(text, step.end, scheme);
  return unit === null ? step : { ...step, unit, end: step.end + 1 };
}

/** A numeral without brackets: its whole run of one script, with the checks that it is no part of a word or amount. */
function readNumeral(text: string, at: number, joint: Joint, scheme: Scheme): Span | null {
  const code = text.charCodeAt(at);
  const end = runEnd(text, at, MAX_LETTERS);
  if (end === at) return null;
  const core = { start: at, end };
  if (isDigit(code)) return isPlainNumber(text, core) ? core : null;
  if ((isRomanGlyph(code) || isLatin(code)) && isKind(text, end)) return null;
  if (isRomanGlyph(code)) return romanValue(text.slice(at, end)) === null ? null : core;
  if (isLatin(code)) return isLoneLetters(text, core) ? core : null;
  if (isKatakana(code)) return end === at + 1 && isKanaNumeral(text.charAt(at)) ? core : null;
  if (LOOKALIKES.has(text.charAt(at)) && joint === 'linked' && isFollowedFreely(text, end)) return core;
  if (isKanjiDigit(code)) {
    // 指針Ⅴ二（二）: a level below says that 二 is one too.
    const isExpected = joint === 'linked' || scheme.kanji || readBracketed(text, end, 'none', scheme) !== null;
    const isFree = isFollowedFreely(text, end) || (scheme.kanji && isLoneKana(text, end));
    return joint === 'word' || (isExpected && isFree) ? core : null;
  }
  return circledValue(text.charAt(at)) === null ? null : core;
}

/** The end of the run of characters of one script that begins at `at`; `at` itself where none does. */
function runEnd(text: string, at: number, limit: number): number {
  if (at >= text.length) return at;
  const code = text.charCodeAt(at);
  const belongs = isDigit(code)
    ? isDigit
    : isLatin(code) || isRomanGlyph(code)
      ? isLetterOrGlyph
      : isKanjiDigit(code)
        ? isKanjiDigit
        : isKatakana(code)
          ? isKatakana
          : null;
  if (belongs === null) return LOOKALIKES.has(text.charAt(at)) || circledValue(text.charAt(at)) !== null ? at + 1 : at;
  let end = at + 1;
  while (end < text.length && end - at <= limit && belongs(text.charCodeAt(end))) end++;
  return end;
}

function isLetterOrGlyph(code: number): boolean {
  return isLatin(code) || isRomanGlyph(code);
}

function isNumeral(sign: string): boolean {
  if (arabicValue(sign) !== null) return sign.length <= MAX_DIGITS;
  return (
    romanValue(sign) !== null ||
    latinValue(sign) !== null ||
    kanjiValue(sign) !== null ||
    isKanaNumeral(sign) ||
    LOOKALIKES.has(sign) ||
    circledValue(sign) !== null
  );
}

function isKanaNumeral(sign: string): boolean {
  return irohaValue(sign) !== null || aiueoValue(sign) !== null;
}

/** One or two digits that are no part of a larger number, a decimal or an amount with thousands. */
function isPlainNumber(text: string, core: Span): boolean {
  if (core.end - core.start > MAX_DIGITS || isDigit(text.charCodeAt(core.start - 1))) return false;
  const next = text.charAt(core.end);
  if ((next === ',' || next === '，') && isDigit(text.charCodeAt(core.end + 1))) {
    return !(isDigit(text.charCodeAt(core.end + 2)) && isDigit(text.charCodeAt(core.end + 3)));
  }
  return next !== '%' && next !== '％';
}

/** Latin letters that touch no other word: a Roman numeral or one letter. */
function isLoneLetters(text: string, core: Span): boolean {
  if (isLatin(text.charCodeAt(core.start - 1))) return false;
  const sign = signOf(text, core);
  return sign.length === 1 || isRomanSign(sign);
}

/** A numeral in kanji or a look-alike ends a phrase: what follows must not make a word of it (一部, 二国間). */
function isFollowedFreely(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code) || !isKanji(code)) return !isKatakana(code) && !(code === 0x3064 /* つ */);
  return FREE_KANJI.has(text.charAt(at));
}

/** One katakana that is no part of a word, as イ behind 一: the next level. */
function isLoneKana(text: string, at: number): boolean {
  return isKatakana(text.charCodeAt(at)) && !isKatakana(text.charCodeAt(at + 1)) && isKanaNumeral(text.charAt(at));
}

/** Kanji that may follow a citation directly: 及び, 並びに, 又は, 若しくは, 参照, 前段, 後段, 柱書, 冒頭, 末尾, 第. */
const FREE_KANJI = new Set('及並又若参前後柱冒末第乃項章節');

/** 第一 of 第一線 and 第三 of 第三国 begin a word; behind digits a word of its own begins. */
function isKanjiWordPart(text: string, core: Span): boolean {
  return isKanjiDigit(text.charCodeAt(core.start)) && !isFollowedFreely(text, core.end);
}

function isNumber(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || isKanjiDigit(text.charCodeAt(at));
}

function unitAt(text: string, at: number, { units }: Scheme): string | null {
  const unit = text.charAt(at);
  if (unit === '' || !units.includes(unit)) return null;
  // 項目 counts items, and 項 behind it would be half a word.
  return text.charAt(at + 1) === '目' ? null : unit;
}

function signOf(text: string, core: Span): string {
  let sign = '';
  for (let at = core.start; at < core.end; at++)
    sign += fullWidthKana(String.fromCharCode(asciiOf(text.charCodeAt(at))));
  return sign;
}

function numberReading(step: Step): StepReading | null {
  const value = arabicValue(step.sign) ?? circledValue(step.sign) ?? kanjiValue(step.sign);
  return value === null || value === 0 ? null : { ordinal: value, meant: null };
}

function romanReading(step: Step, level: Level): StepReading | null {
  if (step.unit === '章' && step.prefixed && level.letterCase === 'upper') {
    const value = romanValue(step.sign) ?? arabicValue(step.sign) ?? kanjiValue(step.sign);
    return value === null || value === 0 ? null : { ordinal: value, meant: null };
  }
  const value = isRomanSign(step.sign) ? romanValue(step.sign) : null;
  if (value === null || (step.bracketed && !level.bracket)) return null;
  const isSmall = step.sign === step.sign.toLowerCase();
  if (level.letterCase === 'lower') return isSmall ? { ordinal: value, meant: null } : null;
  return isSmall && step.sign.length === 1 && step.sign !== 'v' ? null : { ordinal: value, meant: null };
}

function bracketsFit(step: Step, level: Level): boolean {
  if (level.circled || step.circled) return level.circled === step.circled;
  if (step.bracketed === level.bracket) return true;
  return level.bracket && (isExplicit(step.joint) || step.unit !== null);
}

/** Whether the joint itself says that a level begins. */
function isExplicit(joint: Joint): boolean {
  return joint === 'dot' || joint === 'hyphen' || joint === 'linked' || joint === 'word';
}

function kanaReading(step: Step, valueOf: (letter: string) => number | null): StepReading | null {
  const value = valueOf(step.sign);
  if (value !== null) return { ordinal: value, meant: null };
  const meant = LOOKALIKES.get(step.sign);
  if (meant !== undefined && (step.bracketed || isExplicit(step.joint))) {
    const ordinal = valueOf(meant);
    return ordinal === null ? null : { ordinal, meant };
  }
  return letterReading(step);
}

/**
 * English citations write (a), (b), (c) for (イ), (ロ), (ハ): small letters, bracketed or behind an explicit joint. The letters i, v
 * and x are left to the Roman numerals of the level below.
 */
function letterReading(step: Step): StepReading | null {
  if (step.sign !== step.sign.toLowerCase() || !(step.bracketed || isExplicit(step.joint))) return null;
  const ordinal = /^[a-z]$/.test(step.sign) && !isRomanSign(step.sign) ? latinValue(step.sign) : null;
  return ordinal === null ? null : { ordinal, meant: null };
}

function latinReading(step: Step, level: Level): StepReading | null {
  const ordinal = /^[a-z]$/i.test(step.sign) ? latinValue(step.sign) : null;
  if (ordinal === null || (step.sign === step.sign.toLowerCase()) !== (level.letterCase === 'lower')) return null;
  return step.bracketed === level.bracket || isExplicit(step.joint) ? { ordinal, meant: null } : null;
}
