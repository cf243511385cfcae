/** Messages that no editor should send. Requests must be answered, with an error or with nothing found; the rest must do no harm. */
import type { Random } from '../support/random.ts';

export type Nonsense =
  { readonly isRequest: boolean; readonly method: string; readonly params: unknown } | { readonly raw: string };

const REQUESTS = [
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/completion',
  'textDocument/codeAction',
  'textDocument/diagnostic',
  'textDocument/semanticTokens/range',
  'textDocument/documentSymbol',
  'workspace/executeCommand',
  'workspace/symbol',
  'completionItem/resolve',
  'shishin/unknown',
];

const SHAPES: readonly ((uri: string) => unknown)[] = [
  () => null,
  () => ({}),
  () => [],
  () => 'words',
  () => 42,
  () => ({ textDocument: null }),
  () => ({ textDocument: { uri: 42 } }),
  () => ({ textDocument: { uri: 'no address' }, position: { line: 0, character: 0 } }),
  (uri) => ({ textDocument: { uri } }),
  (uri) => ({ textDocument: { uri }, position: null }),
  (uri) => ({ textDocument: { uri }, position: { line: 'x', character: {} } }),
  (uri) => ({ textDocument: { uri }, range: { start: 1, end: 2 }, context: null }),
  (uri) => ({ textDocument: { uri: `${uri}#nowhere` }, position: { line: 0, character: 0 } }),
  () => ({ command: 'shishin.unknown', arguments: [{}] }),
  () => ({ label: 'x', data: { deep: [1] } }),
];

export const nonsense: readonly ((random: Random, uri: string) => Nonsense)[] = [
  (random, uri) => ({ isRequest: true, method: random.pick(REQUESTS), params: random.pick(SHAPES)(uri) }),
  (random, uri) => ({ isRequest: true, method: random.pick(REQUESTS), params: random.pick(SHAPES)(uri) }),
  (random) => ({ isRequest: false, method: random.pick(['$/setTrace', '$/unknown', 'unknown']), params: {} }),
  () => ({ isRequest: false, method: '$/cancelRequest', params: { id: 'nobody' } }),
  () => ({ isRequest: false, method: 'workspace/didChangeConfiguration', params: { settings: { shishin: 42 } } }),
  () => ({ isRequest: false, method: 'workspace/didChangeWatchedFiles', params: { changes: [] } }),
  // A document that was never opened, and one that is closed twice.
  () => ({ isRequest: false, method: 'textDocument/didClose', params: { textDocument: { uri: 'file:///never.md' } } }),
  () => ({
    isRequest: false,
    method: 'textDocument/didChange',
    params: { textDocument: { uri: 'file:///never.md', version: 2 }, contentChanges: [{ text: 'x' }] },
  }),
  () => ({ raw: framed('{"jsonrpc":"2.0","method":"unknown/notification","params":[[[]]]}') }),
  () => ({ raw: framed('{"jsonrpc":"2.0","id":"words","method":"unknown/request"}') }),
];

function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
