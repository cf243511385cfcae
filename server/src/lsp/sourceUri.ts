/**
 * Under which URI a client opens a corpus: a team's own corpus is its own file; a bundled one is `shishin:` where the client can
 * show such documents, else the copy on disk.
 */
import type { Corpus } from '../core/corpus/corpus.ts';
import { sourceScheme } from './capabilities.ts';
import type { Client } from './client.ts';
import type { Host } from './host.ts';

/** `ownFile` answers with the file of a corpus that did not ship with the program. */
export function sourceUriFor(
  client: Client,
  host: Host,
  ownFile: (corpus: Corpus) => string | null,
): (corpus: Corpus) => string {
  return (corpus) => {
    const own = ownFile(corpus);
    if (own !== null) return own;
    const copy = client.opensContent ? null : host.copyOf(corpus.fileName);
    return copy ?? `${sourceScheme}:/${encodeURIComponent(corpus.fileName)}`;
  };
}
