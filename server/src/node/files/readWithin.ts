/**
 * Reads files that nobody has named but a project: its configuration, its corpora and what lies beside them, its ignore
 * files. A project may come from anybody, and a link in it may lead anywhere: to the secrets of the machine, or to a
 * device that never ends. So only ordinary files are read, and only where they lie in the project itself.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';

/** In bytes. No text that people write comes near; what is larger is somebody's mistake or somebody's attack. */
const LARGEST = 64 * 1024 * 1024;

/**
 * The bytes of a file, or null where it is none, is too large, or lies outside `folder` behind a link. Without a folder
 * it may lie anywhere. Rejects where a file that is there cannot be read.
 */
export async function readWithin(path: string, folder: string | null): Promise<Buffer | null> {
  if (!(await isReadable(path)) || (folder !== null && !(await liesWithin(path, folder)))) return null;
  return readFile(path);
}

/** Whether a path leads into a folder, links followed on both sides. False where either is not there. */
export async function liesWithin(path: string, folder: string): Promise<boolean> {
  try {
    const [target, home] = await Promise.all([realpath(path), realpath(folder)]);
    return target === home || target.startsWith(home.endsWith(sep) ? home : home + sep);
  } catch {
    return false;
  }
}

async function isReadable(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile() && status.size <= LARGEST,
    () => false,
  );
}
