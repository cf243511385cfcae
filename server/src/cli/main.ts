/**
 * The entry of `dist/shishin.js`: the process as a host for the program. `shishin lsp` is the language server, which
 * owns the process from then on. `process` is never imported: that would open all three standard streams, and more.
 */
import type { Output } from './host.ts';
import { runProgram } from './program.ts';
import { version } from './version.ts';

const argv = process.argv.slice(2);

if (argv[0] === 'lsp' && !argv.includes('--help') && !argv.includes('-h')) {
  void import('../node/server.ts').then(({ runServer }) => runServer(argv.slice(1), version));
} else {
  // A reader that has seen enough, such as `head`, closes the pipe: nobody is left to hear about that, on either stream.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.stderr.write(`shishin: ${error.message}\n`);
    process.exit(error.code === 'EPIPE' ? process.exitCode : 2);
  });
  process.stderr.on('error', () => {});
  void runProgram(argv, {
    cwd: process.cwd(),
    env: process.env,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    readStandardInput,
  }).then((code) => {
    process.exitCode = code;
  });
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY,
    get columns() {
      return stream.columns || 80;
    },
    write: (text) => stream.write(text),
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
