/**
 * A client over a real pipe: it starts a program and speaks the protocol's framing with it, byte by byte, so that what is measured
 * or attacked is the process that users run. It knows nothing of the server but JSON.
 */
import { spawn } from 'node:child_process';

export interface Pipe {
  /** Resolves with the whole answer, result or error. */
  request(method: string, params: unknown): Promise<Answer>;
  notify(method: string, params: unknown): void;
  /** Cancels the request that was sent last. */
  cancelLast(): void;
  /** Sends bytes as they are. */
  raw(bytes: string | Buffer): void;
  /** Requests that are not answered yet. */
  readonly unanswered: number;
  /** The findings that the server pushed last for each document. */
  readonly published: ReadonlyMap<string, unknown>;
  /** Called with every notification of the server. */
  onNotification: (method: string, params: unknown) => void;
  readonly pid: number;
  /** How the process ended; null while it runs. */
  readonly exit: Promise<number | null>;
  /** What the process wrote on standard error so far. */
  readonly errors: string;
  kill(): void;
}

export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The answer of a process that has ended; no server sends this code. */
const GONE: Answer = { error: { code: 0, message: 'The server is gone.' } };

/** Starts `program` with `args` under a Node, by default this one, which takes `options`, in this environment and `env`. */
export function startPipe(
  program: string,
  args: readonly string[],
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
  node = process.execPath,
): Pipe {
  const child = spawn(node, [...options, program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const published = new Map<string, unknown>();
  let last = 0;
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  // A server that is gone is seen by its exit code; whoever waits for an answer must not wait for ever.
  child.stdin.on('error', () => {});
  let isGone = false;
  const exit = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => {
      isGone = true;
      for (const answer of waiting.values()) answer(GONE);
      resolve(code);
    });
  });

  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const pipe: Pipe = {
    request(method, params) {
      const id = ++last;
      send({ id, method, params });
      return isGone ? Promise.resolve(GONE) : new Promise((resolve) => waiting.set(id, resolve));
    },
    notify: (method, params) => send({ method, params }),
    cancelLast: () => send({ method: '$/cancelRequest', params: { id: last } }),
    raw: (bytes) => child.stdin.write(bytes),
    get unanswered() {
      return waiting.size;
    },
    published,
    onNotification: () => {},
    pid: child.pid ?? -1,
    exit,
    get errors() {
      return errors;
    },
    kill: () => child.kill('SIGKILL'),
  };

  const receive = (message: Message): void => {
    if (message.method !== undefined && message.id !== undefined) {
      // The server asks for settings or registers something: an editor without any says null.
      const items = (message.params as { items?: unknown[] } | undefined)?.items;
      send({ id: message.id, result: items === undefined ? null : items.map(() => null) });
      return;
    }
    if (message.method !== undefined) {
      const params = message.params as { uri?: string; diagnostics?: unknown } | undefined;
      if (message.method === 'textDocument/publishDiagnostics' && params?.uri !== undefined)
        published.set(params.uri, params.diagnostics);
      pipe.onNotification(message.method, message.params);
      return;
    }
    if (typeof message.id !== 'number') return;
    const { result, error } = message;
    waiting.get(message.id)?.(error === undefined ? { result } : { error });
    waiting.delete(message.id);
  };
  child.stdout.on('data', framed(receive));
  return pipe;
}

interface Message extends Answer {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
}

/** Puts messages together from whatever chunks they come in. */
function framed(receive: (message: Message) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let size = 0;
  let wanted = 0;
  return (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    while (size > 0 && size >= wanted) {
      const buffer: Buffer = Buffer.concat(chunks);
      const headEnd = buffer.indexOf('\r\n\r\n');
      if (headEnd < 0) {
        chunks = [buffer];
        wanted = size + 1;
        return;
      }
      const length = Number(/Content-Length: *(\d+)/iu.exec(buffer.toString('ascii', 0, headEnd))?.[1]);
      const end = headEnd + 4 + length;
      wanted = end;
      chunks = [buffer];
      if (size < end) return;
      receive(JSON.parse(buffer.toString('utf8', headEnd + 4, end)) as Message);
      chunks = [buffer.subarray(end)];
      size -= end;
      wanted = 1;
    }
  };
}
