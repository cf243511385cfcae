/**
 * Where the program runs: everything that it takes from its process and gives back to it. Commands get a host and touch
 * nothing else of the process, so that tests run them without starting one.
 */
import type { Locale } from '../core/text/localised.ts';

/** A stream that a person or another program reads. */
export interface Output {
  /** Whether a person is looking: only then are there colours, tables, and progress. */
  readonly isTerminal: boolean;
  /** Width in columns; of no meaning where no person is looking. */
  readonly columns: number;
  write(text: string): void;
}

export interface Host {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly locale: Locale;
  readonly stdout: Output;
  readonly stderr: Output;
  readStandardInput(): Promise<Uint8Array>;
}

/** What the program answers to its caller: 0 clean or done, 1 findings, 2 wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;
