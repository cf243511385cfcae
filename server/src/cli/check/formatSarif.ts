/**
 * Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), the format that code
 * scanning and result viewers read. It alone holds the findings that a directive suppresses, marked as such.
 */
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import type { Finding, Severity } from '../../core/rules/finding.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { Span } from '../../core/text/span.ts';
import type { Locale } from '../../core/text/localised.ts';
import type { DraftText } from '../../service/draftText.ts';
import type { Failure } from '../failure.ts';
import type { Host } from '../host.ts';
import { version } from '../version.ts';
import type { CheckedDraft, CheckReport } from './report.ts';

/** The report as a SARIF log with one run. `rules` describes the codes; columns count UTF-16 units. */
export function formatSarif(report: CheckReport, rules: readonly Rule[], { locale }: Pick<Host, 'locale'>): string {
  const codes = rules.map(({ code }) => code);
  const results = report.drafts.flatMap((draft) => {
    const fingerprint = fingerprinter(draft.file);
    const resultFor = (finding: Finding): object => ({
      ...resultOf(draft, finding, locale),
      ruleIndex: codes.indexOf(finding.code),
      partialFingerprints: { 'shishin/v1': fingerprint(finding, draft.text) },
    });
    return [
      ...draft.findings.map(resultFor),
      ...draft.suppressed.map(({ finding, reason }) => ({
        ...resultFor(finding),
        suppressions: [{ kind: 'inSource', ...(reason !== null && { justification: reason }) }],
      })),
    ];
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Shishin',
            semanticVersion: version,
            language: locale,
            rules: rules.map((rule) => describe(rule, locale)),
          },
        },
        language: locale,
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(report.failures, locale)],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};

function describe({ code, severity, title, documentation }: Rule, locale: Locale): object {
  return {
    id: code,
    shortDescription: { text: title[locale] },
    help: { text: documentation[locale], markdown: documentation[locale] },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
  };
}

function resultOf({ file, text }: CheckedDraft, finding: Finding, locale: Locale): object {
  const fixes = finding.fixes.map(({ title, edits }) => ({
    description: { text: title[locale] },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(file) },
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: regionOf(text, span),
          insertedContent: { text: newText },
        })),
      },
    ],
  }));
  return {
    ruleId: finding.code,
    level: levels[finding.severity],
    message: { text: finding.message[locale] },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: regionOf(text, finding.span) } }],
    ...(finding.clause !== null && { properties: { clause: finding.clause } }),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Lines and columns count from 1 and the end column stands behind the last character, as here; so do offsets from 0. */
function regionOf(text: DraftText, { start, end }: Span): object {
  const first = text.positionAt(start);
  const last = text.positionAt(end);
  return {
    startLine: first.line + 1,
    startColumn: first.character + 1,
    endLine: last.line + 1,
    endColumn: last.character + 1,
    charOffset: start,
    charLength: end - start,
  };
}

/**
 * What stays equal when lines are added above a finding: the file, the code and the words, and which of several equal
 * ones it is.
 */
function fingerprinter(file: string): (finding: Finding, text: DraftText) => string {
  const counts = new Map<string, number>();
  return ({ code, span }, { text }) => {
    const key = JSON.stringify([file, code, text.slice(span.start, span.end)]);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return createHash('sha256').update(`${key}:${count}`).digest('hex').slice(0, 32);
  };
}

/** Faults of configuration are the run's, not the drafts'; whoever reads the log sees that something was not judged. */
function invocationOf(failures: readonly Failure[], locale: Locale): object {
  const notificationOf = ({ file, line, column, message, finding }: Failure): object => ({
    level: 'error',
    message: { text: message[locale] },
    ...(finding !== undefined && { descriptor: { id: finding.code } }),
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } },
      },
    ],
  });
  const ofConfig = failures.filter(({ finding }) => finding !== undefined);
  const ofInput = failures.filter(({ finding }) => finding === undefined);
  return {
    executionSuccessful: failures.length === 0,
    ...(ofConfig.length > 0 && { toolConfigurationNotifications: ofConfig.map(notificationOf) }),
    ...(ofInput.length > 0 && { toolExecutionNotifications: ofInput.map(notificationOf) }),
  };
}

/** A relative name as a relative reference, an absolute path as a `file:` URI. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
