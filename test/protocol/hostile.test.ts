/** A hostile draft and corpus are asked every question of an editor at every place; what is answered is looked through. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { afterEach, expect, test } from 'vitest';
import type { CompletionList } from 'vscode-languageserver';
import { hostileCorpus as corpus, hostileDraft as draft } from '../support/hostile.ts';
import { startClient, type TestClient } from '../support/protocol.ts';

let client: TestClient | undefined;
afterEach(() => client?.dispose());

const folder = 'file:///project';
const uri = `${folder}/${encodeURIComponent('原稿[a](command:x).md')}`;
const corpusUri = `${folder}/.shishin/corpora/${encodeURIComponent('[a](command:x).md')}`;

test.each(['ja', 'en'])('nothing that they hold acts in any answer (%s)', async (locale) => {
  const files = new Map([[corpusUri, corpus]]);
  const started = await startClient({ files, folders: [folder], locale });
  client = started;
  const { connection } = started;
  await started.open(uri, draft);
  const textDocument = { uri };
  // The corpus is read in the background.
  await expect
    .poll(async () => JSON.stringify(await connection.sendRequest('workspace/symbol', { query: '総則' })))
    .toContain('command:');

  const answers: unknown[] = [...started.published];
  const ask = async (method: string, params: object): Promise<unknown> => {
    const answer: unknown = await connection.sendRequest(method, params);
    answers.push(answer);
    return answer;
  };
  const { items } = (await ask('textDocument/diagnostic', { textDocument })) as { items: object[] };
  expect(items.length).toBeGreaterThan(3);
  const lines = draft.split('\n');
  const end = { line: lines.length, character: 0 };
  const range = { start: { line: 0, character: 0 }, end };
  await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: items } });
  for (const method of ['documentLink', 'documentSymbol', 'foldingRange', 'codeLens'])
    await ask(`textDocument/${method}`, { textDocument });
  await ask('textDocument/inlayHint', { textDocument, range });
  await ask('textDocument/codeLens', { textDocument: { uri: corpusUri } });
  await ask('workspace/diagnostic', { previousResultIds: [] });
  for (const query of ['', '総則', '別表', 'area']) await ask('workspace/symbol', { query });
  for (const command of ['outline', 'status', 'appendix', 'searchClauses', 'citingDrafts', 'clauseTexts'])
    for (const path of ['1', '1.1', '1.2(1)', 'annex', 'annex:漂流物'])
      await ask('workspace/executeCommand', {
        command: `shishin.server.${command}`,
        arguments: [{ uri, corpus: 'hostile', path, query: '総則' }],
      }).catch(() => {});
  for (const [line, words] of lines.entries()) {
    for (let character = 0; character <= words.length; character += 3) {
      const place = { textDocument, position: { line, character } };
      await ask('textDocument/hover', place);
      await ask('textDocument/definition', place);
    }
    const position = { line, character: words.length };
    const list = (await ask('textDocument/completion', { textDocument, position })) as CompletionList | null;
    for (const item of list?.items.slice(0, 20) ?? []) await ask('completionItem/resolve', item);
  }

  const found = survey(answers);
  // There is something to look through, and the words have arrived in it.
  expect(found.markdown.length).toBeGreaterThan(20);
  expect(found.markdown.join('\n')).toContain('command:workbench.action.terminal.new');
  expect([...new Set(found.markdown.flatMap(tagsOf))].filter((one) => !HARMLESS.has(one))).toEqual([]);
  expect(found.targets.filter((target) => !/^(?:file|shishin):/u.test(target))).toEqual([]);
  expect(found.commands.filter((name) => name !== '' && !name.startsWith('shishin.'))).toEqual([]);
});

/** Everything in the answers that an editor renders, follows or runs. */
function survey(answers: unknown): { markdown: string[]; targets: string[]; commands: string[] } {
  const found = { markdown: [] as string[], targets: [] as string[], commands: [] as string[] };
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') look(inner);
      else if ((key === 'value' && 'kind' in value && value.kind === 'markdown') || key === 'preview')
        found.markdown.push(inner);
      else if (['uri', 'target', 'targetUri', 'href'].includes(key)) found.targets.push(inner);
      else if (key === 'command') found.commands.push(inner);
    }
  };
  look(answers);
  return found;
}

/** The tags that a renderer of Markdown makes of a text that it trusts in everything. */
function tagsOf(markdown: string): readonly string[] {
  const html = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
  return html.match(/<[^/>][^>]*>/gu) ?? [];
}

/** Without attributes: nothing leads anywhere, loads anything or runs. */
const HARMLESS = new Set(
  'p strong em del ul ol li blockquote code pre hr h1 h2 h3 h4 h5 h6 table thead tbody tr th td'
    .split(' ')
    .map((name) => `<${name}>`)
    .concat('<br />', '<hr />'),
);
