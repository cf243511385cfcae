/**
 * Block quotations among the blocks of a draft: runs of quoted paragraphs, with what the line that attributes them claims. A run
 * is judged as a whole, because its last line, or the line behind it, speaks for all of it.
 */
import { blockQuotationsOf, isClosing, isQuotedSite } from '../quotation/attribute.ts';
import type { QuotationSite } from '../quotation/attribute.ts';
import type { Claim } from '../quotation/quotation.ts';
import { shift } from '../text/span.ts';
import { siteOf } from './blockAnalysis.ts';
import type { AttributionLine } from './blockAnalysis.ts';
import type { DraftBlock } from './draftBlock.ts';
import type { GapList } from './gapList.ts';
import { placeCitation, shiftCitation } from './placement.ts';

/**
 * Attributes the runs that the blocks from `from` to `to` take part in, and voids the analyses of their blocks. Answers with the
 * blocks that it looked at, as indices from and to.
 */
export function attributeRuns(blocks: GapList<DraftBlock>, from: number, to: number): readonly [number, number] {
  let start = Math.max(0, from - 1);
  if (start > 0 && isClosing(siteAt(blocks, start))) start--;
  // What stands behind a run may attribute it, so that a change of that block reaches back over the whole run.
  while (start > 0 && isQuotedSite(blocks.at(start)?.facts)) start--;
  for (let index = start; index < blocks.length;) {
    const end = endOfRun(blocks, index);
    if (end > index) attributeRun(blocks, index, end);
    index = end + 1;
    if (end >= to) return [start, index];
  }
  return [start, blocks.length];
}

function siteAt(blocks: GapList<DraftBlock>, index: number): QuotationSite | undefined {
  const read = blocks.at(index)?.read ?? null;
  return read === null ? undefined : siteOf(read);
}

/** The index behind the run that begins at `start`; `start` itself where none does. A block that is in no run loses its claims. */
function endOfRun(blocks: GapList<DraftBlock>, start: number): number {
  let end = start;
  while (isQuotedSite(blocks.at(end)?.facts)) end++;
  const behind = blocks.at(end);
  if (behind !== undefined && behind.attributed.length > 0) {
    behind.attributed = [];
    behind.analysis = null;
  }
  return end;
}

function attributeRun(blocks: GapList<DraftBlock>, start: number, end: number): void {
  const sites: QuotationSite[] = [];
  const last = isClosing(siteAt(blocks, end)) ? end + 1 : end;
  for (let index = start; index <= last; index++) {
    const item = blocks.at(index);
    if (index < end && item !== undefined) {
      item.attributed = [];
      item.analysis = null;
    }
    const site = siteAt(blocks, index);
    if (site !== undefined) sites.push(site);
  }
  for (const { site, found, claim, claimSite } of blockQuotationsOf(sites)) {
    const item = blocks.at(start + site);
    const claiming = blocks.at(start + claimSite);
    if (item === undefined) continue;
    const delta = blocks.startOf(start + claimSite) - blocks.startOf(start + site);
    const placed = claim === null || claiming === undefined ? null : claimIn(claiming, claim, delta);
    const line = claiming === undefined || claiming === item ? null : lineOf(claiming, delta);
    item.attributed = [...item.attributed, { found, claim: placed, line }];
  }
}

/** The claim that a block makes about another one that begins `delta` units before it. */
function claimIn({ facts }: DraftBlock, claim: Claim, delta: number): Claim {
  return { ...claim, source: shift(facts.view.spanToDraft(claim.source), delta) };
}

function lineOf({ facts, read }: DraftBlock, delta: number): AttributionLine {
  const citations = read?.reading.citations ?? [];
  return {
    start: delta,
    text: facts.text,
    citations: citations.map((citation) => shiftCitation(placeCitation(citation, facts.view), delta)),
  };
}
