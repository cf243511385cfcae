/**
 * Long work in slices. Between two slices the event loop gets a turn of its own, in which messages are read, so that a
 * cancellation or a change is seen within a few milliseconds; a promise alone would never let them through.
 */
import type { Host } from './host.ts';

/** How long a slice lasts, in milliseconds. */
const SLICE = 4;

/** Runs steps to their end and answers true; false where after some slice `goesOn` says that nobody wants them any more. */
export async function runInSlices(
  steps: Iterator<unknown>,
  host: Pick<Host, 'nextTurn'>,
  goesOn: () => boolean,
): Promise<boolean> {
  let start = Date.now();
  while (steps.next().done !== true) {
    if (Date.now() - start < SLICE) continue;
    await host.nextTurn();
    if (!goesOn()) return false;
    start = Date.now();
  }
  return true;
}
