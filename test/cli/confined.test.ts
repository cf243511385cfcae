/**
 * No network, no other process, nothing of the workspace that is run: the program as it is shipped, with everything that
 * could do so taken away and every attempt written down.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { corpusFiles } from '../support/corpora.ts';
import { startPipe } from '../support/pipe.ts';
import { scratchFolder } from '../support/scratch.ts';
import { node, program } from './support/shishin.ts';

const guard = join(import.meta.dirname, 'support', 'guard.cjs');
const draft = '指針Ⅴ2(2)(ハ)は「後方地域での支援」とし、協力要綱第2の1は、周辺事態を定める。\n指針Ⅴ\n';

/** A project with everything that a project can have, and some that would be run if anything were. */
function project(): Promise<string> {
  return scratchFolder({
    ...Object.fromEntries([...corpusFiles].map(([name, text]) => [`.shishin/corpora/${name}`, text])),
    '.shishin/config.yaml': 'style: { separator: full }\nextends: https://attacker.invalid/config.yaml\n',
    '.shishin/config.js': "require('node:child_process').execSync('touch ran');",
    '.gitignore': 'ignored.md\n',
    'package.json': '{"main": "index.js", "scripts": {"postinstall": "touch ran"}}',
    'index.js': "require('node:fs').writeFileSync('ran', '');",
    'node_modules/vscode-jsonrpc/index.js': "require('node:fs').writeFileSync('ran', '');",
    'a.md': `---\nshishin: '!!js/function "function(){ require(1) }"'\n---\n${draft}`,
    'b.txt': draft,
  });
}

interface Attempts {
  readonly env: NodeJS.ProcessEnv;
  /** What was tried, a line for each. */
  of(): string;
}

function attemptsIn(folder: string): Attempts {
  const file = join(folder, '..', `${folder.slice(-6)}.attempts`);
  return { env: { SHISHIN_GUARD: file }, of: () => (existsSync(file) ? readFileSync(file, 'utf8') : '') };
}

const run = promisify(execFile);

test('the guard itself sees who asks for the network or a process', async () => {
  const cwd = await scratchFolder();
  const attempts = attemptsIn(cwd);
  const script = `
    const tries = [() => fetch('http://127.0.0.1:9/'), () => require('http').get('http://127.0.0.1:9/'),
      () => require('net').connect(9), () => new (require('net').Socket)().connect(9), () => require('dns').lookup('a', () => {}),
      () => require('child_process').spawn('true'), () => import('node:child_process').then((m) => m.execFileSync('true'))];
    for (const one of tries) try { Promise.resolve(one()).catch(() => {}); } catch {}`;
  await run(node, ['--require', guard, '-e', script], { cwd, env: { ...process.env, ...attempts.env } });
  expect(attempts.of().trim().split('\n').toSorted()).toEqual(
    [
      'globalThis.fetch',
      'http.get',
      'net.connect',
      'net.Socket.connect',
      'dns.lookup',
      'child_process.spawn',
      'child_process.execFileSync',
    ].toSorted(),
  );
});

describe('without network and processes', () => {
  test.each([
    ['check', ['check', '.']],
    ['check with all that it writes', ['check', '--fix', '--cache-location', 'cache.json', '--format', 'sarif', '.']],
    ['cites', ['cites', '--format', 'csv', '.']],
    ['show', ['show', '--all', '--format', 'json']],
    ['help', ['help', 'check']],
  ])('%s does its work, and tries to have neither', async (_, args) => {
    const cwd = await project();
    const attempts = attemptsIn(cwd);
    const output = await run(node, ['--require', guard, program, ...args], {
      cwd,
      env: { ...process.env, ...attempts.env },
    }).catch((error: { stdout: string; code: number }) => error);
    expect(output.stdout.length).toBeGreaterThan(100);
    expect(attempts.of()).toBe('');
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });

  test('the server answers every question, and tries to have neither', async () => {
    const cwd = await project();
    const attempts = attemptsIn(cwd);
    const pipe = startPipe(program, ['lsp', '--stdio'], ['--require', guard], attempts.env, node);
    const folder = pathToFileURL(cwd).href;
    const capabilities = {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { diagnostic: {} },
    };
    const initialized = await pipe.request('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'project' }],
      capabilities,
      initializationOptions: { plugin: './index.js' },
    });
    pipe.notify('initialized', {});
    const uri = `${folder}/b.txt`;
    pipe.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text: draft } });
    const textDocument = { uri };
    const position = { line: 0, character: 8 };
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    const questions: readonly (readonly [string, object])[] = [
      ['textDocument/diagnostic', { textDocument }],
      ['textDocument/hover', { textDocument, position }],
      ['textDocument/definition', { textDocument, position }],
      ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
      ['textDocument/completion', { textDocument, position: { line: 1, character: 3 } }],
      ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
      ['textDocument/codeLens', { textDocument }],
      ['textDocument/documentLink', { textDocument }],
      ['textDocument/documentSymbol', { textDocument }],
      ['textDocument/inlayHint', { textDocument, range }],
      ['workspace/symbol', { query: '後方' }],
      ['workspace/diagnostic', { previousResultIds: [] }],
      ['workspace/executeCommand', { command: 'shishin.server.outline', arguments: [] }],
      ['workspace/executeCommand', { command: 'shishin.server.makeCorpus', arguments: [{ uri }] }],
      ['workspace/executeCommand', { command: 'child_process.exec', arguments: ['touch ran'] }],
    ];
    const answers = [];
    for (const [method, params] of questions) answers.push(await pipe.request(method, params));
    expect(initialized.error).toBeUndefined();
    expect(answers.filter(({ error }) => error !== undefined)).toHaveLength(1);
    await pipe.request('shutdown', undefined);
    pipe.notify('exit', undefined);
    expect([await pipe.exit, pipe.errors]).toEqual([0, '']);
    expect(attempts.of()).toBe('');
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });
});

test('no part of the program knows a module that speaks to the network', () => {
  const folder = join(dirname(program), 'shishin');
  const parts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const text = parts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const named = [...text.matchAll(/(?:from\s*|import\s*|import\(|require\w*\()"(?:node:)?([a-z_/0-9]+)"/gu)].map(
    ([, name]) => name,
  );
  // Of `net` are the pipes and sockets by which an editor may ask to be served.
  expect(new Set(named)).toContain('fs/promises');
  const forbidden = [
    'child_process',
    'dgram',
    'dns',
    'http',
    'http2',
    'https',
    'inspector',
    'tls',
    'vm',
    'worker_threads',
  ];
  expect(named.filter((name) => forbidden.includes(name ?? ''))).toEqual([]);
  expect(text).not.toMatch(/\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b|\bfetch\(/u);
});
