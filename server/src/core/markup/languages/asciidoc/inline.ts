/**
 * The inline reader of AsciiDoc: formatting marks, macros, references to attributes and anchors.
 */
import { isAsciiWord, isLineBreak, isWhite } from '../../../text/characters.ts';
import { characterReferenceAt } from '../../inline/characterReference.ts';
import { backtickRunEnd, CodeSpans } from '../../inline/codeSpans.ts';
import { PairedMarks } from '../../inline/pairs.ts';
import { maskBracedRuby } from '../../inline/ruby.ts';
import {
  isInvisible,
  maskLineEnd,
  maskPlain,
  maskTypography,
  skipPlain,
  specialUnits,
} from '../../inline/typography.ts';
import { behindLineEnd, endOfLine, isSpaceOrTab, skipRun } from '../../lines.ts';
import { NOTE_CLOSE, NOTE_OPEN, OBJECT } from '../../mask.ts';
import type { Mask } from '../../mask.ts';
import { isComment } from './lines.ts';
import { macroEnd, Macros } from './macros.ts';

/** Masks the markup in `[from, end)` of `words`; `linePrefix` is hidden at the start of further lines. Linear in the length. */
export function maskInline(words: string, from: number, end: number, mask: Mask, linePrefix = ''): void {
  let at = skipPlain(words, from, end, SPECIAL);
  if (at === end) return;
  const reader = new InlineReader(words, from, end, mask, linePrefix);
  while (at < end) at = skipPlain(words, reader.read(at), end, SPECIAL);
  reader.finish();
}

/** The marks of AsciiDoc in running text. */
export const OWN_UNITS = '*_#`+^<[(\\"\'&';
const SPECIAL = specialUnits(OWN_UNITS);

