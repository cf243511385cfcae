/**
 * Which files of a folder git ignores, by the `.gitignore` files in it, for file systems that are seen through the client.
 * As with git, the deepest file that says anything wins, and nothing returns from a folder that is ignored itself.
 */
import type { Ignore } from 'ignore';

export interface IgnoredFiles {
  /** By the path relative to the folder, with `/`. */
  has(name: string): boolean;
}

/** Reads the `.gitignore` files (their URIs) of a folder; one that cannot be read says nothing. */
export async function createIgnoredFiles(
  folder: string,
  uris: readonly string[],
  readFile: (uri: string) => Promise<string | null>,
): Promise<IgnoredFiles> {
  if (uris.length === 0) return { has: () => false };
  const { default: ignore } = await import('ignore');
  const layers = new Map<string, Ignore>();
  for (const uri of uris) {
    const text = await readFile(uri);
    if (text !== null)
      layers.set(decodeURIComponent(uri.slice(folder.length, uri.lastIndexOf('/') + 1)), ignore().add(text));
  }

  /** `path` begins with a slash, and ends with one where it is a folder. */
  const isNamed = (path: string): boolean => {
    for (let end = path.length - 1; end > 0;) {
      end = path.lastIndexOf('/', end - 1);
      const rules = layers.get(path.slice(0, end + 1))?.test(path.slice(end + 1));
      if (rules?.ignored === true || rules?.unignored === true) return rules.ignored;
    }
    return false;
  };
  return {
    has(name) {
      const path = `/${name}`;
      for (let slash = path.indexOf('/', 1); slash !== -1; slash = path.indexOf('/', slash + 1))
        if (isNamed(path.slice(0, slash + 1))) return true;
      return isNamed(path);
    },
  };
}
