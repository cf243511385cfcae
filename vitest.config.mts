// Unit tests, the tests of the language service, property tests, the protocol tests and the command-line tests all run
// under vitest; `npm test` runs the five groups as suites of their own, so that each one's count is seen. What runs inside
// VS Code runs under mocha.
import { defineConfig } from 'vitest/config';

const OTHERS = ['test/protocol/**', 'test/cli/**', 'test/vscode/**', 'test/bench/**'];
const SERVICE = 'test/service/**/*.test.ts';
const PROPERTIES = 'test/**/*.property.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['scripts/vitest-setup.mjs'],
    // Files of one thread share their modules: nothing of ours keeps state that a test could see, and loading takes longer than
    // most tests. A thread reports to vitest at less cost than a process.
    pool: 'threads',
    isolate: false,
    // Guards against what never ends, not measures: a busy machine is no fault of the code.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000, interval: 5 } },
    projects: [
      group('unit', 'test/**/*.test.ts', [...OTHERS, SERVICE, PROPERTIES]),
      group('service', SERVICE, [PROPERTIES]),
      drawing(group('property', PROPERTIES, OTHERS)),
      drawing(group('protocol', 'test/protocol/**/*.test.ts')),
      drawing(group('cli', 'test/cli/**/*.test.ts')),
    ],
  },
});

function group(name: string, include: string, exclude: string[] = []) {
  return { extends: true as const, test: { name, include: [include], exclude } };
}

/** A group of which some tests draw what they try. */
function drawing({ extends: base, test }: ReturnType<typeof group>) {
  return { extends: base, test: { ...test, setupFiles: ['test/support/seed.ts'] } };
}
