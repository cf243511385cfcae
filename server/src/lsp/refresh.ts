/** Telling the client that what it has asked for may have other answers now. */
import type { SessionOptions } from './session.ts';

export function refresh({ connection, client }: SessionOptions, onError: (error: unknown) => void): void {
  const { diagnostics, inlayHints, codeLenses, semanticTokens } = client.refreshes;
  if (diagnostics) connection.sendRequest('workspace/diagnostic/refresh').catch(onError);
  if (inlayHints) connection.sendRequest('workspace/inlayHint/refresh').catch(onError);
  if (codeLenses) connection.sendRequest('workspace/codeLens/refresh').catch(onError);
  if (semanticTokens) connection.sendRequest('workspace/semanticTokens/refresh').catch(onError);
}
