/**
 * Work in slices: a long computation that gives way to whatever else has arrived. A slice ends after a few milliseconds, and
 * the next one begins in another turn of the event loop, so that a keystroke never waits for a corpus to be read.
 */

import type { Steps } from '../../core/text/steps.ts';

/** Raised where the work is no longer wanted. */
export class Abandoned extends Error {
  constructor() {
    super('The work is no longer wanted.');
    this.name = 'Abandoned';
  }
}

export interface SliceOptions {
  /** Resolves in another turn of the event loop. */
  readonly pause: () => Promise<void>;
  /** Asked after each pause. */
  readonly isAbandoned: () => boolean;
}

/** How long a slice may last, in milliseconds. */
const SLICE = 4;

/** Runs the steps to their end and answers what they return. Rejects with `Abandoned`. */
export async function runInSlices<T>(steps: Steps<T>, { pause, isAbandoned }: SliceOptions): Promise<T> {
  let began = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (Date.now() - began < SLICE) continue;
    await pause();
    if (isAbandoned()) throw new Abandoned();
    began = Date.now();
  }
}
