/** What is shown of a document as a whole: its title in both languages, its chapters and its date. */
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Locale } from '../../core/text/localised.ts';
import { nameOfNode } from '../nodes.ts';
import { nameOfDocument } from './labels.ts';
import { blocks, italic, plain, strong } from './markdown.ts';

export function renderDocument(corpus: Corpus, locale: Locale): string {
  const { title, titleEn } = corpus.meta;
  return blocks(
    strong(title),
    titleEn === null ? null : italic(titleEn),
    corpus.chapters.map((chapter) => `- ${plain(nameOfNode(chapter))}`).join('\n'),
    plain(nameOfDocument(corpus, locale)),
  );
}
