/**
 * Placement: facts of a view moved to where they stand in the draft. Inside the core a block's facts are offsets into its view; everything
 * that leaves a block counts in the draft's own characters, from the block's start.
 */
import type { Citation } from '../citation/citation.ts';
import type { Mention } from '../citation/read.ts';
import type { Edit, Finding, Fix } from '../rules/finding.ts';
import type { View } from '../markup/markup.ts';
import type { Claim, Difference, Judgement, Quotation } from '../quotation/quotation.ts';
import type { TermUse } from '../terminology/term.ts';
import { shift } from '../text/span.ts';
import type { Directive } from './directives.ts';

/** A citation of a view as a citation of its block. */
export function placeCitation(citation: Citation, view: View): Citation {
  return {
    ...citation,
    span: view.spanToDraft(citation.span),
    list: view.spanToDraft(citation.list),
    number: citation.number === null ? null : { ...citation.number, span: view.spanToDraft(citation.number.span) },
    lookalikes: citation.lookalikes.map((lookalike) => ({ ...lookalike, span: view.spanToDraft(lookalike.span) })),
  };
}

export function placeMention(mention: Mention, view: View): Mention {
  return { ...mention, span: view.spanToDraft(mention.span) };
}

export function placeTerm(use: TermUse, view: View): TermUse {
  return { ...use, span: view.spanToDraft(use.span) };
}

/** A judgement's places; its passages are the corpus's and stay. */
export function placeJudgement(judgement: Judgement, view: View): Judgement {
  switch (judgement.verdict) {
    case 'folded':
    case 'altered':
      return {
        ...judgement,
        differences: judgement.differences.map((difference) => placeDifference(difference, view)),
      };
    case 'merged':
      return { ...judgement, seams: judgement.seams.map((seam) => view.toDraft(seam)) };
    case 'none':
    case 'exact':
    case 'misattributed':
    case 'notFound':
      return judgement;
  }
}

export function placeClaim(claim: Claim, view: View): Claim {
  return { ...claim, source: view.spanToDraft(claim.source) };
}

function placeDifference(difference: Difference, view: View): Difference {
  return { ...difference, draft: view.spanToDraft(difference.draft) };
}

/** The same facts `delta` units farther on: from a block to the draft. */
export function shiftCitation(citation: Citation, delta: number): Citation {
  return {
    ...citation,
    span: shift(citation.span, delta),
    list: shift(citation.list, delta),
    number: citation.number === null ? null : { ...citation.number, span: shift(citation.number.span, delta) },
    lookalikes: citation.lookalikes.map((lookalike) => ({ ...lookalike, span: shift(lookalike.span, delta) })),
  };
}

export function shiftSpanned<T extends { readonly span: Mention['span'] }>(fact: T, delta: number): T {
  return { ...fact, span: shift(fact.span, delta) };
}

export function shiftQuotation(quotation: Quotation, delta: number): Quotation {
  const { claim } = quotation;
  return {
    ...quotation,
    span: shift(quotation.span, delta),
    words: shift(quotation.words, delta),
    claim: claim === null ? null : { ...claim, source: shift(claim.source, delta) },
    judgement: shiftJudgement(quotation.judgement, delta),
  };
}

export function shiftFinding(finding: Finding, delta: number): Finding {
  return { ...finding, span: shift(finding.span, delta), fixes: finding.fixes.map((fix) => shiftFix(fix, delta)) };
}

function shiftFix(fix: Fix, delta: number): Fix {
  return { ...fix, edits: fix.edits.map((edit): Edit => ({ ...edit, span: shift(edit.span, delta) })) };
}

/** Moves what points into the draft; `delta` 0 costs nothing. */
export function shiftJudgement(judgement: Judgement, delta: number): Judgement {
  if (delta === 0) return judgement;
  if (judgement.verdict === 'merged') return { ...judgement, seams: judgement.seams.map((seam) => seam + delta) };
  if (judgement.verdict !== 'folded' && judgement.verdict !== 'altered') return judgement;
  return {
    ...judgement,
    differences: judgement.differences.map((difference) => ({ ...difference, draft: shift(difference.draft, delta) })),
  };
}

/** A directive moved from its block to the draft. */
export function shiftDirective(directive: Directive, delta: number): Directive {
  return {
    ...directive,
    span: shift(directive.span, delta),
    written: shift(directive.written, delta),
    selectors: directive.selectors.map((selector) => shiftSpanned(selector, delta)),
  };
}
