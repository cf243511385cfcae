/**
 * Files that only the client can reach: those of virtual workspaces, and in a browser all of them. Our own client reads
 * and finds them for the server by two requests of its own; to any other client such files are as if they were not there.
 */
import { globMatcher, splitGlob } from '../service/globs.ts';
import type { Connection } from './connection.ts';
import type { FileQuery, Host } from './host.ts';
import { createIgnoredFiles } from './ignoredFiles.ts';

/** `shishin/readFile`: answers with the text of a file, as UTF-8 with its BOM; null where it cannot be read. */
export interface ReadFileParams {
  readonly uri: string;
}

/** `shishin/findFiles`: answers with the URIs of the files below a folder (its URI) that a glob relative to it means. */
export interface FindFilesParams {
  readonly folder: string;
  readonly glob: string;
}

/** The host with the client's files beside its own. Changes of the former the client tells by itself. */
export function withClientFiles(host: Host, connection: Pick<Connection, 'sendRequest'>): Host {
  const readFile = (uri: string): Promise<string | null> => {
    const params: ReadFileParams = { uri };
    // What the client fails to read is no worse than what it does not have.
    return connection.sendRequest('shishin/readFile', params).catch(() => null);
  };
  const findByGlob = (folder: string, glob: string): Promise<readonly string[]> => {
    const params: FindFilesParams = { folder, glob };
    return connection.sendRequest('shishin/findFiles', params);
  };

  async function* findFiles(folder: string, query: FileQuery): AsyncGenerator<string> {
    const isExcluded = globMatcher(query.exclude);
    const ignored = query.respectsIgnoreFiles
      ? await createIgnoredFiles(folder, await findByGlob(folder, '**/.gitignore'), readFile)
      : null;
    const seen = new Set<string>();
    for (const glob of query.include) {
      const { folder: base } = splitGlob(glob);
      if (base.split('/').includes('..')) continue;
      for (const uri of await findByGlob(folder, glob)) {
        const name = nameBelow(folder, uri);
        if (name === null || seen.has(uri) || isHidden(name, base) || isExcluded(name)) continue;
        if (ignored?.has(name) === true) continue;
        seen.add(uri);
        yield uri;
      }
    }
  }

  return {
    ...host,
    readFile: (uri, within) => (host.reaches(uri) ? host.readFile(uri, within) : readFile(uri)),
    findFiles: (folder, query) => (host.reaches(folder) ? host.findFiles(folder, query) : findFiles(folder, query)),
  };
}

/** The path of a file relative to the folder that it was found in; null for one elsewhere. */
export function nameBelow(folder: string, uri: string): string | null {
  if (!uri.startsWith(`${folder}/`)) return null;
  try {
    return decodeURIComponent(uri.slice(folder.length + 1));
  } catch {
    // No editor makes such a URI of a file that it has found.
    return null;
  }
}

/** Hidden folders and installed packages hold no drafts, unless the glob names them itself. */
function isHidden(name: string, base: string): boolean {
  const named = base === '' ? 0 : base.split('/').length;
  return name.split('/').some((part, index) => index >= named && (part.startsWith('.') || part === 'node_modules'));
}
