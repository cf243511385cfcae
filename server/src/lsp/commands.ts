/**
 * `workspace/executeCommand`: the commands that the server declares, each with one object as its argument. A command
 * that changes a draft has the client apply the edit, which then knows best whether the draft is still the same.
 */
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { ExecuteCommandParams, LSPAny, Range } from 'vscode-languageserver-protocol';
import { defaultSettings, type CitationStyle, type DraftSettings } from '../core/draft/analysis.ts';
import type { Draft } from '../service/draft.ts';
import { documentKey } from '../service/sources.ts';
import type { DraftConfig } from './configuration.ts';
import type { RequestOptions } from './requests.ts';
import { hasRange } from './shapes.ts';

/** The commands by name. */
export const serverCommands = {
  /** `{uri, style, range?}`: brings the citations of a draft to a style; answers whether anything was to change. */
  convertCitations: 'shishin.server.convertCitations',
  /** `{uri, order?}`: the appendix of cited clauses as Markdown. */
  appendix: 'shishin.server.appendix',
  /** `{uri}`: an open document as a corpus file: `{id, text, unread}`, the last the numbers of lines that could not be read. */
  makeCorpus: 'shishin.server.makeCorpus',
  /** `{query}`: clauses to pick from. */
  searchClauses: 'shishin.server.searchClauses',
  /** `{corpus, path, uri?}`: citation, quotation, text and preview of a clause; `uri` is the draft that they are for. */
  clauseTexts: 'shishin.server.clauseTexts',
  /** `{}`: the library as a tree, with how often the drafts of the workspace cite what. */
  outline: 'shishin.server.outline',
  /** `{corpus, path}`: the drafts that cite a clause, and where. */
  citingDrafts: 'shishin.server.citingDrafts',
  /** `{uri}`: what is seen in a draft, and why nothing is, in words. */
  status: 'shishin.server.status',
  /** `{}`: reads the drafts of the workspace after that was cancelled; answers when they are read. */
  resumeIndexing: 'shishin.server.resumeIndexing',
} as const;

export function answerCommands(options: RequestOptions): void {
  const { connection, answerer } = options;
  connection.onRequest(
    'workspace/executeCommand',
    answerer.request<ExecuteCommandParams, LSPAny>(namesCommand, ({ command, arguments: args }) =>
      execute(options, command, isRecord(args?.[0]) ? args[0] : {}),
    ),
  );
}

type Argument = Readonly<Record<string, unknown>>;

async function execute(options: RequestOptions, command: string, argument: Argument): Promise<LSPAny> {
  const { service, client, connection, workspace } = options;
  switch (command) {
    case serverCommands.convertCitations: {
      const { draft, settings } = await draftOf(options, argument);
      const range: Range | null = hasRange(argument) ? argument.range : null;
      const { convertCitations } = await import('../service/features/commands.ts');
      const edit = convertCitations(service.readingOf(draft, settings), styleOf(argument), range);
      return edit !== null && (await connection.sendRequest('workspace/applyEdit', { edit })).applied;
    }
    case serverCommands.appendix: {
      const { draft, settings } = await draftOf(options, argument);
      const order = argument['order'] === 'citation' ? 'citation' : 'document';
      // Few ever ask for it, so it is loaded then.
      const { appendixOf } = await import('../service/appendix.ts');
      return appendixOf([service.analysisOf(draft, settings)], { order, locale: client.locale });
    }
    case serverCommands.makeCorpus: {
      const { draft } = await draftOf(options, argument);
      const { makeCorpus } = await import('../service/corpora/make.ts');
      return asData(makeCorpus(draft.text.text, nameOf(draft.uri)));
    }
    case serverCommands.searchClauses:
      return asData(await service.searchClauses(textOf(argument, 'query')));
    case serverCommands.clauseTexts: {
      const settings = 'uri' in argument ? (await draftOf(options, argument)).settings : defaultSettings;
      return asData(await service.clauseTexts(argument, settings));
    }
    case serverCommands.outline:
      return asData(service.outline(await workspace.records()));
    case serverCommands.citingDrafts:
      return asData(service.citingDrafts(argument, await workspace.records()));
    case serverCommands.status: {
      const { draft, config } = await draftOf(options, argument);
      const { status } = await import('../service/features/status.ts');
      return { ...status(service.readingOf(draft, config.draft), config.isExcluded), index: workspace.index.state };
    }
    case serverCommands.resumeIndexing:
      workspace.index.resume();
      await workspace.index.settled();
      return workspace.index.state;
    default:
      throw refusal(`There is no command ${command}.`);
  }
}

async function draftOf(
  { draftAt, configOf }: RequestOptions,
  argument: Argument,
): Promise<{ draft: Draft; settings: DraftSettings; config: DraftConfig }> {
  const uri = textOf(argument, 'uri');
  const draft = draftAt(uri);
  if (draft === undefined) throw refusal(`The draft ${uri} is not open.`);
  const config = await configOf(draft);
  return { draft, settings: config.draft, config };
}

/** The name of a document without its folders. */
function nameOf(uri: string): string {
  const key = documentKey(uri);
  return key.slice(key.lastIndexOf('/') + 1);
}

function styleOf(argument: Argument): CitationStyle {
  const style = textOf(argument, 'style');
  if (!isStyle(style)) throw refusal(`There is no style ${style}.`);
  return style;
}

const styles: Readonly<Record<CitationStyle, true>> = {
  compact: true,
  linked: true,
  formal: true,
  titled: true,
  english: true,
};

function isStyle(text: string): text is CitationStyle {
  return Object.hasOwn(styles, text);
}

function textOf(argument: Argument, key: string): string {
  const text = argument[key];
  if (typeof text !== 'string') throw refusal(`The command needs a text ${key}.`);
  return text;
}

/** Plain data is what the protocol calls any value; its type does not know read-only lists. */
function asData(value: unknown): LSPAny {
  return value as LSPAny;
}

function refusal(message: string): ResponseError<never> {
  return new ResponseError<never>(ErrorCodes.InvalidParams, message);
}

function namesCommand(params: unknown): boolean {
  if (!isRecord(params) || typeof params['command'] !== 'string') return false;
  return params['arguments'] === undefined || Array.isArray(params['arguments']);
}

function isRecord(value: unknown): value is Argument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
