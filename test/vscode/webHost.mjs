// Runs extension tests in code-server's web worker host, where the extension is loaded by its `browser` entry and the
// workspace is no folder of a machine but what the editor serves. A web extension that starts a worker cannot be loaded
// from the server's own machine, so it is served over loopback and put into the page's own configuration.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { format } from 'node:util';
import { openBrowser } from './browser.mjs';
import { startCodeServer } from './server.mjs';

const mediaTypes = /** @type {Readonly<Record<string, string>>} */ ({
  '.js': 'text/javascript',
  '.json': 'application/json',
});
const timeoutMs = 300_000;

/**
 * Resolves with the exit code. Whatever the tests write to the console behind `prefix` goes to `onLine`.
 * @param {{ extension: string, tests: string, workspace: string, prefix: string, onLine: (line: string) => void }} options
 * `tests` is a path relative to the folder of the extension: the host of the extension that it lies in is the one that
 * runs it
 */
export async function runWebTests({ extension, tests, workspace, prefix, onLine }) {
  const files = await serve(extension);
  const server = await startCodeServer({ automation: true });
  // The page's policy lets it fetch from its own address only.
  const { browser, page } = await openBrowser({ bypassPolicy: true });
  /** @type {string[]} */
  const log = [];
  let lines = 0;
  try {
    const at = (/** @type {string} */ path) => ({ scheme: 'http', authority: files.authority, path: `/${path}` });
    await page.addInitScript(developing, { extensions: [at('')], extensionTestsPath: at(tests) });
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      const line = format(...args);
      log.push(`[${type}] ${line}`);
      if (!line.startsWith(prefix)) return;
      lines += 1;
      onLine(line.slice(prefix.length));
    });
    const ended = new Promise((done) => page.exposeFunction('codeAutomationExit', done));
    await page.goto(`${server.url}/?${new URLSearchParams({ folder: workspace }).toString()}`);
    const code = await Promise.race([ended, late()]);
    // The log says why the tests never ran; how they ran, they have said themselves.
    if (lines === 0) console.error(log.join('\n'));
    return Number(code);
  } catch (error) {
    console.error(log.join('\n'), `\n${server.output()}`);
    throw error;
  } finally {
    await browser.close();
    await server.stop();
    files.stop();
  }
}

/** Runs in the page: puts options of development into the configuration that the workbench reads from it. @param {object} options */
function developing(options) {
  // It is called with its element below.
  // oxlint-disable-next-line typescript/unbound-method
  const { getAttribute } = Element.prototype;
  /** @this {Element} @param {string} name */
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (value === null || this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
    const configuration = JSON.parse(value);
    return JSON.stringify({
      ...configuration,
      developmentOptions: { ...configuration.developmentOptions, ...options },
    });
  };
}

/** Serves the files below a folder to pages of any address. @param {string} folder */
async function serve(folder) {
  const http = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, normalize(decodeURIComponent(pathname)));
    const isThere = file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile();
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.writeHead(isThere ? 200 : 404, {
      'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    });
    if (isThere) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise((listening) => {
    http.listen(0, '127.0.0.1', () => listening(undefined));
  });
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('The files of the extension are not served.');
  const stop = () => {
    http.close();
    http.closeAllConnections();
  };
  return { authority: `127.0.0.1:${address.port}`, stop };
}

/** @returns {Promise<never>} */
function late() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`The extension tests have not ended in ${timeoutMs} ms.`)), timeoutMs).unref();
  });
}
