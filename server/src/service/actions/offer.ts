/** What every code action has to do with the request that asks for it: whether its kind is wanted, and what it mends. */
import type { CodeAction, CodeActionContext } from 'vscode-languageserver-types';
import type { Finding } from '../../core/rules/finding.ts';
import type { Reading } from '../reading.ts';

/** Whether the editor asks for a kind: itself or one above it in the dotted hierarchy; without a filter everything. */
export function wants({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** The diagnostics that an action mends, as the editor has them, so that it is offered on their mark. */
export function diagnosticsOf(
  reading: Reading,
  finding: Finding,
  context: CodeActionContext,
): Pick<CodeAction, 'diagnostics'> {
  const start = reading.text.positionAt(finding.span.start);
  const diagnostics = context.diagnostics.filter(
    ({ code, range }) =>
      code === finding.code && range.start.line === start.line && range.start.character === start.character,
  );
  return diagnostics.length > 0 ? { diagnostics } : {};
}
