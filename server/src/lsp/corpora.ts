/**
 * The corpora that the projects of the workspace and of open drafts bring along. They are read in the background, in slices,
 * when the server starts and again whenever one of their files changes on disk or in the editor; until then drafts are read
 * against what is there.
 * What is wrong with them is pushed to their own files.
 */
import type { Corpus } from '../core/corpus/corpus.ts';
import type { CheckedFile, LoadedCorpora } from '../service/corpora/loadCorpora.ts';
import { currentOf, type LiveLibrary } from '../service/corpora/liveLibrary.ts';
import type { Draft } from '../service/draft.ts';
import { documentKey } from '../service/sources.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import { findCorpusFiles, globsOf, mayBeCorpusFile } from './corpusFiles.ts';
import type { Folders } from './folders.ts';
import type { Host } from './host.ts';
import { problemDiagnostics, type FileProblems, type Push } from './pushes.ts';
import type { Watching } from './watching.ts';

export interface CorporaOptions {
  readonly push: Push;
  readonly host: Host;
  readonly client: Pick<Client, 'locale'>;
  /** Holds the bundled corpora at first. */
  readonly library: LiveLibrary;
  readonly configuration: Pick<Configuration, 'of'>;
  readonly folders: Folders;
  readonly watching: Watching;
  readonly openDrafts: () => readonly string[];
  /** The open document of a URI: what an editor has unsaved counts. */
  readonly draftAt: (uri: string) => Draft | undefined;
  /** Called when the library holds other corpora now. */
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}

export interface Corpora {
  /** The file of a corpus that did not ship with the program; null for those that did. */
  uriOf(corpus: Corpus): string | null;
  /** An open document has other words now, or was opened. */
  documentChanged(uri: string): void;
  documentClosed(uri: string): void;
  /** Globs may be others now. */
  configurationChanged(): void;
  /** Reads the corpora for the first time. */
  start(): void;
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
  let isMeant: (uri: string) => boolean = mayBeCorpusFile;
  /** Documents that are open and were asked about; an editor may open a file before anybody tells that it was made. */
  const opened = new Set<string>();
  let run = 0;
  let work: Promise<void> = Promise.resolve();

  const load = async (isAbandoned: () => boolean): Promise<void> => {
    const found = await findCorpusFiles(options);
    if (isAbandoned()) return;
    ({ globs, isMeant } = found);
    // Most projects bring none along; the server then starts without what would read them.
    if (last === null && found.files.length === 0) return;
    const { loadCorpora } = await import('../service/corpora/loadCorpora.ts');
    const loaded = await loadCorpora(found.files, bundled, {
      readFile: (uri) => Promise.resolve(draftAt(uri)?.text.text ?? host.readFile(uri, found.homeOf(uri) ?? undefined)),
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

  const reloadIfElsewhere = (): void => {
    void globsOf(options).then((now) => {
      if (now !== globs) reload();
    }, onError);
  };

  /** Whether a file was read as a corpus or beside one, or a folder holds such a file. */
  const holdsKnown = (key: string): boolean => {
    if (known.has(key)) return true;
    for (const one of known) if (one.startsWith(`${key}/`)) return true;
    return false;
  };

  watching.onChange((uris) => {
    if (uris.some((uri) => isMeant(uri) || holdsKnown(documentKey(uri)))) reload();
  });
  folders.onChange(reload);
  return {
    uriOf: (corpus) => last?.files.get(corpus) ?? null,
    documentChanged(uri) {
      const key = documentKey(uri);
      const isNew = !opened.has(key);
      opened.add(key);
      if (known.has(key) || (isNew && isMeant(uri))) reload();
      else if (isNew) reloadIfElsewhere();
    },
    documentClosed(uri) {
      const key = documentKey(uri);
      opened.delete(key);
      if (known.has(key)) reload();
      else reloadIfElsewhere();
    },
    configurationChanged: reloadIfElsewhere,
    start: reload,
    end: () => void run++,
  };
}

/** Pushes the problems of each file, and takes back those of files that are gone. */
function createProblemPublisher({ push, client, onError }: CorporaOptions): (checked: readonly CheckedFile[]) => void {
  let reported = new Set<string>();
  const tell = (uri: string, file: FileProblems): void => {
    push('problems', { uri, diagnostics: problemDiagnostics(file, client.locale) }).catch(onError);
  };
  return (checked) => {
    const faulty = new Set(checked.filter(({ problems }) => problems.length > 0).map(({ file }) => file));
    for (const uri of reported) if (!faulty.has(uri)) tell(uri, { text: '', problems: [] });
    for (const file of checked) if (faulty.has(file.file)) tell(file.file, file);
    reported = faulty;
  };
}
