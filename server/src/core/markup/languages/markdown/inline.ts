/**
 * The inline reader of Markdown: one pass over the words of a block that masks what is markup.
 */
import { isAsciiPunctuation, isAsciiWord } from '../../../text/characters.ts';
import { characterReferenceAt } from '../../inline/characterReference.ts';
import { backtickRunEnd, CodeSpans } from '../../inline/codeSpans.ts';
import { PairedMarks } from '../../inline/pairs.ts';
import { isInvisible, maskTypography, skipPlain, specialUnits } from '../../inline/typography.ts';
import { skipRun } from '../../lines.ts';
import type { Mask } from '../../mask.ts';
import { noteLabelEnd } from './containers.ts';
import { Elements } from './elements.ts';
import { runTraits } from './flanking.ts';
import { Brackets } from './links.ts';

/** What stands before the words of each line of a block. */
export interface LinePrefix {
  /** Hides the prefix of a further line, which starts at `start`; answers where its words start. */
  hide(start: number, mask: Mask): number;
}

/**
 * Masks the markup in `[from, end)` of `text`. In HTML blocks (`isHtml`) only HTML counts. Linear in the length; the mask
 * must hold nothing behind `from` yet.
 */
export function maskInline(
  text: string,
  from: number,
  end: number,
  mask: Mask,
  prefix: LinePrefix,
  isHtml = false,
): void {
  const special = isHtml ? HTML_SPECIAL : SPECIAL;
  let at = skipPlain(text, from, end, special);
  if (at === end) return;
  const reader = new InlineReader(text, from, end, mask, prefix);
  while (at < end) at = skipPlain(text, reader.read(at), end, special);
  reader.finish();
}

/** The marks of Markdown in running text. */
export const OWN_UNITS = '*_~=\\`<[]!&$';
const SPECIAL = specialUnits(OWN_UNITS);
const HTML_SPECIAL = specialUnits('<&');

const DOLLAR = 0x24;
/** `$…$` and `$$…$$`, tight on the inside. What holds a sentence is none. */
const FORMULA = /^(\${1,2})(?![\s$])(?:\\[^]|[^\\$、。「」])+(?<!\s)\1(?![\w$])/;
const LONGEST_FORMULA = 1000;

class InlineReader {
  private readonly text: string;
  private readonly from: number;
  private readonly end: number;
  private readonly mask: Mask;
  private readonly prefix: LinePrefix;
  private readonly marks: PairedMarks;
  private readonly brackets: Brackets;
  private elements: Elements | null = null;
  /** Where the words of the current line start. */
  private words: number;
  private codeSpans: CodeSpans | null = null;

  constructor(text: string, from: number, end: number, mask: Mask, prefix: LinePrefix) {
    this.text = text;
    this.from = from;
    this.end = end;
    this.mask = mask;
    this.marks = new PairedMarks(mask);
    this.prefix = prefix;
    this.words = from;
    this.brackets = new Brackets(text, mask, this.marks);
  }

  /** Reads what the special character at `at` begins or ends; where to go on. */
  read(at: number): number {
    const { text, end } = this;
    const character = text.charAt(at);
    switch (character) {
      case '\n':
      case '\r':
        return this.lineEnd(at);
      case '*':
      case '_':
      case '~':
      case '=':
        return this.run(at);
      case '\\':
        return this.escape(at);
      case '`':
        return this.codeSpan(at);
      case '<':
        this.elements ??= new Elements(text, this.mask, this.marks, this.brackets);
        return this.elements.read(at, end);
      case '&':
        return this.reference(at);
      case '$':
        return this.formula(at);
      case '[':
        return this.opening(at);
      case '!':
        return text.startsWith('![', at) && at + 1 < end ? this.brackets.open(at, 'image') : at + 1;
      case ']':
        return this.brackets.close(at, end);
      default:
        return maskTypography(text, at, this.from, end, this.mask);
    }
  }

  finish(): void {
    this.marks.resolve(0);
  }

  private lineEnd(at: number): number {
    const start = maskTypography(this.text, at, this.from, this.end, this.mask);
    this.words = Math.min(this.prefix.hide(start, this.mask), this.end);
    return this.words;
  }

  private run(at: number): number {
    const { text, end } = this;
    const code = text.charCodeAt(at);
    const close = skipRun(text, at, end, code);
    this.marks.add(code, at, close, runTraits(text, code, at, close, this.words, end));
    return close;
  }

  /** A backslash is hidden before ASCII punctuation, which then is plain, and before a line ending, which it makes hard. */
  private escape(at: number): number {
    const next = at + 1 < this.end ? this.text.charCodeAt(at + 1) : 0;
    const isHardBreak = next === 0x0a || next === 0x0d;
    if (!isHardBreak && !isAsciiPunctuation(next)) return at + 1;
    this.mask.hide(at, at + 1);
    return isHardBreak ? at + 1 : at + 2;
  }

  private codeSpan(at: number): number {
    const { end, text } = this;
    const run = backtickRunEnd(text, at, end);
    this.codeSpans ??= new CodeSpans(text, end);
    const close = this.codeSpans.closeOf(at, run);
    if (close < 0) return run;
    this.mask.object(at, close);
    return close;
  }

  /** A formula, which stands beside no letter and no digit: money does. */
  private formula(at: number): number {
    const { end, mask, text } = this;
    const isTight = at > this.from && isAsciiWord(text.charCodeAt(at - 1));
    const formula = isTight ? null : FORMULA.exec(text.slice(at, Math.min(end, at + LONGEST_FORMULA)));
    if (formula === null) return skipRun(text, at, end, DOLLAR);
    mask.object(at, at + formula[0].length);
    return at + formula[0].length;
  }

  private reference(at: number): number {
    const reference = characterReferenceAt(this.text, at, this.end);
    if (reference === null) return at + 1;
    const isUnseen = isInvisible(reference.value.charCodeAt(0));
    this.mask.replace(at, reference.end, isUnseen ? '' : reference.value);
    return reference.end;
  }

  private opening(at: number): number {
    const { text } = this;
    const labelEnd = noteLabelEnd(text, at, this.end);
    // The words of a note may stand in the sentence: ^[words].
    const isNote = at > this.from && text.charAt(at - 1) === '^' && text.charAt(at - 2) !== '\\';
    if (labelEnd < 0) return this.brackets.open(at, isNote ? 'note' : 'link');
    this.mask.object(at, labelEnd);
    return labelEnd;
  }
}
