/** What `check` and `cites` have in common before they look at a draft: the drafts that are meant and their projects. */
import type { ExamineContext } from '../examine.ts';
import { UsageError } from '../failure.ts';
import type { Failure } from '../failure.ts';
import type { Host } from '../host.ts';
import { bundledLibrary } from '../library.ts';
import { collectDrafts } from './collect.ts';
import type { DraftFile } from './collect.ts';
import { createProjects } from './project.ts';

export interface StandardInputOptions {
  readonly stdin?: boolean;
  readonly 'stdin-filename'?: string;
}

export interface OpenedDrafts {
  readonly drafts: readonly DraftFile[];
  readonly failures: readonly Failure[];
  readonly context: ExamineContext;
}

/**
 * Collects the drafts of a command line and prints notes about those that are left out.
 * @throws UsageError where no draft is named.
 */
export async function openDrafts(
  words: readonly string[],
  values: StandardInputOptions,
  host: Host,
): Promise<OpenedDrafts> {
  const readsStandardInput = values.stdin === true && !words.includes('-');
  const all = readsStandardInput ? [...words, '-'] : words;
  // An empty word would mean the whole folder: it is a variable of somebody's script that was never set.
  if (all.length === 0 || all.includes('')) throw new UsageError(nothingNamed);
  if (values['stdin-filename'] !== undefined && !all.includes('-')) throw new UsageError(nameWithoutInput);

  const projects = createProjects(host.cwd, bundledLibrary);
  const { drafts, failures, notes } = await collectDrafts(all, host.cwd, projects, values['stdin-filename'] ?? null);
  for (const { file, message } of notes) host.stderr.write(`${file}: ${message[host.locale]}\n`);
  return { drafts, failures, context: { host, projects } };
}

const nothingNamed = {
  ja: 'ファイル、フォルダー又はグロブを指定してください。標準入力は「-」です。',
  en: 'Name files, folders or globs; "-" is standard input.',
};
const nameWithoutInput = {
  ja: '--stdin-filenameは、--stdin又は「-」とともに指定します。',
  en: '--stdin-filename goes with --stdin or "-".',
};
