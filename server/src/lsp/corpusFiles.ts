/** Where the corpora are: as the configuration of each folder says, and as they were found. */
import { configPath, corporaPath } from '../service/config/config.ts';
import { globMatcher } from '../service/globs.ts';
import { nameIn } from '../service/sources.ts';
import { foldersAbove, type Configuration } from './configuration.ts';
import { innermostAround, type Folders } from './folders.ts';
import type { Host } from './host.ts';
import type { Watching } from './watching.ts';

export interface CorpusFiles {
  /** URIs in the order of their names. */
  readonly files: readonly string[];
  /** What `globsOf` says of them. */
  readonly globs: string;
  /** The folder out of which nothing may be read for a file that a project names; null outside of all. */
  readonly homeOf: (uri: string) => string | null;
  /** Whether a file that nobody knew may be a corpus, or stand beside one; or be a folder of them. */
  readonly isMeant: (uri: string) => boolean;
}

export interface CorpusFilesOptions {
  readonly host: Pick<Host, 'findFiles' | 'isThere'>;
  readonly configuration: Pick<Configuration, 'of'>;
  readonly folders: Folders;
  readonly watching: Pick<Watching, 'also'>;
  /** The URIs of the open drafts. */
  readonly openDrafts: () => readonly string[];
}

export async function findCorpusFiles(options: CorpusFilesOptions): Promise<CorpusFiles> {
  const { host, configuration, watching } = options;
  const files = new Set<string>();
  const matchers = new Map<string, (name: string) => boolean>();
  const homes = await homesOf(options);
  const said = await sayingsOf(homes, configuration);
  for (const [folder, corpora] of said) {
    const globs = corpora.flatMap((glob) => [glob, glob.replace(/\.md$/u, '.*.yaml')]);
    watching.also(globs);
    matchers.set(folder, globMatcher(globs, { ignoresCase: true }));
    const query = { include: corpora, exclude: [], respectsIgnoreFiles: false };
    for await (const uri of host.findFiles(folder, query)) files.add(uri);
  }
  const isMeant = (uri: string): boolean => {
    if (mayBeCorpusFile(uri)) return true;
    return [...matchers].some(([folder, matches]) => matches(nameIn(folder, uri) ?? ''));
  };
  const homeOf = (uri: string): string | null => innermostAround(uri, homes);
  return { files: [...files].toSorted(), globs: JSON.stringify(said), homeOf, isMeant };
}

/** The folders of the workspace, and the nearest project of each open draft, which may lie in one of them or above. */
async function homesOf({
  host,
  folders,
  openDrafts,
}: Omit<CorpusFilesOptions, 'watching'>): Promise<readonly string[]> {
  const places = new Set(openDrafts().map((uri) => uri.slice(0, uri.lastIndexOf('/') + 1)));
  const homes = new Set(folders.all());
  const look = async (place: string): Promise<void> => {
    for (const folder of foldersAbove(place)) {
      const [isConfigured, hasCorpora] = await Promise.all([
        host.isThere(`${folder}/${configPath}`),
        host.isThere(`${folder}/${corporaPath}`),
      ]);
      if (isConfigured || hasCorpora) return void homes.add(folder);
    }
  };
  await Promise.all([...places].map(look));
  // In an order of their own, so that they can be compared.
  return [...homes].toSorted();
}

/** Where each folder says that its corpora are, to compare. */
export async function globsOf(options: Omit<CorpusFilesOptions, 'watching'>): Promise<string> {
  return JSON.stringify(await sayingsOf(await homesOf(options), options.configuration));
}

function sayingsOf(
  homes: readonly string[],
  configuration: CorpusFilesOptions['configuration'],
): Promise<readonly (readonly [folder: string, globs: readonly string[]])[]> {
  return Promise.all(homes.map(async (folder) => [folder, (await configuration.of(`${folder}/-`)).corpora] as const));
}

/** Whether a file lies where corpora are by default, before anybody has looked where they are. */
export function mayBeCorpusFile(uri: string): boolean {
  if (uri.endsWith(`/${configPath}`)) return false;
  // A folder that goes takes its files along without a word about them.
  if (/\/\.shishin(?:\/corpora)?$/u.test(uri)) return true;
  return uri.includes('/.shishin/') && /\.(?:md|yaml)$/iu.test(uri);
}
