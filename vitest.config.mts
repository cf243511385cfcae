// Unit and property tests, the protocol tests and the command-line tests all run under vitest; `npm test` runs the
// three groups as suites of their own, so that each one's count is seen. What runs inside VS Code runs under mocha.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['scripts/vitest-setup.mjs'],
    // A guard against what never ends, not a measure: a busy machine is no fault of the code.
    testTimeout: 60_000,
    projects: [
      group('unit', 'test/**/*.test.ts', ['test/protocol/**', 'test/cli/**', 'test/vscode/**', 'test/bench/**']),
      group('protocol', 'test/protocol/**/*.test.ts'),
      group('cli', 'test/cli/**/*.test.ts'),
    ],
  },
});

function group(name: string, include: string, exclude: string[] = []) {
  return { extends: true as const, test: { name, include: [include], exclude } };
}
