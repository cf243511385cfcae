// Runs the extension in a real VS Code of the web, from the files that are packaged: its `browser` entry, with the server
// in a worker and the drafts in a file system that only the editor knows. `--report=FILE` writes the counts for `npm test`.
import { build } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromiumMissing, findChromium } from './browser.mjs';
import { copyDrafts, stageExtension } from './staging.mjs';
import { runWebTests } from './webHost.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const { values } = parseArgs({
  options: {
    report: { type: 'string' },
    // Another folder than this checkout to load the extension from.
    extension: { type: 'string', default: root },
  },
});

const temporary = mkdtempSync(join(tmpdir(), 'shishin-web-'));
try {
  const { passed, total } = await runSuite();
  if (values.report !== undefined) {
    writeFileSync(values.report, JSON.stringify({ numPassedTests: passed, numTotalTests: total }));
  }
  console.log(`\nVS Code for the web: ${passed} passed, ${total - passed} failed`);
  process.exitCode = passed === total ? 0 : 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** @returns {Promise<{ passed: number, total: number }>} */
async function runSuite() {
  console.log('VS Code: the web host of code-server, in a headless Chromium');
  if (findChromium() === undefined) {
    console.error(chromiumMissing);
    return { passed: 0, total: 1 };
  }
  const extension = await stageExtension(values.extension, join(temporary, 'extension'));
  await bundleSuite(join(extension, 'tests.js'));
  let counts = { passed: 0, total: 0 };
  let code = 1;
  try {
    code = await runWebTests({
      extension,
      tests: 'tests.js',
      workspace: copyDrafts(join(temporary, 'drafts')),
      prefix: 'SHISHIN ',
      onLine(line) {
        const message = JSON.parse(line);
        if (typeof message === 'string') console.log(message);
        else counts = message;
      },
    });
  } catch (error) {
    console.error(String(error));
  }
  // The host itself may fail with every test passed, or before the first one.
  return code !== 0 && counts.passed === counts.total ? { ...counts, total: counts.total + 1 } : counts;
}

/** Bundles the suite for a worker, which has no modules of Node. @param {string} outfile */
async function bundleSuite(outfile) {
  await build({
    entryPoints: [join(here, 'web', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2023',
    external: ['vscode'],
    loader: { '.md': 'text' },
    alias: { 'node:assert/strict': join(here, 'web', 'assert.ts') },
    // Mocha's bundle for browsers looks for a CommonJS that it is not to be found by.
    define: { exports: 'undefined' },
    logLevel: 'warning',
  });
}
