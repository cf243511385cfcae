// `npm start`: builds the extension and shows it at work on a copy of the sample drafts, in the desktop VS Code where
// `code` is on the PATH, else in code-server, whose address it prints. `npm start -- --browser` chooses the latter.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installExtension, startCodeServer } from '../test/vscode/server.mjs';
import { packageExtension } from './package.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: { browser: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
});

run('npm', ['run', '--silent', 'build']);
const temporary = mkdtempSync(join(tmpdir(), 'shishin-start-'));
const drafts = join(temporary, '原稿');
cpSync(join(root, 'test', 'drafts'), drafts, { recursive: true });
await (!values.browser && hasDesktop() ? showInDesktop() : showInBrowser());

function hasDesktop() {
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

/** Opens a window with a profile of its own, and leaves it to the person. */
function showInDesktop() {
  const profile = ['--user-data-dir', join(temporary, 'user-data'), '--extensions-dir', join(temporary, 'extensions')];
  run('code', [...profile, '--extensionDevelopmentPath', root, '--disable-workspace-trust', drafts]);
  console.log(`VS Code shows the sample drafts, a copy in ${drafts}. It keeps its settings in ${temporary}.`);
}

/** Serves the workbench until the person ends it. */
async function showInBrowser() {
  const extensions = join(temporary, 'extensions');
  mkdirSync(extensions);
  await installExtension(await packageExtension({ folder: root, target: temporary }), extensions);
  const settings = { 'editor.wordWrap': 'on' };
  const server = await startCodeServer({ extensions, settings, port: Number(values.port) });
  console.log(`\nOpen ${server.url}/?${new URLSearchParams({ folder: drafts }).toString()}`);
  console.log(`It shows a copy of the sample drafts, ${drafts}. Ctrl+C ends it.`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await server.stop();
  rmSync(temporary, { recursive: true, force: true });
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const { status, error } = spawnSync(program, args, options);
  if (status !== 0) throw new Error(`${program} ${args[0] ?? ''} failed`, { cause: error });
}
