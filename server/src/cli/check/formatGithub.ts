/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. What the commands
 * must escape: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import type { Severity } from '../../core/rules/finding.ts';
import type { Host } from '../host.ts';
import { findingsOf } from './report.ts';
import type { CheckReport } from './report.ts';

/** One line for each failure and each finding. */
export function formatGithub(report: CheckReport, { locale }: Pick<Host, 'locale'>): string {
  let text = '';
  for (const { file, line, column, message, finding } of report.failures)
    text += command('error', { file, line, col: column, title: finding?.code ?? 'shishin' }, message[locale]);
  for (const { draft, finding } of findingsOf(report)) {
    const start = draft.text.positionAt(finding.span.start);
    const end = draft.text.positionAt(finding.span.end);
    const place = { file: draft.file, line: start.line + 1, endLine: end.line + 1, col: start.character + 1 };
    // GitHub takes columns only where the finding lies in one line.
    const columns = start.line === end.line ? { endColumn: Math.max(end.character, start.character + 1) } : {};
    text += command(commands[finding.severity], { ...place, ...columns, title: finding.code }, finding.message[locale]);
  }
  return text;
}

const commands: Readonly<Record<Exclude<Severity, 'off'>, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
