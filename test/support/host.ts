/** A host for tests: files in memory, and a clock that only the event loop moves. */
import type { Host } from '../../server/src/lsp/host.ts';

/** `files` are texts by URI. */
export function createTestHost(files: ReadonlyMap<string, string> = new Map()): Host {
  return {
    version: '0.0.0-test',
    copyOf: (fileName) => `file:///program/${fileName}`,
    nextTurn: () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      }),
    // An editor that does not answer is given up at once: nothing here waits for a real one.
    after: () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      }),
    readFile: (uri) => Promise.resolve(files.get(uri) ?? null),
  };
}
