/** The extension's entry in the Node host: the server is the program `shishin` in a process of its own, over IPC. */
import { Uri, type ExtensionContext } from 'vscode';
import type { NodeModule } from 'vscode-languageclient/node';
import type { CreateClient } from '../common/languageClient.ts';
import { startSession, type Session } from '../common/session.ts';
import { serverFlags } from './serverFlags.ts';

let session: Session | undefined;

export function activate(context: ExtensionContext): void {
  session = startSession(context, () => loadClient(context));
}

async function loadClient(context: ExtensionContext): Promise<CreateClient> {
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
  const program: NodeModule = {
    module: Uri.joinPath(context.extensionUri, 'dist', 'shishin.js').fsPath,
    args: ['lsp'],
    transport: TransportKind.ipc,
    // Never the workspace, which is where the client would start it: nothing of it is to be picked up.
    options: { cwd: context.extensionUri.fsPath, execArgv: [...serverFlags] },
  };
  const debugged: NodeModule = {
    ...program,
    options: { ...program.options, execArgv: [...serverFlags, '--nolazy', '--inspect=6009'] },
  };
  return (options) => new LanguageClient('shishin', 'Shishin', { run: program, debug: debugged }, options);
}

export async function deactivate(): Promise<void> {
  await session?.end();
  session = undefined;
}
