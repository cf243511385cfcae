// Runs the extension in a real VS Code: after a look at the package, first the suite that asks VS Code through its own
// commands, in the extension host, then the packaged extension as a person uses it. The VS Code is the one that
// `VSCODE_EXECUTABLE` names, else a desktop one from Microsoft, else code-server. `--report=FILE` writes the counts for
// `npm test`.
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromiumMissing, findChromium } from './browser.mjs';
import { findDesktop } from './desktop.mjs';
import { testPackage } from './package.mjs';
import { actAsPerson } from './person.mjs';
import { copyDrafts, stageExtension } from './staging.mjs';

/** @typedef {{ numPassedTests: number, numTotalTests: number }} Report */

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const { values } = parseArgs({
  options: {
    report: { type: 'string' },
    // Another folder than this checkout to load the extension from.
    extension: { type: 'string', default: root },
  },
});

const temporary = mkdtempSync(join(tmpdir(), 'shishin-vscode-'));
try {
  const extension = await stageExtension(values.extension, join(temporary, 'extension'));
  const reports = [await testPackage(extension), await runSuite(extension), await runPerson(extension)];
  const passed = reports.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0);
  const total = reports.reduce((sum, { numTotalTests }) => sum + numTotalTests, 0);
  if (values.report !== undefined) {
    writeFileSync(values.report, JSON.stringify({ numPassedTests: passed, numTotalTests: total }));
  }
  console.log(`\nVS Code: ${passed} passed, ${total - passed} failed`);
  process.exitCode = passed === total ? 0 : 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** The suite inside the extension host. @param {string} extension @returns {Promise<Report>} */
async function runSuite(extension) {
  const desktop = await findDesktop();
  console.log(desktop === undefined ? 'VS Code: code-server, in a headless Chromium' : `VS Code: ${desktop}`);
  if (desktop === undefined && findChromium() === undefined) {
    console.error(`The suite cannot run, since there is no desktop VS Code either. ${chromiumMissing}`);
    return { numPassedTests: 0, numTotalTests: 1 };
  }
  const report = join(temporary, 'report.json');
  const transcript = join(temporary, 'transcript.txt');
  const profile = join(temporary, 'profile');
  const workspace = copyDrafts(join(temporary, 'suite'));
  let ended = true;
  try {
    await runTests({
      vscodeExecutablePath: desktop ?? join(here, 'host.mjs'),
      extensionDevelopmentPath: extension,
      extensionTestsPath: await bundleSuite(),
      extensionTestsEnv: { SHISHIN_TEST_REPORT: report, SHISHIN_TEST_TRANSCRIPT: transcript },
      launchArgs: [workspace, `--user-data-dir=${profile}`, '--disable-extensions'],
    });
  } catch (error) {
    ended = false;
    if (!existsSync(report)) console.error(String(error));
  }
  if (existsSync(transcript)) console.log(readFileSync(transcript, 'utf8'));
  const counts = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numTotalTests: 0 };
  // VS Code itself may fail with every test passed.
  if (!ended && counts.numPassedTests === counts.numTotalTests) counts.numTotalTests += 1;
  return counts;
}

/** The packaged extension, driven as a person would. @param {string} extension @returns {Promise<Report>} */
async function runPerson(extension) {
  console.log('\nAs a person, in code-server and a headless Chromium:\n');
  if (findChromium() === undefined) {
    console.error(chromiumMissing);
    return { numPassedTests: 0, numTotalTests: 1 };
  }
  const screenshots = join(here, 'screenshots');
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  return actAsPerson({ extension, workspace: copyDrafts(join(temporary, 'person')), screenshots });
}

/** Bundles the suite for the extension host and answers its entry. @returns {Promise<string>} */
async function bundleSuite() {
  const outdir = join(root, '.vscode-test', 'suite');
  await build({
    entryPoints: { index: join(here, 'suite', 'index.ts'), tests: join(here, 'suite', 'tests.ts') },
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    loader: { '.md': 'text' },
    logLevel: 'warning',
  });
  return join(outdir, 'index.cjs');
}
