/** The log that the client shows. */
import type { Connection } from 'vscode-languageserver';

export interface Log {
  /** Writes what went wrong, with its stack where there is one. Never throws. */
  error(error: unknown): void;
}

export function createLog(connection: Connection): Log {
  return {
    error(error) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      try {
        connection.console.error(words);
      } catch {
        // The connection is gone, and with it whoever would have read this.
      }
    },
  };
}
