import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentDiagnosticReport, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { startClient } from '../support/protocol.ts';

const piece = fc.constantFrom(
  '指針',
  'Ⅴ2(2)',
  '(ハ)',
  '(ロ)',
  'を参照。',
  '「',
  '」',
  '\n',
  '\r\n',
  '\r',
  '`',
  '# ',
  '同項',
  '𠮟',
  '及び',
);
const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
const position = fc.record({ line: fc.nat(6), character: fc.nat(12) });
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
  { weight: 1, arbitrary: fc.record({ text }) },
);

/** The text after one change by the reference implementation; a model for each, since it loses count beyond the last line. */
function changed(before: string, one: TextDocumentContentChangeEvent): string {
  return TextDocument.update(TextDocument.create('', '', 1, before), [one], 2).getText();
}

test('after any edits the findings are those of a draft that was opened with the same text', async () => {
  const client = await startClient();
  let run = 0;
  const findings = async (uri: string): Promise<unknown> => {
    const report: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return 'items' in report ? report.items : report;
  };
  await fc.assert(
    fc.asyncProperty(text, fc.array(change, { maxLength: 6 }), async (before, changes) => {
      const uri = `file:///edited-${run++}.md`;
      await client.open(uri, before);
      for (const [index, one] of changes.entries())
        await client.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: index + 2 },
          contentChanges: [one],
        });
      const edited = await findings(uri);
      await client.open(`${uri}.fresh.md`, changes.reduce(changed, before));
      expect(edited).toEqual(await findings(`${uri}.fresh.md`));
    }),
    { numRuns: 20 },
  );
  client.dispose();
});