/** Marks before which a backslash is hidden. */
const ESCAPABLE = '*_#`+^<[]({&:|"\'\\';
/** Attributes that stand for nothing that is seen. */
const UNSEEN = new Set(['empty', 'blank', 'zwsp', 'wj', 'sp', 'nbsp']);
/** One or two plus signs at the edges of words, one not before a letter or a digit, or three. */
const PASSED = /^(\+{1,3})(?![\s+])[^+]*(?<!\s)\1(?:(?<=\+\+)|(?!\w))(?!\+)/;
/** An anchor, or a role before the words that have it. */
const BRACKETS = /^\[(?:\[\[?[^[\]]*\]\]+|[a-zA-Z.#%][\w.#%-]*\](?=[#*_`]))/;
const SUPERSCRIPT = /^\^[^^\n\r]{1,24}\^/;
const REFERENCE = /^(?:(<<[^,>]*,[ \t]*)[^]*?|<<[^,\n\r]+?)>>/;
const INDEX_TERM = /^\({3}[^()]+\){3}|^\({2}([^()]+)\){2}/;
const LONGEST = 300;

class InlineReader {
  private readonly text: string;
  private readonly from: number;
  private readonly end: number;
  private readonly mask: Mask;
  private readonly marks: PairedMarks;
  private readonly codeSpans: CodeSpans;
  private readonly macros: Macros;
  private readonly linePrefix: string;

  constructor(text: string, from: number, end: number, mask: Mask, linePrefix: string) {
    this.text = text;
    this.from = from;
    this.end = end;
    this.mask = mask;
    this.marks = new PairedMarks(mask);
    this.codeSpans = new CodeSpans(text, end);
    this.macros = new Macros(text);
    this.linePrefix = linePrefix;
  }

  /** Reads what the special character at `at` begins or ends; where to go on. */
  read(at: number): number {
    const { text } = this;
    switch (text.charAt(at)) {
      case '*':
      case '_':
      case '#':
        return this.run(at);
      case '+':
        return this.plus(at);
      case '`':
        return this.backticks(at);
      case '"':
      case "'":
        return this.quote(at);
      case '^':
        return this.superscript(at);
      case '<':
        return this.angles(at);
      case '[':
        return this.bracket(at);
      case '(':
        return this.indexTerm(at);
      case '{':
        return this.brace(at);
      case ':':
        return this.colon(at);
      case '\\':
        return this.escape(at);
      case '&':
        return this.reference(at);
      case '\n':
      case '\r':
        return this.lineEnd(at);
      default:
        return maskTypography(text, at, this.from, this.end, this.mask);
    }
  }

  finish(): void {
    this.marks.resolve(0);
  }

  /** A comment among the lines of a paragraph is no part of it: words join across it as if its line were not there. */
  private lineEnd(at: number): number {
    const { end, mask, text } = this;
    const start = behindLineEnd(text, at);
    if (start >= end || !isComment(text, start)) return maskLineEnd(text, at, this.from, end, mask, this.linePrefix);
    const close = Math.min(endOfLine(text, start), end);
    maskTypography(text, at, this.from, end, mask);
    mask.comment(start, close, start + 2, close, '');
    return close;
  }

  /** One mark is formatting at the edges of words, two are anywhere. Japanese has no edges of words, so kana and kanji never hinder. */
  private run(at: number): number {
    const { end, text } = this;
    const code = text.charCodeAt(at);
    const close = skipRun(text, at, end, code);
    const before = at > this.from ? text.charCodeAt(at - 1) : 0x20;
    const behind = close < end ? text.charCodeAt(close) : 0x20;
    const isFree = close - at === 2;
    const opens = !isWhite(behind) && (isFree || !isAsciiWord(before));
    const closes = !isWhite(before) && (isFree || !isAsciiWord(behind));
    if (close - at <= 2) this.marks.add(code, at, close, { opens, closes, isWhole: true });
    return close;
  }

  /** ` +` at the end of a line breaks it; otherwise plus signs enclose what is taken as it is. */
  private plus(at: number): number {
    const { end, mask, text } = this;
    const isLast = at + 1 >= end || isLineBreak(text.charCodeAt(at + 1));
    const isBreak = isLast && at > this.from && isSpaceOrTab(text.charCodeAt(at - 1));
    if (!isBreak) return this.passed(at);
    mask.hide(at, Math.min(at + 1, end));
    return at + 1;
  }

  /** What stands between plus signs is taken as it is: words between one or two, markup of another language between three. */
  private passed(at: number): number {
    const { end, mask, text } = this;
    const passed = this.near(at, PASSED);
    const count = passed?.[1]?.length ?? 0;
    const isTight = count === 1 && at > this.from && isAsciiWord(text.charCodeAt(at - 1));
    if (passed === null || isTight) return skipRun(text, at, end, 0x2b);
    const close = at + passed[0].length;
    if (count === 3) return this.object(at, close);
    mask.hide(at, at + count);
    maskPlain(text, at + count, close - count, mask);
    mask.hide(close - count, close);
    return close;
  }

  private backticks(at: number): number {
    const { end, mask, text } = this;
    if (text.startsWith('`"', at) || text.startsWith("`'", at)) {
      mask.replace(at, at + 2, text.charAt(at + 1) === '"' ? '”' : '’');
      return at + 2;
    }
    const run = backtickRunEnd(text, at, end);
    const close = this.codeSpans.closeOf(at, run);
    return close < 0 ? run : this.object(at, close);
  }

  /** The quotation marks "`…`" and '`…`'. */
  private quote(at: number): number {
    const { mask, text } = this;
    if (text.charAt(at + 1) !== '`' || at + 1 >= this.end || isWhite(text.charCodeAt(at + 2))) return at + 1;
    mask.replace(at, at + 2, text.charAt(at) === '"' ? '“' : '‘');
    return at + 2;
  }

  /** `^words^` is taken for the mark of a note. */
  private superscript(at: number): number {
    const mark = this.near(at, SUPERSCRIPT);
    return mark === null ? at + 1 : this.object(at, at + mark[0].length);
  }

  /** `<<id,words>>` shows its words. */
  private angles(at: number): number {
    const reference = this.near(at, REFERENCE);
    if (reference === null) return skipRun(this.text, at, this.end, 0x3c);
    const close = at + reference[0].length;
    if (reference[1] === undefined) return this.object(at, close);
    this.macroWords(at, at + reference[1].length, close - 2, close, false);
    return close;
  }

  /** `[[id]]`, and the role before `#words#`, leave no trace. */
  private bracket(at: number): number {
    const close = at + (this.near(at, BRACKETS)?.[0].length ?? 0);
    this.mask.hide(at, close);
    return Math.max(close, at + 1);
  }

  /** Of an index term `((words))` the words are seen, of `(((words, words)))` nothing. */
  private indexTerm(at: number): number {
    const term = this.near(at, INDEX_TERM);
    if (term === null) return at + 1;
    const close = at + term[0].length;
    if (term[1] === undefined) this.mask.hide(at, close);
    else this.macroWords(at, at + 2, close - 2, close, false);
    return close;
  }

  /** `{name}` stands for text that is written elsewhere. */
  private brace(at: number): number {
    const ruby = maskBracedRuby(this.text, at, this.end, this.mask);
    if (ruby > 0) return ruby;
    const [whole = ' ', name = ''] = this.near(at, /^\{([\w-]+)\}/) ?? [];
    const end = at + whole.length;
    if (UNSEEN.has(name)) this.mask.hide(at, end);
    else if (name !== '')
      this.mask.replace(at, end, characterReferenceAt(`&${name};`, 0, whole.length)?.value ?? OBJECT);
    return end;
  }

  private object(at: number, close: number): number {
    this.mask.object(at, close);
    return close;
  }

  /** What a pattern finds at `at`. Nothing that is looked for so is long. */
  private near(at: number, pattern: RegExp): RegExpExecArray | null {
    return pattern.exec(this.text.slice(at, Math.min(this.end, at + LONGEST)));
  }

  private colon(at: number): number {
    const { end, mask, text } = this;
    const macro = this.macros.at(at, Math.max(this.from, mask.end));
    if (macro === null || macro.wordsEnd >= end) return maskTypography(text, at, this.from, end, mask);
    const behind = macroEnd(text, macro);
    if (macro.role === 'nothing') mask.hide(macro.start, behind);
    else if (macro.role === 'object' || macro.wordsEnd <= macro.wordsStart) mask.object(macro.start, behind);
    else this.macroWords(macro.start, macro.wordsStart, macro.wordsEnd, behind, macro.role === 'note');
    return behind;
  }

  /** The words of a macro are read like a text of their own; a footnote's stand apart from the sentence. */
  private macroWords(start: number, from: number, to: number, behind: number, isNote: boolean): void {
    const { mask, text } = this;
    mask.replace(start, from, isNote ? NOTE_OPEN : '');
    maskInline(text, from, to, mask);
    mask.replace(to, behind, isNote ? NOTE_CLOSE : '');
  }

  private escape(at: number): number {
    const next = this.text.charAt(at + 1);
    if (at + 1 >= this.end || !ESCAPABLE.includes(next)) return at + 1;
    this.mask.hide(at, at + 1);
    return skipRun(this.text, at + 1, this.end, next.charCodeAt(0));
  }

  private reference(at: number): number {
    const reference = characterReferenceAt(this.text, at, this.end);
    if (reference === null) return at + 1;
    this.mask.replace(at, reference.end, isInvisible(reference.value.charCodeAt(0)) ? '' : reference.value);
    return reference.end;
  }
}
