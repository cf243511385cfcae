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

/**
 * A value that is made when it is first asked for, or before that in steps by somebody who has time. It is made once: who
 * asks while it is being made finishes what was begun.
 */
export interface Prepared<T> {
  get(): T;
  prepare(): Steps<void>;
}

export function prepared<T extends object>(make: () => Steps<T>): Prepared<T> {
  let made: T | undefined;
  let steps: Steps<T> | undefined;
  return {
    get: () => (made ??= runSteps((steps ??= make()))),
    *prepare() {
      while (made === undefined) {
        const step = (steps ??= make()).next();
        if (step.done === true) made = step.value;
        else yield;
      }
    },
  };
}
