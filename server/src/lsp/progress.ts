/** Progress of work in the background, shown by the client with a way to cancel it. */
import type { ProgressToken } from 'vscode-languageserver-protocol';
import type { Localised } from '../core/text/localised.ts';
import type { IndexProgress } from '../service/workspace/draftIndex.ts';
import type { Client } from './client.ts';
import type { Connection } from './connection.ts';
import type { ClientNotifications } from './messages.ts';

export interface IndexProgressOptions {
  readonly connection: Connection;
  readonly client: Pick<Client, 'showsProgress' | 'locale'>;
  readonly onCancel: () => void;
  readonly onError: (error: unknown) => void;
}

export interface ProgressDisplay {
  report(progress: IndexProgress): void;
  end(): void;
}

/** Fewer drafts than these are read before anybody has looked. */
const WORTH_SHOWING = 50;

export function createProgressDisplay({
  connection,
  client,
  onCancel,
  onError,
}: IndexProgressOptions): ProgressDisplay {
  /** Null while nothing is shown; a promise, since the client has to agree first, and of null where it does not. */
  let shown: Promise<ProgressToken | null> | null = null;
  let current: ProgressToken | null = null;
  let count = 0;
  let percentage = -1;

  const begin = async (): Promise<ProgressToken | null> => {
    const token = `shishin-indexing-${++count}`;
    current = token;
    try {
      await connection.sendRequest('window/workDoneProgress/create', { token });
      const value = { kind: 'begin', title: title[client.locale], percentage: 0, cancellable: true } as const;
      await connection.sendNotification('$/progress', { token, value });
      return token;
    } catch (error) {
      onError(error);
      return null;
    }
  };
  const tell = (value: ClientNotifications['$/progress']['value']): void => {
    shown
      ?.then((token) => (token === null ? undefined : connection.sendNotification('$/progress', { token, value })))
      .catch(onError);
  };
  connection.onNotification('window/workDoneProgress/cancel', ({ token }) => {
    if (token === current) onCancel();
  });

  return {
    report({ done, total }) {
      if (!client.showsProgress || (shown === null && total - done < WORTH_SHOWING)) return;
      shown ??= begin();
      const now = Math.floor((100 * done) / total);
      if (now === percentage) return;
      percentage = now;
      tell({ kind: 'report', percentage: now, message: `${done} / ${total}` });
    },
    end() {
      tell({ kind: 'end' });
      shown = null;
      current = null;
      percentage = -1;
    },
  };
}

const title: Localised = { ja: 'Shishin：原稿を索引に加えています', en: 'Shishin: indexing drafts' };
