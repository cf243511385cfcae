/**
 * The entry that VS Code runs inside its extension host. In code-server the console of that host reaches the launcher
 * mixed with the workbench's own log, so the transcript and the counts go to files, in the desktop too.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const transcript = process.env['SHISHIN_TEST_TRANSCRIPT'];
  if (transcript !== undefined) {
    Mocha.reporters.Base.consoleLog = (...args: unknown[]) => appendFileSync(transcript, `${format(...args)}\n`);
  }
  // A busy machine loses what a workbench was told, and a person would tell it again. Which test that was is printed.
  const options = { timeout: 90_000, retries: 1, forbidPending: true };
  const mocha = new Mocha({ ...options, ui: 'bdd', color: false, reporter: 'spec' });
  mocha.addFile(join(__dirname, 'tests.cjs'));
  let passed = 0;
  let total = 0;
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', () => (passed += 1));
    runner.on('test end', () => (total += 1));
    runner.on('retry', (test, error) => {
      Mocha.reporters.Base.consoleLog(`    ? ${test.fullTitle()}, once more because of: ${String(error)}`);
    });
  });
  // A hook that fails ends no test, and is a failure all the same.
  const counts = { numPassedTests: passed, numTotalTests: Math.max(total, passed + failures) };
  const report = process.env['SHISHIN_TEST_REPORT'];
  if (report !== undefined) writeFileSync(report, JSON.stringify(counts));
  if (failures > 0) throw new Error(`${failures} of ${total} tests failed.`);
}
