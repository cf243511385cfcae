/**
 * What a writer means by "here" when a finding is to be ignored: the paragraph or item that it stands in, and the whole of a
 * table or a block quotation, since no comment may stand inside the one and none should come between the other and the line
 * that names its source.
 */
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Block } from '../../core/markup/markup.ts';
import { scanBlocks } from '../../core/markup/scan.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Localised } from '../../core/text/localised.ts';
import { contains, overlaps } from '../../core/text/span.ts';

/** Consecutive blocks of a draft, by their first and last index. */
export interface IgnoredUnit {
  readonly first: number;
  readonly last: number;
  readonly name: Localised;
}

/** The blocks of a draft; scanned once for each analysis. */
export function blocksOf(analysis: DraftAnalysis): readonly Block[] {
  const blocks = known.get(analysis) ?? scanBlocks(analysis.text, analysis.markup);
  known.set(analysis, blocks);
  return blocks;
}

const known = new WeakMap<DraftAnalysis, readonly Block[]>();

/** The unit around a finding; null where it stands in no block. */
export function unitOf(analysis: DraftAnalysis, finding: Finding): IgnoredUnit | null {
  const blocks = blocksOf(analysis);
  const index = blocks.findIndex((block) => contains(block, finding.span.start));
  const block = blocks[index];
  if (block === undefined) return null;
  if (isQuoted(block)) return quotationAround(analysis, blocks, index, finding);
  if (block.kind === 'cell') return tableAround(analysis, blocks, index);
  return { first: index, last: index, name: nameOf(block) };
}

function isQuoted({ kind, quoteDepth }: Block): boolean {
  return kind === 'quotation' || quoteDepth > 0;
}

/** The quotation with the line that names its source, which may stand before or behind it. */
function quotationAround(
  { quotations }: DraftAnalysis,
  blocks: readonly Block[],
  index: number,
  { span }: Finding,
): IgnoredUnit {
  let [first, last] = [index, index];
  while (isQuotedAt(blocks, first - 1)) first--;
  while (isQuotedAt(blocks, last + 1)) last++;
  for (const { claim, words } of quotations) {
    if (claim === null || !overlaps(words, span)) continue;
    const source = blocks.findIndex((block) => contains(block, claim.source.start));
    if (source < 0) continue;
    first = Math.min(first, source);
    last = Math.max(last, source);
  }
  return { first, last, name: { ja: '引用', en: 'quotation' } };
}

function isQuotedAt(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  return block !== undefined && isQuoted(block);
}

/** The rows with the borders and delimiters around them. Behind a delimiter a blank line ends the table. */
function tableAround({ text, markup }: DraftAnalysis, blocks: readonly Block[], index: number): IgnoredUnit {
  const goesOn = (from: number, to: number): boolean => {
    const [a, b] = [blocks[from], blocks[to]];
    if (a === undefined || b === undefined || !isPartOfTable(b)) return false;
    const gap = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
    const isApart = /(?:\r\n?|\n)\s*(?:\r\n?|\n)/u.test(gap);
    return !isApart || (markup === 'asciidoc' && a.kind === 'cell');
  };
  let [first, last] = [index, index];
  while (goesOn(first, first - 1)) first--;
  while (goesOn(last, last + 1)) last++;
  return { first, last, name: { ja: '表', en: 'table' } };
}

function isPartOfTable({ kind }: Block): boolean {
  return kind === 'cell' || kind === 'raw';
}

function nameOf({ kind }: Block): Localised {
  if (kind === 'heading') return { ja: '見出し', en: 'heading' };
  if (kind === 'listItem') return { ja: '箇条', en: 'item' };
  if (kind === 'note') return { ja: '注', en: 'note' };
  return { ja: '段落', en: 'paragraph' };
}
