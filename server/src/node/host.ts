/** The machine under Node: files by `file:` URIs, and the event loop's own ways to wait. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from '../lsp/host.ts';

/** The host of a server whose program lies in `folder`, with the copies of the bundled corpora beside it. */
export function createNodeHost(folder: string, version: string): Host {
  return {
    version,
    copyOf(fileName) {
      const path = join(folder, fileName);
      return existsSync(path) ? pathToFileURL(path).href : null;
    },
    nextTurn: () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      }),
    after: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds).unref();
      }),
    async readFile(uri) {
      if (!uri.startsWith('file:')) return null;
      try {
        return await readFile(fileURLToPath(uri), 'utf8');
      } catch {
        // A folder without the file is the common case, and a file that cannot be read says no more than none.
        return null;
      }
    },
  };
}
