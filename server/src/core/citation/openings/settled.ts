/**
 * Behind a name that several corpora bear: which of them the citation is of. Where nothing else has decided, the citation itself
 * may, since only one edition has such a number; where it cannot, all of them are candidates.
 */
import type { Corpus } from '../../corpus/corpus.ts';
import type { NamedDocument } from '../editions.ts';
import type { Head } from '../heads.ts';
import { readNamed } from './named.ts';
import type { DocumentOf } from './named.ts';
import type { Opening, Place } from './opening.ts';

/** A name with the citation behind it, if there is one. */
export interface SettledName {
  readonly document: NamedDocument;
  readonly opening: Opening | null;
  /** The same citation of other documents that bear the name and are no editions of this one. */
  readonly rivals: readonly Opening[];
}

/** Reads the citation from `at` on, behind the name of `document`. */
export function settleName(
  place: Place,
  head: Head & { type: 'name' },
  at: number,
  document: NamedDocument,
  documentOf: DocumentOf,
): SettledName {
  const { corpus } = document;
  if (corpus === null) return { document, opening: null, rivals: [] };
  const opening = readNamed(place, head, at, corpus, document.undecided, documentOf);
  if (opening !== 'otherScheme' && opening !== null) {
    const others = document.reason === 'order' ? head.name.corpora.filter((other) => !areEditions(other, corpus)) : [];
    return {
      document,
      opening,
      rivals: others.flatMap((other) => openingOf(place, head, at, other, documentOf) ?? []),
    };
  }
  const others = document.dated || document.undecided ? [] : head.name.corpora.filter((other) => other !== corpus);
  const [found, ...rivals] = others.flatMap((other) => openingOf(place, head, at, other, documentOf) ?? []);
  if (found !== undefined) {
    const meant = { ...document, corpus: found.corpus, year: found.corpus.meta.edition };
    return { document: { ...meant, reason: 'numbering' }, opening: found, rivals };
  }
  return { document: opening === null ? document : { ...document, corpus: null }, opening: null, rivals: [] };
}

function openingOf(
  place: Place,
  head: Head & { type: 'name' },
  at: number,
  corpus: Corpus,
  documentOf: DocumentOf,
): Opening | null {
  const opening = readNamed(place, head, at, corpus, false, documentOf);
  return opening === 'otherScheme' ? null : opening;
}

/** Whether two corpora are one document: the same one, or two of its editions, of which one knows the other. */
function areEditions(a: Corpus, b: Corpus): boolean {
  if (a === b) return true;
  const [year, other] = [a.meta.edition, b.meta.edition];
  if (year === null || other === null) return false;
  return a.meta.otherEditions.includes(other) || b.meta.otherEditions.includes(year);
}
