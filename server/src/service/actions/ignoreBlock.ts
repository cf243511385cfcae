/**
 * Ignoring a finding in its paragraph, item, quotation or table: `shishin-disable` above it and `shishin-enable` below. A
 * comment must not change how others read the draft, so every place for one is tried against the scanner: after the edit the
 * draft has the same blocks as before and two comments besides, or the place is not used.
 */
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Block, Markup } from '../../core/markup/markup.ts';
import { rescanBlocks } from '../../core/markup/scan.ts';
import type { Edit, Finding } from '../../core/rules/finding.ts';
import type { Action } from './action.ts';
import { comments, lineEndOf } from './directiveComments.ts';
import { blocksOf, type IgnoredUnit, unitOf } from './ignoredUnit.ts';

/** The action that ignores a finding's code in the block around it; null where the language has no place for comments there. */
export function ignoringBlock(analysis: DraftAnalysis, finding: Finding, reason: string): Action | null {
  const unit = unitOf(analysis, finding);
  if (unit === null) return null;
  const { code } = finding;
  const comment = comments[analysis.markup];
  const [disable, enable] = [comment(`shishin-disable ${code} -- ${reason}`), comment(`shishin-enable ${code}`)];
  const place = placeOf(analysis, unit);
  if (place === null) return null;
  for (const { above, below } of framesOf(analysis, unit, place)) {
    const edits = [
      { span: { start: place.start, end: place.start }, newText: above(disable) },
      { span: { start: place.end, end: place.end }, newText: below(enable) },
    ];
    if (!keepsBlocks(analysis, place, edits)) continue;
    const { ja, en } = unit.name;
    return { title: { ja: `この${ja}で${code}を無視する`, en: `Ignore ${code} in this ${en}` }, edits };
  }
  return null;
}

/** Where the unit stands, as UTF-16 offsets: the start of its first line and the end of its last. */
interface Place {
  readonly start: number;
  readonly end: number;
}

function placeOf(analysis: DraftAnalysis, { first, last }: IgnoredUnit): Place | null {
  const { text, markup } = analysis;
  const blocks = blocksOf(analysis);
  const { start } = blocks[first] ?? {};
  const { end } = blocks[last] ?? {};
  if (start === undefined || end === undefined) return null;
  const before = blocks[first - 1];
  // What AsciiDoc attaches to an item has to follow the `+` at once.
  const isAttached = markup === 'asciidoc' && before?.kind === 'raw' && text.slice(before.start, before.end) === '+';
  return { start: isAttached ? before.start : start, end };
}

/** A way to write the two comments, with the line ends and the indentation that they need. */
interface Frame {
  readonly above: (comment: string) => string;
  readonly below: (comment: string) => string;
}

function framesOf(analysis: DraftAnalysis, { first, last }: IgnoredUnit, place: Place): readonly Frame[] {
  const { text, markup } = analysis;
  const line = lineEndOf(text);
  const blocks = blocksOf(analysis);
  const [block, before, behind] = [blocks[first], blocks[first - 1], blocks[last + 1]];
  if (block === undefined) return [];
  if (markup !== 'markdown' && markup !== 'restructuredtext') {
    // A comment is a line by itself, wherever it stands.
    return [{ above: (comment) => comment + line, below: (comment) => line + comment }];
  }
  const { outer, inner } = indentsOf(text, block, markup);
  const isItem = block.kind === 'listItem' || inner !== outer;
  // Between two items a comment belongs to the one before, or it would end the list.
  const isInList = before !== undefined && (before.kind === 'listItem' || /^[ \t]/u.test(text.slice(before.start)));
  const above = isItem && isInList ? [inner, outer] : [outer, inner];
  const next = behind === undefined ? '' : indentsOf(text, behind, markup).outer;
  const below = isItem ? [inner, outer, next] : [outer, next, inner, `${outer}    `];
  const isApart = markup === 'restructuredtext' || (!isItem && block.kind !== 'note' && outer === '');
  const gap = isApart ? line + line : line;
  return [...new Set(above)].flatMap((aboveIndent) =>
    [...new Set(below)].map((belowIndent): Frame => {
      const lead = isApart && !isBlankBefore(text, place.start) ? line : '';
      const tail = isApart && !isBlankBehind(text, place.end) ? line : '';
      return {
        above: (comment) => lead + aboveIndent + comment + gap,
        below: (comment) => gap + belowIndent + comment + tail,
      };
    }),
  );
}

