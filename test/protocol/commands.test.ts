import { afterEach, describe, expect, test } from 'vitest';
import { ErrorCodes, type ApplyWorkspaceEditParams } from 'vscode-languageserver';
import { startClient, type TestClient } from '../support/protocol.ts';

const uri = 'file:///draft.md';
let client: TestClient | undefined;
afterEach(() => client?.dispose());

async function start(text: string): Promise<TestClient> {
  client = await startClient();
  await client.open(uri, text);
  return client;
}

const execute = <R>({ connection }: TestClient, command: string, argument: unknown): Promise<R> =>
  connection.sendRequest('workspace/executeCommand', { command: `shishin.server.${command}`, arguments: [argument] });

describe('commands', () => {
  test('are all declared', async () => {
    const { initialized } = await start('');
    expect(initialized.capabilities.executeCommandProvider?.commands).toEqual([
      'shishin.server.convertCitations',
      'shishin.server.appendix',
      'shishin.server.makeCorpus',
      'shishin.server.searchClauses',
      'shishin.server.clauseTexts',
      'shishin.server.outline',
      'shishin.server.citingDrafts',
      'shishin.server.status',
      'shishin.server.resumeIndexing',
    ]);
  });

  test('make a corpus file of an open document', async () => {
    const started = await start('要領\n\n第1 目的\n\n目的を定める。\n\n| 表 |\n');
    const made = await execute<{ id: string; text: string; unread: number[] }>(started, 'makeCorpus', { uri });
    expect(made.unread).toEqual([7]);
    expect(made.text).toContain('levels: ["第1"]');
    expect(made.text).toContain('## 第1 目的');
  });

  test('convert the citations of a draft, or of a range, by an edit for the version that is open', async () => {
    const started = await start('指針Ⅴ2(2)(ロ)\n指針のⅥの2');
    const applied: ApplyWorkspaceEditParams[] = [];
    started.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params);
      return { applied: true };
    });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 20 } };
    expect(await execute(started, 'convertCitations', { uri, style: 'linked', range })).toBe(true);
    expect(await execute(started, 'convertCitations', { uri, style: 'compact' })).toBe(true);
    expect(applied.map(({ edit }) => edit.documentChanges)).toMatchObject([
      [{ textDocument: { uri, version: 1 }, edits: [{ newText: '指針Ⅴの2の(2)の(ロ)' }] }],
      [{ edits: [{ newText: '指針Ⅵ2' }] }],
    ]);
    expect(await execute(started, 'convertCitations', { uri, style: 'compact', range })).toBe(false);
  });

  test('write the appendix of what a draft cites', async () => {
    const started = await start('指針Ⅵ2及び指針Ⅱ1');
    const markdown = await execute<string>(started, 'appendix', { uri });
    expect(markdown.indexOf('### 指針Ⅱ1')).toBeGreaterThan(0);
    expect(markdown.indexOf('### 指針Ⅵ2')).toBeGreaterThan(markdown.indexOf('### 指針Ⅱ1'));
  });

  test('search clauses, and give one in every form in which it is inserted', async () => {
    const started = await start('');
    const [found] = await execute<{ corpus: string; path: string; label: string }[]>(started, 'searchClauses', {
      query: 'kouhouchiikishien',
    });
    expect(found).toMatchObject({ path: 'V.2(2)(ロ)', label: '指針Ⅴ2(2)(ロ)', description: '後方地域支援' });
    expect(await execute(started, 'clauseTexts', { ...found, uri })).toMatchObject({
      citation: '指針Ⅴ2(2)(ロ)',
      quotation: expect.stringMatching(/^「日本は、.*」（指針Ⅴ2\(2\)\(ロ\)）$/) as string,
      preview: expect.stringContaining('Rear Area Support') as string,
    });
    expect(await execute(started, 'clauseTexts', { corpus: 'none', path: 'V' })).toBeNull();
  });

  test.each([
    ['nothing', {}],
    ['convertCitations', { uri, style: 'none' }],
    ['convertCitations', { uri: 'file:///other.md', style: 'compact' }],
    ['appendix', 5],
    ['searchClauses', { query: null }],
  ])('%s %j is refused', async (command, argument) => {
    await expect(execute(await start(''), command, argument)).rejects.toMatchObject({ code: ErrorCodes.InvalidParams });
  });
});
