/**
 * Directives: comments in a draft by which its writer silences findings on purpose, such as
 *
 *     <!-- shishin-disable-next-line term.confused -- 対比の趣旨 -->
 *
 * Here they are read, out of the comments of whatever markup; `applyDirectives.ts` applies them. Full-width letters, dashes
 * and commas are taken as their ASCII forms, because an input method leaves them behind.
 */
import type { MarkupComment } from '../markup/markup.ts';
import { findingCodes } from '../rules/finding.ts';
import type { FindingCode } from '../rules/finding.ts';
import { asciiOf } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';

/** What a directive may say behind `shishin-`. */
export const directiveKeywords = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'] as const;
export type DirectiveKeyword = (typeof directiveKeywords)[number];

/** One code of a directive as written, and the codes that it names: several for `term.*`, none if it is unknown. */
export interface Selector {
  readonly span: Span;
  readonly name: string;
  readonly codes: readonly FindingCode[];
}

/** A directive; spans are UTF-16 offsets into the draft. */
export interface Directive {
  /** The comment with its marks. */
  readonly span: Span;
  /** Null where the keyword is unknown. */
  readonly keyword: DirectiveKeyword | null;
  /** The keyword as written, with `shishin-`. */
  readonly written: Span;
  /** Empty where the directive names no code and so means all. */
  readonly selectors: readonly Selector[];
  /** What stands behind `--`; null without it. */
  readonly reason: string | null;
}

/** The directives among `comments`, in their order. Other comments are passed over. Linear in the comments. */
export function parseDirectives(text: string, comments: readonly MarkupComment[]): readonly Directive[] {
  const directives: Directive[] = [];
  for (const comment of comments) {
    const directive = parseDirective(text, comment);
    if (directive !== null) directives.push(directive);
  }
  return directives;
}

/** `shishin-` and words joined by single hyphens; two hyphens begin the reason. */
const KEYWORD = /^\s*(shishin-([a-z]+(?:-[a-z]+)*))(?![a-z])/u;
const SEPARATORS = /[\s,、:;]+/gu;
const CODE = /^[\w.*]+$/u;

function parseDirective(text: string, comment: MarkupComment): Directive | null {
  const { start, end } = comment.body;
  if (!couldBe(text, start, end)) return null;
  const words = plain(text.slice(start, end));
  const match = KEYWORD.exec(words);
  const [, written, name] = match ?? [];
  if (match === null || written === undefined || name === undefined) return null;
  const from = match[0].length;
  const dash = words.indexOf('-', from);
  const { selectors, rest } = selectorsOf(words.slice(from, dash < 0 ? words.length : dash), start + from);
  const reason =
    dash < 0
      ? rest
      : text
          .slice(start + dash, end)
          .replace(/^[-‐-―−－]+/u, '')
          .trim();
  return {
    span: { start: comment.start, end: comment.end },
    keyword: directiveKeywords.find((keyword) => keyword === name) ?? null,
    written: { start: start + from - written.length, end: start + from },
    selectors,
    reason: reason === '' ? null : reason,
  };
}

/** Whether the comment begins with an s in any width: all others are passed over without a copy of them. */
function couldBe(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && /\s/u.test(text.charAt(at))) at++;
  return at < end && (asciiOf(text.charCodeAt(at)) | 0x20) === 0x73;
}

/** The codes up to the first word that can be none; whoever forgets the dashes begins the reason there. */
function selectorsOf(words: string, offset: number): { selectors: readonly Selector[]; rest: string } {
  const selectors: Selector[] = [];
  let at = 0;
  for (const separator of [...words.matchAll(SEPARATORS), { index: words.length, 0: '' }]) {
    const name = words.slice(at, separator.index);
    if (name !== '' && !CODE.test(name)) return { selectors, rest: words.slice(at).trim() };
    const start = offset + at;
    if (name !== '') selectors.push({ span: { start, end: start + name.length }, name, codes: codesOf(name) });
    at = separator.index + separator[0].length;
  }
  return { selectors, rest: '' };
}

function codesOf(name: string): readonly FindingCode[] {
  if (!name.endsWith('.*')) return findingCodes.filter((code) => code.toLowerCase() === name);
  const group = name.slice(0, -1);
  return findingCodes.filter((code) => code.startsWith(group));
}

/** ASCII and small letters for full-width ones, `-` for every dash: unit by unit, so that offsets stay. */
function plain(words: string): string {
  return words
    .replace(/[\uff01-\uff5e]/gu, (letter) => String.fromCharCode(asciiOf(letter.charCodeAt(0))))
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
