/** What a target's words are: the paragraphs or the sentence that a citation means, as slices of the corpus file. */
import type { Target } from '../core/citation/citation.ts';
import type { Paragraph, Sentence } from '../core/corpus/corpus.ts';

/** The paragraphs that a target means, or its one sentence; empty where the node has no words of its own. */
export function wordsOf({ node, paragraph, sentence }: Target): readonly (Paragraph | Sentence)[] {
  const paragraphs = paragraph === null ? node.paragraphs : node.paragraphs.slice(paragraph - 1, paragraph);
  if (sentence === null) return paragraphs;
  return paragraphs.flatMap((words) => words.sentences).slice(sentence - 1, sentence);
}
