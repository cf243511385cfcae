/** Telling the client that what it has asked for may have other answers now. */
import type { SessionOptions } from './session.ts';

export function refresh({ connection, client }: SessionOptions, onError: (error: unknown) => void): void {
  const { diagnostics, inlayHints, codeLenses } = client.refreshes;
  if (diagnostics) connection.languages.diagnostics.refresh().catch(onError);
  if (inlayHints) connection.languages.inlayHint.refresh().catch(onError);
  if (codeLenses) connection.sendRequest('workspace/codeLens/refresh').catch(onError);
}
