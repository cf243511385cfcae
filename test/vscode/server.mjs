// Starts code-server on loopback: a real VS Code whose workbench is a page. The tests open that page in a headless
// Chromium; `npm start` leaves the opening to a person. Nothing is read from or written to the home folder, and no
// address outside this machine is asked.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installCodeServer } from './install.mjs';

/**
 * @typedef {object} CodeServer
 * @property {string} url the address of the workbench, without a path
 * @property {string} authority its host and port
 * @property {string} extensions the folder of installed extensions
 * @property {() => string} output what the server has printed so far
 * @property {() => Promise<void>} stop ends it and removes its temporary folder
 *
 * @typedef {object} CodeServerOptions
 * @property {string} [extensions] a folder of installed extensions; an empty temporary one if left out
 * @property {Readonly<Record<string, unknown>>} [settings] user settings beside those that keep the workbench still
 * @property {boolean} [automation] whether the page accepts extension tests (this also suppresses notifications)
 * @property {number} [port] any free one if left out
 * @property {boolean} [trusts] whether folders are trusted without a question, as is usual here
 * @property {NodeJS.ProcessEnv} [env]
 */

/** A workbench that shows nothing of its own accord. */
const stillness = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Where folders are not trusted, nobody asks: the window is in Restricted Mode from the beginning. VS Code then marks
 * every character beyond ASCII as well, with links of its own in the hover, which would hide a draft in Japanese.
 * @param {boolean} trusts
 */
function trust(trusts) {
  return trusts
    ? { 'security.workspace.trust.enabled': false }
    : {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
        'editor.unicodeHighlight.nonBasicASCII': false,
        'editor.unicodeHighlight.ambiguousCharacters': false,
      };
}

/**
 * Resolves when the server listens. Throws with what it printed where it ends, or is silent for half a minute.
 * @param {CodeServerOptions} [options]
 * @returns {Promise<CodeServer>}
 */
export async function startCodeServer({
  extensions,
  settings = {},
  automation = false,
  port = 0,
  trusts = true,
  env = {},
} = {}) {
  const entry = join(installCodeServer(), 'out', 'node', 'entry.js');
  const temporary = mkdtempSync(join(tmpdir(), 'shishin-code-server-'));
  const userData = join(temporary, 'user-data');
  const installed = extensions ?? join(temporary, 'extensions');
  mkdirSync(join(userData, 'User'), { recursive: true });
  mkdirSync(installed, { recursive: true });
  writeFileSync(
    join(userData, 'User', 'settings.json'),
    JSON.stringify({ ...stillness, ...trust(trusts), ...settings }),
  );
  writeFileSync(join(temporary, 'config.yaml'), 'cert: false\n');

  const args = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--config', join(temporary, 'config.yaml')];
  args.push('--user-data-dir', userData, '--extensions-dir', installed, '--ignore-last-opened');
  args.push('--disable-telemetry', '--disable-update-check');
  if (trusts) args.push('--disable-workspace-trust');
  args.push('--disable-getting-started-override');
  // The built workbench honours `?payload=`, by which extension tests are asked for, under this option alone.
  if (automation) args.push('--vscode-option', 'enable-smoke-test-driver');
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Without a gallery the server would look one up; inside a VS Code terminal it would join that window.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', VSCODE_IPC_HOOK_CLI: undefined, ...env },
  });
  const killed = () => child.kill('SIGTERM');
  process.on('exit', killed);

  let output = '';
  const stop = async () => {
    process.off('exit', killed);
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(timer);
    }
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const authority = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`code-server is silent\n${output}`)), 30_000);
      /** @param {Buffer} data */
      const listen = (data) => {
        output += data;
        const match = /HTTP server listening on http:\/\/(127\.0\.0\.1:\d+)/.exec(output);
        if (match === null) return;
        clearTimeout(timer);
        resolve(match[1]);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`code-server ended with ${code}\n${output}`)));
    });
    return { url: `http://${authority}`, authority, extensions: installed, output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Installs a packaged extension into a folder of extensions, as a person would from a file.
 * @param {string} vsix
 * @param {string} extensions
 */
export async function installExtension(vsix, extensions) {
  const entry = join(installCodeServer(), 'out', 'node', 'entry.js');
  const temporary = mkdtempSync(join(tmpdir(), 'shishin-code-server-'));
  writeFileSync(join(temporary, 'config.yaml'), 'cert: false\n');
  const args = ['--config', join(temporary, 'config.yaml'), '--user-data-dir', join(temporary, 'user-data')];
  args.push('--extensions-dir', extensions, '--install-extension', vsix);
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', VSCODE_IPC_HOOK_CLI: undefined },
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  rmSync(temporary, { recursive: true, force: true });
  if (code !== 0) throw new Error(`${vsix} could not be installed\n${output}`);
}
