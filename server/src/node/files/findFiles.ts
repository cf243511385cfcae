/**
 * Finds files below a folder by globs, as an editor's own search would: `.gitignore` counts where the question says so,
 * hidden folders are entered only where a glob names them, and a symbolic link that leads out of the folder is no file.
 */
import { stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileQuery } from '../../lsp/host.ts';
import { globMatcher, splitGlob } from '../../service/globs.ts';
import { ignoringOf } from './ignoreFiles.ts';
import { liesWithin } from './readWithin.ts';
import { walk } from './walk.ts';

/** The URIs of the files; none where the folder is no folder of this machine. */
export async function* findFiles(folder: string, query: FileQuery): AsyncGenerator<string> {
  const root = pathOf(folder);
  if (root === null || !(await isFolder(root))) return;
  const isExcluded = globMatcher(query.exclude);
  for (const [base, globs] of byBase(query.include)) {
    const start = join(root, base);
    if (!(await isFolder(start)) || !(await liesWithin(start, root))) continue;
    const isIncluded = globMatcher(globs, { ignoresCase: true });
    const ignoring = query.respectsIgnoreFiles ? await ignoringOf(start) : null;
    for await (const path of walk(start, { home: root, ignoring })) {
      const name = relative(root, path).replaceAll(sep, '/');
      if (isIncluded(name) && !isExcluded(name)) yield pathToFileURL(path).href;
    }
  }
}

/** Globs by the folder that they begin with, so that each folder is walked once and no other is. */
function byBase(globs: readonly string[]): ReadonlyMap<string, string[]> {
  const bases = new Map<string, string[]>();
  for (const glob of globs) {
    const { folder } = splitGlob(glob);
    // What would lead out of the folder is not looked for; a project must not read the rest of the machine.
    if (folder.split(/[/\\]/u).includes('..')) continue;
    bases.set(folder, [...(bases.get(folder) ?? []), glob]);
  }
  return bases;
}

function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    // Another scheme than `file:`: such a folder is not on this machine.
    return null;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}
