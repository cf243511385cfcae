/**
 * What a line of Re:VIEW is by itself.
 */
import type { Span } from '../../../text/span.ts';
import { skipRun, skipSpaces } from '../../lines.ts';
import type { BlockKind } from '../../markup.ts';

/** Block commands whose content is read, by what it is. The content of all others is passed over. */
const BODIES: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['quote', 'quotation'],
  ['blockquote', 'quotation'],
  ['doorquote', 'quotation'],
  ['table', 'cell'],
  ['emtable', 'cell'],
  ...'lead read note memo tip info warning important caution notice flushright centering talklist captionblock bibpaper'
    .split(' ')
    .map((name) => [name, 'prose'] as const),
]);

/** A block command `//name[…][…]{`. */
export interface Command {
  readonly name: string;
  /** Whether a body follows, up to `//}`. */
  readonly hasBody: boolean;
}

/** The block command at the start of the line `[start, end)`, or null. */
export function commandAt(text: string, start: number, end: number): Command | null {
  if (!text.startsWith('//', start)) return null;
  const name = /^[a-z]+/.exec(text.slice(start + 2, Math.min(end, start + 34)))?.[0];
  if (name === undefined) return null;
  let last = end;
  while (last > start && ' \t'.includes(text.charAt(last - 1))) last--;
  return { name, hasBody: text.charAt(last - 1) === '{' };
}

/** What the lines of a command's body are; null where they are no text. */
export function bodyKindOf(name: string): BlockKind | null {
  return BODIES.get(name) ?? null;
}

/** Which argument of a command, counted from 0, is words of the writer's: a caption, or a note. */
const WORDS: ReadonlyMap<string, number> = new Map(
  [
    'emlist emlistnum source cmd emtable note memo tip info warning important caution notice',
    'footnote endnote list listnum image indepimage numberlessimage table imgtable bibpaper texequation',
    'graph',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index] as const)),
);

/** The words among the arguments of the command `name` at `start`, or null where there are none. */
export function argumentWords(text: string, name: string, start: number, end: number): Span | null {
  let left = WORDS.get(name) ?? -1;
  let open = start + name.length + 2;
  for (; left >= 0 && text.charAt(open) === '['; left--) {
    const close = argumentEnd(text, open, end);
    if (left === 0) return close > open + 1 ? { start: open + 1, end: close } : null;
    open = close + 1;
  }
  return null;
}

/** The offset of the `]` that closes the argument whose `[` is at `open`, or `end`. A backslash takes its meaning away. */
function argumentEnd(text: string, open: number, end: number): number {
  let at = open + 1;
  while (at < end && text.charAt(at) !== ']') at += text.charAt(at) === '\\' ? 2 : 1;
  return Math.min(at, end);
}

/** Whether a command is a note. */
export function isNote(name: string): boolean {
  return name === 'footnote' || name === 'endnote';
}

/** Whether the line ends a body. */
export function isBodyEnd(text: string, start: number): boolean {
  return text.startsWith('//}', start);
}

/** The level of the heading `== words`, or 0. `===[/column]` closes a column and has none. */
export function headingLevel(text: string, start: number, end: number): number {
  const run = skipRun(text, start, end, 0x3d);
  const level = run - start;
  return level >= 1 && level <= 6 && run < end ? level : 0;
}

/** The offset of a heading's words, behind `=`, `[column]` and `{label}`. */
export function headingWords(text: string, start: number, end: number): number {
  const run = skipRun(text, start, end, 0x3d);
  const head = /^(?:\[[^\]]*\])?(?:\{[^}]*\})?[ \t]*/.exec(text.slice(run, Math.min(end, run + 200)));
  return run + (head?.[0].length ?? 0);
}

/** Whether the line is a comment `#@#` or another instruction to the preprocessor. */
export function isInstruction(text: string, start: number): boolean {
  return text.startsWith('#@', start);
}

/** The offset behind the marker of a list item ` * `, ` 1. `, ` : ` at the line's start, or -1. */
export function markerEnd(text: string, start: number, end: number): number {
  const at = skipSpaces(text, start, end);
  const marker = /^(?:\*{1,6}|\d{1,4}\.|:)[ \t]/.exec(text.slice(at, Math.min(end, at + 12)));
  const isIndented = at > start || marker?.[0].startsWith(':') === true;
  return marker === null || !isIndented ? -1 : skipSpaces(text, at + marker[0].length, end);
}
