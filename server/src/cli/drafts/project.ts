/**
 * The project that a draft belongs to: the nearest folder above it that holds `.shishin/config.yaml` or corpora of its own.
 * Every folder is looked at once, and every project is read once, however many drafts there are.
 */
import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Library } from '../../core/draft/library.ts';
import { composeConfig, configPath, corporaPath, defaultConfig } from '../../service/config/config.ts';
import type { Config, ConfigLayer } from '../../service/config/config.ts';
import type { LoadedCorpora } from '../../service/corpora/loadCorpora.ts';
import { createDraftText } from '../../service/draftText.ts';
import type { Failure } from '../failure.ts';
import { isFailure, readProjectText } from './readText.ts';

export interface Project {
  /** The folder that holds `.shishin`, absolute; null where there is no project. */
  readonly root: string | null;
  readonly config: Config;
  /** The corpora and terms against which its drafts are read. */
  readonly library: () => Library;
  /** Tells the project's own corpora from other ones and from none, for caches. */
  readonly corporaKey: string;
  /** What is wrong with the project file and with the corpora. */
  readonly failures: readonly Failure[];
}

export interface Projects {
  /** The project of the files in a folder (absolute). */
  of(folder: string): Promise<Project>;
  /** Every project that was asked for, in the order in which they were found. */
  found(): readonly Project[];
}

/** Finds projects; names in failures are relative to `cwd`. The bundled library is asked for only where it is needed. */
export function createProjects(cwd: string, bundled: () => Library): Projects {
  const none: Project = { root: null, config: defaultConfig, library: bundled, corporaKey: '', failures: [] };
  const folders = new Map<string, Promise<Project>>();
  const found: Project[] = [];

  const read = async (root: string): Promise<Project> => {
    const project = await readProject(root, cwd, bundled);
    found.push(project);
    return project;
  };
  const search = async (folder: string): Promise<Project> => {
    if ((await exists(join(folder, configPath))) || (await exists(join(folder, corporaPath)))) return read(folder);
    const above = dirname(folder);
    return above === folder ? none : of(above);
  };
  const of = (folder: string): Promise<Project> => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const project = search(folder);
    folders.set(folder, project);
    return project;
  };
  return { of: (folder) => of(resolve(folder)), found: () => found };
}

/** A path as the program prints it: relative to the working directory, with `/`. */
export function shownName(path: string, cwd: string): string {
  return relative(cwd, path).replaceAll(sep, '/') || '.';
}

async function readProject(root: string, cwd: string, bundled: () => Library): Promise<Project> {
  const path = join(root, configPath);
  const read = (await exists(path)) ? await readProjectText(path, shownName(path, cwd), root) : null;
  if (read !== null && isFailure(read)) {
    return { root, config: defaultConfig, library: bundled, corporaKey: '', failures: [read] };
  }
  const text = read?.text ?? '';
  const { readProjectFile } = await import('../../service/config/readProjectFile.ts');
  const { corpora = defaultConfig.corpora } = (await readProjectFile(text)).layer;
  const loaded = await loadOwn(root, corpora, bundled, cwd);
  const library = loaded === null ? bundled : (): Library => loaded.library;
  // Only now it is known which editions there are.
  const { layer, problems } = await readProjectFile(
    text,
    library().corpora.map(({ id }) => id),
  );
  const failures = problems.map((problem) => failureAt(shownName(path, cwd), text, problem));
  return {
    root,
    config: composeConfig(layer satisfies ConfigLayer),
    library,
    corporaKey: loaded === null ? '' : keyOf(loaded),
    failures: [...failures, ...(loaded?.failures ?? [])],
  };
}

/** The project's own corpora with the bundled ones; null where it has none. */
async function loadOwn(
  root: string,
  globs: readonly string[],
  bundled: () => Library,
  cwd: string,
): Promise<(LoadedCorpora & { readonly failures: readonly Failure[] }) | null> {
  const { findFiles } = await import('../../node/files/findFiles.ts');
  const query = { include: globs, exclude: [], respectsIgnoreFiles: false };
  const files: string[] = [];
  for await (const uri of findFiles(pathToFileURL(root).href, query)) files.push(fileURLToPath(uri));
  files.sort();
  if (files.length === 0) return null;
  const { loadCorpora } = await import('../../service/corpora/loadCorpora.ts');
  const unread: Failure[] = [];
  const loaded = await loadCorpora(files, bundled(), {
    async readFile(file) {
      if (!(await exists(file))) return null;
      const read = await readProjectText(file, shownName(file, cwd), root);
      if (!isFailure(read)) return read.text;
      unread.push(read);
      return null;
    },
    // Nobody types while the command line reads, and most drafts quote few corpora.
    inAdvance: false,
    pause: () => Promise.resolve(),
    isAbandoned: () => false,
  });
  const faults = loaded.checked.flatMap(({ file, text, problems }) =>
    problems.map((problem) => failureAt(shownName(file, cwd), text, problem)),
  );
  return { ...loaded, failures: [...unread, ...faults] };
}

function failureAt(
  file: string,
  text: string,
  problem: Pick<Failure, 'message'> & NonNullable<Failure['finding']>,
): Failure {
  const { code, span, message } = problem;
  const { line, character } = createDraftText(text).positionAt(span.start);
  return { file, line: line + 1, column: character + 1, message, finding: { code, span } };
}

function keyOf({ checked }: LoadedCorpora): string {
  const hash = createHash('sha256');
  for (const { file, text } of checked)
    hash
      .update(JSON.stringify(file.replace(/^.*[/\\]/u, '')))
      .update(text, 'utf16le')
      .update('\0');
  return hash.digest('base64url');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
