/**
 * The machine of a web worker: a clock and the event loop, and no files. What is in the workspace the client reads for the
 * server, so that every file system that the editor knows will do.
 */
import type { Host } from '../lsp/host.ts';

declare const self: DedicatedWorkerGlobalScope;

export function createBrowserHost(version: string): Host {
  return {
    version,
    locale: undefined,
    copyOf: () => null,
    reaches: () => false,
    isThere: () => Promise.resolve(false),
    nextTurn: createTurns(),
    after: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      }),
    readFile: () => Promise.resolve(null),
    async *findFiles() {},
    watch: () => () => {},
    onProcessEnd: () => {},
    exit: () => self.close(),
    now: () => performance.now(),
  };
}

/** A message to oneself takes its turn behind those that wait; a timer would be held back for four milliseconds. */
function createTurns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      // The rule is about windows: the message of a port goes nowhere else.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      port2.postMessage(null);
    });
}
