/** The folders of the workspace: those that the client opened with, and what it adds and takes away. */
import { documentKey, nameIn } from '../service/sources.ts';
import type { Client } from './client.ts';
import type { Connection } from './connection.ts';

export interface Folders {
  /** URIs without a slash at their end. */
  all(): readonly string[];
  /** The innermost folder that a document lies in; null outside of all. */
  of(uri: string): string | null;
  onChange(listener: () => void): void;
  /** To be called when the client is ready. */
  start(): void;
}

export function createFolders(connection: Connection, client: Pick<Client, 'folders' | 'tracksFolders'>): Folders {
  let folders = client.folders.map(withoutSlash);
  const listeners: (() => void)[] = [];
  return {
    all: () => folders,
    of: (uri) => innermostAround(uri, folders),
    onChange: (listener) => void listeners.push(listener),
    start() {
      if (!client.tracksFolders) return;
      connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
        const gone = new Set(removed.map(({ uri }) => documentKey(withoutSlash(uri))));
        const kept = folders.filter((folder) => !gone.has(documentKey(folder)));
        folders = [...kept, ...added.map(({ uri }) => withoutSlash(uri))];
        for (const listener of listeners) listener();
      });
    },
  };
}

/** The innermost of some folders that a document lies in; null outside of all. */
export function innermostAround(uri: string, folders: readonly string[]): string | null {
  const around = folders.filter((folder) => nameIn(folder, uri) !== null);
  return around.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/u, '');
}
