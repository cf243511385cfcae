/** A host in memory: a command runs in the test's own process, and what it wrote is there to look at. */
import type { Host } from '../../../server/src/cli/host.ts';

export interface TestHost extends Host {
  readonly written: { stdout: string; stderr: string };
}

export interface TestHostOptions {
  readonly cwd?: string;
  readonly locale?: Host['locale'];
  readonly env?: Host['env'];
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly stdin?: string | Uint8Array;
}

export function testHost(options: TestHostOptions = {}): TestHost {
  const { cwd = '/', locale = 'ja', env = {}, isTerminal = false, columns = 80, stdin = '' } = options;
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written): Host['stdout'] => ({
    isTerminal,
    columns,
    write: (text) => {
      written[name] += text;
    },
  });
  return {
    cwd,
    locale,
    env,
    stdout: output('stdout'),
    stderr: output('stderr'),
    readStandardInput: () => Promise.resolve(typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    written,
  };
}
