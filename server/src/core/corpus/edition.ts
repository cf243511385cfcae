/**
 * Editions of one document under one name. Writers say 新, 現行 and 旧, and what these mean depends on when they write:
 * 新 is the newest edition of the time, 旧 the one before it. The years of all editions are enough to tell.
 */
import type { CorpusMeta } from './meta.ts';

/** 新, 現行, 改定 ask for the edition in force; 旧, 前 for the one before it. */
export type EditionWord = 'current' | 'former';

/**
 * The year of the edition that the word means in a text of `year`; null when the document has no editions or none of them
 * is so old. In the year of an edition itself the edition counts as published.
 */
export function editionMeant(
  meta: Pick<CorpusMeta, 'edition' | 'otherEditions'>,
  word: EditionWord,
  year: number,
): number | null {
  if (meta.edition === null) return null;
  const published = [meta.edition, ...meta.otherEditions]
    .filter((edition) => edition <= year)
    .toSorted((a, b) => b - a);
  return published[word === 'current' ? 0 : 1] ?? null;
}
