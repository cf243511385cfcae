// Unit tests, property tests, the protocol tests and the command-line tests all run under vitest; `npm test` runs the
// four groups as suites of their own, so that each one's count is seen. What runs inside VS Code runs under mocha.
import { defineConfig } from 'vitest/config';

const OTHERS = ['test/protocol/**', 'test/cli/**', 'test/vscode/**', 'test/bench/**'];
const PROPERTIES = 'test/**/*.property.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['scripts/vitest-setup.mjs'],
    // A guard against what never ends, not a measure: a busy machine is no fault of the code.
    testTimeout: 60_000,
    projects: [
      sharing(group('unit', 'test/**/*.test.ts', [...OTHERS, PROPERTIES])),
      sharing(group('property', PROPERTIES, OTHERS)),
      group('protocol', 'test/protocol/**/*.test.ts'),
      group('cli', 'test/cli/**/*.test.ts'),
    ],
  },
});

function group(name: string, include: string, exclude: string[] = []) {
  return { extends: true as const, test: { name, include: [include], exclude } };
}

/**
 * Files of one thread share their modules: nothing in the core keeps state, and loading is most of the time of a small test. A
 * thread reports to vitest at less cost than a process, and such tests start none.
 */
function sharing({ extends: base, test }: ReturnType<typeof group>) {
  return { extends: base, test: { ...test, pool: 'threads' as const, isolate: false } };
}
