/** Code actions: the fixes of the findings in a range, and all safe fixes of the draft at once. */
import { CodeActionKind, type CodeAction, type CodeActionContext, type Range } from 'vscode-languageserver-types';
import { findingsAt } from '../../core/draft/queries.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Localised } from '../../core/text/localised.ts';
import { safeEdits, workspaceEdit } from '../fixes.ts';
import type { Reading } from '../reading.ts';

/** The kind under which an editor applies the safe fixes on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.shishin`;

export function codeActions(reading: Reading, range: Range, context: CodeActionContext): CodeAction[] {
  if (reading.sources.corpusAt(reading.draft.uri) !== null) return [];
  const actions: CodeAction[] = [];
  if (wants(context, CodeActionKind.QuickFix)) {
    const findings = findingsAt(reading.analysis, reading.text.spanOf(range));
    for (const finding of findings) actions.push(...fixesOf(reading, finding, context));
  }
  if (context.only !== undefined && wants(context, fixAllKind)) actions.push(...fixAll(reading));
  return actions;
}

/** Whether the editor asks for a kind: itself or one above it in the dotted hierarchy; without a filter everything. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** Each fix names the diagnostics that it mends as the editor has them, so that the editor offers it on their mark. */
function fixesOf(reading: Reading, finding: Finding, context: CodeActionContext): CodeAction[] {
  const start = reading.text.positionAt(finding.span.start);
  const diagnostics = context.diagnostics.filter(
    ({ code, range }) =>
      code === finding.code && range.start.line === start.line && range.start.character === start.character,
  );
  return finding.fixes.map((fix) => ({
    title: fix.title[reading.locale],
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(fix.preferred && { isPreferred: true }),
    edit: workspaceEdit(reading, fix.edits),
  }));
}

const fixAllTitle: Localised = { ja: '安全な修正をすべて適用', en: 'Apply all safe fixes' };

/** Only where it is asked for by name, as on save: in the light bulb it would stand beside every single fix. */
function fixAll(reading: Reading): CodeAction[] {
  const edits = safeEdits(reading.analysis.findings);
  if (edits.length === 0) return [];
  return [{ title: fixAllTitle[reading.locale], kind: fixAllKind, edit: workspaceEdit(reading, edits) }];
}
