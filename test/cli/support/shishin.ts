/** The program as it is shipped: `dist/shishin.js` under the Node that SHISHIN_NODE names, else under this one. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const program = resolve('dist/shishin.js');
export const node = process.env['SHISHIN_NODE'] ?? process.execPath;

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the program, in Japanese unless `env` says otherwise. */
export function shishin(args: readonly string[], { cwd, input = '', env = {} }: RunOptions = {}): Promise<Run> {
  if (!existsSync(program)) throw new Error('dist/shishin.js is missing: run `npm run build` first');
  const child = spawn(node, [program, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'ja_JP.UTF-8', ...env },
  });
  const run = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (run.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (run.stderr += text));
  // A program that reads no standard input may be gone before it is written.
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((settle, reject) => {
    child.on('error', reject).on('close', (code) => settle({ code, ...run }));
  });
}

/** Runs the program and reads the JSON that it writes. */
export async function json(args: readonly string[], options: RunOptions = {}) {
  const { code, stdout, stderr } = await shishin(args, options);
  return { code, stderr, output: JSON.parse(stdout) };
}
