/** Progress of work in the background, shown by the client with a way to cancel it. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Localised } from '../core/text/localised.ts';
import type { IndexProgress } from '../service/workspace/draftIndex.ts';
import type { Client } from './client.ts';

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
  /** Null while nothing is shown; a promise, since the client has to agree first. */
  let shown: Promise<WorkDoneProgressServerReporter> | null = null;
  let percentage = -1;

  const begin = async (): Promise<WorkDoneProgressServerReporter> => {
    const progress = await connection.window.createWorkDoneProgress();
    progress.token.onCancellationRequested(onCancel);
    progress.begin(title[client.locale], 0, undefined, true);
    return progress;
  };
  const tell = (message: (progress: WorkDoneProgressServerReporter) => void): void => {
    shown?.then(message).catch(onError);
  };

  return {
    report({ done, total }) {
      if (!client.showsProgress || (shown === null && total - done < WORTH_SHOWING)) return;
      shown ??= begin();
      const now = Math.floor((100 * done) / total);
      if (now === percentage) return;
      percentage = now;
      tell((progress) => progress.report(now, `${done} / ${total}`));
    },
    end() {
      tell((progress) => progress.done());
      shown = null;
      percentage = -1;
    },
  };
}

const title: Localised = { ja: 'Shishin：原稿を索引に加えています', en: 'Shishin: indexing drafts' };
