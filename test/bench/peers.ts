/**
 * The programs that Shishin is compared with. They are installed beside the benchmark at its first run, from `package.json` here;
 * one that cannot be had is named in the table and nothing else fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);

/** Installs what is not there yet, or not as listed. Scripts of packages are not run: no peer needs one for what is measured. */
export function installPeers(): void {
  const installed = join(here, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs > statSync(join(here, 'package.json')).mtimeMs) return;
  const command = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'];
  spawnSync('npm', command, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** A peer's module, or why it cannot be had. What a module holds is for the caller to say: peers have no types here. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function loadPeer<T>(name: string): T | Error {
  try {
    return require(name) as T;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Which version of a peer is installed; empty where none is. */
export function versionOf(name: string): string {
  const found = loadPeer<{ version: string }>(`${name}/package.json`);
  return found instanceof Error ? '' : found.version;
}
