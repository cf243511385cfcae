/**
 * Walks a folder for drafts. Hidden folders and `node_modules` are never entered and symbolic links to folders not
 * followed, so that a walk ends and stays where it was sent.
 */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ignoring } from './ignoreFiles.ts';

/** How a folder is walked. */
export interface WalkOptions {
  /** Null: no `.gitignore` is respected. */
  readonly ignoring: Ignoring | null;
  /** Whether a symbolic link is a file; by default where it leads to one. */
  readonly isMeant?: (link: string) => Promise<boolean>;
  /** Whether a folder that cannot be read counts as empty; by default it is an error. */
  readonly isPatient?: boolean;
}

/** All files below a folder, in the order of their names. */
export async function* walk(folder: string, options: WalkOptions): AsyncGenerator<string> {
  const { ignoring, isMeant = isFile, isPatient = false } = options;
  for (const entry of await entriesOf(folder, isPatient)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === 'node_modules' || ignoring?.isIgnored(path, true) === true) continue;
      yield* walk(path, { ...options, ignoring: ignoring === null ? null : await ignoring.below(path) });
    } else if (
      ignoring?.isIgnored(path, false) !== true &&
      (entry.isFile() || (entry.isSymbolicLink() && (await isMeant(path))))
    ) {
      yield path;
    }
  }
}

async function entriesOf(folder: string, isPatient: boolean): Promise<readonly Dirent[]> {
  try {
    return (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isPatient) return [];
    throw error;
  }
}

/** Whether a path leads to a file. */
export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}
