/**
 * From the files, folders and globs of a command line to the drafts that are meant. Whoever names a file means it,
 * whatever its extension; folders and open globs mean the drafts among what they hold.
 */
import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Localised } from '../../core/text/localised.ts';
import type { FileGlobs } from '../../service/config/config.ts';
import { globMatcher, splitGlob, type GlobMatcher } from '../../service/globs.ts';
import { createDraftFilter } from '../../service/config/draftFiles.ts';
import { errorCode, failureOf, systemFailure } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { ignoringOf } from '../../node/files/ignoreFiles.ts';
import { shownName } from './project.ts';
import type { Projects } from './project.ts';
import { liesWithin } from '../../node/files/readWithin.ts';
import { walk } from '../../node/files/walk.ts';

/** A draft to be read. */
export interface DraftFile {
  /** Its name in the output: as given, or relative to the working directory with `/` where it was found. */
  readonly file: string;
  /** Absolute; null for standard input. */
  readonly path: string | null;
  /** The folder whose project it belongs to. */
  readonly folder: string;
}

export interface Collected {
  readonly drafts: readonly DraftFile[];
  readonly failures: readonly Failure[];
  /** What a user should know and is no fault, such as a named file that the project excludes. */
  readonly notes: readonly { readonly file: string; readonly message: Localised }[];
}

/** Collects drafts in the order of the command line, each once. A dash is standard input, named `stdinName`. */
export async function collectDrafts(
  words: readonly string[],
  cwd: string,
  projects: Projects,
  stdinName: string | null,
): Promise<Collected> {
  const drafts = new Map<string, DraftFile>();
  const failures: Failure[] = [];
  const notes: { file: string; message: Localised }[] = [];
  const filter = createFilter(projects);
  const walkOptions = {
    cwd,
    filter,
    onUnread: (folder: string, error: unknown) => void failures.push(systemFailure(shownName(folder, cwd), error)),
  };

  for (const word of words) {
    if (word === '-') {
      const path = stdinName === null ? null : resolve(cwd, stdinName);
      const file = stdinName ?? '-';
      if (path !== null && (await filter.isExcluded(path))) notes.push({ file, message: excluded });
      else drafts.set('-', { file, path: null, folder: path === null ? cwd : dirname(path) });
      continue;
    }
    const path = resolve(cwd, word);
    try {
      if ((await kindOf(path)) === 'file') {
        if (await filter.isExcluded(path)) notes.push({ file: word, message: excluded });
        else addDraft(drafts, { file: word, path, folder: dirname(path) });
        continue;
      }
      const found =
        (await kindOf(path)) === 'folder' ? foldersDrafts(path, walkOptions) : globsDrafts(word, walkOptions);
      if (found === null) {
        failures.push(failureOf(word, unknownPath));
        continue;
      }
      let count = 0;
      const before = failures.length;
      for await (const one of found) {
        count++;
        addDraft(drafts, { file: shownName(one, cwd), path: one, folder: dirname(one) });
      }
      if (count > 0 || failures.length > before) continue;
      if ((await kindOf(path)) === 'folder') notes.push({ file: word, message: emptyFolder });
      else failures.push(failureOf(word, emptyGlob));
    } catch (error) {
      failures.push(systemFailure(word, error));
    }
  }
  return { drafts: [...drafts.values()], failures, notes };
}

interface Filter {
  /** Whether a file that was found, not named, is a draft of its project. */
  isDraft(path: string): Promise<boolean>;
  isExcluded(path: string): Promise<boolean>;
}

function createFilter(projects: Projects): Filter {
  const filter = createDraftFilter();
  const about = async (path: string): Promise<{ globs: FileGlobs; name: string | null; path: string }> => {
    const { root, config } = await projects.of(dirname(path));
    const name = root === null ? null : relative(root, path).replaceAll(sep, '/');
    return { globs: config.files, name, path: path.replaceAll(sep, '/') };
  };
  return {
    async isDraft(one) {
      const { globs, name, path } = await about(one);
      return filter.includes(globs, name, path);
    },
    async isExcluded(one) {
      const { globs, name } = await about(one);
      return filter.excludes(globs, name);
    },
  };
}

function addDraft(drafts: Map<string, DraftFile>, draft: DraftFile & { readonly path: string }): void {
  if (!drafts.has(draft.path)) drafts.set(draft.path, draft);
}

interface Walk {
  readonly cwd: string;
  readonly filter: Filter;
  readonly onUnread: (folder: string, error: unknown) => void;
}

async function* foldersDrafts(folder: string, { cwd, filter, onUnread }: Walk): AsyncGenerator<string> {
  const options = { home: await homeOf(folder, cwd), ignoring: await ignoringOf(folder), onUnread };
  for await (const path of walk(folder, options)) if (await filter.isDraft(path)) yield path;
}

/**
 * The files of a glob; null where the word is none. A glob that ends in an extension means every file that has it; one
 * that ends openly, such as `texts/**`, means the drafts.
 */
function globsDrafts(word: string, options: Walk): AsyncGenerator<string> | null {
  const { cwd, filter } = options;
  const glob = sep === '\\' ? word.replaceAll('\\', '/') : word;
  const { folder: base, rest: pattern, isPlain } = splitGlob(glob);
  if (isPlain) return null;
  const namesExtension = /\.[^*?/.]+$/u.test(pattern);
  return globbed(
    resolve(cwd, base === '' && glob.startsWith('/') ? '/' : base),
    options,
    globMatcher([pattern]),
    async (path) => (namesExtension ? !(await filter.isExcluded(path)) : filter.isDraft(path)),
  );
}

async function* globbed(
  base: string,
  { cwd, onUnread }: Walk,
  matches: GlobMatcher,
  isMeant: (path: string) => Promise<boolean>,
): AsyncGenerator<string> {
  if ((await kindOf(base)) !== 'folder') return;
  for await (const path of walk(base, { home: await homeOf(base, cwd), ignoring: null, onUnread })) {
    if (matches(relative(base, path).replaceAll(sep, '/')) && (await isMeant(path))) yield path;
  }
}

/** How far links may lead from a folder: as far as the working directory reaches, if it is one of its folders. */
async function homeOf(folder: string, cwd: string): Promise<string> {
  return (await liesWithin(folder, cwd)) ? cwd : folder;
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'nothing';
    throw error;
  }
}

const unknownPath: Localised = {
  ja: 'ファイル又はフォルダーが見つかりません。',
  en: 'There is no such file or folder.',
};
const emptyGlob: Localised = { ja: 'この指定に当たるファイルがありません。', en: 'No file matches.' };
const emptyFolder: Localised = { ja: '原稿がありません。', en: 'There is no draft in this folder.' };
const excluded: Localised = {
  ja: 'プロジェクトの設定（files.exclude）により対象外です。',
  en: "The project's configuration leaves it out (files.exclude).",
};
