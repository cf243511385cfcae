/**
 * The entry that VS Code runs inside its web worker host. Nothing can be written there but the console, so every line of
 * the transcript, and at last the counts, go there as JSON behind a mark.
 */
import 'mocha/mocha.js';

export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (template: unknown = '', ...args: unknown[]) => tell(formatted(template, args));
  // As in the suite for the Node host.
  const options = { timeout: 90_000, retries: 1, forbidPending: true };
  mocha.setup({ ...options, ui: 'bdd', color: false, reporter: Mocha.reporters.Spec });
  await import('./tests.ts');
  let passed = 0;
  let total = 0;
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', () => (passed += 1));
    runner.on('test end', () => (total += 1));
    runner.on('retry', (test, error) => tell(`    ? ${test.fullTitle()}, once more because of: ${String(error)}`));
  });
  // A hook that fails ends no test, and is a failure all the same.
  total = Math.max(total, passed + failures);
  tell({ passed, total });
  if (failures > 0) throw new Error(`${failures} of ${total} tests failed.`);
}

function tell(message: unknown): void {
  console.log(`SHISHIN ${JSON.stringify(message)}`);
}

/** Mocha hands over format arguments, as the console takes them. */
function formatted(template: unknown, args: readonly unknown[]): string {
  let next = 0;
  return String(template).replaceAll(/%[sd%]/gu, (place) => (place === '%%' ? '%' : told(args[next++])));
}

function told(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
