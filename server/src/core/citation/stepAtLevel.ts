/**
 * What a step means: a number among the markers of a level, or nothing there. One sign may mean something else at each level, and only
 * the document's numbering says which of its levels a step can stand at.
 */
import { isBareKanji, unitsOf, type Level } from '../corpus/numbering.ts';
import {
  aiueoValue,
  arabicValue,
  circledValue,
  irohaValue,
  kanjiValue,
  latinValue,
  romanValue,
} from '../text/numerals.ts';
import { isRomanSign, LOOKALIKES } from './stepSign.ts';
import type { Joint, Step } from './step.ts';

/** What a step means at a level. */
export interface StepReading {
  readonly ordinal: number;
  /** The character that was meant, where another one stands that looks like it. */
  readonly meant: string | null;
}

/**
 * What the step means among markers of this level, or null where it cannot stand there. Brackets tell levels apart,
 * except that an explicit joint (の, a full stop, a hyphen) or a unit lets a bare number stand for a bracketed one, as in
 * 指針Ⅳの2の3; katakana and small Roman numerals need none, since nothing else looks like them.
 */
export function readAtLevel(step: Step, level: Level): StepReading | null {
  if (level.suffix !== '' || level.prefix !== '') return readAtUnit(step, level);
  if (level.word !== '' && step.unit !== null && unitsOf(level).includes(step.unit)) return readAtWord(step, level);
  if (step.unit === '号') return step.prefixed && isBareKanji(level) ? numberReading(step) : null;
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
