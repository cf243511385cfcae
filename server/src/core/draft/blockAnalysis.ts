/**
 * The analysis of one block in its draft: citations resolved, quotations judged, terms weighed, rules asked. It depends on the
 * block's local facts, on the state that the draft before it leaves behind and on the draft's scope, and on nothing else. Offsets
 * count from the block's start.
 */
import type { Citation } from '../citation/citation.ts';
import { readBlock } from '../citation/read.ts';
import type { BlockReading, Mention } from '../citation/read.ts';
import type { NamedYear } from '../citation/editions.ts';
import type { ReadingState } from '../citation/state.ts';
import { isNoteMark } from '../markup/inline/noteMark.ts';
import { OBJECT } from '../markup/mask.ts';
import { claimOf, sourcesOf } from '../quotation/attribute.ts';
import type { QuotationSite } from '../quotation/attribute.ts';
import type { FoundQuotation } from '../quotation/find.ts';
import type { Claim, Quotation } from '../quotation/quotation.ts';
import type { Finding } from '../rules/finding.ts';
import { judgeTerms } from '../terminology/judge.ts';
import type { TermUse } from '../terminology/term.ts';
import { shift, sliceOf, type Span } from '../text/span.ts';
import type { DraftSettings } from './analysis.ts';
import { checkRules } from './checkRules.ts';
import type { Library } from './library.ts';
import type { LocalFacts } from './localFacts.ts';
import type { Judge } from './judgements.ts';
import { placeCitation, placeClaim, placeJudgement, placeMention, placeTerm, shiftJudgement } from './placement.ts';
import type { DraftScope } from './scope.ts';

/** What a block means where it stands. */
export interface BlockAnalysis {
  readonly citations: readonly Citation[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  readonly terms: readonly TermUse[];
  /** After severities and the allow list, before directives. */
  readonly findings: readonly Finding[];
}

/** A block with its reading: the first half of its analysis, which the blocks behind it wait for. */
export interface ReadBlock {
  readonly facts: LocalFacts;
  readonly reading: BlockReading;
}

/** A block quotation's words with what its attribution claims, both placed in the block. */
export interface AttributedWords {
  readonly found: FoundQuotation;
  readonly claim: Claim | null;
  /** The block that the claim stands in; null where that is the words' own. */
  readonly line: AttributionLine | null;
}

/** A block beside the quotation in which its source is named. */
export interface AttributionLine {
  /** Where it begins, counted from the start of the block with the words; may be negative. */
  readonly start: number;
  readonly text: string;
  /** Its citations, placed like `start`. */
  readonly citations: readonly Citation[];
}

/** What every block of a draft is analysed with. */
export interface AnalysisContext {
  readonly library: Library;
  readonly settings: DraftSettings;
  readonly judge: Judge;
}

/** Most blocks of most drafts say nothing that concerns us. */
export const NOTHING: BlockAnalysis = { citations: [], mentions: [], quotations: [], terms: [], findings: [] };

/** Reads a block behind `state`. */
export function readInDraft(
  facts: LocalFacts,
  state: ReadingState,
  scope: DraftScope,
  yearBehind: NamedYear | null,
): ReadBlock {
  const { kind, heads, quoted } = facts;
  // Without heads nobody looks at the words, and the view need not be made: the characters tell whether they are an item of a list.
  const text = heads.length === 0 ? facts.text : facts.view.text;
  return { facts, reading: readBlock({ text, kind, heads, quoted, yearBehind }, state, scope) };
}

/** The block as the attribution of quotations sees it. */
export function siteOf({ facts, reading }: ReadBlock): QuotationSite {
  const { kind, quoteDepth, quotations, view } = facts;
  return {
    view: view.text,
    kind,
    quoteDepth,
    quotations,
    citations: reading.citations,
    names: reading.mentions,
  };
}

/** Completes the analysis of a block that was read. `attributed` are its words as parts of a block quotation. */
export function analyseBlock(
  block: ReadBlock,
  attributed: readonly AttributedWords[],
  scope: DraftScope,
  { library, settings, judge }: AnalysisContext,
): BlockAnalysis {
  const { facts, reading } = block;
  if (facts.heads.length + facts.quotations.length + facts.terms.length + attributed.length === 0) return NOTHING;
  const { view } = facts;
  const site = siteOf(block);
  const own = sourcesOf(site);
  const claims = facts.quotations.map((found) => claimOf(found, site, own));
  const bracketed = facts.quotations.map((found, index) => judged(facts, found, claims[index] ?? null, judge));
  const asBlock = attributed.map(({ found, claim }) => ({ ...judged(facts, found, claim, judge), claim }));
  const terms = judgeTerms(
    {
      view: view.text,
      quotations: facts.quotations.map(({ span, words }, index) => ({
        span,
        words,
        claimed: (claims[index] ?? null) !== null,
      })),
      citations: reading.citations,
      names: reading.mentions,
      documentNamed: scope.documentNamed,
    },
    facts.terms,
    settings.termScope,
  );
  const placed = {
    citations: reading.citations.map((citation) => placeCitation(citation, view)),
    mentions: reading.mentions.map((mention) => placeMention(mention, view)),
    quotations:
      asBlock.length === 0 ? bracketed : [...asBlock, ...bracketed].toSorted((a, b) => a.span.start - b.span.start),
    terms: terms.map((use) => placeTerm(use, view)),
  };
  const isQuoted = facts.kind === 'quotation' || facts.quoteDepth > 0;
  // All words of a block are attributed by the same line.
  const line = attributed[0]?.line ?? null;
  const sources = line === null ? placed.citations : [...placed.citations, ...line.citations];
  const findings = checkRules(
    { ...placed, sources, library, settings, textOf: textAround(facts.text, line) },
    isQuoted,
  );
  return { ...placed, findings };
}

/** The characters of a span that lies in the block or in the line that attributes it. */
function textAround(own: string, line: AttributionLine | null): (span: Span) => string {
  return (span) => {
    const isInLine = line !== null && line.start <= span.start && span.end <= line.start + line.text.length;
    return isInLine ? sliceOf(line.text, shift(span, -line.start)) : sliceOf(own, span);
  };
}

/** Quoted words, in which the mark of a note is told from other objects: no word is hidden by it. */
function wordsOf({ view, text }: LocalFacts, span: Span): string {
  const words = sliceOf(view.text, span);
  if (!words.includes(OBJECT)) return words;
  return words.replaceAll(OBJECT, (object, at: number) =>
    isNoteMark(text, view.toDraft(span.start + at)) ? '¹' : object,
  );
}

function judged(facts: LocalFacts, found: FoundQuotation, claim: Claim | null, judge: Judge): Quotation {
  const { view } = facts;
  const judgement = shiftJudgement(judge(wordsOf(facts, found.words), claim), found.words.start);
  return {
    span: view.spanToDraft(found.span),
    words: view.spanToDraft(found.words),
    form: found.form,
    claim: claim === null ? null : placeClaim(claim, view),
    judgement: placeJudgement(judgement, view),
  };
}
