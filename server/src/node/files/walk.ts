/**
 * Walks a folder for drafts. Hidden folders and `node_modules` are never entered and symbolic links to folders not
 * followed, so that a walk ends and stays where it was sent.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ignoring } from './ignoreFiles.ts';

/**
 * All files below a folder, in the order of their names; null for `ignoring` respects no `.gitignore`. A symbolic link is
 * a file where `isMeant` says so: by default where it leads to one.
 */
export async function* walk(
  folder: string,
  ignoring: Ignoring | null,
  isMeant: (link: string) => Promise<boolean> = isFile,
): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === 'node_modules' || ignoring?.isIgnored(path, true) === true) continue;
      yield* walk(path, ignoring === null ? null : await ignoring.below(path), isMeant);
    } else if (
      ignoring?.isIgnored(path, false) !== true &&
      (entry.isFile() || (entry.isSymbolicLink() && (await isMeant(path))))
    ) {
      yield path;
    }
  }
}

/** Whether a path leads to a file. */
export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}
