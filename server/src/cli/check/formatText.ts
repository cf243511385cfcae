/** Findings for a person: the place as compilers write it, the message, the words with carets below, and what to do. */
import type { Finding, Severity } from '../../core/rules/finding.ts';
import type { Locale } from '../../core/text/localised.ts';
import type { Host } from '../host.ts';
import { painterFor } from '../report/colours.ts';
import type { Paint } from '../report/colours.ts';
import { excerptOf } from '../report/excerpt.ts';
import { printable } from '../report/printable.ts';
import { findingsOf, severities } from './report.ts';
import type { CheckedDraft, CheckReport } from './report.ts';

/** Narrower than this, an excerpt says nothing; wider, nobody reads it. In columns. */
const [NARROWEST, WIDEST] = [40, 100];

/** The whole report. Failures are not in it: they go to standard error. */
export function formatText(report: CheckReport, { locale, stdout, env }: Host): string {
  const paint = painterFor(stdout, env);
  const columns = stdout.isTerminal ? Math.min(Math.max(stdout.columns, NARROWEST), WIDEST) : WIDEST;
  let text = '';
  for (const { draft, finding } of findingsOf(report))
    text += `${entryOf(draft, finding, { locale, paint, columns })}\n`;
  return text + summaryOf(report, locale, stdout.isTerminal);
}

/** A severity as people call it. */
export const severityNames: Readonly<Record<Locale, Readonly<Record<Exclude<Severity, 'off'>, string>>>> = {
  ja: { error: 'エラー', warning: '警告', information: '情報', hint: 'ヒント' },
  en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
};

interface Style {
  readonly locale: Locale;
  readonly paint: Paint;
  readonly columns: number;
}

function entryOf({ file, text }: CheckedDraft, finding: Finding, { locale, paint, columns }: Style): string {
  const { line, character } = text.positionAt(finding.span.start);
  const gutter = String(line + 1).length + 3;
  const excerpt = excerptOf(text, finding.span, columns - gutter - 1);
  const margin = ' '.repeat(gutter - 1);
  const severity = paint(finding.severity, severityNames[locale][finding.severity]);
  const lines = [
    `${paint('bold', `${printable(file)}:${line + 1}:${character + 1}:`)} ${severity}: ${printable(finding.message[locale])} ${paint('dim', `[${finding.code}]`)}`,
    `${paint('dim', ` ${excerpt.line} |`)} ${excerpt.words}`,
    `${margin}${paint('dim', '|')} ${paint(finding.severity, excerpt.carets)}`,
  ];
  const fix = finding.fixes.find(({ preferred }) => preferred) ?? finding.fixes[0];
  if (fix !== undefined)
    lines.push(`${margin}${paint('dim', '=')} ${fixLine(printable(fix.title[locale]), fix.safe, locale)}`);
  return `${lines.join('\n')}\n`;
}

function fixLine(title: string, isSafe: boolean, locale: Locale): string {
  if (locale === 'ja') return `修正案：${title}${isSafe ? '（--fixで修正できます）' : ''}`;
  return `fix: ${title}${isSafe ? ' (done by --fix)' : ''}`;
}

function summaryOf({ drafts, draftCount, fixed, known }: CheckReport, locale: Locale, isTerminal: boolean): string {
  const findings = drafts.flatMap((draft) => draft.findings);
  const counts = severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      locale === 'ja' ? `${severityNames.ja[severity]}${count}` : counted(count, severityNames.en[severity]),
    );
  const parts: string[] = [];
  const ja = locale === 'ja';
  if (findings.length > 0)
    parts.push(
      ja
        ? `指摘${findings.length}件（${counts.join('、')}）、原稿${draftCount}件。`
        : `${counted(findings.length, 'finding')} (${counts.join(', ')}) in ${counted(draftCount, 'draft')}.`,
    );
  else if (isTerminal)
    parts.push(ja ? `指摘はありません（原稿${draftCount}件）。` : `No findings in ${counted(draftCount, 'draft')}.`);
  if (fixed.fixes > 0)
    parts.push(
      ja
        ? `${fixed.drafts}件の原稿で${fixed.fixes}か所を修正しました。`
        : `${counted(fixed.fixes, 'place')} fixed in ${counted(fixed.drafts, 'draft')}.`,
    );
  if (known > 0)
    parts.push(
      ja
        ? `基準ファイルにある指摘${known}件は表示していません。`
        : `${counted(known, 'finding')} of the baseline not shown.`,
    );
  return parts.length === 0 ? '' : `${parts.join(ja ? '' : ' ')}\n`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === severityNames.en.information ? '' : 's'}`;
}
