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
import type { ConfiguredDraft, LanguageService } from '../service/languageService.ts';
import type { Answerer } from './answer.ts';
import type { Client } from './client.ts';
import { answerCommands } from './commands.ts';
import type { DraftConfig } from './configuration.ts';
import { answerDiagnostics } from './pulling.ts';
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

export interface RequestOptions {
  readonly connection: Connection;
  readonly client: Client;
  readonly service: LanguageService;
  readonly answerer: Answerer;
  readonly configOf: (draft: Draft) => Promise<DraftConfig>;
  readonly openDrafts: () => readonly Draft[];
  readonly draftAt: (uri: string) => Draft | undefined;
}

export function answerRequests(options: RequestOptions): void {
  answerAtCaret(options);
  answerInDraft(options);
  answerAcrossDrafts(options);
  answerSources(options);
  answerCommands(options);
  if (options.client.pullsDiagnostics) answerDiagnostics(options);
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
function answerAcrossDrafts(options: RequestOptions): void {
  const { connection, service, configOf, openDrafts } = options;
  const { request, draftRequest } = options.answerer;
  const configured = async (draft: Draft): Promise<ConfiguredDraft> => ({
    draft,
    settings: (await configOf(draft)).draft,
  });
  const allDrafts = (): Promise<readonly ConfiguredDraft[]> => Promise.all(openDrafts().map(configured));

  connection.onReferences(
    draftRequest(hasContext, null, async (draft, config, { position, context }) =>
      service.references({ draft, settings: config.draft }, position, await allDrafts(), context.includeDeclaration),
    ),
  );
  connection.onCodeLens(
    draftRequest(anything, null, async (draft, config) =>
      config.editor.codeLenses ? service.codeLenses(draft.uri, await allDrafts()) : null,
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
