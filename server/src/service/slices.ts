/**
 * Long work in slices. Between two slices the event loop gets turns of its own, in which messages are read, so that a keystroke
 * never waits, and a cancellation or a change is seen within a few milliseconds; a promise alone would never let them through.
 */
import type { Steps } from '../core/text/steps.ts';

/** How long a slice lasts, in milliseconds. */
const LENGTH = 4;

/** The slices of one piece of work, or of several that are done one after the other. */
export class Slices {
  readonly #nextTurn: () => Promise<void>;
  #began = Date.now();

  /** `nextTurn` resolves in another turn of the event loop. */
  constructor(nextTurn: () => Promise<void>) {
    this.#nextTurn = nextTurn;
  }

  /** Whether the slice has lasted long enough. To be asked often; costs next to nothing. */
  get isOver(): boolean {
    return Date.now() - this.#began >= LENGTH;
  }

  /** Ends the slice; resolves when the next one begins. */
  async end(): Promise<void> {
    await this.#nextTurn();
    this.#began = Date.now();
  }
}

/** Runs steps to their end and answers what they return; null where after some slice `goesOn` says that nobody wants them any more. */
export async function runInSlices<T>(
  steps: Steps<T>,
  slices: Slices,
  goesOn: () => boolean,
): Promise<{ readonly value: T } | null> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { value: step.value };
    if (!slices.isOver) continue;
    await slices.end();
    if (!goesOn()) return null;
  }
}
