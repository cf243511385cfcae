/**
 * Work in steps: a generator that yields wherever it could be interrupted, and returns its result. Who has time runs it to the end;
 * who must answer somebody else meanwhile runs it step by step.
 */

/** Work that returns a `T` after any number of steps. */
export type Steps<T> = Generator<undefined, T>;

/** Runs the steps to their end at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A value that is made when it is first asked for, or before that in steps by somebody who has time. */
export interface Prepared<T> {
  get(): T;
  prepare(): Steps<void>;
}

export function prepared<T extends object>(make: () => Steps<T>): Prepared<T> {
  let made: T | undefined;
  return {
    get: () => (made ??= runSteps(make())),
    *prepare() {
      if (made !== undefined) return;
      const value = yield* make();
      made ??= value;
    },
  };
}
