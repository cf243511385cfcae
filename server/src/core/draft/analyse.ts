/**
 * From a text to its analysis: blocks, their local facts, the fold of what each block passes on to the next, and at last what each
 * block means. Directives come at the end, since they silence findings of the whole draft.
 */
import { createHeadFinder } from '../citation/heads.ts';
import type { Citation } from '../citation/citation.ts';
import { initialState } from '../citation/read.ts';
import type { ReadingState } from '../citation/read.ts';
import { commentsOf } from '../markup/comments.ts';
import type { Block, Markup } from '../markup/markup.ts';
import { scanBlocks } from '../markup/scan.ts';
import { blockQuotationsOf } from '../quotation/attribute.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { Finding } from '../rules/finding.ts';
import type { TermUse } from '../terminology/term.ts';
import { shift, sliceOf } from '../text/span.ts';
import type { DocumentMention, DraftAnalysis, DraftSettings, SuppressedFinding } from './analysis.ts';
import { applyDirectives } from './applyDirectives.ts';
import { analyseBlock, readInDraft } from './blockAnalysis.ts';
import type { AttributedWords, BlockAnalysis, ReadBlock } from './blockAnalysis.ts';
import { checkDirectiveRules } from './checkRules.ts';
import { parseDirectives } from './directives.ts';
import type { Library } from './library.ts';
import { readLocalFacts } from './localFacts.ts';
import type { BlockReaders, LocalFacts } from './localFacts.ts';
import { shiftCitation, shiftFinding, shiftQuotation, shiftSpanned } from './placement.ts';
import { scopeOf } from './scope.ts';

/** Analyses a text. Never throws; linear in the text. */
export function analyseDraft(text: string, markup: Markup, library: Library, settings: DraftSettings): DraftAnalysis {
  const blocks = scanBlocks(text, markup);
  const facts = readAll(text, blocks, markup, library);
  const scope = scopeOf(facts, library, settings);
  const yearsBehind = yearsBehindOf(facts);
  const read: ReadBlock[] = [];
  let state: ReadingState = initialState;
  for (const [index, local] of facts.entries()) {
    const block = readInDraft(local, state, scope, yearsBehind[index] ?? null);
    read.push(block);
    state = block.reading.state;
  }
  const attributed = attributedWords(read, blocks);
  const analyses = read.map((block, index) =>
    analyseBlock(block, attributed.get(index) ?? [], scope, library, settings),
  );
  return assemble(text, markup, library, settings, blocks, analyses);
}

/** Local facts of all blocks; where the draft defines names, the blocks that hold them are read for these too. */
function readAll(text: string, blocks: readonly Block[], markup: Markup, library: Library): readonly LocalFacts[] {
  const readers: BlockReaders = { markup, heads: library.indexes.heads, terms: library.indexes.terms };
  const facts = blocks.map((block) => readLocalFacts(text, block, readers));
  const defined = [...new Set(facts.flatMap(({ definitions }) => definitions))];
  if (defined.length === 0) return facts;
  const withNames = { ...readers, heads: createHeadFinder(library.corpora, defined) };
  return facts.map((local, index) => {
    const block = blocks[index];
    const mentions = defined.some((form) => local.view.text.includes(form));
    return mentions && block !== undefined ? readLocalFacts(text, block, withNames) : local;
  });
}

/** For each block the first year that it or a later block of its section names. */
function yearsBehindOf(facts: readonly LocalFacts[]): readonly (number | null)[] {
  const years: (number | null)[] = new Array<number | null>(facts.length).fill(null);
  let behind: number | null = null;
  for (let index = facts.length - 1; index >= 0; index--) {
    const local = facts[index];
    behind = local?.years[0] ?? behind;
    years[index] = behind;
    if (local?.kind === 'heading') behind = null;
  }
  return years;
}

/** The words of block quotations, by the block that they stand in, with their claims placed in that block. */
function attributedWords(
  read: readonly ReadBlock[],
  blocks: readonly Block[],
): ReadonlyMap<number, readonly AttributedWords[]> {
  const words = new Map<number, AttributedWords[]>();
  for (const { site, found, claim, claimSite } of blockQuotationsOf(read.map((block) => block.site))) {
    const source = read[claimSite]?.facts.view;
    const delta = (blocks[claimSite]?.start ?? 0) - (blocks[site]?.start ?? 0);
    const placed =
      claim === null || source === undefined
        ? null
        : { ...claim, source: shift(source.spanToDraft(claim.source), delta) };
    words.set(site, [...(words.get(site) ?? []), { found, claim: placed }]);
  }
  return words;
}

function assemble(
  text: string,
  markup: Markup,
  library: Library,
  settings: DraftSettings,
  blocks: readonly Block[],
  analyses: readonly BlockAnalysis[],
): DraftAnalysis {
  const citations: Citation[] = [];
  const mentions: DocumentMention[] = [];
  const quotations: Quotation[] = [];
  const terms: TermUse[] = [];
  const found: Finding[] = [];
  for (const [index, analysis] of analyses.entries()) {
    const delta = blocks[index]?.start ?? 0;
    for (const citation of analysis.citations) citations.push(shiftCitation(citation, delta));
    for (const mention of analysis.mentions) mentions.push(shiftSpanned(mention, delta));
    for (const quotation of analysis.quotations) quotations.push(shiftQuotation(quotation, delta));
    for (const use of analysis.terms) terms.push(shiftSpanned(use, delta));
    for (const finding of analysis.findings) found.push(shiftFinding(finding, delta));
  }
  const facts = {
    citations,
    quotations,
    terms,
    library,
    settings,
    textOf: (span: { start: number; end: number }) => sliceOf(text, span),
  };
  const directives = parseDirectives(text, commentsOf(text, blocks, markup));
  const applied = applyDirectives(found, directives, text);
  const own = checkDirectiveRules({ ...facts, directives: applied.problems });
  const silenced = applyDirectives(own, directives, text);
  const findings = [...applied.kept, ...silenced.kept].toSorted((a, b) => a.span.start - b.span.start);
  const suppressed: readonly SuppressedFinding[] = [...applied.suppressed, ...silenced.suppressed];
  return { text, markup, library, settings, citations, quotations, terms, mentions, findings, suppressed };
}
