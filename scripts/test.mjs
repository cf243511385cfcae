// `npm test`: every suite one after the other, each with its count, closed by one line `N passed, N failed` that sums
// them all. Arguments choose suites by name. Nothing is skipped silently: a suite that cannot run has failed, and so
// has a test that is marked to be skipped.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {() => Promise<Count>} Suite
 */

/** Node tells of every TypeScript file that it had to look into to know that it is a module. */
const QUIET = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';

const temporary = mkdtempSync(join(tmpdir(), 'shishin-test-'));

/** In the order in which they run: what is quick and tells most comes first, and `build` before what runs `dist/`. */
const suites = /** @type {Readonly<Record<string, Suite>>} */ ({
  types: async () => one(await run('tsc', ['-b'])),
  lint: async () => one(await run('oxlint', ['--type-aware', '--deny-warnings'])),
  format: async () => one(await run('prettier', ['--check', '--log-level=warn', '.'])),
  docs: async () => one(await run('node', ['scripts/docs.mjs', '--check'])),
  unit: () => vitest('unit'),
  service: () => vitest('service'),
  host: () => vitest('host'),
  property: () => vitest('property'),
  protocol: () => vitest('protocol'),
  build: async () => one(await run('node', ['esbuild.mjs'])),
  cli: async () => {
    const counts = [];
    for (const node of nodes()) counts.push(await vitest('cli', { SHISHIN_NODE: node }));
    return sum(counts);
  },
  neovim: () => runner('neovim', 'test/neovim/run.mjs'),
  vscode: () => runner('vscode', 'test/vscode/run.mjs'),
  web: () => runner('web', 'test/vscode/runWeb.mjs'),
});

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

const results = /** @type {[name: string, count: Count, seconds: number][]} */ ([]);
if ((await run('node', ['scripts/bundle-data.mjs'])) !== 0) results.push(['generate', one(1), 0]);
for (const [name, suite] of Object.entries(suites)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name}`);
  const start = performance.now();
  results.push([name, await suite(), (performance.now() - start) / 1000]);
}
rmSync(temporary, { recursive: true, force: true });

console.log();
for (const [name, { passed, failed }, seconds] of results) {
  const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
  console.log(`${name.padEnd(10)}${counts} ${seconds.toFixed(1).padStart(7)} s`);
}
const total = sum(results.map(([, count]) => count));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/**
 * Runs a program of `node_modules/.bin` or of the PATH with this terminal, and answers its exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const [path, flags] =
      program === 'node' ? [process.execPath, [QUIET]] : [join('node_modules', '.bin', program), []];
    const child = spawn(path, [...flags, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32' && program !== 'node',
    });
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Count>}
 */
async function vitest(project, env) {
  const report = join(temporary, `${project}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return reported(report, await run('vitest', ['run', '--project', project, ...reporters], env));
}

/**
 * A suite that runs in another program, by a script of ours.
 * @param {string} name
 * @param {string} script
 * @returns {Promise<Count>}
 */
async function runner(name, script) {
  const report = join(temporary, `${name}.json`);
  return reported(report, await run('node', [script, `--report=${report}`]));
}

/**
 * The count of a JSON report as vitest and our own runners write it.
 * @param {string} report
 * @param {number} code the exit code of the program that wrote it
 * @returns {Count}
 */
function reported(report, code) {
  if (!existsSync(report)) return one(1);
  const { numPassedTests: passed, numTotalTests: all } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that does not load, or an error outside a test, shows in the exit code only.
  return { passed, failed: Math.max(all - passed, code === 0 ? 0 : 1) };
}

/** The Node of this project and, where npm runs under another, the machine's own. */
function nodes() {
  return [...new Set([process.execPath, process.env['npm_node_execpath'] ?? process.execPath])];
}

/** @param {number} code @returns {Count} */
function one(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {readonly Count[]} counts @returns {Count} */
function sum(counts) {
  return counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}
