/**
 * Inline macros of AsciiDoc, `name:target[words]`: which of them hold words.
 */
import type { Seeker } from '../../lines.ts';

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
/** The longest footnote that is read as one. */
const LONGEST_WORDS = 4000;

/** The macro whose `:` stands at `colon`, or null. Reads nothing before `from`; `closings` finds the `]` of `text`. */
export function macroAt(text: string, colon: number, from: number, closings: Seeker): Macro | null {
  let start = colon;
  while (start > from && colon - start < LONGEST_NAME && isLetter(text.charCodeAt(start - 1))) start--;
  const role = ROLES.get(text.slice(start, colon));
  if (role === undefined) return null;
  const open = targetEnd(text, colon + 1);
  const close = open < 0 ? -1 : closingBracket(text, open, closings);
  if (close < 0) return null;
  return {
    role,
    start,
    wordsStart: open + 1,
    wordsEnd: role === 'words' ? attributesStart(text, open + 1, close) : close,
  };
}

/** The offset behind the `]` that closes a macro's words. */
export function macroEnd(text: string, macro: Macro): number {
  return text.indexOf(']', macro.wordsEnd) + 1;
}

/** The offset of the `[` behind a macro's target, which holds no white space, or -1. */
function targetEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_TARGET);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b) return at;
    if (code <= 0x20 || code === 0x3000 || code === 0x5d) return -1;
  }
  return -1;
}

function closingBracket(text: string, open: number, closings: Seeker): number {
  const limit = Math.min(text.length, open + LONGEST_WORDS);
  let at = closings.seek(open + 1, limit);
  while (at >= 0 && text.charAt(at - 1) === '\\') at = closings.seek(at + 1, limit);
  return at;
}

/** Where the attributes of a link, `,window=_blank` or `^`, begin behind its words. */
function attributesStart(text: string, start: number, end: number): number {
  const attributes = text.slice(start, end).search(/\^$|,\s?[a-z]+=/);
  return attributes < 0 ? end : start + attributes;
}

function isLetter(code: number): boolean {
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}

function listed(role: MacroRole, names: string): readonly (readonly [string, MacroRole])[] {
  return names.split(' ').map((name) => [name, role] as const);
}
