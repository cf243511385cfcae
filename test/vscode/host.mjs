#!/usr/bin/env node
// Stands in for the desktop executable of VS Code: takes the arguments that @vscode/test-electron's `runTests` passes,
// runs the extension tests in code-server's Node extension host, with its workbench in a headless Chromium, and ends with
// their exit code. Flags that it does not know are ignored, as the desktop executable does.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { startCodeServer } from './server.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    settings: { type: 'string' },
    timeout: { type: 'string', default: '180000' },
  },
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
process.exitCode = await run().catch((/** @type {Error} */ error) => {
  console.error(error.message);
  return 70;
});

/** @returns {Promise<number>} */
async function run() {
  const settings = typeof values.settings === 'string' ? JSON.parse(readFileSync(values.settings, 'utf8')) : {};
  const server = await startCodeServer({ automation: true, settings });
  const { browser, page } = await openBrowser();
  /** @type {string[]} */
  const log = [];
  try {
    // The workbench reports to its launcher by these two functions, the console's format arguments unformatted.
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      log.push(`[${type}] ${format(...args)}`);
    });
    const ended = new Promise((done) => page.exposeFunction('codeAutomationExit', done));
    await page.goto(address(server.url, server.authority));
    const code = await Promise.race([ended, late(Number(values.timeout))]);
    // The log says why the tests never ran; how they ran, they have reported themselves.
    if (!existsSync(process.env['SHISHIN_TEST_REPORT'] ?? '')) console.error(log.join('\n'));
    return Number(code);
  } catch (error) {
    console.error(log.join('\n'), `\n${server.output()}`);
    throw error;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * The workbench's page with the tests asked for.
 * @param {string} url
 * @param {string} authority
 */
function address(url, authority) {
  /** @param {unknown} path */
  const remote = (path) => `vscode-remote://${authority}${resolve(String(path))}`;
  const payload = [
    ...(values.extensionDevelopmentPath ?? []).map((path) => ['extensionDevelopmentPath', remote(path)]),
    ['extensionTestsPath', remote(values.extensionTestsPath)],
  ];
  const folder = positionals[0] === undefined ? { ew: 'true' } : { folder: resolve(positionals[0]) };
  return `${url}/?${new URLSearchParams({ payload: JSON.stringify(payload), ...folder }).toString()}`;
}

/** @param {number} ms @returns {Promise<never>} */
function late(ms) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`The extension tests have not ended in ${ms} ms.`)), ms).unref();
  });
}
