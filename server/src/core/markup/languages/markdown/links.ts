/**
 * Links and images: a bracket opens, and when it closes and an address follows, the words stay and the rest is hidden.
 * A link inside of a link is none. Whether the label of a reference is defined anywhere is not known here, and need not
 * be: `[words][label]` is a link unless the words are a mere number, which cites literature.
 */
import type { PairedMarks } from '../../inline/pairs.ts';
import { NOTE, noteNumberEnd } from '../../inline/noteMark.ts';
import { NOTE_CLOSE, NOTE_OPEN, OBJECT } from '../../mask.ts';
import type { EditIndex, Mask } from '../../mask.ts';
import { addressTailEnd } from './address.ts';

/** What an opening bracket may begin. */
type BracketType = 'link' | 'image' | 'note';

interface Opener {
  readonly at: number;
  readonly type: BracketType;
  /** Hides the bracket when it turns out to be a link's. */
  readonly edit: EditIndex;
  /** The place among the paired marks at the bracket. */
  readonly marks: number;
}

const OPENING = 0x5b;
const PARENTHESIS = 0x28;

export class Brackets {
  private readonly openers: Opener[] = [];
  /** Brackets below this height of the stack enclose a link, and can be no link themselves. */
  private enclosing = 0;
  private readonly text: string;
  private readonly mask: Mask;
  private readonly marks: PairedMarks;

  constructor(text: string, mask: Mask, marks: PairedMarks) {
    this.text = text;
    this.mask = mask;
    this.marks = marks;
  }

  get length(): number {
    return this.openers.length;
  }

  /** Forgets the brackets from `length` on, which are inside of something that is replaced as a whole. */
  forget(length: number): void {
    this.openers.length = Math.min(length, this.openers.length);
    this.enclosing = Math.min(this.enclosing, this.openers.length);
  }

  /** Takes a `[`, `![`, or the `[` of a `^[`, at `at`; the offset behind it. */
  open(at: number, type: BracketType): number {
    const marks = this.marks.length;
    this.openers.push({ at, type, edit: this.mask.place(type === 'note' ? at - 1 : at), marks });
    return at + (type === 'image' ? 2 : 1);
  }

  /** Takes a `]` at `at`; the offset behind the link, image or note that it ends, or behind the bracket. */
  close(at: number, end: number): number {
    const opener = this.openers.pop();
    if (opener === undefined) return at + 1;
    const isLink = opener.type === 'link';
    const isEnclosing = isLink && this.openers.length < this.enclosing;
    this.enclosing = Math.min(this.enclosing, this.openers.length);
    if (opener.type === 'note') return this.closeNote(opener, at);
    const linkEnd = isEnclosing ? -1 : this.linkEnd(opener, at, end);
    if (linkEnd < 0 && !this.isNoteMark(opener, at)) return at + 1;

    const close = Math.max(linkEnd, at + 1);
    if (!isLink || this.isMark(opener, at)) {
      this.marks.forget(opener.marks);
      this.mask.collapse(opener.edit, opener.at, close, OBJECT);
    } else {
      this.marks.resolve(opener.marks);
      this.mask.widenForward(opener.edit, 1);
      this.mask.hide(at, close);
    }
    if (isLink) this.enclosing = this.openers.length;
    return close;
  }

  /** The words of a note stand apart from the sentence. */
  private closeNote(opener: Opener, at: number): number {
    this.marks.resolve(opener.marks);
    this.mask.widenForward(opener.edit, 2, NOTE_OPEN);
    this.mask.replace(at, at + 1, NOTE_CLOSE);
    return at + 1;
  }

  /** The offset behind the address or label that follows the `]` at `at`, or -1. */
  private linkEnd(opener: Opener, at: number, end: number): number {
    const next = at + 1 < end ? this.text.charCodeAt(at + 1) : 0;
    if (next === PARENTHESIS) {
      const close = addressTailEnd(this.text, at + 1, end);
      if (close >= 0) return close;
    }
    if (next !== OPENING || this.isMark(opener, at)) return -1;
    return labelTailEnd(this.text, at + 1, end);
  }

  /** Whether the bracket's words are a number or 注 with one: a mark that points to a note or to literature. */
  private isMark(opener: Opener, at: number): boolean {
    if (opener.type === 'image') return false;
    if (this.isNoteMark(opener, at)) return true;
    for (let offset = opener.at + 1; offset < at; offset++) {
      const code = this.text.charCodeAt(offset);
      if (code < 0x30 || code > 0x39) return false;
    }
    return at > opener.at + 1;
  }

  private isNoteMark(opener: Opener, at: number): boolean {
    const note = opener.at + 1;
    return this.text.charCodeAt(note) === NOTE && noteNumberEnd(this.text, note, at) === at;
  }
}

/** The offset behind `[label]` or `[]` at `at`, or -1. */
function labelTailEnd(text: string, at: number, end: number): number {
  const label = /^\[(?:[^[\]\\^]|\\[^])*\]/.exec(text.slice(at, Math.min(end, at + 1000)));
  return label === null ? -1 : at + label[0].length;
}
