/**
 * HTML inside of Markdown's text. Tags are left out, and with some elements their content: ruby readings are no words of
 * the sentence, superscripts are note marks, code is no text.
 */
import type { PairedMarks } from '../../inline/pairs.ts';
import { isBlockElement, specialEnd, tagAt } from '../../html/tags.ts';
import { MarkFinder } from '../../inline/markFinder.ts';
import type { Tag } from '../../html/tags.ts';
import { OBJECT } from '../../mask.ts';
import type { Mask } from '../../mask.ts';
import type { Brackets } from './links.ts';

/** What stands for a whole element, content included. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ['rt', ''],
  ['rp', ''],
  ['rtc', ''],
  ['script', ''],
  ['style', ''],
  ['sup', OBJECT],
  ['code', OBJECT],
  ['kbd', OBJECT],
  ['samp', OBJECT],
  ['pre', OBJECT],
  ['svg', OBJECT],
  ['math', OBJECT],
]);

/** Elements of ruby that need no closing tag: the next one, or the end of the ruby, closes them. */
const READINGS = ['rt', 'rp'];
const CLOSES_READING = new Set(['rt', 'rp', 'rb', 'rtc', 'ruby']);

interface OpenElement {
  readonly start: number;
  readonly edits: number;
  readonly marks: number;
  readonly brackets: number;
}

export class Elements {
  /** The last opening tag of each element that is replaced. */
  private readonly open = new Map<string, OpenElement>();
  private isInRuby = false;
  private readonly finder: MarkFinder;
  private readonly text: string;
  private readonly mask: Mask;
  private readonly marks: PairedMarks;
  private readonly brackets: Brackets;

  constructor(text: string, mask: Mask, marks: PairedMarks, brackets: Brackets) {
    this.text = text;
    this.mask = mask;
    this.marks = marks;
    this.brackets = brackets;
    this.finder = new MarkFinder(text);
  }

  /** Masks the construct in angle brackets at `at`; the offset behind it, or behind the `<` alone. */
  read(at: number, end: number): number {
    const { text, mask } = this;
    const link = autolinkEnd(text, at, end);
    if (link >= 0) {
      mask.object(at, link);
      return link;
    }
    const tag = tagAt(text, at, end);
    if (tag !== null) {
      this.tag(tag, at);
      return tag.end;
    }
    const special = specialEnd(text, at, end, this.finder);
    if (special < 0) return at + 1;
    if (text.startsWith('<!--', at)) mask.comment(at, special, at + 4, special - 3);
    else mask.object(at, special);
    return special;
  }

  private tag(tag: Tag, at: number): void {
    const { mask } = this;
    if (CLOSES_READING.has(tag.name)) this.endReadings(tag, at);
    const fill = REPLACED.get(tag.name);
    if (fill === undefined) return mask.replace(at, tag.end, tagFill(tag.name));
    if (!tag.closes) {
      const { marks, brackets } = this;
      this.open.set(tag.name, { start: at, edits: mask.length, marks: marks.length, brackets: brackets.length });
      return mask.hide(at, tag.end);
    }
    if (!this.close(tag.name, tag.end, fill)) mask.hide(at, tag.end);
  }

  /** Closes the readings that are still open where a tag implies their end, inside of a `<ruby>` only. */
  private endReadings(tag: Tag, at: number): void {
    const isInRuby = this.isInRuby;
    if (tag.name === 'ruby') this.isInRuby = !tag.closes;
    for (const name of READINGS) {
      if (tag.closes && tag.name === name) continue;
      if (!isInRuby || (tag.name === 'ruby' && !tag.closes)) this.open.delete(name);
      else this.close(name, at, '');
    }
  }

  /** Puts `fill` in the place of the open element up to `end`; false where it is not open. */
  private close(name: string, end: number, fill: string): boolean {
    const opened = this.open.get(name);
    if (opened === undefined || opened.edits > this.mask.length) return false;
    this.open.delete(name);
    this.marks.forget(opened.marks);
    this.brackets.forget(opened.brackets);
    this.mask.collapse(opened.edits, opened.start, end, fill);
    return true;
  }
}

function tagFill(name: string): string {
  if (name === 'br') return '\n';
  return isBlockElement(name) || name === 'img' ? OBJECT : '';
}

/** The offset behind the address or mail address in angle brackets at `at`, or -1. */
function autolinkEnd(text: string, at: number, end: number): number {
  let offset = at + 1;
  let isAddress = false;
  for (; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0x3e) break;
    if (code <= 0x20 || code === 0x3c) return -1;
    if (code === 0x40 && offset > at + 1) isAddress = true;
    if (code === 0x3a && isScheme(text, at + 1, offset)) isAddress = true;
    if (!isAddress && offset > at + 64) return -1;
  }
  return offset < end && isAddress ? offset + 1 : -1;
}

function isScheme(text: string, start: number, end: number): boolean {
  return end - start >= 2 && end - start <= 32 && /^[a-z][a-z0-9+.-]*$/i.test(text.slice(start, end));
}
