/**
 * From the analyses of a draft's blocks to that of the draft: everything moved to its place, and the directives applied, which
 * come last because they silence findings of the whole draft.
 */
import type { Citation } from '../citation/citation.ts';
import type { Markup } from '../markup/markup.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { Finding } from '../rules/finding.ts';
import type { TermUse } from '../terminology/term.ts';
import { sliceOf } from '../text/span.ts';
import type { DocumentMention, DraftAnalysis, DraftSettings } from './analysis.ts';
import { applyDirectives } from './applyDirectives.ts';
import type { BlockAnalysis } from './blockAnalysis.ts';
import { checkDirectiveRules } from './checkRules.ts';
import type { Directive } from './directives.ts';
import type { Library } from './library.ts';
import { shiftCitation, shiftDirective, shiftFinding, shiftQuotation, shiftSpanned } from './placement.ts';

/** What a draft is as a whole. */
export interface DraftFacts {
  readonly text: string;
  readonly markup: Markup;
  readonly library: Library;
  readonly settings: DraftSettings;
}

/** A block's analysis with its place: the UTF-16 offset from which its spans count. */
export interface PlacedBlock {
  readonly start: number;
  readonly analysis: BlockAnalysis;
  readonly directives: readonly Directive[];
}

/** The analysis of a draft with these blocks, in order. Linear in what was found, and in the text where there are directives. */
export function assemble(draft: DraftFacts, blocks: Iterable<PlacedBlock>): DraftAnalysis {
  const citations: Citation[] = [];
  const mentions: DocumentMention[] = [];
  const quotations: Quotation[] = [];
  const terms: TermUse[] = [];
  const found: Finding[] = [];
  const directives: Directive[] = [];
  for (const { start, analysis, directives: own } of blocks) {
    for (const citation of analysis.citations) citations.push(shiftCitation(citation, start));
    for (const mention of analysis.mentions) mentions.push(shiftSpanned(mention, start));
    for (const quotation of analysis.quotations) quotations.push(shiftQuotation(quotation, start));
    for (const use of analysis.terms) terms.push(shiftSpanned(use, start));
    for (const finding of analysis.findings) found.push(shiftFinding(finding, start));
    for (const directive of own) directives.push(shiftDirective(directive, start));
  }
  const { text, markup, library, settings } = draft;
  const facts = {
    citations,
    sources: citations,
    quotations,
    terms,
    library,
    settings,
    textOf: (span: Finding['span']) => sliceOf(text, span),
  };
  const applied = applyDirectives(found, directives, text);
  const own = checkDirectiveRules({ ...facts, directives: applied.problems });
  const silenced = applyDirectives(own, directives, text);
  const findings = [...applied.kept, ...silenced.kept].toSorted((a, b) => a.span.start - b.span.start);
  const suppressed = [...applied.suppressed, ...silenced.suppressed];
  return { text, markup, library, settings, citations, quotations, terms, mentions, findings, suppressed };
}
