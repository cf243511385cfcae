/**
 * The index of a workspace: a record of every draft in its folders, made in the background and kept up to date by what
 * changes. It finds the files, reads them a few at a time, and works in slices, so that whatever the editor asks meanwhile
 * is answered at once. It keeps nothing that could not be read again.
 */
import { citationsInSteps } from '../../core/draft/analyser.ts';
import type { DraftSettings } from '../../core/draft/analysis.ts';
import type { Library } from '../../core/draft/library.ts';
import { currentOf } from '../corpora/liveLibrary.ts';
import { markupOfFileName } from '../../core/markup/languages.ts';
import { createDraftText } from '../draftText.ts';
import { runInSlices, Slices } from '../slices.ts';
import { documentKey } from '../sources.ts';
import { recordOf, type DraftRecord } from './record.ts';

export interface DraftIndexOptions {
  /** What drafts are read against at present. */
  readonly library: () => Library;
  /** The files of a folder that may be drafts, by URI. */
  readonly findFiles: (folder: string) => AsyncIterable<string>;
  readonly readFile: (uri: string) => Promise<string | null>;
  /** Resolves in another turn of the event loop. */
  readonly nextTurn: () => Promise<void>;
  /** Under which settings a file is read; null where the configuration says that it is no draft. */
  readonly settingsOf: (uri: string) => Promise<DraftSettings | null>;
  /** Whether the editor has the draft open; its file is not read then, since what the editor has is newer. */
  readonly isOpen: (uri: string) => boolean;
  /** Called after some work, with how much of it is done. */
  readonly onProgress: (progress: IndexProgress) => void;
  /** Called when the work is done or was stopped, and something has changed by it. */
  readonly onSettled: () => void;
  readonly onError: (error: unknown) => void;
}

export interface IndexProgress {
  /** Drafts read since the work began. */
  readonly done: number;
  /** Drafts to be read, as far as they are known. */
  readonly total: number;
}

/** A draft that the index knows. */
export interface IndexedDraft {
  readonly uri: string;
  /** Null while the draft has not been read. */
  readonly record: DraftRecord | null;
  /** Another one each time that the file has changed. */
  readonly revision: number;
}

export interface DraftIndex {
  /** All drafts in the order in which they were found. */
  drafts(): Iterable<IndexedDraft>;
  /** The records of the drafts that are not open. */
  records(): Iterable<DraftRecord>;
  has(uri: string): boolean;
  /** `stopped`: somebody has cancelled the work; what is known is served, and nothing more is read. */
  readonly state: 'idle' | 'working' | 'stopped';
  /** Which folders are the workspace. */
  setFolders(folders: readonly string[]): void;
  /** Looks again at everything: settings or corpora are others now. */
  readAgain(): void;
  /** A file has changed, was made, or is gone; or the editor has closed it. */
  changed(uri: string): void;
  /** Ends the work until it is resumed. */
  stop(): void;
  resume(): void;
  /** Resolves when there is nothing left to do, or the work was stopped. */
  settled(): Promise<void>;
  dispose(): void;
}

/** Makes an index that does nothing until it is told its folders. */
export function createDraftIndex(options: DraftIndexOptions): DraftIndex {
  return new Index(options);
}

/** Files that are read ahead of their analysis. */
const AHEAD = 16;

interface Entry {
  readonly uri: string;
  record: DraftRecord | null;
  revision: number;
  /** The only setting that decides what is cited. */
  edition: string | null;
}

class Index implements DraftIndex {
  readonly #options: DraftIndexOptions;
  readonly #entries = new Map<string, Entry>();
  /** Keys of the drafts that wait to be read. */
  readonly #waiting = new Set<string>();
  readonly #slices: Slices;
  #library: Library;
  #folders: readonly string[] = [];
  /** What is to be listed: nothing, what has come and gone, or that and what is read otherwise than before. */
  #listing: 'no' | 'files' | 'settings' = 'no';
  #work: Promise<void> | null = null;
  #isStopped = false;
  #isDisposed = false;
  #revision = 0;
  #done = 0;
  #hasChanged = false;

  constructor(options: DraftIndexOptions) {
    this.#options = options;
    this.#library = options.library();
    this.#slices = new Slices(options.nextTurn);
  }

