/** Fixes as edits: which of them may be applied together without asking, and how an editor is told to apply them. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit, Finding } from '../core/rules/finding.ts';
import type { Span } from '../core/text/span.ts';
import type { Reading } from './reading.ts';

/**
 * The edits of a safe fix for each finding that has one, in order and without overlaps: of two findings that want the same
 * words the earlier one is mended, and the other is found again afterwards if it is still there. The findings are in order.
 */
export function safeFixes(findings: readonly Finding[]): readonly (readonly Edit[])[] {
  const chosen: (readonly Edit[])[] = [];
  let last: Span = { start: -1, end: -1 };
  for (const { fixes } of findings) {
    const safe = fixes.filter((fix) => fix.safe);
    const { edits } = safe.find(({ preferred }) => preferred) ?? safe[0] ?? { edits: [] };
    const inOrder = edits.toSorted((a, b) => a.span.start - b.span.start);
    const [first] = inOrder;
    // Two insertions at one place have no order, and a fix that reaches back waits as well.
    if (first === undefined || first.span.start < last.end || first.span.start === last.start) continue;
    chosen.push(inOrder);
    last = inOrder.at(-1)?.span ?? last;
  }
  return chosen;
}

/** The edits for the editor, bound to the version that they were computed for where the editor understands that. */
export function workspaceEdit(reading: Reading, edits: readonly Edit[]): WorkspaceEdit {
  const { uri, version } = reading.draft;
  const textEdits = edits.map((edit): TextEdit => ({ range: reading.text.rangeOf(edit.span), newText: edit.newText }));
  if (!reading.client.documentChanges) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
