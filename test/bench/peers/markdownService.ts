/** The Markdown language service of VS Code, asked for its outline after a change, which is the least that it computes again. */
import { loadPeer } from '../peers.ts';

export interface MarkdownService {
  outlineAfterChange(text: string): Promise<unknown>;
}

interface Service {
  getDocumentSymbols(document: unknown, options: object, token: unknown): Promise<unknown>;
}
interface Parser {
  parse(text: string, env: object): unknown[];
}

export function createMarkdownService(): MarkdownService | Error {
  const module = loadPeer<{
    createLanguageService(init: object): Service;
    githubSlugifier: unknown;
    LogLevel: { Off: unknown };
  }>('vscode-markdown-languageservice');
  const markdownIt = loadPeer<new () => Parser>('markdown-it');
  const documents = loadPeer<{
    TextDocument: { create(uri: string, language: string, version: number, text: string): { uri: string } };
  }>('vscode-languageserver-textdocument');
  const uris = loadPeer<{ URI: { parse(uri: string): unknown } }>('vscode-uri');
  for (const loaded of [module, markdownIt, documents, uris]) if (loaded instanceof Error) return loaded;
  if (module instanceof Error || markdownIt instanceof Error || documents instanceof Error || uris instanceof Error)
    return new Error('not installed');

  const engine = new markdownIt();
  const service = module.createLanguageService({
    workspace: {
      workspaceFolders: [],
      onDidChangeMarkdownDocument: nothing,
      onDidCreateMarkdownDocument: nothing,
      onDidDeleteMarkdownDocument: nothing,
      getAllMarkdownDocuments: async () => [],
      hasMarkdownDocument: () => false,
      openMarkdownDocument: async () => undefined,
      stat: async () => undefined,
      readDirectory: async () => [],
    },
    parser: {
      slugifier: module.githubSlugifier,
      tokenize: async (document: { getText(): string }) => engine.parse(document.getText(), {}),
    },
    logger: { level: module.LogLevel.Off, log: () => {} },
  });
  const token = { isCancellationRequested: false, onCancellationRequested: nothing };
  let version = 0;
  return {
    outlineAfterChange(text) {
      version++;
      const document = documents.TextDocument.create('file:///draft.md', 'markdown', version, text);
      return service.getDocumentSymbols(
        { ...document, ...methodsOf(document), $uri: uris.URI.parse(document.uri) },
        {},
        token,
      );
    },
  };
}

/** A document's members live on its class; the service wants them with a parsed address beside. */
function methodsOf(document: object): object {
  const bound: Record<string, unknown> = {};
  for (const name of ['getText', 'positionAt', 'offsetAt'] as const) {
    const member = (document as Record<string, unknown>)[name];
    if (typeof member === 'function') bound[name] = member.bind(document);
  }
  for (const name of ['uri', 'languageId', 'version', 'lineCount'] as const)
    bound[name] = (document as Record<string, unknown>)[name];
  return bound;
}

function nothing(): { dispose(): void } {
  return { dispose: () => {} };
}
