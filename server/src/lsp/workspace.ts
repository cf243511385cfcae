/**
 * The workspace as the session sees it: the index of its drafts, fed by what the client and the host tell of its folders,
 * and what everybody else is told when it has changed.
 */
import { currentOf } from '../service/corpora/liveLibrary.ts';
import type { Draft } from '../service/draft.ts';
import type { LanguageService } from '../service/languageService.ts';
import { createDraftIndex, type DraftIndex } from '../service/workspace/draftIndex.ts';
import type { DraftRecord } from '../service/workspace/record.ts';
import { defaultConfig } from '../service/config/config.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import { settingsOf, type Connection } from './connection.ts';
import { debounced } from './debounced.ts';
import type { Folders } from './folders.ts';
import type { Host } from './host.ts';
import type { Log } from './log.ts';
import { createProgressDisplay } from './progress.ts';
import type { SessionOptions } from './session.ts';
import type { Watching } from './watching.ts';

export interface WorkspaceOptions extends Pick<SessionOptions, 'connection' | 'host' | 'client' | 'library'> {
  readonly service: LanguageService;
  readonly configuration: Configuration;
  readonly folders: Folders;
  readonly watching: Watching;
  readonly log: Log;
  readonly openDrafts: () => readonly Draft[];
  readonly isOpen: (uri: string) => boolean;
}

export interface Workspace {
  readonly index: DraftIndex;
  readonly hasEnded: boolean;
  /** The citations of all drafts, those of open ones as the editor has them now. */
  records(): Promise<readonly DraftRecord[]>;
  /** An open draft has other words now, or is no longer open. */
  draftChanged(): void;
  draftClosed(uri: string): void;
  /** The settings are others now. */
  configurationChanged(): void;
  /** Calls back whenever other answers may be had of the workspace. */
  onChange(listener: () => void): void;
  /** Resolves when something changes, or the session ends. */
  nextChange(): Promise<void>;
  /** Begins to look for drafts. */
  start(): void;
  /** Ends all work, and lets go of whoever waits. */
  end(): void;
}

export function connectWorkspace(options: WorkspaceOptions): Workspace {
  const { connection, host, client, service, configuration, folders, watching, log, openDrafts, isOpen } = options;
  const onError = (error: unknown): void => log.error(error);
  const listeners: (() => void)[] = [];
  let waiting: (() => void)[] = [];
  let hasEnded = false;
  const release = (): void => {
    const released = waiting;
    waiting = [];
    for (const resolve of released) resolve();
  };
  const changed = (): void => {
    release();
    for (const listener of listeners) listener();
  };
  const progress = createProgressDisplay({ connection, client, onCancel: () => index.stop(), onError });
  const index = createDraftIndex({
    library: () => currentOf(options.library),
    findFiles: (folder) => filesOf(folder, { connection, host, client, configuration, watching }),
    readFile: (uri) => host.readFile(uri),
    nextTurn: () => host.nextTurn(),
    async settingsOf(uri) {
      const config = await configuration.of(uri);
      return config.isIncluded ? config.draft : null;
    },
    isOpen,
    onProgress: (done) => progress.report(done),
    onSettled() {
      progress.end();
      changed();
    },
    onError,
  });
  folders.onChange(() => index.setFolders(folders.all()));
  watching.onChange((uris) => {
    for (const uri of uris) if (!HAS_NO_DRAFTS.test(uri)) index.changed(uri);
  });

  const openRecords = async (): Promise<readonly DraftRecord[]> => {
    const records = await Promise.all(
      openDrafts().map(async (draft) => {
        const config = await configuration.of(draft.uri);
        return config.isExcluded ? null : service.recordOf(draft, config.draft);
      }),
    );
    return records.filter((record) => record !== null);
  };
  const soon = debounced(host, REST, changed);

  return {
    index,
    get hasEnded() {
      return hasEnded;
    },
    records: async () => [...(await openRecords()), ...index.records()],
    draftChanged: soon,
    draftClosed(uri) {
      // A draft may have been made in the editor before anybody tells that it is there.
      if (index.has(uri) || folders.of(uri) !== null) index.changed(uri);
      else soon();
    },
    configurationChanged() {
      index.readAgain();
      soon();
    },
    nextChange: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    end() {
      hasEnded = true;
      index.dispose();
      release();
    },
    onChange: (listener) => void listeners.push(listener),
    start: () => index.setFolders(folders.all()),
  };
}

interface Search {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly configuration: Configuration;
  readonly watching: Watching;
}

/** The files of a folder that may be drafts, without those that git ignores or the editor hides. */
async function* filesOf(folder: string, search: Search): AsyncGenerator<string> {
  const { files } = await search.configuration.of(`${folder}/-`);
  const include = [...new Set([...defaultConfig.files.include, ...files.include])];
  search.watching.also(files.include);
  yield* search.host.findFiles(folder, {
    include,
    exclude: await hiddenBy(folder, search),
    respectsIgnoreFiles: true,
  });
}

/** The globs that the editor's own `files.exclude` hides in a folder. */
async function hiddenBy(folder: string, { connection, client }: Search): Promise<readonly string[]> {
  if (!client.hasConfiguration) return [];
  const hidden = await settingsOf(connection, { scopeUri: folder, section: 'files.exclude' }).catch(() => null);
  if (typeof hidden !== 'object' || hidden === null) return [];
  // What a glob without a slash at its end hides, it hides with all that lies below.
  return Object.entries(hidden).flatMap(([glob, isHidden]) => (isHidden === true ? [glob, `${glob}/**`] : []));
}

/** Where no draft ever is, and where much changes that some editors have us watch. */
const HAS_NO_DRAFTS = /\/(?:\.shishin|\.git|node_modules)\//u;

/** How long a draft rests before what depends on all drafts is worked out again, in milliseconds. */
const REST = 500;
