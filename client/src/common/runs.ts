/**
 * The runs of the language client, one after the other. A client that failed to start cannot be started again, so a restart
 * makes a new one; and whoever asks for a restart while the old one says goodbye gets the same new one, since of two the
 * first would run on unseen.
 */

/** A client that can be started once. */
export interface Run {
  start(): Promise<void>;
  dispose(): Promise<void>;
}

export interface Runs {
  /** Resolves when the present run has started, or could not be. */
  start(): Promise<void>;
  /** Ends the present run and starts another. */
  restart(): Promise<void>;
  /** Resolves when the present run has said goodbye or has taken too long. */
  end(): Promise<void>;
}

/** Makes the first run at once, without starting it. What a run fails in is handed to `onError`, and nothing here rejects. */
export function createRuns(create: () => Promise<Run>, onError: (error: unknown) => void): Runs {
  const make = (): Promise<Run | null> =>
    create().catch((error: unknown) => {
      onError(error);
      return null;
    });
  let run = make();
  let replacing: Promise<void> | null = null;
  const start = (): Promise<void> => run.then((made) => made?.start()).catch(onError);
  const end = (): Promise<void> => run.then((made) => made?.dispose()).catch(onError);
  const replace = async (): Promise<void> => {
    await end();
    run = make();
    replacing = null;
  };
  return {
    start,
    end,
    async restart() {
      replacing ??= replace();
      await replacing;
      await start();
    },
  };
}
