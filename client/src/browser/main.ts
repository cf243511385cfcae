/** The extension's entry in the web host: the server is a worker of its own, and every start makes a new one. */
import { Uri, type ExtensionContext } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import type { CreateClient } from '../common/languageClient.ts';
import { startSession, type Session } from '../common/session.ts';

let session: Session | undefined;

export function activate(context: ExtensionContext): void {
  session = startSession(context, () => loadClient(context.extensionUri));
}

async function loadClient(extension: Uri): Promise<CreateClient> {
  const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser');
  const connect = async (): Promise<MessageTransports> => {
    const worker = await startServer(extension);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return (options) => new LanguageClient('shishin', 'Shishin', connect, options);
}

/** Resolves when the server listens; rejects where it cannot be loaded. */
async function startServer(extension: Uri): Promise<Worker> {
  const urlOf = (...path: readonly string[]): string => Uri.joinPath(extension, 'dist', ...path).toString(true);
  const worker = new Worker(urlOf('server.browser.js'), { name: 'shishin' });
  const failure = await new Promise<string | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string | null>) => resolve(data), { once: true });
    worker.addEventListener('error', ({ message }) => resolve(message), { once: true });
    // The rule is about windows: the message of a worker goes nowhere else.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(urlOf('shishin', 'worker.js'));
  });
  // VS Code puts a class of its own in the place of `Worker`, of which the client does not take the worker for an instance.
  if (failure === null) return worker;
  worker.terminate();
  throw new Error(failure);
}

export async function deactivate(): Promise<void> {
  await session?.end();
  session = undefined;
}
