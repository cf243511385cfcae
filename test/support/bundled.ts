/** What ships with the program, as tests ask for it: made once, since nothing in it changes. */
import { bundledCorpora, bundledTerms } from '../../server/src/bundled/index.ts';
import type { Citation, Target } from '../../server/src/core/citation/citation.ts';
import type { Corpus, CorpusNode } from '../../server/src/core/corpus/corpus.ts';
import { createLibrary, type Library } from '../../server/src/core/draft/library.ts';
import type { Span } from '../../server/src/core/text/span.ts';

/** The bundled corpora with their terms. */
export const library: Library = createLibrary(bundledCorpora(), bundledTerms());

/** The Guidelines, whatever else is bundled. */
export const corpus: Corpus = bundled('guidelines-1997');

/** The node of the bundled corpus at a path. Throws for a path that there is not. */
export function nodeOf(path: string): CorpusNode {
  const node = corpus.byPath.get(path);
  if (node === undefined) throw new Error(`There is no clause ${path}.`);
  return node;
}

/** The clause at a path, or with `part` one of its paragraphs or sentences. */
export function targetOf(path: string, part: Partial<Target> = {}): Target {
  return { node: nodeOf(path), paragraph: null, sentence: null, ownWords: false, ...part };
}

/** A resolved citation of the bundled corpus, as if it stood at `span`. */
export function citationOf(span: Span, targets: readonly Target[]): Citation {
  return {
    span,
    kind: 'number',
    verdict: 'resolved',
    corpus,
    targets,
    edition: null,
    deadEnd: null,
    number: null,
    lookalikes: [],
    notation: { name: corpus.meta.cite, linked: false, units: false, english: false },
    list: span,
    member: 0,
    isRange: false,
  };
}

function bundled(id: string): Corpus {
  const found = library.corpora.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No corpus ${id} is bundled.`);
  return found;
}
