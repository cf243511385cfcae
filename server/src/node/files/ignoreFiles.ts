/**
 * `.gitignore`, as git reads it: each folder's file speaks for what lies below, the deepest one that says anything wins,
 * and the files of the folders above count up to the root of the repository.
 */
import { access } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore from 'ignore';
import type { Ignore } from 'ignore';
import { readWithin } from './readWithin.ts';

/** What is ignored below one folder. A value: a folder below makes its own from it. */
export interface Ignoring {
  /** The same with the `.gitignore` of a folder below. */
  below(folder: string): Promise<Ignoring>;
  isIgnored(path: string, isFolder: boolean): boolean;
}

/** The rules for a folder (absolute) from its own `.gitignore` and those above it in the same repository. */
export async function ignoringOf(folder: string): Promise<Ignoring> {
  const folders = await repositoryFolders(folder);
  const root = folders[0] ?? folder;
  let ignoring = rulesOf(await layerOf(root, join('.git', 'info', 'exclude')));
  for (const one of folders) ignoring = await ignoring.below(one);
  return ignoring;
}

interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Rules with the deepest folder first. */
function rulesOf(layers: readonly Layer[]): Ignoring {
  return {
    below: async (folder) => rulesOf([...(await layerOf(folder, '.gitignore')), ...layers]),
    isIgnored: (path, isFolder) => {
      for (const { folder, rules } of layers) {
        const { ignored, unignored } = rules.test(relative(folder, path).replaceAll(sep, '/') + (isFolder ? '/' : ''));
        if (ignored || unignored) return ignored;
      }
      return false;
    },
  };
}

async function layerOf(folder: string, name: string): Promise<readonly Layer[]> {
  try {
    // git follows no link here either.
    const text = await readWithin(join(folder, name), folder);
    return text === null ? [] : [{ folder, rules: ignore().add(text.toString('utf8')) }];
  } catch {
    // No such file, which is the rule; one that cannot be read says nothing, as with git.
    return [];
  }
}

/** The folders from the root of the repository down to `folder`; `folder` alone outside a repository. */
async function repositoryFolders(folder: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    folders.unshift(current);
    if (await exists(join(current, '.git'))) return folders;
    if (dirname(current) === current) return [folder];
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
