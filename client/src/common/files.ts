/**
 * Reads and finds files for the server, where only the editor can: in virtual workspaces, and in a browser everywhere. The
 * server is told so, since other clients know nothing of these requests.
 */
import { RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, StaticFeature } from 'vscode-languageclient';
import type { FindFilesParams, ReadFileParams } from '../../../server/src/lsp/clientFiles.ts';

/** Serves files to the server of a client that has not been started. */
export function serveFiles(client: BaseLanguageClient): void {
  client.registerFeature(thatItIsOurs);
  client.onRequest('shishin/readFile', ({ uri }: ReadFileParams) => readFile(Uri.parse(uri)));
  client.onRequest('shishin/findFiles', async ({ folder, glob }: FindFilesParams) => {
    const found = await workspace.findFiles(new RelativePattern(Uri.parse(folder), glob), '**/node_modules/**');
    return found.map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
}

const thatItIsOurs: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...capabilities.experimental, shishin: {} };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

async function readFile(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    // A folder without the file is the common case, and a file that cannot be read says no more than none.
    return null;
  }
}

/** Both hosts have it; the types of neither are seen here. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly ignoreBOM: boolean },
) => {
  decode(bytes: Uint8Array): string;
};
