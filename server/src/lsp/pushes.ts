/**
 * Diagnostics that are pushed. A document may have some from two sides: findings, as a draft, and what is wrong with it as a
 * corpus or as the configuration of a project. An editor keeps only the last push for a document, so each says both.
 */
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Locale, Localised } from '../core/text/localised.ts';
import type { Span } from '../core/text/span.ts';
import { createDraftText } from '../service/draftText.ts';
import { documentKey } from '../service/sources.ts';
import type { Connection } from './connection.ts';

/** Pushes the diagnostics of one side beside those that the other has pushed last. */
export type Push = (side: 'findings' | 'problems', params: PublishDiagnosticsParams) => Promise<void>;

export function createPush(connection: Pick<Connection, 'sendNotification'>): Push {
  const pushed = { findings: new Map<string, Diagnostic[]>(), problems: new Map<string, Diagnostic[]>() };
  return (side, params) => {
    const key = documentKey(params.uri);
    if (params.diagnostics.length === 0) pushed[side].delete(key);
    else pushed[side].set(key, params.diagnostics);
    const diagnostics = [...(pushed.findings.get(key) ?? []), ...(pushed.problems.get(key) ?? [])];
    return connection.sendNotification('textDocument/publishDiagnostics', { ...params, diagnostics });
  };
}

/** What is wrong with a file of a project, whatever kind of file it is. */
export interface FileProblems {
  readonly text: string;
  readonly problems: readonly { readonly code: string; readonly span: Span; readonly message: Localised }[];
}

export function problemDiagnostics({ text, problems }: FileProblems, locale: Locale): Diagnostic[] {
  const lines = createDraftText(text);
  return problems.map(({ code, span, message }) => ({
    range: lines.rangeOf(span),
    severity: DiagnosticSeverity.Error,
    code,
    source: 'shishin',
    message: message[locale],
  }));
}
