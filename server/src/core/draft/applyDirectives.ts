/**
 * Applying directives: which findings a draft's directives silence, and which directives are at fault themselves. A line's
 * directive goes before a block's, and a block's before the file's, so that each is used for what it was written for; one
 * that silences nothing is reported, because it would silence the next mistake.
 */
import type { Finding, FindingCode } from '../rules/finding.ts';
import { findingCodes } from '../rules/finding.ts';
import { closest } from '../text/closest.ts';
import type { Span } from '../text/span.ts';
import type { SuppressedFinding } from './analysis.ts';
import { directiveKeywords } from './directives.ts';
import type { Directive, Selector } from './directives.ts';
import { lineNumbers } from './lineNumbers.ts';
import type { LineNumbers } from './lineNumbers.ts';

/** A fault of a directive. `span` is what is at fault, `removal` what goes when it is removed. */
export type DirectiveProblem = { readonly span: Span; readonly removal: Span; readonly written: string } & (
  | { readonly kind: 'unknownKeyword'; readonly meant: string | null }
  | { readonly kind: 'unknownCode'; readonly meant: string | null }
  | { readonly kind: 'unused'; readonly code: string | null }
);

export interface AppliedDirectives {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** In the order of the draft. */
  readonly problems: readonly DirectiveProblem[];
}

/**
 * Applies `directives` to `findings`, which are in order of their start. `disable-line` means the lines on which its comment
 * stands, `disable-next-line` the next line that is not blank and holds no directive alone, `disable` all up to the `enable`
 * that undoes it. Codes of the group `directive.*` are never unused, since their findings come of applying.
 * Linear in the findings, the directives and the text.
 */
export function applyDirectives(
  findings: readonly Finding[],
  directives: readonly Directive[],
  text: string,
): AppliedDirectives {
  if (directives.length === 0) return { kept: findings, suppressed: [], problems: [] };
  const scopes = scopesOf(directives, text);
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const part = scopes.partFor(finding);
    if (part === undefined) {
      kept.push(finding);
      continue;
    }
    part.isUsed = true;
    suppressed.push({ finding, reason: part.directive.reason });
  }
  scopes.finish();
  return { kept, suppressed, problems: directives.flatMap((directive) => problemsOf(directive, scopes.parts, text)) };
}

/** A directive as far as one of its selectors goes; the whole of it where it has none. */
interface Part {
  readonly directive: Directive;
  readonly selector: Selector | null;
  isUsed: boolean;
}

type PartsByCode = Map<FindingCode, Part>;

interface Scopes {
  readonly parts: ReadonlyMap<Directive, readonly Part[]>;
  /** The part that silences a finding; asked in order of the findings' start. */
  partFor(finding: Finding): Part | undefined;
  /** Reads the block directives behind the last finding. */
  finish(): void;
}

function scopesOf(directives: readonly Directive[], text: string): Scopes {
  const parts = new Map(directives.map((directive) => [directive, partsOf(directive)]));
  const file: PartsByCode = new Map();
  const byLine = new Map<number, PartsByCode>();
  const block: PartsByCode = new Map();
  const lines = lineNumbers(text);
  const nextLines = nextLinesOf(directives, text, lines);
  for (const directive of directives) {
    const own = parts.get(directive) ?? [];
    if (directive.keyword === 'disable-file') addAll(file, own);
    else if (directive.keyword === 'disable-line') {
      for (let line = lines.at(directive.span.start); line <= lines.at(directive.span.end); line++)
        addAt(byLine, line, own);
    } else if (directive.keyword === 'disable-next-line') addAt(byLine, nextLines.get(directive) ?? lines.count, own);
  }
  const blocks = directives.filter(({ keyword }) => keyword === 'disable' || keyword === 'enable');
  let next = 0;
  const readBlocks = (offset: number): void => {
    for (
      let directive = blocks[next];
      directive !== undefined && directive.span.start <= offset;
      directive = blocks[++next]
    ) {
      const own = parts.get(directive) ?? [];
      if (directive.keyword === 'disable') addAll(block, own);
      else for (const part of own) part.isUsed = removeAll(block, part);
    }
  };
  return {
    parts,
    partFor({ span, code }) {
      readBlocks(span.start);
      return byLine.get(lines.at(span.start))?.get(code) ?? block.get(code) ?? file.get(code);
    },
    finish: () => readBlocks(text.length),
  };
}

function partsOf(directive: Directive): readonly Part[] {
  if (directive.keyword === null) return [];
  if (directive.selectors.length === 0) return [{ directive, selector: null, isUsed: false }];
  return directive.selectors.map((selector) => ({ directive, selector, isUsed: false }));
}

/** What a directive without codes means: findings about directives are not among them, or it would silence its own. */
const DRAFT_CODES = findingCodes.filter((code) => !code.startsWith('directive.'));

