/**
 * How a request becomes exactly one answer. Whatever happens in between, the client gets a result or an error of the
 * protocol: `InvalidParams` for parameters of the wrong shape, `RequestCancelled` when it has lost interest,
 * `ContentModified` when the draft went on while the answer was prepared, `InternalError` (and a line in the log) for a
 * fault of ours. Nothing thrown reaches the connection.
 */
import { ErrorCodes, ResponseError, type CancellationToken } from 'vscode-jsonrpc';
import type { LSPErrorCodes } from 'vscode-languageserver-protocol';
import type { DraftSettings } from '../core/draft/analysis.ts';
import type { Draft } from '../service/draft.ts';
import type { DraftConfig } from './configuration.ts';
import type { Log } from './log.ts';

/** A result, or an error with data of type `E`. */
export type Answer<R, E = never> = R | ResponseError<E>;

/** Where a server is in its life: it answers between `initialize` and `shutdown` only. */
export interface Lifecycle {
  state: 'new' | 'running' | 'shutdown';
}

/** Why nothing is answered now; null while the server runs. */
export function refusalIn({ state }: Lifecycle): ResponseError<never> | null {
  if (state === 'new') return refusal(ErrorCodes.ServerNotInitialized, 'The server is not initialised.');
  return state === 'shutdown' ? refusal(ErrorCodes.InvalidRequest, 'The server is shutting down.') : null;
}

export interface AnswererOptions {
  readonly lifecycle: Lifecycle;
  readonly log: Log;
  /** The open draft of a URI as it is now. */
  readonly draftAt: (uri: string) => Draft | undefined;
  readonly configOf: (draft: Draft) => Promise<DraftConfig>;
  /** Analyses a draft as long as `goesOn` says so; answers whether it is analysed. */
  readonly prepare: (draft: Draft, settings: DraftSettings, goesOn: () => boolean) => Promise<boolean>;
}

export interface Answerer {
  /** A handler for a request about the workspace or the server. */
  readonly request: <P, R>(
    accepts: (params: unknown) => boolean,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
  ) => (params: P, token: CancellationToken) => Promise<Answer<R>>;
  /**
   * A handler for a request about an open draft, which is configured and analysed when the handler gets it. A draft that
   * is not open is answered with `unknown`, one that changed meanwhile with `outdated`.
   */
  readonly draftRequest: <P extends { readonly textDocument: { readonly uri: string } }, R, N, E = never>(
    accepts: (params: unknown) => boolean,
    unknown: N,
    handle: (draft: Draft, config: DraftConfig, params: P, token: CancellationToken) => R | Promise<R>,
    outdated?: ResponseError<E>,
  ) => (params: P, token: CancellationToken) => Promise<Answer<R | N, E>>;
}

export function createAnswerer({ lifecycle, log, draftAt, configOf, prepare }: AnswererOptions): Answerer {
  const request: Answerer['request'] = (accepts, handle) => async (params, token) => {
    const untimely = refusalIn(lifecycle);
    if (untimely !== null) return untimely;
    if (!accepts(params))
      return refusal(ErrorCodes.InvalidParams, 'The parameters do not have the shape of this request.');
    if (token.isCancellationRequested) return requestCancelled();
    try {
      const result = await handle(params, token);
      return token.isCancellationRequested ? requestCancelled() : result;
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<never>;
      log.error(error);
      return refusal(ErrorCodes.InternalError, error instanceof Error ? error.message : String(error));
    }
  };

  return {
    request,
    draftRequest: (accepts, unknown, handle, outdated = contentModified()) =>
      request(
        (params) => namesDocument(params) && accepts(params),
        async (params, token) => {
          const { uri } = params.textDocument;
          const draft = draftAt(uri);
          if (draft === undefined) return unknown;
          const isWanted = (): boolean => !token.isCancellationRequested && draftAt(uri) === draft;
          const config = await configOf(draft);
          if (isWanted() && (await prepare(draft, config.draft, isWanted))) {
            const result = await handle(draft, config, params, token);
            if (isWanted()) return result;
          }
          throw token.isCancellationRequested ? requestCancelled() : outdated;
        },
      ),
  };
}

/** The protocol's own, beside those of JSON-RPC. */
export const errorCodes = {
  ContentModified: -32801,
  RequestCancelled: -32800,
  ServerCancelled: -32802,
} as const satisfies Partial<typeof LSPErrorCodes>;

/** Resolves when the client has lost interest. */
export function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    token.onCancellationRequested(() => resolve());
  });
}

function refusal(code: number, message: string): ResponseError<never> {
  return new ResponseError<never>(code, message);
}

function contentModified(): ResponseError<never> {
  return refusal(errorCodes.ContentModified, 'The draft has changed.');
}

function requestCancelled(): ResponseError<never> {
  return refusal(errorCodes.RequestCancelled, 'The request was cancelled.');
}

function namesDocument(params: unknown): boolean {
  if (!isRecord(params) || !isRecord(params.textDocument)) return false;
  return typeof params.textDocument.uri === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
