// Installs code-server, a VS Code that npm carries, into `.vscode-host/`. It is no dependency of the project, because it
// is large and only the tests and `npm start` want it, and only where no desktop VS Code is at hand. Everything comes
// from the npm registry against the hashes of a lock file, no compiler is needed, and no install script is run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const manifests = ['package.json', 'package-lock.json'];
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * The folder of code-server, installed if it is not there in the pinned version. `SHISHIN_VSCODE_HOST` names another
 * folder than `.vscode-host/`, so that several checkouts can share one installation.
 * @returns {string}
 */
export function installCodeServer() {
  const folder = process.env['SHISHIN_VSCODE_HOST'] ?? join(root, '.vscode-host');
  const stamp = createHash('sha256')
    .update(readFileSync(join(here, 'code-server', 'package-lock.json')))
    .digest('hex');
  const stampFile = join(folder, 'installed');
  const codeServer = join('node_modules', 'code-server');
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    console.log(`Installing code-server into ${folder} (about half a minute and 600 MB, once) …`);
    // It is made beside its place and moved there when whole, so that an interrupted installation is never used.
    const partial = `${folder}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    for (const name of manifests) copyFileSync(join(here, 'code-server', name), join(partial, name));
    npm(['ci', ...quiet], partial);
    // What code-server's own install script does. `npm ci` refuses the first, whose shrinkwrap misses an entry.
    const vscode = join(partial, codeServer, 'lib', 'vscode');
    npm(['install', '--omit=dev', ...quiet], vscode);
    npm(['install', '--omit=dev', ...quiet], join(vscode, 'extensions'));
    writeFileSync(join(partial, 'installed'), stamp);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  }
  return join(folder, codeServer);
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
function npm(args, cwd) {
  // The npm that runs this script, under the Node of this project: code-server's packages ask for a new one.
  const script = process.env['npm_execpath'];
  const [program, first] = script === undefined ? ['npm', []] : [process.execPath, [script]];
  // `npm run` hands its own folder down, and npm would install there.
  const env = { ...process.env, npm_config_local_prefix: cwd, INIT_CWD: cwd };
  const result = spawnSync(program, [...first, ...args], { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) throw new Error(`npm ${args[0]} failed in ${cwd}`, { cause: result.error });
}
