/**
 * Which files are drafts: what `files.include` and `files.exclude` say of a file, for the editor and the command line
 * alike. Globs are compiled once.
 */
import { globMatcher, type GlobMatcher } from '../globs.ts';
import { defaultConfig, draftExtensions, type FileGlobs } from './config.ts';

export interface DraftFilter {
  /** Whether a file that was found, not named, is a draft. `name` is relative to the project, null outside of one. */
  includes(globs: FileGlobs, name: string | null, path: string): boolean;
  /** Whether the project leaves a file out, even if it is named or open. */
  excludes(globs: FileGlobs, name: string | null): boolean;
}

export function createDraftFilter(): DraftFilter {
  const matchers = new WeakMap<readonly string[], GlobMatcher>();
  const matches = (globs: readonly string[], name: string): boolean => {
    if (globs.length === 0) return false;
    const matcher = matchers.get(globs) ?? globMatcher(globs);
    matchers.set(globs, matcher);
    return matcher(name);
  };
  return {
    includes({ include, exclude }, name, path) {
      if (name === null || include === defaultConfig.files.include) {
        if (!hasDraftExtension(path)) return false;
      } else if (!matches(include, name)) return false;
      return name === null || !matches(exclude, name);
    },
    excludes: ({ exclude }, name) => name !== null && matches(exclude, name),
  };
}

/** By the end of its path or URI, in any case. */
function hasDraftExtension(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 && (draftExtensions as readonly string[]).includes(name.slice(dot + 1).toLowerCase());
}
