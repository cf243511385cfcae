/**
 * The language server as a process: `shishin lsp --stdio`, and `--node-ipc` for VS Code. It ends with its client's process,
 * however that ends.
 */
import module from 'node:module';
import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc/node';
import { createConnection } from '../lsp/connection.ts';
import { startServer } from '../lsp/server.ts';
import { createNodeHost } from './host.ts';

/** Serves over the transport that the arguments name, standard input and output by default. */
export function runServer(argv: readonly string[], version: string): void {
  startServer(createConnection(...transportOf(argv)), createNodeHost(__dirname, version));
  setTimeout(keepCompiled, SETTLED).unref();
}

/** When a session has begun, in milliseconds after its start: what its first requests need has been compiled by then. */
const SETTLED = 5000;

/** Node keeps what it has compiled when a process ends, and many an editor does not let its server end but kills it. */
function keepCompiled(): void {
  // Node has had this since 22.10 only.
  const { flushCompileCache }: Partial<typeof module> = module;
  flushCompileCache?.();
}

/** The options are those that every server made with `vscode-languageserver` takes: `--pipe=NAME` or `--pipe NAME`. */
function transportOf(argv: readonly string[]): readonly [MessageReader, MessageWriter] {
  if (argv.includes('--node-ipc')) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  const pipe = valueOf(argv, '--pipe');
  if (pipe !== undefined) return createServerPipeTransport(pipe);
  const port = Number(valueOf(argv, '--socket'));
  if (port > 0) return createServerSocketTransport(port);
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
}

function valueOf(argv: readonly string[], option: string): string | undefined {
  const index = argv.findIndex((word) => word === option || word.startsWith(`${option}=`));
  const word = argv[index];
  return word === option ? argv[index + 1] : word?.slice(option.length + 1);
}