/** What stands before a block's words: as far as lines around it may share it, and with spaces for the block's own marker. */
function indentsOf(text: string, block: Block, markup: Markup): { readonly outer: string; readonly inner: string } {
  const words = text.slice(block.start, block.end);
  if (markup === 'restructuredtext') {
    const [own = '', outer = ''] = /^([ \t]*)(?:(?:[-*+•‣⁃]|\(?(?:\d+|[A-Za-z]|#)[.)])[ \t]+)?/u.exec(words) ?? [];
    return { outer, inner: block.kind === 'listItem' ? blanked(own) : outer };
  }
  const isQuotation = block.kind === 'quotation' || block.quoteDepth > 0;
  const [outer = ''] = (isQuotation ? /^[ \t]*/u : /^[ \t>]*/u).exec(words) ?? [];
  const [own = ''] = MARKERS.exec(words.slice(outer.length)) ?? [];
  return { outer, inner: outer + blanked(own) };
}

/** The markers of items that begin on one line. */
const MARKERS = /^(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))+/u;

function blanked(words: string): string {
  return words.replace(/[^ \t]/gu, ' ');
}

function isBlankBefore(text: string, offset: number): boolean {
  return /(?:^|\r\n?|\n)[ \t]*(?:\r\n?|\n)$|^$/u.test(text.slice(Math.max(0, offset - 400), offset));
}

function isBlankBehind(text: string, offset: number): boolean {
  return /^(?:$|(?:\r\n?|\n)[ \t]*(?:\r|\n|$))/u.test(text.slice(offset, offset + 400));
}

/** Whether the draft has the same blocks after the edits, and besides at most the comments, which are read as such. */
function keepsBlocks(analysis: DraftAnalysis, { start, end }: Place, edits: readonly Edit[]): boolean {
  const { text, markup } = analysis;
  const [above = '', below = ''] = edits.map(({ newText }) => newText);
  const after = text.slice(0, start) + above + text.slice(start, end) + below + text.slice(end);
  const newEnd = end + above.length + below.length;
  const before = (offset: number): number => {
    if (offset >= newEnd) return offset - newEnd + end;
    return Math.min(end, Math.max(Math.min(offset, start), offset - above.length));
  };
  const old = blocksOf(analysis);
  const { blocks } = rescanBlocks(after, markup, old, { start, oldEnd: end, newEnd });
  let next = 0;
  let added = 0;
  for (const block of blocks) {
    const own = old[next];
    const place = { ...block, start: before(block.start), end: before(block.end) };
    if (own !== undefined && isSameBlock(text, place, own)) next++;
    else if (block.kind === 'comment' && text.slice(place.start, place.end).trim() === '') added++;
    else return false;
  }
  return next === old.length && (added === edits.length || isWithinText[markup]);
}

/** Whether comments are read within paragraphs too, and so are no blocks of their own there. */
const isWithinText: Readonly<Record<Markup, boolean>> = {
  markdown: false,
  plaintext: false,
  latex: true,
  asciidoc: true,
  restructuredtext: false,
  review: true,
};

function isSameBlock(text: string, block: Block, old: Block): boolean {
  if (block.kind !== old.kind || block.level !== old.level || block.quoteDepth !== old.quoteDepth) return false;
  if (block.start === old.start && block.end === old.end) return true;
  return text.slice(block.start, block.end).trim() === text.slice(old.start, old.end).trim();
}
