/** The findings of a draft as the editor lists them. The sources themselves are never judged. */
import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import { citationAt } from '../../core/draft/queries.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { canonicalEnglishOf, canonicalOf } from '../../core/citation/formatter.ts';
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

/** Paths of different corpora look alike, so the citation at the finding says which one is meant, if there is one. */
function corpusMeant({ analysis }: Reading, finding: Finding, path: string): Corpus | null {
  const cited = citationAt(analysis, finding.span.start)?.corpus;
  if (cited?.byPath.has(path) === true) return cited;
  return analysis.library.corpora.find((corpus) => corpus.byPath.has(path)) ?? null;
}
