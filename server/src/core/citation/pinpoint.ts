/**
 * Pinpoints: the part of a citation that names a place within a document, level by level and at last a part of the clause.
 * A pinpoint is read against the numbering of one corpus, since only that says whether the next sign is a level at all.
 */
import type { Level } from '../corpus/numbering.ts';
import { isBlank, isKanji, isKatakana, isLatin, isRomanGlyph, skipBlanks } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { readCompactJoint } from './constructs/compact.ts';
import type { JointReading } from './constructs/compact.ts';
import { readLevelWord } from './constructs/english.ts';
import { readLinkedJoint } from './constructs/linked.ts';
import { readPart } from './constructs/parts.ts';
import type { PartReading } from './constructs/parts.ts';
import { depthOfUnit, schemeOf } from './scheme.ts';
import { readStep } from './step.ts';
import type { Step } from './step.ts';
import { readAtLevel } from './stepAtLevel.ts';
import type { StepReading } from './stepAtLevel.ts';
import { isAlike, isRomanSign, scriptOf } from './stepSign.ts';

/** A step with the level that it is written at, from 1; a level may have been left out before it. */
export interface PlacedStep {
  readonly step: Step;
  readonly depth: number;
  /** What the step means there. */
  readonly reading: StepReading;
}

/** A pinpoint as written. At least one step or a part. */
export interface Pinpoint extends Span {
  readonly steps: readonly PlacedStep[];
  readonly part: PartReading | null;
}

/** How pinpoints of a corpus are read: its levels, and whether the words around are English. */
export interface Grammar {
  readonly levels: readonly Level[];
  /** How English citations number the same levels; they may use either. */
  readonly levelsEn: readonly Level[];
  readonly english: boolean;
}

/**
 * The pinpoint whose first step stands at `at`, at a depth that `accepts` allows; null where none does. The first step is
 * placed at the first allowed depth that can read it. `word` is the document's own word for its level, where one stood before it.
 */
export function readPinpoint(
  grammar: Grammar,
  text: string,
  at: number,
  joint: JointReading['joint'],
  accepts: (depth: number, step: Step) => boolean,
  word: string | null = null,
): Pinpoint | null {
  const step = withWord(readStep(text, at, joint, schemeOf(grammar.levels)), word);
  if (step === null) return null;
  const placed = placeStep(grammar, step, 0, (candidate) => accepts(candidate, step));
  return placed === null ? null : continuePinpoint(grammar, text, [placed]);
}

/**
 * The pinpoint that begins with these steps: further levels and a part as far as they go, from `at` on where something else
 * stands between.
 */
export function continuePinpoint(
  grammar: Grammar,
  text: string,
  begun: readonly PlacedStep[],
  at: number | null = null,
): Pinpoint | null {
  const steps = [...begun];
  const first = steps[0];
  let last = steps[steps.length - 1];
  if (first === undefined || last === undefined) return null;
  let end = at ?? last.step.end;
  for (;;) {
    const next = nextStep(grammar, text, last, end);
    if (next === null) break;
    steps.push(next);
    last = next;
    ({ end } = next.step);
  }
  const part = readPart(text, end);
  return { start: first.step.start, end: part?.end ?? end, steps, part };
}

/** The step at the first depth below `above` at which it can be read, or null. */
export function placeStep(
  grammar: Grammar,
  step: Step,
  above: number,
  accepts: (depth: number) => boolean = () => true,
): PlacedStep | null {
  for (let depth = above + 1; depth <= grammar.levels.length; depth++) {
    if (!accepts(depth) || !isPlaced(grammar, step, depth)) continue;
    const reading = readAtDepth(grammar, step, depth);
    if (reading !== null) return { step, depth, reading };
  }
  return null;
}

function readAtDepth({ levels, levelsEn, english }: Grammar, step: Step, depth: number): StepReading | null {
  const level = levels[depth - 1];
  const inEnglish = levelsEn[depth - 1];
  if (english && inEnglish !== undefined && !isRomanBelow(levelsEn, step, depth)) {
    const reading = readAtLevel(step, inEnglish) ?? readParagraph(levelsEn, step, depth);
    if (reading !== null) return reading;
  }
  return level === undefined || isRomanBelow(levels, step, depth) ? null : readAtLevel(step, level);
}

/** Article 2(1) is its paragraph 1, also where the document prints paragraphs without brackets, unless (1) is a level below. */
function readParagraph(levels: readonly Level[], step: Step, depth: number): StepReading | null {
  const [above, level, ...below] = levels.slice(Math.max(0, depth - 2));
  const isBare = level?.system === 'arabic' && !level.bracket && level.word === '';
  if (depth < 2 || !step.bracketed || !isBare || above?.word === '' || level === undefined) return null;
  return below.some(({ system }) => system === 'arabic') ? null : readAtLevel({ ...step, bracketed: false }, level);
}

