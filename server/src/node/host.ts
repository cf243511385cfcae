/** The machine under Node: files by `file:` URIs, and the event loop's own ways to wait. */
import { existsSync, watch, type FSWatcher } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { environmentLocale } from '../core/text/localised.ts';
import type { Host } from '../lsp/host.ts';
import { readWithin } from './files/readWithin.ts';

/** The host of a server whose program lies in `folder`, with the copies of the bundled corpora beside it. */
export function createNodeHost(folder: string, version: string): Host {
  return {
    version,
    locale: environmentLocale(process.env),
    copyOf(fileName) {
      const path = join(folder, fileName);
      return existsSync(path) ? pathToFileURL(path).href : null;
    },
    reaches: isFile,
    async isThere(uri) {
      try {
        await access(fileURLToPath(uri));
        return true;
      } catch {
        return false;
      }
    },
    async nextTurn() {
      for (let turn = 0; turn < TURNS; turn++) {
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      }
    },
    after: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds).unref();
      }),
    async readFile(uri, within) {
      if (!isFile(uri)) return null;
      try {
        const bytes = await readWithin(fileURLToPath(uri), within === undefined ? null : fileURLToPath(within));
        return bytes?.toString('utf8') ?? null;
      } catch {
        // A folder without the file is the common case, and a file that cannot be read says no more than none.
        return null;
      }
    },
    async *findFiles(root, query) {
      // Loaded when there is a folder to look into: a server for one draft starts without globs and ignore files.
      const search = await import('./files/findFiles.ts');
      yield* search.findFiles(root, query);
    },
    watch: watchFolder,
    onProcessEnd(processId, callback) {
      setInterval(() => {
        if (!isRunning(processId)) callback();
      }, PROCESS_CHECK).unref();
    },
    exit: (code) => process.exit(code),
    now: () => performance.now(),
  };
}

/** How often is looked whether a process still runs, in milliseconds. */
const PROCESS_CHECK = 3000;

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process of somebody else cannot be reached, and runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Turns of the event loop that a message takes from the pipe to whoever handles it: it is read in one, handed on in the next and
 * dispatched in a third. With fewer, a cancellation would wait for as many slices of the work that it cancels.
 */
const TURNS = 3;

function isFile(uri: string): boolean {
  return uri.startsWith('file:');
}

function watchFolder(folder: string, onChange: (uri: string) => void): () => void {
  if (!isFile(folder)) return () => {};
  const root = fileURLToPath(folder);
  let watcher: FSWatcher | null = null;
  try {
    watcher = watch(root, { recursive: true, persistent: false }, (_, name) => {
      if (name !== null) onChange(pathToFileURL(join(root, name)).href);
    });
    // A folder that cannot be watched, or not any more, is one whose changes are not seen; nothing else depends on it.
    watcher.on('error', () => watcher?.close());
  } catch {
    return () => {};
  }
  return () => watcher?.close();
}
