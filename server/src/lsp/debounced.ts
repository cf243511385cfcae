/** Waiting until something has come to rest. */
import type { Host } from './host.ts';

/** Calls `callback` once `rest` milliseconds have passed in which the function that is answered was not called. */
export function debounced(host: Pick<Host, 'after'>, rest: number, callback: () => void): () => void {
  let calls = 0;
  return () => {
    const call = ++calls;
    void host.after(rest).then(() => {
      if (call === calls) callback();
    });
  };
}
