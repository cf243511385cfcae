/**
 * The language server as a process: `shishin lsp --stdio`, and `--node-ipc` for VS Code. The library watches over the
 * client's process and ends this one with it.
 */
import process from 'node:process';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { createNodeHost } from './host.ts';

/** Transports that the library opens by what the command line says. */
const transports = new Set(['--node-ipc', '--pipe', '--socket']);

/** Serves over the transport that the arguments name, standard input and output by default. */
export function runServer(argv: readonly string[], version: string): void {
  const named = argv.some((word) => transports.has(word.split('=', 1)[0] ?? ''));
  const connection = named ? createConnection() : createConnection(process.stdin, process.stdout);
  startServer(connection, createNodeHost(__dirname, version));
}
