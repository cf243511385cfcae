/**
 * How far a long run is, on one line that goes away: only for a person at a terminal, and only when the run takes long
 * enough to wonder.
 */
import type { Host } from '../host.ts';

export interface Progress {
  step(done: number): void;
  end(): void;
}

/** Nobody wonders about less. In milliseconds. */
const PATIENCE = 500;
const INTERVAL = 100;

/** Progress over `total` drafts on standard error; silent where nobody is looking. */
export function createProgress(
  { stderr, locale }: Host,
  total: number,
  now: () => number = () => performance.now(),
): Progress {
  if (!stderr.isTerminal) return { step: () => undefined, end: () => undefined };
  let shownAt = now() + PATIENCE - INTERVAL;
  let isShown = false;
  return {
    step(done) {
      if (now() - shownAt < INTERVAL) return;
      shownAt = now();
      isShown = true;
      stderr.write(locale === 'ja' ? `\r原稿 ${done}/${total}` : `\r${done}/${total} drafts`);
    },
    end() {
      if (isShown) stderr.write('\r\u001b[K');
    },
  };
}
