/** A server that is lost comes back by itself, and can be restarted by hand. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commands, extensions } from 'vscode';
import { eventually, hoverAt, middleOf, newDraft } from './support.ts';

describe('the server', () => {
  it('comes back when its process is killed', async () => {
    await served();
    const [before] = serverProcesses();
    assert.ok(before);
    process.kill(before, 'SIGKILL');
    await eventually('server processes', serverProcesses, ([after]) => after !== undefined && after !== before);
    await served();
  });

  it('comes back when it is lost amid questions', async () => {
    await served();
    const [before] = serverProcesses();
    assert.ok(before);
    process.kill(before, 'SIGKILL');
    // This process sleeps while the server ends, so that what is asked next fails before its end is known here.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    await Promise.all(Array.from({ length: 8 }, () => commands.executeCommand('shishin.resumeIndexing')));
    await eventually('server processes', serverProcesses, ([after]) => after !== undefined && after !== before);
    await served();
  });

  it('is another one after the command that restarts it', async () => {
    const [before] = serverProcesses();
    await commands.executeCommand('shishin.restartServer');
    await eventually('server processes', serverProcesses, (pids) => pids.length === 1 && pids[0] !== before);
    await served();
  });
});

async function served(): Promise<void> {
  const draft = await newDraft('markdown', '詳細は、指針Ⅱ2を参照。');
  await hoverAt(draft, middleOf(draft, '指針Ⅱ2'));
}

/** The processes that run the program of the extension under test. */
function serverProcesses(): readonly number[] {
  const extension = extensions.getExtension('shishin.shishin');
  assert.ok(extension);
  const processes = execFileSync('ps', ['-axww', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' }).split('\n');
  return processes
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line))
    .filter((match) => Number(match?.[2]) === process.pid && match?.[3]?.includes('shishin.js lsp') === true)
    .map((match) => Number(match?.[1]));
}
