/**
 * How far directives reach: lines, blocks and the file. A line's directive goes before a block's, and a block's before the
 * file's, so that each is used for what it was written for.
 */
import { findingCodes } from '../rules/finding.ts';
import type { Finding, FindingCode } from '../rules/finding.ts';
import type { Directive, Selector } from './directives.ts';
import { lineNumbers, standsAlone } from './lines.ts';
import type { LineNumbers } from './lines.ts';

/** A directive as far as one of its selectors goes; the whole of it where it has none. */
export interface Part {
  readonly directive: Directive;
  readonly selector: Selector | null;
  isUsed: boolean;
}

type PartsByCode = Map<FindingCode, Part>;

export interface Scopes {
  readonly parts: ReadonlyMap<Directive, readonly Part[]>;
  /** The part that silences a finding; asked in order of the findings' start. */
  partFor(finding: Finding): Part | undefined;
  /** Reads the block directives behind the last finding. */
  finish(): void;
}

/** The reach of `directives` in `text`. Linear in the text and the directives. */
export function scopesOf(directives: readonly Directive[], text: string): Scopes {
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
      // Nothing but the comment itself stands on the lines between its first and its last.
      for (const end of [directive.span.start, directive.span.end]) addAt(byLine, lines.at(end), own);
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

/** The codes that a part silences; none where its code is unknown. */
export function codesOf(part: Part): readonly FindingCode[] {
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
    if (!standsAlone(text, directive.span)) continue;
    for (let own = lines.at(directive.span.start); own <= last; own++) alone.add(own);
  }
  return found;
}

/** Whether the part, one of an `enable`, ends anything. */
function removeAll(block: PartsByCode, part: Part): boolean {
  const before = block.size;
  if (part.selector === null) block.clear();
  for (const code of codesOf(part)) block.delete(code);
  return block.size < before;
}
