/**
 * The inline reader of LaTeX: commands, groups, formulas, comments. Groups are kept as a stack, so that an argument that
 * is no text is replaced as a whole when its brace closes, and nothing is searched ahead.
 */
import { maskLineEnd, maskTypography, skipPlain, specialUnits } from '../../inline/typography.ts';
import { MarkFinder } from '../../inline/markFinder.ts';
import { behindLineEnd, endOfLine, skipSpaces } from '../../lines.ts';
import { OBJECT } from '../../mask.ts';
import type { Mask } from '../../mask.ts';
import { commandOf, symbolOf } from './commands.ts';
import type { Command } from './commands.ts';
import { hiddenArguments, isQuotation, opaqueKind } from './environments.ts';
import { environmentMarkAt, isFalse, isVerbatim, nameEnd, optionEnd, skipConditionals, verbatimEnd } from './syntax.ts';

/** Masks the markup in `words`. In a row of a table `&` divides cells. Linear in the length. */
export function maskInline(words: string, mask: Mask, isRow: boolean): void {
  const special = isRow ? ROW_SPECIAL : SPECIAL;
  const start = skipSpaces(words, 0, words.length);
  mask.hide(0, start);
  let at = skipPlain(words, start, words.length, special);
  if (at === words.length) return;
  const reader = new InlineReader(words, mask, isRow);
  while (at < words.length) at = skipPlain(words, reader.read(at), words.length, special);
}

export const SPECIAL = specialUnits('\\{}$%~');
const ROW_SPECIAL = specialUnits('\\{}$%~&');

const ESCAPABLE = '%&#_${}';
/** Spacing and accents, of which nothing is text. */
const INVISIBLE = ',;:!/-@\'"^~=.`|<>+*';

