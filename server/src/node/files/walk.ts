/**
 * Walks a folder for drafts. Hidden folders and `node_modules` are never entered, symbolic links to folders not
 * followed and those that lead out of the folder left alone, so that a walk ends and stays where it was sent.
 */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ignoring } from './ignoreFiles.ts';
import { liesWithin } from './readWithin.ts';

/** How a folder is walked. */
export interface WalkOptions {
  /** Null: no `.gitignore` is respected. */
  readonly ignoring: Ignoring | null;
  /** A symbolic link counts where it leads to a file in this folder; by default the one that is walked. */
  readonly home?: string;
  /** Told of each folder that cannot be read, which counts as empty. */
  readonly onUnread?: (folder: string, error: unknown) => void;
}

/** All files below a folder, in the order of their names. */
export async function* walk(folder: string, options: WalkOptions): AsyncGenerator<string> {
  const { ignoring, home = folder, onUnread } = options;
  for (const entry of await entriesOf(folder, onUnread)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === 'node_modules' || ignoring?.isIgnored(path, true) === true) continue;
      yield* walk(path, { ...options, home, ignoring: ignoring === null ? null : await ignoring.below(path) });
    } else if (
      ignoring?.isIgnored(path, false) !== true &&
      (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path, home))))
    ) {
      yield path;
    }
  }
}

async function entriesOf(folder: string, onUnread: WalkOptions['onUnread']): Promise<readonly Dirent[]> {
  try {
    return (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    onUnread?.(folder, error);
    return [];
  }
}

async function leadsToFile(link: string, home: string): Promise<boolean> {
  const isFile = await stat(link).then(
    (status) => status.isFile(),
    () => false,
  );
  return isFile && liesWithin(link, home);
}
