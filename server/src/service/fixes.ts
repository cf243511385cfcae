/** Fixes as edits: which of them may be applied together without asking, and how an editor is told to apply them. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit, Finding } from '../core/rules/finding.ts';
import type { Reading } from './reading.ts';

/**
 * The edits of all safe fixes, in order and without overlaps: of two findings that want the same words the earlier one
 * is mended, and the other is found again afterwards if it is still there.
 */
export function safeEdits(findings: readonly Finding[]): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const finding of findings) {
    const safe = finding.fixes.filter((fix) => fix.safe);
    const fix = safe.find((candidate) => candidate.preferred) ?? safe[0];
    if (fix === undefined || fix.edits.some((edit) => chosen.some((other) => collide(edit, other)))) continue;
    chosen.push(...fix.edits);
  }
  return chosen.toSorted((a, b) => a.span.start - b.span.start);
}

/** The edits for the editor, bound to the version that they were computed for where the editor understands that. */
export function workspaceEdit(reading: Reading, edits: readonly Edit[]): WorkspaceEdit {
  const { uri, version } = reading.draft;
  const textEdits = edits.map((edit): TextEdit => ({ range: reading.text.rangeOf(edit.span), newText: edit.newText }));
  if (!reading.client.documentChanges) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

/** Whether two edits cannot be applied together: they share a character, or insert at the same place. */
function collide({ span: a }: Edit, { span: b }: Edit): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}
