/**
 * How findings reach the editor that does not ask for them: pushed once a draft has come to rest. A push waits for the
 * next turn of the event loop, in which changes that have already arrived are applied, and goes out only for the version
 * that is still the draft's own.
 */
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Draft } from '../service/draft.ts';
import type { Host } from './host.ts';

export interface PublisherOptions {
  readonly host: Host;
  readonly draftAt: (uri: string) => Draft | undefined;
  /** The findings of a draft; null where it has changed meanwhile, and will be scheduled again. */
  readonly diagnosticsOf: (draft: Draft) => Promise<Diagnostic[] | null>;
  readonly publish: (params: PublishDiagnosticsParams) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export interface Publisher {
  /** Publishes the findings of a draft soon; calls for a draft that already waits add nothing. */
  schedule(uri: string): void;
  /** Takes back what was published for a draft that is closed. */
  clear(uri: string): void;
}

export function createPublisher(options: PublisherOptions): Publisher {
  const waiting = new Set<string>();
  /** Which run for a draft began last: one that is overtaken has looked at settings or corpora that are others now. */
  const latest = new Map<string, symbol>();

  const run = async (uri: string): Promise<void> => {
    let draft: Draft | undefined;
    do {
      draft = options.draftAt(uri);
      await options.host.nextTurn();
    } while (draft !== options.draftAt(uri));
    waiting.delete(uri);
    if (draft === undefined) return;
    const own = Symbol(uri);
    latest.set(uri, own);
    const diagnostics = await options.diagnosticsOf(draft);
    if (diagnostics !== null && latest.get(uri) === own && options.draftAt(uri) === draft)
      await options.publish({ uri, version: draft.version, diagnostics });
  };

  return {
    schedule(uri) {
      if (waiting.has(uri)) return;
      waiting.add(uri);
      run(uri).catch((error: unknown) => {
        waiting.delete(uri);
        options.onError(error);
      });
    },
    clear(uri) {
      latest.delete(uri);
      options.publish({ uri, diagnostics: [] }).catch(options.onError);
    },
  };
}
