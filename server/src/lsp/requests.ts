/**
 * The requests of the protocol, each with the feature that answers it. The handlers hold nothing but that step: who may
 * ask, and what happens when a draft changes meanwhile, is the answerer's business.
 */
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { Draft } from '../service/draft.ts';
import type { LanguageService } from '../service/languageService.ts';
import { cancelled, type Answerer } from './answer.ts';
import type { Client } from './client.ts';
import { answerCommands } from './commands.ts';
import type { Configuration, DraftConfig } from './configuration.ts';
import type { Connection } from './connection.ts';
import type { Host } from './host.ts';
import { answerDiagnostics } from './pulling.ts';
import { answerWorkspaceDiagnostics } from './pullingWorkspace.ts';
import {
  anything,
  hasContext,
  hasLabel,
  hasPosition,
  hasQuery,
  hasRange,
  hasRangeAndContext,
  hasUri,
} from './shapes.ts';
import type { Workspace } from './workspace.ts';

export interface RequestOptions {
  readonly connection: Connection;
  readonly client: Client;
  readonly service: LanguageService;
  readonly answerer: Answerer;
  readonly host: Host;
  readonly configuration: Configuration;
  readonly configOf: (draft: Draft) => Promise<DraftConfig>;
  readonly workspace: Workspace;
  readonly draftAt: (uri: string) => Draft | undefined;
}

export function answerRequests(options: RequestOptions): void {
  answerAtCaret(options);
  answerInDraft(options);
  answerAcrossDrafts(options);
  answerSources(options);
  answerCommands(options);
  if (!options.client.pullsDiagnostics) return;
  answerDiagnostics(options);
  answerWorkspaceDiagnostics(options);
}

/** What is asked of a place in a draft. */
function answerAtCaret(options: RequestOptions): void {
  const { connection, service, configuration } = options;
  const { request, draftRequest } = options.answerer;
  connection.onRequest(
    'textDocument/hover',
    draftRequest(hasPosition, null, async (draft, config, { position }) => {
      const { hover } = await import('../service/features/hover.ts');
      return hover(service.readingOf(draft, config.draft), position);
    }),
  );
  connection.onRequest(
    'textDocument/definition',
    draftRequest(hasPosition, null, (draft, config, { position }) => service.definition(draft, config.draft, position)),
  );
  connection.onRequest(
    'textDocument/completion',
    draftRequest(hasPosition, null, async (draft, config, { position }) => {
      // Nobody writes while the server starts.
      const { completion } = await import('../service/features/completion.ts');
      return completion(service.readingOf(draft, config.draft), position);
    }),
  );
  connection.onRequest(
    'completionItem/resolve',
    request(hasLabel, (item) => service.resolveCompletion(item)),
  );
  connection.onRequest(
    'textDocument/codeAction',
    draftRequest(hasRangeAndContext, null, async (draft, config, { range, context }) => {
      const { codeActions } = await import('../service/features/codeActions.ts');
      const reading = service.readingOf(draft, config.draft);
      const actions = codeActions(reading, range, context);
      const project = await configuration.projectFileOf(draft.uri);
      const { silencingActions } = await import('../service/features/silencing.ts');
      return [...actions, ...(await silencingActions(reading, range, context, project))];
    }),
  );
  connection.onRequest(
    'textDocument/documentHighlight',
    draftRequest(hasPosition, null, (draft, config, { position }) =>
      service.documentHighlights(draft, config.draft, position),
    ),
  );
}

/** What is asked of a draft or of a part of it. */
function answerInDraft({ connection, service, answerer: { draftRequest } }: RequestOptions): void {
  connection.onRequest(
    'textDocument/semanticTokens/full',
    draftRequest(anything, null, (draft, config) => service.semanticTokens(draft, config.draft, null)),
  );
  connection.onRequest(
    'textDocument/semanticTokens/range',
    draftRequest(hasRange, null, (draft, config, { range }) => service.semanticTokens(draft, config.draft, range)),
  );
  connection.onRequest(
    'textDocument/inlayHint',
    draftRequest(hasRange, null, (draft, config, { range }) =>
      config.editor.inlayHints ? service.inlayHints(draft, config.draft, range) : null,
    ),
  );
  connection.onRequest(
    'textDocument/documentLink',
    draftRequest(anything, null, async (draft, config) => {
      if (!config.editor.documentLinks) return null;
      const { documentLinks } = await import('../service/features/documentLinks.ts');
      return documentLinks(service.readingOf(draft, config.draft));
    }),
  );
}

/** What is asked of one document and answered from all. */
function answerAcrossDrafts({ connection, service, workspace, answerer }: RequestOptions): void {
  const { request, draftRequest } = answerer;
  connection.onRequest(
    'textDocument/references',
    draftRequest(hasContext, null, async (draft, config, { position, context }, token) => {
      // Half a list would be taken for a whole one.
      await Promise.race([workspace.index.settled(), cancelled(token)]);
      const records = await workspace.records();
      return service.references(draft, config.draft, position, records, context.includeDeclaration);
    }),
  );
  connection.onRequest(
    'textDocument/codeLens',
    draftRequest(anything, null, async (draft, config) =>
      config.editor.codeLenses ? service.codeLenses(draft.uri, await workspace.records()) : null,
    ),
  );
  connection.onRequest(
    'workspace/symbol',
    request(hasQuery, ({ query }) => service.workspaceSymbols(query)),
  );
}

/** What is asked of the sources. */
function answerSources({ connection, service, answerer: { request, draftRequest } }: RequestOptions): void {
  connection.onRequest(
    'textDocument/documentSymbol',
    draftRequest(anything, null, (draft) => service.documentSymbols(draft.uri)),
  );
  connection.onRequest(
    'textDocument/foldingRange',
    draftRequest(anything, null, (draft) => service.foldingRanges(draft.uri)),
  );
  connection.onRequest(
    'workspace/textDocumentContent',
    request(hasUri, ({ uri }) => {
      const corpus = service.sources.corpusAt(uri);
      if (corpus === null) throw new ResponseError(ErrorCodes.InvalidParams, `There is no source ${uri}.`);
      return { text: corpus.source };
    }),
  );
}