function codesOf(part: Part): readonly FindingCode[] {
  return part.selector === null ? DRAFT_CODES : part.selector.codes;
}

/** The earlier directive stays: what it silences already, a later one silences for nothing. */
function addAll(target: PartsByCode, parts: readonly Part[]): void {
  for (const part of parts) for (const code of codesOf(part)) if (!target.has(code)) target.set(code, part);
}

function addAt(byLine: Map<number, PartsByCode>, line: number, parts: readonly Part[]): void {
  const target: PartsByCode = byLine.get(line) ?? new Map<FindingCode, Part>();
  byLine.set(line, target);
  addAll(target, parts);
}

/**
 * The line that each directive's next line is: over blank lines and over directives that stand alone. From the last directive
 * to the first, so that a stack of them is gone through once.
 */
function nextLinesOf(
  directives: readonly Directive[],
  text: string,
  lines: LineNumbers,
): ReadonlyMap<Directive, number> {
  const found = new Map<Directive, number>();
  const known = new Map<number, number>();
  const alone = new Set<number>();
  for (const directive of directives.toReversed()) {
    const last = lines.at(directive.span.end);
    let line = last + 1;
    while (line < lines.count && !known.has(line) && (alone.has(line) || lines.isBlank(line))) line++;
    line = known.get(line) ?? line;
    known.set(last + 1, line);
    found.set(directive, line);
    if (!isAlone(text, directive.span)) continue;
    for (let own = lines.at(directive.span.start); own <= last; own++) alone.add(own);
  }
  return found;
}

function removeAll(block: PartsByCode, part: Part): boolean {
  let removed = false;
  for (const code of codesOf(part)) if (block.delete(code)) removed = true;
  return removed;
}

function problemsOf(
  directive: Directive,
  parts: ReadonlyMap<Directive, readonly Part[]>,
  text: string,
): readonly DirectiveProblem[] {
  const removal = removalOf(text, directive.span);
  const written = text.slice(directive.written.start, directive.written.end);
  if (directive.keyword === null) {
    const [near] = closest(
      written,
      directiveKeywords.map((keyword) => `shishin-${keyword}`),
    );
    return [{ kind: 'unknownKeyword', span: directive.written, removal, written, meant: near ?? null }];
  }
  const own = parts.get(directive) ?? [];
  const idle = own.filter((part) => !part.isUsed && !isAboutDirectives(part));
  const isIdle = idle.length === own.length;
  if (isIdle && own.every((part) => codesOf(part).length > 0))
    return [{ kind: 'unused', span: directive.span, removal, written, code: null }];
  return idle.flatMap(({ selector }): DirectiveProblem[] => {
    if (selector === null) return [];
    const { span, codes } = selector;
    // Without its last code a directive would mean every code, so that an idle one goes as a whole.
    const part = isIdle ? removal : removalOfSelector(directive, selector);
    const place = { span, written: text.slice(span.start, span.end), removal: part };
    if (codes.length > 0) return [{ kind: 'unused', ...place, code: place.written }];
    return [{ kind: 'unknownCode', ...place, meant: closest(selector.name, findingCodes)[0] ?? null }];
  });
}

function isAboutDirectives(part: Part): boolean {
  return (
    part.selector !== null &&
    part.selector.codes.length > 0 &&
    part.selector.codes.every((code) => code.startsWith('directive.'))
  );
}

/** A selector goes with the separator behind it, the last one with the separator before it. */
function removalOfSelector({ selectors }: Directive, selector: Selector): Span {
  const index = selectors.indexOf(selector);
  const behind = selectors[index + 1];
  if (behind !== undefined) return { start: selector.span.start, end: behind.span.start };
  return { start: selectors[index - 1]?.span.end ?? selector.span.start, end: selector.span.end };
}

/** A comment that has its lines to itself goes with its last line break. */
function removalOf(text: string, span: Span): Span {
  if (!isAlone(text, span)) return span;
  let { start, end } = span;
  while (start > 0 && isSpace(text.charAt(start - 1))) start--;
  while (end < text.length && isSpace(text.charAt(end))) end++;
  if (text.startsWith('\r\n', end)) end += 2;
  else if (end < text.length) end++;
  return { start, end };
}

/** Whether nothing but white space stands on the comment's lines beside it. */
function isAlone(text: string, { start, end }: Span): boolean {
  let before = start;
  let behind = end;
  while (before > 0 && isSpace(text.charAt(before - 1))) before--;
  while (behind < text.length && isSpace(text.charAt(behind))) behind++;
  return (before === 0 || isBreak(text.charAt(before - 1))) && (behind === text.length || isBreak(text.charAt(behind)));
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\u3000';
}

function isBreak(character: string): boolean {
  return character === '\n' || character === '\r';
}
