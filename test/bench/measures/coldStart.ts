/**
 * From the start of the process to the first findings of a draft, against a Node that does nothing. The very first start
 * compiles the program; Node keeps what was compiled, so that every later one has it. Both are measured, each in a folder
 * of its own for what is kept.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPipe } from '../../support/pipe.ts';
import type { Line, Row } from '../report.ts';
import { alternate, type Sample } from '../sampling.ts';
import { draftOf, program } from '../setting.ts';

const measure = 'start of the server to the first findings of 10,000 characters';

export async function measureColdStart(): Promise<readonly Line[]> {
  if (!existsSync(program)) return [{ measure, missing: 'dist/shishin.js is not built' }];
  const text = draftOf(10_000);
  const kept = mkdtempSync(join(tmpdir(), 'shishin-start-'));
  const folders = [kept];
  const unkept = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'shishin-start-'));
    folders.push(folder);
    return folder;
  };
  await startAndEnd(text, kept);
  const tasks = {
    node: startNode,
    later: () => firstFindings(text, kept),
    first: () => firstFindings(text, unkept()),
  };
  const { node, later, first } = await alternate(tasks, { warmUp: 2, rounds: 15 });
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  const row = (name: string, value: Sample): Row => {
    const comparison = `node -e 0, ${node.median.toPrecision(3)} ms`;
    return { measure: name, value, unit: 'ms', comparison, ratio: value.median / node.median, goal: '', holds: null };
  };
  return [
    { ...row(measure, later), goal: '≤ node + 120 ms', holds: later.median - node.median <= 120 },
    row('the same when it has never been started before', first),
  ];
}

function startNode(): Promise<unknown> {
  return new Promise((resolve) => spawn(process.execPath, ['-e', '0']).on('exit', resolve));
}

/** An editor that waits for nothing but what it has to: everything is sent as soon as the protocol allows. */
async function firstFindings(text: string, compiled: string): Promise<void> {
  const pipe = await started(text, compiled);
  pipe.kill();
  await pipe.exit;
}

/** A session that ends in order, which is when Node keeps what was compiled. */
async function startAndEnd(text: string, compiled: string): Promise<void> {
  const pipe = await started(text, compiled);
  await pipe.request('shutdown', undefined);
  pipe.notify('exit', undefined);
  await pipe.exit;
}

async function started(text: string, compiled: string): Promise<ReturnType<typeof startPipe>> {
  const pipe = startPipe(program, ['lsp', '--stdio'], [], { NODE_COMPILE_CACHE: compiled });
  const found = new Promise<void>((resolve) => {
    pipe.onNotification = (method) => {
      if (method === 'textDocument/publishDiagnostics') resolve();
    };
  });
  await pipe.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  pipe.notify('initialized', {});
  const textDocument = { uri: 'file:///draft.md', languageId: 'markdown', version: 1, text };
  pipe.notify('textDocument/didOpen', { textDocument });
  await found;
  return pipe;
}
