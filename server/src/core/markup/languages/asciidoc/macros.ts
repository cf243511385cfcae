/**
 * Inline macros of AsciiDoc, `name:target[words]`: which of them hold words.
 */
import { isAsciiLetter } from '../../../text/characters.ts';
import { Seeker } from '../../lines.ts';

/** What of a macro a reader sees: its words, its words as a note apart from the sentence, one object, or nothing. */
export type MacroRole = 'words' | 'note' | 'object' | 'nothing';

const ROLES: ReadonlyMap<string, MacroRole> = new Map<string, MacroRole>([
  ...listed('words', 'link xref mailto http https ftp'),
  ...listed('note', 'footnote footnoteref'),
  ...listed('object', 'image icon kbd btn menu pass stem latexmath asciimath cite citenp'),
  ...listed('nothing', 'anchor indexterm'),
]);

/** A macro: its role, where its name starts, and the span between its brackets. */
export interface Macro {
  readonly role: MacroRole;
  readonly start: number;
  readonly wordsStart: number;
  readonly wordsEnd: number;
}

/** No name, and no target, is longer. */
const LONGEST_NAME = 12;
const LONGEST_TARGET = 500;
/** A target, which holds no white space and no bracket, up to the `[` behind it. */
const TARGET = /^:[!-Z\\^-\u2fff\u3001-\uffff]*\[/;
/** The words of a macro, among which other macros have brackets of their own. */
const WORDS = /^\[(?:[^[\]\\]|\\[^]|\[(?:[^[\]]|\[[^[\]]*\])*\])*\]/;
/** The longest footnote that is read as one. */
const LONGEST_WORDS = 4000;

/** Finds the macros of one text, going forward. What was searched is not searched again. */
export class Macros {
  private readonly text: string;
  private readonly closings: Seeker;

  constructor(text: string) {
    this.text = text;
    this.closings = new Seeker(text, ']');
  }

  /** The macro whose `:` stands at `colon`, or null. Its name is not read before `from`; `colon` may not go back. */
  at(colon: number, from: number): Macro | null {
    const { text } = this;
    let start = colon;
    while (start > from && colon - start < LONGEST_NAME && isAsciiLetter(text.charCodeAt(start - 1))) start--;
    const role = ROLES.get(text.slice(start, colon));
    if (role === undefined) return null;
    const open = colon + (TARGET.exec(text.slice(colon, colon + LONGEST_TARGET))?.[0].length ?? 0) - 1;
    const close = open < colon ? -1 : this.wordsEnd(open);
    if (close < 0) return null;
    return {
      role,
      start,
      wordsStart: open + 1,
      wordsEnd: role === 'words' ? attributesStart(text, open + 1, close) : close,
    };
  }

  /** The offset of the `]` that ends the words behind a `[`, or -1. A backslash takes its meaning away. */
  private wordsEnd(open: number): number {
    const limit = Math.min(this.text.length, open + LONGEST_WORDS);
    const words = WORDS.exec(this.text.slice(open, limit));
    if (words !== null) return open + words[0].length - 1;
    let at = this.closings.seek(open + 1, limit);
    while (at >= 0 && this.text.charAt(at - 1) === '\\') at = this.closings.seek(at + 1, limit);
    return at;
  }
}

/** The offset behind the `]` that closes a macro's words. */
export function macroEnd(text: string, macro: Macro): number {
  return text.indexOf(']', macro.wordsEnd) + 1;
}

/** Where the attributes of a link, `,window=_blank` or `^`, begin behind its words. */
function attributesStart(text: string, start: number, end: number): number {
  const attributes = text.slice(start, end).search(/\^$|,\s?[a-z]+=/);
  return attributes < 0 ? end : start + attributes;
}

function listed(role: MacroRole, names: string): readonly (readonly [string, MacroRole])[] {
  return names.split(' ').map((name) => [name, role] as const);
}
