/**
 * Finds files below a folder by globs, as an editor's own search would: `.gitignore` counts where the question says so,
 * hidden folders are entered only where a glob names them, and a symbolic link that leads out of the folder is no file.
 */
import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import type { FileQuery } from '../../lsp/host.ts';
import { ignoringOf } from './ignoreFiles.ts';
import { isFile, walk } from './walk.ts';

/** The URIs of the files; none where the folder is no folder of this machine. */
export async function* findFiles(folder: string, query: FileQuery): AsyncGenerator<string> {
  const root = pathOf(folder);
  if (root === null || !(await isFolder(root))) return;
  const isExcluded = picomatch([...query.exclude], { dot: true });
  const home = await realpath(root);
  for (const [base, globs] of byBase(query.include)) {
    const start = join(root, base);
    if (!(await isFolder(start)) || !isInside(await realpath(start), home)) continue;
    const isIncluded = picomatch(globs, { dot: true, nocase: true });
    const ignoring = query.respectsIgnoreFiles ? await ignoringOf(start) : null;
    const isMeant = (link: string): Promise<boolean> => staysInside(link, home);
    for await (const path of walk(start, { ignoring, isMeant, isPatient: true })) {
      const name = relative(root, path).replaceAll(sep, '/');
      if (isIncluded(name) && !isExcluded(name)) yield pathToFileURL(path).href;
    }
  }
}

/** Globs by the folder that they begin with, so that each folder is walked once and no other is. */
function byBase(globs: readonly string[]): ReadonlyMap<string, string[]> {
  const bases = new Map<string, string[]>();
  for (const glob of globs) {
    const { base, isGlob } = picomatch.scan(glob);
    const folder = isGlob ? base : base.slice(0, Math.max(base.lastIndexOf('/'), 0));
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

async function staysInside(link: string, folder: string): Promise<boolean> {
  return (await isFile(link)) && isInside(await realpath(link), folder);
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
