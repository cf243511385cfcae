/**
 * The other language of a clause: what the translation has in its place, or the original where the translation is cited, so
 * that a hover shows both side by side.
 */
import type { Target } from '../../core/citation/citation.ts';
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import { counterpartIn, renderingsOf } from '../../core/corpus/translation.ts';
import type { Library } from '../../core/draft/library.ts';
import { wordsOf } from '../targets.ts';
import { blockQuote, blocks, italic } from './markdown.ts';

/** The words of each other language, under the title of their document; empty where there is none. */
export function renderRenderings(corpus: Corpus, target: Target, { corpora }: Library): string {
  return blocks(...renderingsOf(corpus, corpora).map((other) => renderingIn(other, target)));
}

/** The node that a translation has in place of this one; null where no translation of that language is at hand. */
export function nodeInLanguage(
  corpus: Corpus,
  node: CorpusNode,
  { corpora }: Library,
  isWanted: (language: string) => boolean,
): CorpusNode | null {
  if (isWanted(corpus.meta.language)) return node;
  const other = renderingsOf(corpus, corpora).find(({ meta }) => isWanted(meta.language));
  return other === undefined ? null : counterpartIn(other, node);
}

function renderingIn(other: Corpus, target: Target): string | null {
  const node = counterpartIn(other, target.node);
  if (node === null) return null;
  // Sentences seldom pair, and paragraphs do only where there are as many.
  const isParallel = node.paragraphs.length === target.node.paragraphs.length;
  const words = wordsOf({ ...target, node, paragraph: isParallel ? target.paragraph : null, sentence: null });
  if (words.length === 0) return null;
  return blocks(italic(other.meta.title), blockQuote(words.map(({ text }) => text)));
}
