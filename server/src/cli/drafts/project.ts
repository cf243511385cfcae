/**
 * The project that a draft belongs to: the nearest `.shishin/config.yaml` in the folders above it. Every folder is looked
 * at once, and every project file is read once, however many drafts there are.
 */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { access } from 'node:fs/promises';
import { composeConfig, configPath, defaultConfig } from '../../service/config/config.ts';
import type { Config } from '../../service/config/config.ts';
import { createDraftText } from '../../service/draftText.ts';
import type { Failure } from '../failure.ts';
import { isFailure, readText } from './readText.ts';

export interface Project {
  /** The folder that holds `.shishin`, absolute; null where there is no project. */
  readonly root: string | null;
  readonly config: Config;
  /** What is wrong with the project file. */
  readonly failures: readonly Failure[];
}

export interface Projects {
  /** The project of the files in a folder (absolute). */
  of(folder: string): Promise<Project>;
  /** Every project that was asked for, in the order in which they were found. */
  found(): readonly Project[];
}

const none: Project = { root: null, config: defaultConfig, failures: [] };

/** Finds projects; names in failures are relative to `cwd`. An `edition` must be one of `corpusIds`. */
export function createProjects(cwd: string, corpusIds: () => readonly string[]): Projects {
  const folders = new Map<string, Promise<Project>>();
  const found: Project[] = [];

  const read = async (root: string): Promise<Project> => {
    const project = await readProject(root, shownName(join(root, configPath), cwd), corpusIds);
    found.push(project);
    return project;
  };
  const search = async (folder: string): Promise<Project> => {
    if (await exists(join(folder, configPath))) return read(folder);
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

async function readProject(root: string, file: string, corpusIds: () => readonly string[]): Promise<Project> {
  const read = await readText(join(root, configPath), file);
  if (isFailure(read)) return { root, config: defaultConfig, failures: [read] };
  const { readProjectFile } = await import('../../service/config/readProjectFile.ts');
  const { layer, problems } = await readProjectFile(read.text, corpusIds());
  const text = createDraftText(read.text);
  const failures = problems.map(({ code, span, message }): Failure => {
    const { line, character } = text.positionAt(span.start);
    return { file, line: line + 1, column: character + 1, message, finding: { code, span } };
  });
  return { root, config: composeConfig(layer), failures };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
