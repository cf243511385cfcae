/** The log that the client shows. */
import type { MessageType } from 'vscode-languageserver-protocol';
import type { Connection } from './connection.ts';

export interface Log {
  /** Writes what went wrong, with its stack where there is one. Never throws. */
  error(error: unknown): void;
}

export function createLog(connection: Pick<Connection, 'sendNotification'>): Log {
  return {
    error(error) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      // Where the connection is gone, so is whoever would have read this.
      connection.sendNotification('window/logMessage', { type: ERROR, message: words }).catch(() => {});
    },
  };
}

const ERROR: typeof MessageType.Error = 1;
