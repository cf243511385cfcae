// Everything runs under vitest but what runs inside VS Code or Neovim. `npm test` runs the projects below as suites of their
// own, so that each one's count is seen. The unit tests are those of the core, which is pure: they are run all day.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Threads are told where it is by the environment only, which is read when they start. So do the programs that tests start, in
// folders of their own.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules', '.cache', 'compiled');
enableCompileCache(process.env['NODE_COMPILE_CACHE']);

const PROPERTIES = 'test/**/*.property.test.ts';
const PROGRAMS = ['test/protocol/**', 'test/cli/**'];
const ELSEWHERE = ['test/vscode/**', 'test/bench/**'];

export default defineConfig({
  test: {
    globalSetup: ['scripts/vitest-setup.mjs'],
    // Files of one thread share their modules: nothing of ours keeps state that a test could see, and loading takes longer than
    // most tests. A thread reports to vitest at less cost than a process.
    pool: 'threads',
    isolate: false,
    // Node reads our sources as they are, and keeps what it compiled for the next run; nothing here needs a bundler.
    experimental: { viteModuleRunner: false },
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    // Guards against what never ends, not measures: a busy machine is no fault of the code.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000, interval: 5 } },
    projects: [
      group('unit', ['test/core/**', 'test/support/**']),
      group('service', ['test/service/**']),
      group('host', ['test/{node,lsp,client}/**', 'test']),
      drawing('property', { include: [PROPERTIES], exclude: [...ELSEWHERE, ...PROGRAMS] }),
      drawing('protocol', { include: ['test/protocol/**/*.test.ts'] }),
      drawing('cli', { include: ['test/cli/**/*.test.ts'] }),
    ],
  },
});

interface Files {
  include: string[];
  exclude?: string[];
}

/** Tests of which each tries what it says. */
function group(name: string, folders: string[]) {
  const include = folders.map((folder) => `${folder}/*.test.ts`);
  return { extends: true as const, test: { name, include, exclude: [PROPERTIES] } };
}

/** Tests of which some draw what they try. */
function drawing(name: string, files: Files) {
  return { extends: true as const, test: { name, ...files, setupFiles: ['test/support/seed.ts'] } };
}
