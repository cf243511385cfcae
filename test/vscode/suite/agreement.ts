/** The findings that every host gives, letter by letter: the command line has written them down. */
import assert from 'node:assert/strict';
import { DiagnosticSeverity, type Diagnostic } from 'vscode';
import draftText from '../../agreement/draft.md';
import expected from '../../agreement/findings.en.json' with { type: 'json' };
import { codeOf, findingsIn, newDraft } from './support.ts';

describe('one and the same draft', () => {
  it('has the findings here that it has on the command line', async () => {
    const draft = await newDraft('markdown', draftText);
    const found = (await findingsIn(draft)).map(plain).toSorted(byPlace);
    assert.deepEqual(found, expected.toSorted(byPlace));
  });
});

type Finding = (typeof expected)[number];

function plain(diagnostic: Diagnostic): Finding {
  const { range, severity, message } = diagnostic;
  return {
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    code: codeOf(diagnostic),
    severity: DiagnosticSeverity[severity].toLowerCase(),
    message,
  };
}

function byPlace(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}
