/** Findings for other programs. The shape is fixed: other programs rely on it. */
import type { Finding } from '../../core/rules/finding.ts';
import type { Failure } from '../failure.ts';
import { failureJson } from '../failure.ts';
import type { Host } from '../host.ts';
import { findingsOf } from './report.ts';
import type { CheckedDraft, CheckReport } from './report.ts';

/** The report as one JSON object; `errors` only where something could not be judged. */
export function formatJson(report: CheckReport, host: Pick<Host, 'locale'>): string {
  const findings = [
    ...report.failures.flatMap((failure) => faultJson(failure, host)),
    ...Array.from(findingsOf(report), ({ draft, finding }) => findingJson(draft, finding, host)),
  ];
  const errors = report.failures.map((failure) => failureJson(failure, host));
  return `${JSON.stringify({ version: 1, findings, ...(errors.length > 0 && { errors }) }, null, 2)}\n`;
}

function findingJson({ file, text }: CheckedDraft, finding: Finding, { locale }: Pick<Host, 'locale'>): object {
  const { line, character } = text.positionAt(finding.span.start);
  return {
    file,
    start: finding.span.start,
    end: finding.span.end,
    line: line + 1,
    column: character + 1,
    code: finding.code,
    severity: finding.severity,
    message: finding.message[locale],
    clause: finding.clause,
    fixes: finding.fixes.map(({ title, edits, safe }) => ({
      title: title[locale],
      edits: edits.map(({ span, newText }) => ({ start: span.start, end: span.end, newText })),
      safe,
    })),
  };
}

/** A fault of a configuration has a code, and is a finding as well as an error. */
function faultJson({ file, line, column, message, finding }: Failure, { locale }: Pick<Host, 'locale'>): object[] {
  if (finding === undefined) return [];
  const { code, span } = finding;
  return [{ file, ...span, line, column, code, severity: 'error', message: message[locale], clause: null, fixes: [] }];
}
