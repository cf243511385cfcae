/**
 * The files of a folder that globs name, for corpora. A repository may come from anywhere, so nothing outside the folder is
 * ever named: neither by a glob with `..`, nor through a symbolic link.
 */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Absolute paths in the order of their names. A folder or file that cannot be read is as one that is not there. */
export async function findCorpusFiles(folder: string, globs: readonly string[]): Promise<readonly string[]> {
  if (globs.length === 0) return [];
  const { default: picomatch } = await import('picomatch');
  const isMeant = picomatch([...globs], { dot: true });
  const bases = new Set(
    globs
      .map((glob) => picomatch.scan(glob.replaceAll('\\', '/')))
      .map(({ base, glob, isGlob }) => (isGlob ? base : dirOf(base || glob))),
  );
  const found = new Set<string>();
  const root = await realpath(folder).catch(() => null);
  if (root === null) return [];
  for (const base of bases) {
    for await (const path of filesBelow(join(folder, base))) {
      const name = relative(folder, path).replaceAll(sep, '/');
      if (isMeant(name) && (await isInside(root, path))) found.add(path);
    }
  }
  return [...found].toSorted();
}

function dirOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
}

/** Whether the file, links followed, lies in the folder; links followed there too. */
async function isInside(root: string, path: string): Promise<boolean> {
  const real = await realpath(path).catch(() => null);
  if (real === null) return false;
  const way = relative(root, real);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/u.test(way);
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== '.git') yield* filesBelow(path);
    } else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) {
      yield path;
    }
  }
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}
