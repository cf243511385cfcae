/**
 * The inline reader of reStructuredText: emphasis, literals, roles, references.
 */
import { isLineBreak, isWhite } from '../../../text/characters.ts';
import { backtickRunEnd, CodeSpans } from '../../inline/codeSpans.ts';
import { PairedMarks } from '../../inline/pairs.ts';
import { maskLineEnd, maskPlain, maskTypography, skipPlain, specialUnits } from '../../inline/typography.ts';
import { skipRun, skipSpaces, trimEnd } from '../../lines.ts';
import type { Mask } from '../../mask.ts';

/** Masks the markup in `[from, end)` of `words`; `linePrefix` is hidden at the start of further lines. Linear in the length. */
export function maskInline(words: string, from: number, end: number, mask: Mask, linePrefix = ''): void {
  let at = skipPlain(words, from, end, SPECIAL);
  if (at === end) return;
  const reader = new InlineReader(words, from, end, mask, linePrefix);
  while (at < end) at = skipPlain(words, reader.read(at), end, SPECIAL);
  reader.finish();
}

export const SPECIAL = specialUnits('*`|[\\_');

/** Roles whose text is a name, an address or code, and no words of the writer's. */
const OPAQUE_ROLE =
  /^(?:ref|doc|numref|eq|download|any|keyword|option|envvar|token|pep|rfc|math|code|literal|file|command|program|kbd|index|raw|sup|superscript|download|[\w-]*cite[\w:-]*|(?:py|c|cpp|js|rst|std):[\w:-]+)$/;
const ROLE = /^:([a-zA-Z][\w+.-]*(?::[a-zA-Z][\w+.-]*)*):/;
const FOOTNOTE = /^\[(?:#[\w-]*|\*|\d+|[a-zA-Z][\w.-]*)\]_/;
const SUBSTITUTION = /^\|(?! )[^|\n\r]+(?<! )\|_{0,2}/;
/** Names of roles and footnotes are not longer. */
const LONGEST = 80;

class InlineReader {
  private readonly text: string;
  private readonly from: number;
  private readonly end: number;
  private readonly mask: Mask;
  private readonly linePrefix: string;
  private readonly marks: PairedMarks;
  private readonly codeSpans: CodeSpans;

  constructor(text: string, from: number, end: number, mask: Mask, linePrefix: string) {
    this.text = text;
    this.from = from;
    this.end = end;
    this.mask = mask;
    this.marks = new PairedMarks(mask);
    this.linePrefix = linePrefix;
    this.codeSpans = new CodeSpans(text, end);
  }

  /** Reads what the special character at `at` begins or ends; where to go on. */
  read(at: number): number {
    const { end, mask, text } = this;
    switch (text.charAt(at)) {
      case '*':
        return this.run(at);
      case '`':
        return this.backticks(at, '');
      case ':':
        return this.role(at);
      case '|':
        return this.named(at, SUBSTITUTION);
      case '[':
        return this.named(at, FOOTNOTE);
      case '_':
        return this.target(at);
      case '\\':
        return this.escape(at);
      case '\n':
      case '\r':
        return maskLineEnd(text, at, this.from, end, mask, this.linePrefix);
      default:
        return maskTypography(text, at, this.from, end, mask);
    }
  }

  finish(): void {
    this.marks.resolve(0);
  }

  private run(at: number): number {
    const { end, text } = this;
    const close = skipRun(text, at, end, text.charCodeAt(at));
    const opens = close < end && !isWhite(text.charCodeAt(close));
    const closes = at > this.from && !isWhite(text.charCodeAt(at - 1));
    if (close - at <= 2) this.marks.add(text.charCodeAt(at), at, close, { opens, closes, isWhole: true });
    return close;
  }

  /** A literal, or interpreted text whose role is written before it or behind it. */
  private backticks(at: number, before: string): number {
    const { end, mask, text } = this;
    const run = backtickRunEnd(text, at, end);
    const close = this.codeSpans.closeOf(at, run);
    if (close < 0) return run;
    if (run - at !== 1) {
      mask.object(at, close);
      return close;
    }
    const behind = ROLE.exec(text.slice(close, Math.min(end, close + LONGEST)));
    const role = before === '' ? (behind?.[1] ?? '') : before;
    const suffix = before === '' && behind !== null ? close + behind[0].length : skipRun(text, close, end, 0x5f);
    this.interpreted(at, close, suffix, OPAQUE_ROLE.test(role.toLowerCase()));
    return suffix;
  }

  /** `words <target>` shows its words whatever the role; without a target an opaque role shows nothing. */
  private interpreted(at: number, close: number, suffix: number, isOpaque: boolean): void {
    const { mask, text } = this;
    const open = text.charAt(close - 2) === '>' ? text.lastIndexOf('<', close - 2) : -1;
    const hasTitle = open > at + 1;
    if (isOpaque && !hasTitle) return mask.object(at, suffix);
    const wordsEnd = hasTitle ? trimEnd(text, at + 1, open) : close - 1;
    mask.hide(at, at + 1);
    maskPlain(text, at + 1, wordsEnd, mask);
    mask.hide(wordsEnd, suffix);
  }

  /** `:role:` directly before interpreted text. */
  private role(at: number): number {
    const { end, mask, text } = this;
    const role = ROLE.exec(text.slice(at, Math.min(end, at + LONGEST)));
    const open = role === null ? end : at + role[0].length;
    const isRole = role !== null && open < end && text.charAt(open) === '`' && text.charAt(open + 1) !== '`';
    if (!isRole || this.codeSpans.closeOf(open, open + 1) < 0) return maskTypography(text, at, this.from, end, mask);
    mask.hide(at, open);
    return this.backticks(open, role[1] ?? '');
  }

  private named(at: number, pattern: RegExp): number {
    const match = pattern.exec(this.text.slice(at, Math.min(this.end, at + LONGEST)));
    if (match === null) return at + 1;
    this.mask.object(at, at + match[0].length);
    return at + match[0].length;
  }

  /** The `_` of an inline target `_`name``, and those behind the name of a reference. */
  private target(at: number): number {
    const { end, text } = this;
    const close = skipRun(text, at, end, 0x5f);
    const isReference =
      close - at <= 2 && at > this.from && isName(text.charAt(at - 1)) && isBehindName(text.charAt(close));
    if (isReference || text.charAt(at + 1) === '`') this.mask.hide(at, isReference ? close : at + 1);
    return isReference ? close : at + 1;
  }

  /** A backslash is hidden, and with it the white space behind it, by which Japanese text sets markup tight. */
  private escape(at: number): number {
    const { end, mask, text } = this;
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    const isSpace = isWhite(next);
    mask.hide(at, at + 1);
    if (!isSpace) return Math.min(at + 2, end);
    const behind = text.startsWith('\r\n', at + 1) ? at + 3 : at + 2;
    const words = isLineBreak(next) ? skipSpaces(text, behind, end) : behind;
    mask.hide(at + 1, Math.min(words, end));
    return Math.min(words, end);
  }
}

function isName(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** Whether a reference may end before the character: at white space, punctuation or the end. */
function isBehindName(character: string): boolean {
  return character === '' || /[\s\p{P}]/u.test(character);
}
