/** Where the corpora of the workspace are: as the configuration of each folder says, and as they were found. */
import { configPath } from '../service/config/config.ts';
import { globMatcher } from '../service/globs.ts';
import { nameIn } from '../service/sources.ts';
import type { Configuration } from './configuration.ts';
import type { Folders } from './folders.ts';
import type { Host } from './host.ts';
import type { Watching } from './watching.ts';

export interface CorpusFiles {
  /** URIs in the order of their names. */
  readonly files: readonly string[];
  /** What `globsOf` says of them. */
  readonly globs: string;
  /** Whether a file that nobody knew may be a corpus, or stand beside one; or be a folder of them. */
  readonly isMeant: (uri: string) => boolean;
}

export interface CorpusFilesOptions {
  readonly host: Pick<Host, 'findFiles'>;
  readonly configuration: Pick<Configuration, 'of'>;
  readonly folders: Folders;
  readonly watching: Pick<Watching, 'also'>;
}

export async function findCorpusFiles(options: CorpusFilesOptions): Promise<CorpusFiles> {
  const { host, configuration, folders, watching } = options;
  const files = new Set<string>();
  const matchers = new Map<string, (name: string) => boolean>();
  for (const folder of folders.all()) {
    const { corpora } = await configuration.of(`${folder}/-`);
    const globs = corpora.flatMap((glob) => [glob, glob.replace(/\.md$/u, '.*.yaml')]);
    watching.also(globs);
    matchers.set(folder, globMatcher(globs, { ignoresCase: true }));
    const query = { include: corpora, exclude: [], respectsIgnoreFiles: false };
    for await (const uri of host.findFiles(folder, query)) files.add(uri);
  }
  const isMeant = (uri: string): boolean => {
    if (mayBeCorpusFile(uri)) return true;
    const folder = folders.of(uri);
    const name = nameIn(folder, uri);
    return folder !== null && name !== null && matchers.get(folder)?.(name) === true;
  };
  return { files: [...files].toSorted(), globs: await globsOf(options), isMeant };
}

/** Where each folder says that its corpora are, to compare. */
export async function globsOf({
  configuration,
  folders,
}: Pick<CorpusFilesOptions, 'configuration' | 'folders'>): Promise<string> {
  const all = folders.all().map(async (folder) => [folder, (await configuration.of(`${folder}/-`)).corpora] as const);
  return JSON.stringify(await Promise.all(all));
}

/** Whether a file lies where corpora are by default, before anybody has looked where they are. */
export function mayBeCorpusFile(uri: string): boolean {
  if (uri.endsWith(`/${configPath}`)) return false;
  // A folder that goes takes its files along without a word about them.
  if (/\/\.shishin(?:\/corpora)?$/u.test(uri)) return true;
  return uri.includes('/.shishin/') && /\.(?:md|yaml)$/iu.test(uri);
}
