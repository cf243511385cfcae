/** From the start of the process to the first findings of a draft, against a Node that does nothing. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { startPipe } from '../../support/pipe.ts';
import type { Line } from '../report.ts';
import { alternate } from '../sampling.ts';
import { draftOf, program } from '../setting.ts';

export async function measureColdStart(): Promise<readonly Line[]> {
  const measure = 'start of the server to the first findings of 10,000 characters';
  if (!existsSync(program)) return [{ measure, missing: 'dist/shishin.js is not built' }];
  const text = draftOf(10_000);
  const times = await alternate({ node: startNode, shishin: () => firstFindings(text) }, { warmUp: 2, rounds: 15 });
  const extra = times.shishin.median - times.node.median;
  return [
    {
      measure,
      value: times.shishin,
      unit: 'ms',
      comparison: `node -e 0, ${times.node.median.toPrecision(3)} ms`,
      ratio: times.shishin.median / times.node.median,
      goal: '≤ node + 120 ms',
      holds: extra <= 120,
    },
  ];
}

function startNode(): Promise<unknown> {
  return new Promise((resolve) => spawn(process.execPath, ['-e', '0']).on('exit', resolve));
}

/** An editor that waits for nothing but what it has to: everything is sent as soon as the protocol allows. */
async function firstFindings(text: string): Promise<void> {
  const pipe = startPipe(program, ['lsp', '--stdio']);
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
  pipe.kill();
  await pipe.exit;
}
