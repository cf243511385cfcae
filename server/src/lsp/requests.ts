/**
 * The requests of the protocol, each with the feature that answers it. The handlers hold nothing but that step: who may
 * ask, and what happens when a draft changes meanwhile, is the answerer's business.
 */
import {
  ErrorCodes,
  ResponseError,
  type Connection,
  type SemanticTokens,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { Draft } from '../service/draft.ts';
import type { LanguageService } from '../service/languageService.ts';
import { cancelled, type Answerer } from './answer.ts';
import type { Client } from './client.ts';
import { answerCommands } from './commands.ts';
import type { Configuration, DraftConfig } from './configuration.ts';
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
function answerAtCaret({ connection, service, answerer: { request, draftRequest } }: RequestOptions): void {
  connection.onHover(
    draftRequest(hasPosition, null, (draft, config, { position }) => service.hover(draft, config.draft, position)),
  );
  connection.onDefinition(
    draftRequest(hasPosition, null, (draft, config, { position }) => service.definition(draft, config.draft, position)),
  );
  connection.onCompletion(
    draftRequest(hasPosition, null, (draft, config, { position }) => service.completion(draft, config.draft, position)),
  );
  connection.onCompletionResolve(request(hasLabel, (item) => service.resolveCompletion(item)));
  connection.onCodeAction(
    draftRequest(hasRangeAndContext, null, (draft, config, { range, context }) =>
      service.codeActions(draft, config.draft, range, context),
    ),
  );
  connection.onDocumentHighlight(
    draftRequest(hasPosition, null, (draft, config, { position }) =>
      service.documentHighlights(draft, config.draft, position),
    ),
  );
}

/** What is asked of a draft or of a part of it. */
function answerInDraft({ connection, service, answerer: { draftRequest } }: RequestOptions): void {
  connection.languages.semanticTokens.on(
    draftRequest<SemanticTokensParams, SemanticTokens, null>(anything, null, (draft, config) =>
      service.semanticTokens(draft, config.draft, null),
    ),
  );
  connection.languages.semanticTokens.onRange(
    draftRequest<SemanticTokensRangeParams, SemanticTokens, null>(hasRange, null, (draft, config, { range }) =>
      service.semanticTokens(draft, config.draft, range),
    ),
  );
  connection.languages.inlayHint.on(
    draftRequest(hasRange, null, (draft, config, { range }) =>
      config.editor.inlayHints ? service.inlayHints(draft, config.draft, range) : null,
    ),
  );
  connection.onDocumentLinks(
    draftRequest(anything, null, (draft, config) =>
      config.editor.documentLinks ? service.documentLinks(draft, config.draft) : null,
    ),
  );
}

/** What is asked of one document and answered from all. */
function answerAcrossDrafts({ connection, service, workspace, answerer }: RequestOptions): void {
  const { request, draftRequest } = answerer;
  connection.onReferences(
    draftRequest(hasContext, null, async (draft, config, { position, context }, token) => {
      // Half a list would be taken for a whole one.
      await Promise.race([workspace.index.settled(), cancelled(token)]);
      const records = await workspace.records();
      return service.references(draft, config.draft, position, records, context.includeDeclaration);
    }),
  );
  connection.onCodeLens(
    draftRequest(anything, null, async (draft, config) =>
      config.editor.codeLenses ? service.codeLenses(draft.uri, await workspace.records()) : null,
    ),
  );
  connection.onWorkspaceSymbol(request(hasQuery, ({ query }) => service.workspaceSymbols(query)));
}

/** What is asked of the sources. */
function answerSources({ connection, service, answerer: { request, draftRequest } }: RequestOptions): void {
  connection.onDocumentSymbol(draftRequest(anything, null, (draft) => service.documentSymbols(draft.uri)));
  connection.onFoldingRanges(draftRequest(anything, null, (draft) => service.foldingRanges(draft.uri)));
  connection.workspace.textDocumentContent.on(
    request(hasUri, ({ uri }) => {
      const corpus = service.sources.corpusAt(uri);
      if (corpus === null) throw new ResponseError(ErrorCodes.InvalidParams, `There is no source ${uri}.`);
      return { text: corpus.source };
    }),
  );
}
