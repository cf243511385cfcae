/**
 * Code actions that silence a finding on purpose: by a directive on its line, around its block or in the draft, or by the
 * project's allow list. They look at what stands around the finding and at another file, so that they are asked for by
 * themselves, loaded when first asked for, and take a moment.
 */
import { CodeActionKind, type CodeAction, type CodeActionContext, type Range } from 'vscode-languageserver-types';
import { findingsAt } from '../../core/draft/queries.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Localised } from '../../core/text/localised.ts';
import type { Action } from '../actions/action.ts';
import { allowing } from '../actions/allow.ts';
import { ignoring } from '../actions/ignore.ts';
import { diagnosticsOf, wants } from '../actions/offer.ts';
import type { ProjectFile } from '../config/projectFile.ts';
import { workspaceEdit } from '../fixes.ts';
import type { Reading } from '../reading.ts';

/** The actions on the findings in a range. `project` is null where the draft belongs to none. */
export async function silencingActions(
  reading: Reading,
  range: Range,
  context: CodeActionContext,
  project: ProjectFile | null,
): Promise<CodeAction[]> {
  const { analysis, sources, draft, text } = reading;
  if (!wants(context, CodeActionKind.QuickFix) || sources.corpusAt(draft.uri) !== null) return [];
  const findings = findingsAt(analysis, text.spanOf(range));
  if (findings.length > MOST) return [];
  const directives = findings.flatMap((finding) => ignoringActions(reading, finding, context));
  return project === null ? directives : [...directives, ...(await allowing(reading, findings, context, project))];
}

/** Whoever has selected more findings than these does not mean to silence one of them. */
const MOST = 20;

/** What a writer replaces by the reason. */
const reason: Localised = { ja: '理由', en: 'reason' };

function ignoringActions(reading: Reading, finding: Finding, context: CodeActionContext): CodeAction[] {
  const mended = diagnosticsOf(reading, finding, context);
  const actions = ignoring(reading.text, reading.analysis, finding, reason[reading.locale]);
  return actions.map((action) => actionOf(reading, action, mended));
}

function actionOf(reading: Reading, { title, edits }: Action, mended: Partial<CodeAction>): CodeAction {
  const edit = workspaceEdit(reading, edits);
  return { title: title[reading.locale], kind: CodeActionKind.QuickFix, ...mended, edit };
}
