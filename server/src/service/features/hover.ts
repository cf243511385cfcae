/**
 * Hover: what stands under the pointer. A citation comes first, because it is what a pointer aims at even inside a
 * quotation; a quotation before the terms in it, which are then shown below it. The range is the thing itself and
 * nothing more, so that the editor marks exactly what was understood.
 */
import type { Hover, Position } from 'vscode-languageserver-types';
import { citationAt, findingsAt, quotationAt, termAt } from '../../core/draft/queries.ts';
import type { Quotation } from '../../core/quotation/quotation.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { TermUse } from '../../core/terminology/term.ts';
import { contains, type Span } from '../../core/text/span.ts';
import { corpusOf } from '../library.ts';
import type { Reading } from '../reading.ts';
import { renderCitation, renderList } from '../render/citation.ts';
import { markupContent } from '../render/markupContent.ts';
import { renderQuotation } from '../render/quotation.ts';
import type { RenderContext } from '../render/target.ts';
import { renderTerm } from '../render/term.ts';

export function hover(reading: Reading, position: Position): Hover | null {
  const offset = reading.text.offsetAt(position);
  return hoverOfCitation(reading, offset) ?? hoverOfList(reading, offset) ?? hoverOfWords(reading, offset);
}

function hoverOfCitation(reading: Reading, offset: number): Hover | null {
  const citation = citationAt(reading.analysis, offset);
  if (citation === null) return null;
  const findings = findingsOn(reading, citation.span, 'citation.');
  return show(reading, citation.span, renderCitation(citation, findings, contextOf(reading)));
}

/** Between the members of a list, on 及び for instance, all of them are meant. */
function hoverOfList(reading: Reading, offset: number): Hover | null {
  const members = reading.analysis.citations.filter((citation) => contains(citation.list, offset));
  const list = members[0]?.list;
  if (list === undefined) return null;
  return show(reading, list, renderList(members, contextOf(reading)));
}

function hoverOfWords(reading: Reading, offset: number): Hover | null {
  const quotation = quotationAt(reading.analysis, offset);
  const use = termAt(reading.analysis, offset);
  const aboutTerm = use === null ? null : wordsOnTerm(reading, use);
  const aboutQuotation = quotation === null ? null : wordsOnQuotation(reading, quotation);
  if (quotation !== null && aboutQuotation !== null) {
    const both = aboutTerm === null ? aboutQuotation : `${aboutQuotation}\n\n---\n\n${aboutTerm}`;
    return show(reading, quotation.span, both);
  }
  return use === null || aboutTerm === null ? null : show(reading, use.span, aboutTerm);
}

function wordsOnQuotation(reading: Reading, quotation: Quotation): string | null {
  const findings = findingsOn(reading, quotation.span, 'quotation.');
  return renderQuotation(quotation, findings, reading.analysis, reading.locale);
}

function wordsOnTerm(reading: Reading, use: TermUse): string | null {
  const corpus = corpusOf(reading.analysis.library, use.term);
  return corpus === null ? null : renderTerm(corpus, use, reading.locale);
}

/** The findings of a kind that lie within a span. */
function findingsOn(reading: Reading, span: Span, kind: string): readonly Finding[] {
  return findingsAt(reading.analysis, span).filter(
    (finding) => finding.code.startsWith(kind) && span.start <= finding.span.start && finding.span.end <= span.end,
  );
}

function contextOf({ analysis, locale }: Reading): RenderContext {
  return { library: analysis.library, locale };
}

function show(reading: Reading, span: Span, value: string): Hover {
  return { contents: markupContent(value, reading.client), range: reading.text.rangeOf(span) };
}