  get state(): DraftIndex['state'] {
    if (this.#isStopped) return 'stopped';
    return this.#work === null ? 'idle' : 'working';
  }

  drafts(): Iterable<IndexedDraft> {
    return this.#entries.values();
  }

  *records(): Iterable<DraftRecord> {
    for (const { uri, record } of this.#entries.values())
      if (record !== null && !this.#options.isOpen(uri)) yield record;
  }

  has(uri: string): boolean {
    return this.#entries.has(documentKey(uri));
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#listAgain();
    this.#begin();
  }

  readAgain(): void {
    this.#listing = 'settings';
    const library = this.#options.library();
    if (library !== this.#library) {
      this.#library = library;
      for (const key of this.#entries.keys()) this.#waiting.add(key);
    }
    this.#begin();
  }

  changed(uri: string): void {
    const key = documentKey(uri);
    if (this.#entries.has(key)) this.#waiting.add(key);
    // Only a listing knows whether a new file is a draft, or ignored; folders come and go as a whole besides.
    else this.#listAgain();
    this.#begin();
  }

  stop(): void {
    this.#isStopped = true;
  }

  resume(): void {
    this.#isStopped = false;
    this.#begin();
  }

  async settled(): Promise<void> {
    while (this.#work !== null) await this.#work;
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  #begin(): void {
    if (this.#work !== null || this.#isStopped || this.#isDisposed) return;
    this.#done = 0;
    this.#work = this.#run()
      .catch(this.#options.onError)
      .finally(() => {
        this.#work = null;
        // What came while the last file was read has not been begun by anybody.
        if (this.#listing !== 'no' || this.#waiting.size > 0) this.#begin();
        if (this.#work !== null || !this.#hasChanged || this.#isDisposed) return;
        this.#hasChanged = false;
        this.#options.onSettled();
      });
  }

  async #run(): Promise<void> {
    // Many events come at once, and all of them are to be seen before the first file is read.
    await this.#slices.end();
    while (this.#goesOn()) {
      if (this.#listing !== 'no') await this.#list();
      else if (this.#waiting.size > 0) await this.#readSome();
      else return;
    }
  }

  /** Has it looked for drafts that have come or gone, in all folders. */
  #listAgain(): void {
    if (this.#listing === 'no') this.#listing = 'files';
  }

  #goesOn(): boolean {
    return !this.#isStopped && !this.#isDisposed;
  }

  /** Finds out which drafts there are: those that are new will be read, those that are gone are forgotten. */
  async #list(): Promise<void> {
    const { findFiles, settingsOf } = this.#options;
    const comparesSettings = this.#listing === 'settings';
    this.#listing = 'no';
    const found = new Set<string>();
    for (const folder of this.#folders) {
      for await (const uri of findFiles(folder)) {
        if (!this.#goesOn()) {
          // A listing that is broken off says nothing about what is gone, and has to be made again.
          this.#listing = comparesSettings ? 'settings' : 'files';
          return;
        }
        if (this.#slices.isOver) await this.#slices.end();
        const key = documentKey(uri);
        if (found.has(key)) continue;
        const known = this.#entries.get(key);
        if (known !== undefined && !comparesSettings) {
          found.add(key);
          continue;
        }
        const settings = await settingsOf(uri);
        if (settings === null) continue;
        found.add(key);
        if (known === undefined) this.#entries.set(key, { uri, record: null, revision: 0, edition: settings.edition });
        if (known === undefined || known.edition !== settings.edition) this.#waiting.add(key);
      }
    }
    for (const key of this.#entries.keys()) if (!found.has(key)) this.#forget(key);
  }

  async #readSome(): Promise<void> {
    const keys: string[] = [];
    for (const key of this.#waiting) {
      if (keys.length === AHEAD) break;
      keys.push(key);
    }
    // Whatever changes from now on has to be read once more, also one of these.
    for (const key of keys) this.#waiting.delete(key);
    const texts = keys.map((key) => this.#textOf(key));
    for (const [index, key] of keys.entries()) {
      const text = await texts[index];
      if (!this.#goesOn()) {
        for (const unread of keys.slice(index)) this.#waiting.add(unread);
        return;
      }
      await this.#read(key, text ?? null);
      this.#done++;
      const left = keys.length - index - 1 + this.#waiting.size;
      this.#options.onProgress({ done: this.#done, total: this.#done + left });
    }
  }

  /** The text of a draft's file; '' for one that is open, because nothing is read from its file. */
  #textOf(key: string): Promise<string | null> {
    const entry = this.#entries.get(key);
    if (entry === undefined) return Promise.resolve(null);
    return this.#options.isOpen(entry.uri) ? Promise.resolve('') : this.#options.readFile(entry.uri);
  }

  async #read(key: string, text: string | null): Promise<void> {
    const entry = this.#entries.get(key);
    const settings = entry === undefined || text === null ? null : await this.#options.settingsOf(entry.uri);
    if (entry === undefined || text === null || settings === null) {
      this.#forget(key);
      return;
    }
    const record = await this.#analyse(entry.uri, withoutMark(text), settings);
    entry.record = record;
    entry.edition = settings.edition;
    entry.revision = ++this.#revision;
    this.#hasChanged = true;
  }

  async #analyse(uri: string, text: string, settings: DraftSettings): Promise<DraftRecord> {
    const steps = citationsInSteps(text, markupOfFileName(uri), currentOf(this.#library), settings);
    const citations = await runInSlices(steps, this.#slices, () => true);
    return recordOf(uri, citations?.value ?? [], () => createDraftText(text));
  }

  #forget(key: string): void {
    this.#waiting.delete(key);
    if (this.#entries.delete(key)) this.#hasChanged = true;
  }
}

/** A byte order mark is no part of the text, for editors as for us. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
