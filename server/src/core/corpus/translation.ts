/**
 * Translations: corpora that say the same in another language. Their clauses pair by number and not by path, since (イ) in one
 * language is (a) in the other; the rows of an annex pair by their place.
 */
import type { Corpus, CorpusNode } from './corpus.ts';

/** The corpora that say the same as this one, in the order of `corpora`: its original, its translations, and their others. */
export function renderingsOf(corpus: Corpus, corpora: readonly Corpus[]): readonly Corpus[] {
  const original = originalIdOf(corpus);
  return corpora.filter((other) => other !== corpus && originalIdOf(other) === original);
}

/** Whether one of `corpora` is what this corpus translates, so that names which both bear mean that one. */
export function isTranslationOfAny(corpus: Corpus, corpora: readonly Corpus[]): boolean {
  const original = corpus.meta.translationOf;
  return original !== null && original !== corpus.id && corpora.some((other) => other.id === original);
}

/** The node of `corpus` that stands where `node` stands in its own document; null where there is none. */
export function counterpartIn(corpus: Corpus, node: CorpusNode): CorpusNode | null {
  if (node.parent === null) {
    if (node.kind === 'annex') return corpus.annex;
    return corpus.chapters.find(({ ordinal }) => ordinal === node.ordinal) ?? null;
  }
  const parent = counterpartIn(corpus, node.parent);
  return parent?.children.find((child) => isCounterpart(child, node)) ?? null;
}

function isCounterpart(child: CorpusNode, node: CorpusNode): boolean {
  return child.ordinal === node.ordinal && (child.kind === 'clause') === (node.kind === 'clause');
}

function originalIdOf({ id, meta }: Corpus): string {
  return meta.translationOf ?? id;
}
