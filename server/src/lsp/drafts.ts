/**
 * The open drafts, and beside them the open project files, which are no drafts but count before what is on disk. What an
 * editor says about them is checked before it is believed: a change of the wrong shape is refused as a whole, so that a
 * draft is always some text that the editor has had. What is thrown here the connection catches and logs, as there is no
 * answer to a notification.
 */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { isProjectFile } from '../service/config/projectFile.ts';
import { changeDraft, openDraft, type Draft } from '../service/draft.ts';
import { documentKey } from '../service/sources.ts';
import type { Connection } from './connection.ts';
import { isRange } from './shapes.ts';

export interface Drafts {
  /** The draft of a URI as anybody writes it: the editor's own percent-encodes other signs than that of a file that was found. */
  get(uri: string): Draft | undefined;
  all(): readonly Draft[];
  /** Calls back when a draft is opened, and when it has other words. */
  onChange(listener: (draft: Draft) => void): void;
  onClose(listener: (draft: Draft) => void): void;
  /** The configuration of a project as it is open in the editor. */
  projectFile(uri: string): Draft | undefined;
  /** Calls back when a project file is opened, has other words, and is closed. */
  onProjectFile(listener: (uri: string) => void): void;
  /** Begins to follow what the client does. */
  listen(connection: Pick<Connection, 'onNotification'>): void;
}

export function createDrafts(): Drafts {
  // Both by `documentKey`.
  const drafts = new Map<string, Draft>();
  const projectFiles = new Map<string, Draft>();
  const changeListeners: ((draft: Draft) => void)[] = [];
  const closeListeners: ((draft: Draft) => void)[] = [];
  const projectFileListeners: ((uri: string) => void)[] = [];
  const keep = (draft: Draft): void => {
    const key = documentKey(draft.uri);
    if (isProjectFile(draft.uri)) {
      projectFiles.set(key, draft);
      for (const listener of projectFileListeners) listener(draft.uri);
      return;
    }
    drafts.set(key, draft);
    for (const listener of changeListeners) listener(draft);
  };

  return {
    get: (uri) => drafts.get(documentKey(uri)),
    all: () => [...drafts.values()],
    onChange: (listener) => void changeListeners.push(listener),
    onClose: (listener) => void closeListeners.push(listener),
    projectFile: (uri) => projectFiles.get(documentKey(uri)),
    onProjectFile: (listener) => void projectFileListeners.push(listener),
    listen(connection) {
      connection.onNotification('textDocument/didOpen', ({ textDocument: { uri, languageId, version, text } }) => {
        if (![uri, languageId, text].every((part) => typeof part === 'string'))
          throw new TypeError('A draft is opened with its URI, its language and its text.');
        keep(openDraft(uri, languageId, version, text));
      });
      connection.onNotification('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
        const key = documentKey(uri);
        const draft = drafts.get(key) ?? projectFiles.get(key);
        if (draft === undefined) return;
        if (!Array.isArray(contentChanges) || !contentChanges.every(isChange))
          throw new TypeError(`Changes of ${uri} do not have the shape of changes.`);
        // The words count, whatever number they have.
        const number = typeof version === 'number' ? version : draft.version;
        if (contentChanges.length > 0) keep(changeDraft(draft, contentChanges, number));
      });
      connection.onNotification('textDocument/didClose', ({ textDocument: { uri } }) => {
        const key = documentKey(uri);
        if (projectFiles.delete(key)) for (const listener of projectFileListeners) listener(uri);
        const draft = drafts.get(key);
        if (draft === undefined) return;
        drafts.delete(key);
        for (const listener of closeListeners) listener(draft);
      });
    },
  };
}

function isChange(change: TextDocumentContentChangeEvent | null): boolean {
  if (typeof change !== 'object' || change === null || typeof change.text !== 'string') return false;
  return !('range' in change) || change.range === undefined || isRange(change.range);
}