/** Among letters (i), (v) and (x) are left to the Roman numerals of a level below. */
function isRomanBelow(levels: readonly Level[], step: Step, depth: number): boolean {
  const { system, bracket, letterCase } = levels[depth - 1] ?? {};
  if (system !== 'latin' || !isRomanSign(step.sign)) return false;
  return levels
    .slice(depth)
    .some((level) => level.system === 'roman' && level.bracket === bracket && level.letterCase === letterCase);
}

/** A unit of the document's own names its level; else 章 and 節 name the first and the second, and a 項 may be any other. */
function isPlaced({ levels, levelsEn }: Grammar, step: Step, depth: number): boolean {
  const own = step.unit === null ? null : (depthOfUnit(levels, step.unit) ?? depthOfUnit(levelsEn, step.unit));
  if (own !== null) return depth === own;
  if (step.unit === '章') return depth === 1;
  return step.unit === '節' ? depth === 2 : true;
}

/** The step with the word of its level, which stood before it, as its unit. */
function withWord(step: Step | null, word: string | null): Step | null {
  return step === null || word === null ? step : { ...step, unit: word };
}

function nextStep(grammar: Grammar, text: string, last: PlacedStep, from: number): PlacedStep | null {
  // A part such as 第2段落 or 第2文 begins like a step with 第, and is none.
  if (readPart(text, from) !== null) return null;
  const word = grammar.english ? readLevelWord(text, from, schemeOf(grammar.levelsEn).words) : null;
  const joint = word ?? (grammar.english ? null : readLinkedJoint(text, from)) ?? readCompactJoint(text, from);
  const step = withWord(readStep(text, joint.end, joint.joint, schemeOf(grammar.levels)), word?.unit ?? null);
  if (step === null || !isJoined(grammar, text, step)) return null;
  const placed = placeBracketed(grammar, text, step, last.depth) ?? placeStep(grammar, step, last.depth);
  if (placed === null) return null;
  if (step.joint === 'hyphen' && isAlike(step, last.step) && !goesOnDeeper(grammar, text, step)) return null;
  return placed;
}

/**
 * English brackets numbers that the document prints without brackets: of V(2)(2)(b) the first (2) must be such a one, since the second
 * is the level that has brackets.
 */
function placeBracketed(grammar: Grammar, text: string, step: Step, above: number): PlacedStep | null {
  if (!grammar.english || !step.bracketed || scriptOf(step.sign) !== 'number') return null;
  const level = grammar.levelsEn[above] ?? grammar.levels[above];
  if (level?.system !== 'arabic' || level.bracket) return null;
  const next = readStep(text, step.end, 'none', schemeOf(grammar.levels));
  if (next === null || !isAlike(step, next) || placeStep(grammar, step, above)?.depth !== above + 2) return null;
  if (placeStep(grammar, next, above + 2) !== null) return null;
  const reading = readAtDepth(grammar, { ...step, bracketed: false }, above + 1);
  return reading === null ? null : { step, depth: above + 1, reading };
}

/**
 * Whether the step truly hangs on what stands before it. A new line that begins like an item is a list of the writer's own;
 * in English a word apart is a new word, and only a bracket or a full stop carries on.
 */
function isJoined(grammar: Grammar, text: string, step: Step): boolean {
  if (step.joint === 'line') return !beginsItem(text, step.end);
  if (step.joint === 'space' && !step.bracketed) return !grammar.english && isApart(text, step);
  if (step.joint === 'none' && !step.bracketed && grammar.english) return scriptOf(step.sign) === 'number';
  return true;
}

/** In Japanese a bare number may stand apart, and so may katakana and Roman glyphs that do not stand apart from what follows. */
function isApart(text: string, step: Step): boolean {
  const isLevelSign = scriptOf(step.sign) === 'kana' || isRomanGlyph(text.charCodeAt(step.start));
  return scriptOf(step.sign) === 'number' || (isLevelSign && !beginsWords(text, step.end));
}

/** Whether a blank and then words follow, as behind the marker of an item; a bracket would be the next level. */
function beginsWords(text: string, at: number): boolean {
  const next = skipBlanks(text, at);
  return next > at && !'(（'.includes(text.charAt(next) || ' ') && !isRomanGlyph(text.charCodeAt(next));
}

function beginsItem(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isBlank(code) || isLatin(code) || isKatakana(code)) return true;
  return isKanji(code)
    ? !'及並又若参前後柱冒末第'.includes(text.charAt(at))
    : '.．、'.includes(text.charAt(at)) && at < text.length;
}

/** Of Ⅴ-2-2-ロ the third sign is a level, of Ⅱ-1-4 the end of a range: a level goes on with another hyphen. */
function goesOnDeeper(grammar: Grammar, text: string, step: Step): boolean {
  const joint = readCompactJoint(text, step.end);
  if (joint.joint !== 'hyphen') return false;
  const next = readStep(text, joint.end, 'hyphen', schemeOf(grammar.levels));
  return next !== null && !isAlike(next, step);
}