/** Where a beamer's audience sees what a command shows: `<2->`. */
const OVERLAY = /^<[\d,|+.:a-z-]*>/;
/** A length behind the command that it is for. */
const LENGTH = /^[ =]*-?[\d.]+ ?(?:true)?[a-zA-Z]{1,2}(?: (?:plus|minus) -?[\d.]+[a-z]+)*/;
const KERNS = new Set(['kern', 'hskip', 'vskip']);
/** The parameters of a definition: `#1#2`. */
const PARAMETERS = /^(?:#\d)*/;
/** None of them is longer. */
const LONGEST_MARK = 64;

interface Group {
  readonly start: number;
  /** The length of the mask at the brace. */
  readonly edits: number;
  /** The command whose argument the group is, and which one. */
  readonly command: Command | null;
  readonly index: number;
}

class InlineReader {
  private readonly text: string;
  private readonly mask: Mask;
  private readonly isRow: boolean;
  private readonly groups: Group[] = [];
  private readonly finder: MarkFinder;
  /** Whether the option of a quotation is being read. */
  private isInSource = false;

  constructor(text: string, mask: Mask, isRow: boolean) {
    this.text = text;
    this.mask = mask;
    this.isRow = isRow;
    this.finder = new MarkFinder(text);
  }

  /** Reads what the special character at `at` begins or ends; where to go on. */
  read(at: number): number {
    const { mask, text } = this;
    switch (text.charAt(at)) {
      case '\\':
        return this.backslash(at);
      case '{':
        return this.openGroup(at, null, 0);
      case '}':
        return this.closeGroup(at);
      case '$':
        return this.formula(at, text.startsWith('$$', at) ? '$$' : '$');
      case '%':
        return this.comment(at);
      case '~':
        mask.replace(at, at + 1, ' ');
        return at + 1;
      case '&':
        mask.object(at, at + 1);
        return at + 1;
      case '\n':
      case '\r':
        return maskLineEnd(text, at, 0, text.length, mask);
      default:
        return maskTypography(text, at, 0, text.length, mask);
    }
  }

  /** A comment takes its line ending and the indentation of the next line with it, so that words join across it. */
  private comment(at: number): number {
    const end = endOfLine(this.text, at);
    const behind = skipSpaces(this.text, behindLineEnd(this.text, end), this.text.length);
    this.mask.comment(at, end, at + 1, end, '');
    this.mask.hide(end, behind);
    return behind;
  }

  private backslash(at: number): number {
    const { mask, text } = this;
    const name = nameEnd(text, at + 1, text.length);
    if (name > at + 1) return this.command(at, name);
    const next = text.charAt(at + 1);
    if (next === '\\') return this.lineBreak(at);
    if (next === '(') return this.formula(at, '\\)');
    if (next === '[') return this.formula(at, '\\]');
    mask.hide(at, at + (next !== '' && INVISIBLE.includes(next) ? 2 : 1));
    return next !== '' && (ESCAPABLE + INVISIBLE).includes(next) ? at + 2 : at + 1;
  }

  /** `\\`, `\\*` and `\\[2mm]`. */
  private lineBreak(at: number): number {
    const star = this.text.startsWith('*', at + 2) ? at + 3 : at + 2;
    const end = optionEnd(this.text, star, this.text.length);
    this.mask.replace(at, end, this.isRow ? '' : '\n');
    return end;
  }

  private formula(at: number, close: string): number {
    const open = close.startsWith('$') ? close.length : 2;
    const end = close === '$' ? this.dollarEnd(at + 1) : this.finder.behind(close, at + open, this.text.length);
    if (end < 0) return at + open;
    this.mask.object(at, end);
    return end;
  }

  /** The offset behind the next `$` that no backslash takes, or -1. */
  private dollarEnd(from: number): number {
    let end = this.finder.behind('$', from, this.text.length);
    while (end >= 0 && this.text.charAt(end - 2) === '\\') end = this.finder.behind('$', end, this.text.length);
    return end;
  }

  private command(at: number, name: number): number {
    const { mask, text } = this;
    const word = text.slice(at + 1, name);
    if (isVerbatim(word)) {
      const end = verbatimEnd(text, name, text.length);
      mask.object(at, end);
      return end;
    }
    if (isFalse(text, at)) {
      const { end } = skipConditionals(text.slice(at), 0);
      mask.hide(at, at + end);
      return this.spaces(at + end);
    }
    const mark = word === 'begin' || word === 'end' ? environmentMarkAt(text, at, text.length) : null;
    if (mark !== null) return this.environment(at, mark.end, mark.begins ? mark.name : '');
    const command = commandOf(word);
    const star = text.startsWith('*', name) ? name + 1 : name;
    mask.replace(at, star, symbolOf(word));
    const shown = this.hidden(OVERLAY, star);
    if (word === 'item') return this.visibleOption(shown);
    if (command !== null) return this.argument(shown, command, 0);
    if (KERNS.has(word) || text.startsWith('=', shown)) return this.spaces(this.hidden(LENGTH, shown));
    const option = optionEnd(text, shown, text.length);
    const behind = skipSpaces(text, text.startsWith('{', option) ? option : shown, text.length);
    mask.hide(shown, behind);
    return behind;
  }

  /** Hides what a pattern finds at `at`; the offset behind it. */
  private hidden(pattern: RegExp, at: number): number {
    const end = at + (pattern.exec(this.text.slice(at, at + LONGEST_MARK))?.[0].length ?? 0);
    this.mask.hide(at, end);
    return end;
  }

  /** The options at `at`, as many of them as text as the command has such, and the argument behind them. */
  private argument(at: number, command: Command, index: number): number {
    const { mask, text } = this;
    let next = this.spaces(at);
    for (let left = command.options; text.startsWith('[', next); left--) {
      const end = optionEnd(text, next, text.length);
      if (end === next) break;
      // A quotation within the source of another one has no source that is read: nesting costs no stack.
      const isShown = left > 0 && end > next + 2 && !this.isInSource;
      if (!isShown) mask.hide(next, end);
      const reached = isShown ? this.readSource(next + 1, end - 1) : end;
      if (reached > end) return reached;
      next = this.spaces(end);
    }
    next = this.hidden(PARAMETERS, next);
    const role = command.args.charAt(index);
    if (text.startsWith('{', next)) return role === '' ? next : this.openGroup(next, command, index);
    // What leaves no trace may be a command without braces: \setlength\parindent{1zw}.
    const name = role === 'x' && text.startsWith('\\', next) ? nameEnd(text, next + 1, text.length) : 0;
    if (name <= next + 1) return next;
    mask.hide(next, name);
    return isLast(command, index) ? name : this.argument(name, command, index + 1);
  }

  private readSource(at: number, end: number): number {
    this.isInSource = true;
    const reached = this.readUntil(at, end);
    this.isInSource = false;
    return reached;
  }

  /** Hides the spaces at `at`; the offset behind them. */
  private spaces(at: number): number {
    const end = skipSpaces(this.text, at, this.text.length);
    this.mask.hide(at, end);
    return end;
  }

  /** Reads up to `end`; the offset that was reached, which is farther on where something begins before it and ends behind. */
  private readUntil(at: number, end: number): number {
    let offset = skipPlain(this.text, at, end, SPECIAL);
    while (offset < end) offset = skipPlain(this.text, this.read(offset), Math.max(offset, end), SPECIAL);
    return offset;
  }

  /** Hides the mark of an environment with its arguments. The option of a quotation is its attribution, which
   * is text. */
  private environment(at: number, markEnd: number, name: string): number {
    const { mask, text } = this;
    const opaqueEnd =
      name !== '' && opaqueKind(name) !== null ? this.finder.behind(`\\end{${name}}`, markEnd, text.length) : -1;
    if (opaqueEnd >= 0) {
      mask.object(at, opaqueEnd);
      return opaqueEnd;
    }
    mask.hide(at, markEnd);
    const count = hiddenArguments(name);
    const hidden: Command = { args: 'x'.repeat(count), open: '', close: '', options: 0 };
    if (name !== '' && isQuotation(name)) return this.argument(markEnd, { ...hidden, options: count === 0 ? 1 : 2 }, 0);
    const end = name === '' ? markEnd : optionEnd(text, markEnd, text.length);
    mask.hide(markEnd, end);
    return count > 0 && text.startsWith('{', end) ? this.openGroup(end, hidden, 0) : end;
  }

  /** Shows the words of `[…]` at `at` without the brackets. */
  private visibleOption(at: number): number {
    const { mask, text } = this;
    const end = optionEnd(text, at, text.length);
    if (end === at) return this.spaces(at);
    mask.hide(at, at + 1);
    const offset = this.readUntil(at + 1, end - 1);
    if (offset > end - 1) return offset;
    mask.replace(end - 1, end, ' ');
    return end;
  }

  private openGroup(at: number, command: Command | null, index: number): number {
    this.groups.push({ start: at, edits: this.mask.length, command, index });
    this.mask.replace(at, at + 1, command !== null && isLast(command, index) ? command.open : '');
    return at + 1;
  }

  private closeGroup(at: number): number {
    const { mask } = this;
    const group = this.groups.pop();
    const command = group?.command ?? null;
    if (group === undefined || command === null) {
      mask.hide(at, at + 1);
      return at + 1;
    }
    const role = command.args.charAt(group.index);
    if (role === 'b') this.hideBars(Math.max(mask.end, group.start), at);
    if (role === 't' || role === 'b') mask.replace(at, at + 1, isLast(command, group.index) ? command.close : '');
    else mask.collapse(group.edits, group.start, at + 1, this.fillOf(role, group.start + 1, at));
    return isLast(command, group.index) ? at + 1 : this.argument(at + 1, command, group.index + 1);
  }

  /** What stands for an argument whose words `[from, to)` are no text. */
  private fillOf(role: string, from: number, to: number): string {
    if (role !== 'u') return role === 'o' ? OBJECT : '';
    const code = Number.parseInt(this.text.slice(from, Math.min(to, from + 5)), 16);
    return code > 0 ? String.fromCodePoint(code) : OBJECT;
  }

  /** Hides the bars that divide a word under ruby, behind the last markup in it. */
  private hideBars(from: number, to: number): void {
    for (let at = from; at < to; at++) if (this.text.charAt(at) === '|') this.mask.hide(at, at + 1);
  }
}

function isLast(command: Command, index: number): boolean {
  return index === command.args.length - 1;
}
