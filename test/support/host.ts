/** A host for tests: files in memory, and a clock that only the event loop moves. */
import picomatch from 'picomatch';
import type { Host } from '../../server/src/lsp/host.ts';

/**
 * `files` are texts by URI; an `impatient` host has no time at all, as if every wait were over and everything took a second; `onExit` is told how the
 * process would end.
 */
export function createTestHost(
  files: ReadonlyMap<string, string> = new Map(),
  impatient = false,
  onExit: (code: number) => void = () => {},
): Host {
  let time = 0;
  return {
    version: '0.0.0-test',
    locale: undefined,
    copyOf: (fileName) => `file:///program/${fileName}`,
    reaches: (uri) => uri.startsWith('file:'),
    isThere: (uri) => Promise.resolve([...files.keys()].some((file) => file === uri || file.startsWith(`${uri}/`))),
    nextTurn: () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      }),
    after: () =>
      new Promise((resolve) => {
        if (impatient) setImmediate(resolve);
      }),
    readFile: (uri) => Promise.resolve(files.get(uri) ?? null),
    async *findFiles(folder, { include, exclude }) {
      const isMeant = picomatch([...include], { dot: true, ignore: [...exclude] });
      for (const uri of files.keys()) {
        await Promise.resolve();
        if (uri.startsWith(`${folder}/`) && isMeant(decodeURIComponent(uri.slice(folder.length + 1)))) yield uri;
      }
    },
    watch: () => () => {},
    onProcessEnd: () => {},
    exit: onExit,
    now: () => (impatient ? (time += 1000) : performance.now()),
  };
}
