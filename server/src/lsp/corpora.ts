/**
 * The corpora that the projects of the workspace bring along. They are read in the background, in slices, when the server starts and
 * again whenever one of their files changes on disk or in the editor; until then drafts are read against what is there.
 * What is wrong with them is pushed to their own files.
 */
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Corpus } from '../core/corpus/corpus.ts';
import { configPath } from '../service/config/config.ts';
import type { CheckedFile, LoadedCorpora } from '../service/corpora/loadCorpora.ts';
import { currentOf, type LiveLibrary } from '../service/corpora/liveLibrary.ts';
import type { Draft } from '../service/draft.ts';
import { createDraftText } from '../service/draftText.ts';
import { documentKey } from '../service/sources.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import type { Connection } from './connection.ts';
import type { Folders } from './folders.ts';
import type { Host } from './host.ts';
import type { Watching } from './watching.ts';

export interface CorporaOptions {
  readonly connection: Pick<Connection, 'sendNotification'>;
  readonly host: Host;
  readonly client: Pick<Client, 'locale'>;
  /** Holds the bundled corpora at first. */
  readonly library: LiveLibrary;
  readonly configuration: Pick<Configuration, 'of'>;
  readonly folders: Folders;
  readonly watching: Watching;
  /** The open document of a URI: what an editor has unsaved counts. */
  readonly draftAt: (uri: string) => Draft | undefined;
  /** Called when the library holds other corpora now. */
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}

export interface Corpora {
  /** The file of a corpus that did not ship with the program; null for those that did. */
  uriOf(corpus: Corpus): string | null;
  /** An open document has other words now, was opened, or was closed. */
  documentChanged(uri: string): void;
  /** Globs may be others now. */
  configurationChanged(): void;
  /** Reads the corpora for the first time. */
  start(): void;
  /** Resolves when nothing is being read. */
  settled(): Promise<void>;
  end(): void;
}

export function connectCorpora(options: CorporaOptions): Corpora {
  const { host, library, folders, watching, draftAt, onError } = options;
  const bundled = currentOf(library);
  const publish = createProblemPublisher(options);
  let last: LoadedCorpora | null = null;
  /** By document, and by the globs that found them, so that nothing is read again that is as it was. */
  let known = new Set<string>();
  let globs = '';
  let run = 0;
  let work: Promise<void> = Promise.resolve();

  const load = async (isAbandoned: () => boolean): Promise<void> => {
    const found = await findFiles(options);
    if (isAbandoned()) return;
    globs = found.globs;
    const { loadCorpora } = await import('../service/corpora/loadCorpora.ts');
    const loaded = await loadCorpora(found.files, bundled, {
      readFile: (uri) => Promise.resolve(draftAt(uri)?.text.text ?? host.readFile(uri, folders.of(uri) ?? undefined)),
      inAdvance: true,
      earlier: last,
      pause: () => host.nextTurn(),
      isAbandoned,
    });
    if (isAbandoned()) return;
    last = loaded;
    known = new Set(loaded.checked.map(({ file }) => documentKey(file)));
    publish(loaded.checked);
    if (loaded.library === currentOf(library)) return;
    library.replace(loaded.library);
    options.onChange();
  };
  const reload = (): void => {
    const own = ++run;
    const isAbandoned = (): boolean => own !== run;
    // One at a time: what was begun before gives up at its next pause.
    work = work
      .then(() => host.nextTurn())
      .then(() => (isAbandoned() ? undefined : load(isAbandoned)))
      .catch((error: unknown) => {
        if (!isAbandoned()) onError(error);
      });
  };

  watching.onChange((uris) => {
    if (uris.some((uri) => isConcerned(uri, known))) reload();
  });
  folders.onChange(reload);
  return {
    uriOf: (corpus) => last?.files.get(corpus) ?? null,
    documentChanged(uri) {
      if (known.has(documentKey(uri))) reload();
    },
    configurationChanged() {
      void globsOf(options).then((now) => {
        if (now !== globs) reload();
      }, onError);
    },
    start: reload,
    async settled() {
      for (let seen: Promise<void> | null = null; seen !== work;) {
        seen = work;
        await seen;
      }
    },
    end: () => void run++,
  };
}

/** Whether a change concerns corpora: of a file that was read, or of one that may be one now. */
function isConcerned(uri: string, known: ReadonlySet<string>): boolean {
  if (known.has(documentKey(uri))) return true;
  if (uri.endsWith(`/${configPath}`)) return false;
  // A folder that goes takes its files along without a word about them.
  if (/\/\.shishin(?:\/corpora)?$/u.test(uri)) return true;
  return uri.includes('/.shishin/') && /\.(?:md|yaml)$/iu.test(uri);
}

interface FoundFiles {
  /** URIs in the order of their names. */
  readonly files: readonly string[];
  readonly globs: string;
}

async function findFiles(options: CorporaOptions): Promise<FoundFiles> {
  const { host, configuration, folders, watching } = options;
  const files = new Set<string>();
  for (const folder of folders.all()) {
    const { corpora } = await configuration.of(`${folder}/-`);
    watching.also(corpora.flatMap((glob) => [glob, glob.replace(/\.md$/u, '.*.yaml')]));
    const query = { include: corpora, exclude: [], respectsIgnoreFiles: false };
    for await (const uri of host.findFiles(folder, query)) files.add(uri);
  }
  return { files: [...files].toSorted(), globs: await globsOf(options) };
}

/** Where each folder says that its corpora are, to compare. */
async function globsOf({ configuration, folders }: CorporaOptions): Promise<string> {
  const all = folders.all().map(async (folder) => [folder, (await configuration.of(`${folder}/-`)).corpora] as const);
  return JSON.stringify(await Promise.all(all));
}

/** Pushes the problems of each file, and takes back those of files that are gone. */
function createProblemPublisher({
  connection,
  client,
  onError,
}: CorporaOptions): (checked: readonly CheckedFile[]) => void {
  let reported = new Set<string>();
  const push = (uri: string, { text, problems }: Pick<CheckedFile, 'text' | 'problems'>): void => {
    const lines = createDraftText(text);
    const diagnostics = problems.map(({ code, span, message }) => ({
      range: lines.rangeOf(span),
      severity: DiagnosticSeverity.Error,
      code,
      source: 'shishin',
      message: message[client.locale],
    }));
    connection.sendNotification('textDocument/publishDiagnostics', { uri, diagnostics }).catch(onError);
  };
  return (checked) => {
    const faulty = new Set(checked.filter(({ problems }) => problems.length > 0).map(({ file }) => file));
    for (const uri of reported) if (!faulty.has(uri)) push(uri, { text: '', problems: [] });
    for (const file of checked) if (faulty.has(file.file)) push(file.file, file);
    reported = faulty;
  };
}
