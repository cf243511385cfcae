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
function answerAtCaret({ connection, service, answerer: { request, draftRequest }, configOf }: RequestOptions): void {
  connection.onHover(
    draftRequest(hasPosition, null, async (draft, { position }) =>
      service.hover(draft, (await configOf(draft)).draft, position),
    ),
  );
  connection.onDefinition(
    draftRequest(hasPosition, null, async (draft, { position }) =>
      service.definition(draft, (await configOf(draft)).draft, position),
    ),
  );
  connection.onCompletion(
    draftRequest(hasPosition, null, async (draft, { position }) =>
      service.completion(draft, (await configOf(draft)).draft, position),
    ),
  );
  connection.onCompletionResolve(request(hasLabel, (item) => service.resolveCompletion(item)));
  connection.onCodeAction(
    draftRequest(hasRangeAndContext, null, async (draft, { range, context }) =>
      service.codeActions(draft, (await configOf(draft)).draft, range, context),
    ),
  );
  connection.onDocumentHighlight(
    draftRequest(hasPosition, null, async (draft, { position }) =>
      service.documentHighlights(draft, (await configOf(draft)).draft, position),
    ),
  );
}

/** What is asked of a draft or of a part of it. */
function answerInDraft({ connection, service, answerer: { draftRequest }, configOf }: RequestOptions): void {
  connection.languages.semanticTokens.on(
    draftRequest<SemanticTokensParams, SemanticTokens, null>(anything, null, async (draft) =>
      service.semanticTokens(draft, (await configOf(draft)).draft, null),
    ),
  );
  connection.languages.semanticTokens.onRange(
    draftRequest<SemanticTokensRangeParams, SemanticTokens, null>(hasRange, null, async (draft, { range }) =>
      service.semanticTokens(draft, (await configOf(draft)).draft, range),
    ),
  );
  connection.languages.inlayHint.on(
    draftRequest(hasRange, null, async (draft, { range }) => {
      const config = await configOf(draft);
      return config.editor.inlayHints ? service.inlayHints(draft, config.draft, range) : null;
    }),
  );
  connection.onDocumentLinks(
    draftRequest(anything, null, async (draft) => {
      const config = await configOf(draft);
      return config.editor.documentLinks ? service.documentLinks(draft, config.draft) : null;
    }),
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
    draftRequest(hasContext, null, async (draft, { position, context }) =>
      service.references(await configured(draft), position, await allDrafts(), context.includeDeclaration),
    ),
  );
  connection.onCodeLens(
    draftRequest(anything, null, async (draft) =>
      (await configOf(draft)).editor.codeLenses ? service.codeLenses(draft.uri, await allDrafts()) : null,
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
