/**
 * What the views ask of the server, whichever run of it is the present one. They ask by the commands that the server
 * declares for every editor; our own is only that it tells when the answers may be others.
 */
import { EventEmitter, type Disposable, type Event } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CitationStyle } from '../../../server/src/core/draft/analysis.ts';
import type { MadeCorpus } from '../../../server/src/service/corpora/make.ts';
import type { DraftStatus } from '../../../server/src/service/features/status.ts';
import type { ClauseTexts } from '../../../server/src/service/features/commands.ts';
import type { FoundClause } from '../../../server/src/service/features/searchClauses.ts';
import type { CitingDraft, OutlinedCorpus } from '../../../server/src/service/features/outline.ts';
import type { NodeReference } from '../../../server/src/service/references.ts';

/** A draft's status, and whether the drafts of the workspace are all known. */
export interface Status extends DraftStatus {
  readonly index: 'idle' | 'working' | 'stopped';
}

/** A range as it travels, without the methods of the editor's own. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Every question is answered with null where no server runs, or where it refuses. */
export interface Server extends Disposable {
  /** Fires when the server has started, and whenever other answers may be had of the workspace. */
  readonly onChange: Event<void>;
  readonly isRunning: boolean;
  /** Resolves when the server runs, or will not. */
  started(): Promise<void>;
  outline(): Promise<readonly OutlinedCorpus[] | null>;
  citingDrafts(clause: NodeReference): Promise<readonly CitingDraft[] | null>;
  searchClauses(query: string): Promise<readonly FoundClause[] | null>;
  /** The texts of a clause, spelt as the draft of a URI has it. */
  clauseTexts(clause: NodeReference, uri: string | null): Promise<ClauseTexts | null>;
  /** Whether anything was to change; the server has the edit applied. */
  convertCitations(uri: string, style: CitationStyle, range: PlainRange | null): Promise<boolean | null>;
  /** The words of what a draft cites, as Markdown. */
  appendix(uri: string, order: 'document' | 'citation'): Promise<string | null>;
  /** An open document as a corpus file. */
  makeCorpus(uri: string): Promise<MadeCorpus | null>;
  status(uri: string): Promise<Status | null>;
  resumeIndexing(): Promise<void>;
  /** The present run, told before it starts; null where none could be made. */
  use(client: BaseLanguageClient | null): void;
}

export function createServer(onError: (error: unknown) => void): Server {
  const changes = new EventEmitter<void>();
  let current: BaseLanguageClient | null = null;
  let hasBegun = false;
  let waiting: (() => void)[] = [];

  const ask = async <R>(command: string, argument: object): Promise<R | null> => {
    if (current?.isRunning() !== true) return null;
    try {
      const call = { command: `shishin.server.${command}`, arguments: [argument] };
      return await current.sendRequest<R | null>('workspace/executeCommand', call);
    } catch (error) {
      onError(error);
      return null;
    }
  };

  const stateChanged = (): void => {
    hasBegun = true;
    if (!isStarting(current)) {
      for (const resolve of waiting) resolve();
      waiting = [];
    }
    changes.fire();
  };

  return {
    onChange: changes.event,
    get isRunning() {
      return current?.isRunning() === true;
    },
    started: () =>
      new Promise((resolve) => {
        if (hasBegun && !isStarting(current)) resolve();
        else waiting.push(resolve);
      }),
    outline: () => ask('outline', {}),
    citingDrafts: ({ corpus, path }) => ask('citingDrafts', { corpus, path }),
    searchClauses: (query) => ask('searchClauses', { query }),
    async clauseTexts({ corpus, path }, uri) {
      const spelt = uri === null ? null : await ask<ClauseTexts>('clauseTexts', { corpus, path, uri });
      // A document that the server does not have is no draft, and has no style of its own.
      return spelt ?? ask('clauseTexts', { corpus, path });
    },
    convertCitations: (uri, style, range) => ask('convertCitations', { uri, style, ...(range !== null && { range }) }),
    appendix: (uri, order) => ask('appendix', { uri, order }),
    makeCorpus: (uri) => ask('makeCorpus', { uri }),
    status: (uri) => ask('status', { uri }),
    async resumeIndexing() {
      await ask('resumeIndexing', {});
    },
    use(client) {
      current = client;
      client?.onNotification('shishin/workspaceChanged', () => changes.fire());
      client?.onDidChangeState(() => {
        if (current === client) stateChanged();
      });
      if (client === null) stateChanged();
    },
    dispose: () => changes.dispose(),
  };
}

/** By what it says of itself: the names of its states would have to be loaded with the library. */
function isStarting(client: BaseLanguageClient | null): boolean {
  return client !== null && client.needsStop() && !client.isRunning();
}
