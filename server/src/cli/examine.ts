/**
 * Reads drafts and analyses them, one after the other and in order, while the next ones are already being read. What
 * cannot be read is a failure in its place; an analysis that breaks is one too, so that no draft takes the others down.
 */
import type { Markup } from '../core/markup/markup.ts';
import { markupOfFileName } from '../core/markup/languages.ts';
import type { DraftFile } from './drafts/collect.ts';
import type { Project, Projects } from './drafts/project.ts';
import { isFailure, readText, textOf } from './drafts/readText.ts';
import type { FileText } from './drafts/readText.ts';
import { internalFailure, systemFailure } from './failure.ts';
import type { Failure } from './failure.ts';
import type { Host } from './host.ts';

/** A draft that could be read. */
export interface OpenDraft extends FileText {
  readonly draft: DraftFile;
  readonly markup: Markup;
  readonly project: Project;
}

/** A draft with what was made of it, or why there is nothing. */
export type Examined<T> = { readonly open: OpenDraft; readonly result: T } | { readonly failure: Failure };

/** How many files are being read while one is analysed. */
const AHEAD = 16;

export interface ExamineContext {
  readonly host: Host;
  readonly projects: Projects;
}

/** Applies `judge` to each draft. `judge` may throw; that is a failure of the draft. */
export async function* examine<T>(
  drafts: readonly DraftFile[],
  { host, projects }: ExamineContext,
  judge: (open: OpenDraft) => T | Promise<T>,
): AsyncGenerator<Examined<T>> {
  const reading: Promise<OpenDraft | Failure>[] = [];
  let next = 0;
  const readAhead = (): void => {
    for (let draft = drafts[next]; draft !== undefined && reading.length < AHEAD; draft = drafts[++next])
      reading.push(open(draft, host, projects));
  };
  for (readAhead(); reading.length > 0; readAhead()) {
    const read = await reading.shift();
    if (read === undefined) return;
    yield 'message' in read ? { failure: read } : await judged(read, judge);
  }
}

async function judged<T>(opened: OpenDraft, judge: (open: OpenDraft) => T | Promise<T>): Promise<Examined<T>> {
  try {
    return { open: opened, result: await judge(opened) };
  } catch (error) {
    return { failure: internalFailure(opened.draft.file, error) };
  }
}

async function open(draft: DraftFile, host: Host, projects: Projects): Promise<OpenDraft | Failure> {
  const [read, project] = await Promise.all([
    draft.path === null ? readStandardInput(draft, host) : readText(draft.path, draft.file),
    projects.of(draft.folder),
  ]);
  return isFailure(read) ? read : { ...read, draft, markup: markupOfFileName(draft.file), project };
}

async function readStandardInput(draft: DraftFile, host: Host): Promise<FileText | Failure> {
  try {
    return textOf(await host.readStandardInput(), draft.file);
  } catch (error) {
    return systemFailure(draft.file, error);
  }
}
