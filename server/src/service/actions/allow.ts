/**
 * Adding the words of a finding to the project's allow list. That changes another file than the draft, the project's
 * configuration, which is read and checked first.
 */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, CodeActionContext, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { allowEntryFor } from '../../core/draft/allowList.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Localised } from '../../core/text/localised.ts';
import { sliceOf } from '../../core/text/span.ts';
import { configPath } from '../config/config.ts';
import type { ProjectFile } from '../config/projectFile.ts';
import { createDraftText } from '../draftText.ts';
import type { Reading } from '../reading.ts';
import { diagnosticsOf } from './offer.ts';

/** One action for each entry. Where the file is broken, an editor that can show it is told why nothing can be added. */
export async function allowing(
  reading: Reading,
  findings: readonly Finding[],
  context: CodeActionContext,
  project: ProjectFile,
): Promise<readonly CodeAction[]> {
  const actions = new Map<string, CodeAction>();
  for (const finding of findings) {
    const entry = allowEntryFor(finding.code, sliceOf(reading.analysis.text, finding.span));
    if (entry === null || actions.has(entry)) continue;
    const action = await actionFor(reading, finding, entry, project);
    if (action !== null) actions.set(entry, { ...action, ...diagnosticsOf(reading, finding, context) });
  }
  return [...actions.values()];
}

async function actionFor(
  reading: Reading,
  { code }: Finding,
  entry: string,
  project: ProjectFile,
): Promise<CodeAction | null> {
  const { locale, client, analysis } = reading;
  const action = { title: titleOf(entry.slice(code.length + 2))[locale], kind: CodeActionKind.QuickFix };
  if (project.text === null && !client.createsFiles) return null;
  // The library that reads YAML is loaded where there is something to add.
  const { allowEdit } = await import('../config/allowEdit.ts');
  const edit = await allowEdit(project.text ?? '', entry, analysis.settings.allow);
  if (edit === null) return client.disabledActions ? { ...action, disabled: { reason: broken[locale] } } : null;
  const range = createDraftText(project.text ?? '').rangeOf(edit.span);
  return { ...action, edit: editOf(project, { range, newText: edit.newText }, client) };
}

/** The file is made where there is none; if somebody else makes it first, nothing is done to it. */
function editOf({ uri, text, version }: ProjectFile, edit: TextEdit, client: Reading['client']): WorkspaceEdit {
  if (!client.documentChanges) return { changes: { [uri]: [edit] } };
  const change = { textDocument: { uri, version }, edits: [edit] };
  return { documentChanges: text === null ? [{ kind: 'create', uri }, change] : [change] };
}

function titleOf(words: string): Localised {
  const shown = words.length <= LONGEST ? words : `${words.slice(0, LONGEST / 2)}…${words.slice(-LONGEST / 2)}`;
  return {
    ja: `「${shown}」をプロジェクトの指摘しない語句に加える`,
    en: `Add "${shown}" to the project's allow list`,
  };
}

/** Longer words are shown by their beginning and their end. In UTF-16 units. */
const LONGEST = 24;

const broken: Localised = {
  ja: `${configPath} に誤りがあるため、加えることができません。先に誤りを改めてください。`,
  en: `${configPath} has a mistake, so nothing can be added to it. Mend it first.`,
};
