/**
 * Code actions: the fixes of the findings in a range, all safe fixes of the draft at once, and what can be made of a
 * citation or a quotation that is right: another style, a quotation, its source.
 */
import { CodeActionKind, type CodeAction, type CodeActionContext, type Range } from 'vscode-languageserver-types';
import { citationAt, findingsAt, quotationAt } from '../../core/draft/queries.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Localised } from '../../core/text/localised.ts';
import type { Action } from '../actions/action.ts';
import { conversions } from '../actions/convert.ts';
import { fixAllKind } from '../actions/kinds.ts';
import { diagnosticsOf, wants } from '../actions/offer.ts';
import { quotationsOf, sourceOf } from '../actions/quote.ts';
import { safeFixes, workspaceEdit } from '../fixes.ts';
import type { Reading } from '../reading.ts';

export function codeActions(reading: Reading, range: Range, context: CodeActionContext): CodeAction[] {
  if (reading.sources.corpusAt(reading.draft.uri) !== null) return [];
  const actions: CodeAction[] = [];
  if (wants(context, CodeActionKind.QuickFix)) {
    const findings = findingsAt(reading.analysis, reading.text.spanOf(range));
    for (const finding of findings) actions.push(...fixesOf(reading, finding, context));
  }
  if (wants(context, CodeActionKind.RefactorRewrite)) actions.push(...rewrites(reading, range));
  if (context.only !== undefined && wants(context, fixAllKind)) actions.push(...fixAll(reading));
  return actions;
}

function fixesOf(reading: Reading, finding: Finding, context: CodeActionContext): CodeAction[] {
  const mended = diagnosticsOf(reading, finding, context);
  return finding.fixes.map((fix) =>
    actionOf(reading, fix, CodeActionKind.QuickFix, fix.preferred ? { ...mended, isPreferred: true } : mended),
  );
}

function rewrites(reading: Reading, range: Range): CodeAction[] {
  const { analysis, text } = reading;
  const offset = text.offsetAt(range.start);
  const citation = citationAt(analysis, offset);
  const quotation = quotationAt(analysis, offset);
  const actions =
    citation !== null
      ? [...conversions(analysis, citation), ...quotationsOf(analysis, citation)]
      : quotation !== null
        ? sourceOf(analysis, quotation)
        : [];
  return actions.map((action) => actionOf(reading, action, CodeActionKind.RefactorRewrite));
}

const fixAllTitle: Localised = { ja: '安全な修正をすべて適用', en: 'Apply all safe fixes' };

/** Only where it is asked for by name, as on save: in the light bulb it would stand beside every single fix. */
function fixAll(reading: Reading): CodeAction[] {
  const edits = safeFixes(reading.analysis.findings).flat();
  return edits.length === 0 ? [] : [actionOf(reading, { title: fixAllTitle, edits }, fixAllKind)];
}

function actionOf(
  reading: Reading,
  { title, edits }: Action,
  kind: string,
  more: Partial<CodeAction> = {},
): CodeAction {
  return { title: title[reading.locale], kind, ...more, edit: workspaceEdit(reading, edits) };
}
