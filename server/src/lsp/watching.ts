/**
 * What changes on disk: told by the client where it watches files for its servers, else seen by the host; and told by
 * the client of what it does itself. Whoever is concerned listens, and decides by the URI.
 */
import { defaultConfig } from '../service/config/config.ts';
import type { Client } from './client.ts';
import { register as registerFor, type Connection } from './connection.ts';
import type { Folders } from './folders.ts';
import type { Host } from './host.ts';

export interface Watching {
  /** Calls back with the URIs of files that have changed, were made, or are gone. */
  onChange(listener: (uris: readonly string[]) => void): void;
  /** Watches files besides that some configuration calls drafts. */
  also(globs: readonly string[]): void;
  /** To be called when the client takes registrations. */
  start(): void;
}

export interface WatchingOptions {
  readonly connection: Connection;
  readonly client: Pick<Client, 'registersWatchers'>;
  readonly host: Pick<Host, 'watch'>;
  readonly folders: Folders;
  readonly onError: (error: unknown) => void;
}

/** What every project may have: drafts, what `.shishin` holds (the folder itself may go), and which files git ignores. */
const always = [...defaultConfig.files.include, '**/.shishin', '**/.shishin/**', '**/.gitignore'];

export function createWatching({ connection, client, host, folders, onError }: WatchingOptions): Watching {
  const listeners: ((uris: readonly string[]) => void)[] = [];
  const known = new Set(always);
  let ends: readonly (() => void)[] = [];
  const emit = (uris: readonly string[]): void => {
    for (const listener of listeners) listener(uris);
  };
  const register = (globs: readonly string[]): void => {
    const watchers = globs.map((globPattern) => ({ globPattern }));
    registerFor(connection, 'workspace/didChangeWatchedFiles', { watchers }).catch(onError);
  };
  const watch = (): void => {
    for (const end of ends) end();
    ends = folders.all().map((folder) => host.watch(folder, (uri) => emit([uri])));
  };
  connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }) => emit(changes.map(({ uri }) => uri)));
  // What the editor itself does to files it says at once, and of folders as a whole; watchers may be slow, or deaf on a
  // drive of the network.
  connection.onNotification('workspace/didCreateFiles', ({ files }) => emit(files.map(({ uri }) => uri)));
  connection.onNotification('workspace/didDeleteFiles', ({ files }) => emit(files.map(({ uri }) => uri)));
  connection.onNotification('workspace/didRenameFiles', ({ files }) => {
    emit(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]));
  });

  return {
    onChange: (listener) => void listeners.push(listener),
    also(globs) {
      const others = globs.filter((glob) => !known.has(glob));
      for (const glob of others) known.add(glob);
      if (client.registersWatchers && others.length > 0) register(others);
    },
    start() {
      if (client.registersWatchers) {
        register(always);
        return;
      }
      watch();
      folders.onChange(watch);
    },
  };
}
