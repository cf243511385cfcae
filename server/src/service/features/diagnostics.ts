/** The findings of a draft as the editor lists them. The sources themselves are never judged. */
import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import { citationAt, quotationAt, termAt } from '../../core/draft/queries.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { canonicalEnglishOf, canonicalOf } from '../../core/citation/formatter.ts';
import { corpusOf } from '../library.ts';
import type { Reading } from '../reading.ts';

export function diagnostics(reading: Reading): Diagnostic[] {
  if (reading.sources.corpusAt(reading.draft.uri) !== null) return [];
  return reading.analysis.findings.map((finding) => diagnosticOf(reading, finding));
}

/** One finding in the editor's terms. */
export function diagnosticOf(reading: Reading, finding: Finding): Diagnostic {
  const related = relatedOf(reading, finding);
  return {
    range: reading.text.rangeOf(finding.span),
    severity: severities[finding.severity],
    code: finding.code,
    source: 'shishin',
    message: finding.message[reading.locale],
    ...(related !== null && { relatedInformation: [related] }),
  };
}

const severities: Readonly<Record<Finding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The clause that a finding rests on, as a place that the editor can open from the list of findings. */
function relatedOf(reading: Reading, finding: Finding): DiagnosticRelatedInformation | null {
  if (!reading.client.relatedInformation || finding.clause === null) return null;
  const path = finding.clause.replace(/¶.*$/u, '');
  const corpus = corpusMeant(reading, finding, path);
  const node = corpus?.byPath.get(path);
  if (corpus === null || node === undefined) return null;
  return {
    location: reading.sources.locationOf(corpus, node.heading),
    message: reading.locale === 'ja' ? canonicalOf(node) : canonicalEnglishOf(node),
  };
}

/** Paths of different corpora look alike, so what the finding is about says which one is meant, if it can. */
function corpusMeant({ analysis }: Reading, { code, span }: Finding, path: string): Corpus | null {
  const { library } = analysis;
  const quotation = code.startsWith('quotation.') ? quotationAt(analysis, span.start) : null;
  const use = code.startsWith('term.') ? termAt(analysis, span.start) : null;
  const meant = [
    quotation?.claim?.corpus,
    use === null ? null : corpusOf(library, use.term),
    citationAt(analysis, span.start)?.corpus,
    ...library.corpora,
  ];
  return meant.find((corpus) => corpus?.byPath.has(path)) ?? null;
}
