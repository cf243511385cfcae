/**
 * Sources: the corpora as documents that an editor opens. A place in a corpus is a span of the corpus file, and the file
 * is what is opened, so a source has the positions of its file.
 */
import type { Location, Range } from 'vscode-languageserver-types';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Library } from '../core/draft/library.ts';
import type { Span } from '../core/text/span.ts';
import { createDraftText, type DraftText } from './draftText.ts';

export interface Sources {
  readonly uriOf: (corpus: Corpus) => string;
  /** The corpus that an open document shows; null for drafts. */
  corpusAt(uri: string): Corpus | null;
  rangeOf(corpus: Corpus, span: Span): Range;
  locationOf(corpus: Corpus, span: Span): Location;
}

/** Makes the sources of a library; `uriOf` is the editor's business, because not every one can show the same schemes. */
export function createSources(library: Library, uriOf: (corpus: Corpus) => string): Sources {
  const texts = new WeakMap<Corpus, DraftText>();
  const textOf = (corpus: Corpus): DraftText => {
    const known = texts.get(corpus);
    if (known !== undefined) return known;
    const text = createDraftText(corpus.source);
    texts.set(corpus, text);
    return text;
  };
  const rangeOf = (corpus: Corpus, span: Span): Range => textOf(corpus).rangeOf(span);

  return {
    uriOf,
    rangeOf,
    locationOf: (corpus, span) => ({ uri: uriOf(corpus), range: rangeOf(corpus, span) }),
    corpusAt: (uri) => library.corpora.find((corpus) => sameDocument(uriOf(corpus), uri)) ?? null,
  };
}

/** Whether two URIs name one document: editors differ in what they percent-encode and in the case of drive letters. */
export function sameDocument(a: string, b: string): boolean {
  return a === b || documentKey(a) === documentKey(b);
}

/** The path of a document relative to a folder; null where it does not lie in it. */
export function nameIn(folder: string | null, uri: string): string | null {
  if (folder === null) return null;
  const [inside, above] = [documentKey(uri), documentKey(folder).replace(/\/$/u, '')];
  return inside.startsWith(`${above}/`) ? inside.slice(above.length + 1) : null;
}

/** What the URIs of one document have in common and those of others have not. */
export function documentKey(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(
      /^(file:\/\/\/)([A-Za-z]):/,
      (_, head: string, drive: string) => `${head}${drive.toLowerCase()}:`,
    );
  } catch {
    return uri;
  }
}
