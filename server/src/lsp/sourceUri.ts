/** Under which URI a client opens a corpus: `shishin:` where it can show such documents, else the copy on disk. */
import type { Corpus } from '../core/corpus/corpus.ts';
import { sourceScheme } from './capabilities.ts';
import type { Client } from './client.ts';
import type { Host } from './host.ts';

export function sourceUriFor(client: Client, host: Host): (corpus: Corpus) => string {
  return ({ fileName }) => {
    const copy = client.opensContent ? null : host.copyOf(fileName);
    return copy ?? `${sourceScheme}:/${encodeURIComponent(fileName)}`;
  };
}
