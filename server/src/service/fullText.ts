/**
 * Search by the words of the text itself, for a writer who remembers a phrase and not where it stands. Width and case are
 * no difference. What is folded is kept for each corpus, and sentences are only looked at where their paragraph matches.
 */
import type { Corpus, CorpusNode, Sentence } from '../core/corpus/corpus.ts';
import type { Library } from '../core/draft/library.ts';
import { prepared, type Prepared, type Steps } from '../core/text/steps.ts';

/** A node whose own words hold all that was typed, and the sentence in which that begins. */
export interface PhraseFound {
  readonly corpus: Corpus;
  readonly node: CorpusNode;
  readonly sentence: Sentence;
}

/** A single kanji is a word; a single kana or letter stands nearly everywhere. */
const enough = /^(?:\p{sc=Han}|..)/su;

/** The nodes whose own words hold every word typed, in document order; white space parts the words. */
export function searchPhrases(library: Library, typed: string): readonly PhraseFound[] {
  const [first, ...others] = folded(typed).split(/\s+/u).filter(Boolean);
  if (first === undefined || !enough.test(first)) return [];
  return library.corpora.flatMap((corpus) =>
    wordsOf(corpus).flatMap(({ node, paragraphs }): PhraseFound[] => {
      const at = paragraphs.findIndex((words) => words.includes(first));
      if (at < 0 || !others.every((other) => paragraphs.some((words) => words.includes(other)))) return [];
      const sentences = node.paragraphs[at]?.sentences ?? [];
      // A phrase may run over the end of a sentence, and is then shown by the paragraph's first.
      const sentence = sentences.find(({ text }) => folded(text).includes(first)) ?? sentences[0];
      return sentence === undefined ? [] : [{ corpus, node, sentence }];
    }),
  );
}

interface FoldedWords {
  readonly node: CorpusNode;
  readonly paragraphs: readonly string[];
}

function wordsOf(corpus: Corpus): readonly FoldedWords[] {
  return preparedWords(corpus).get();
}

/** Folds the words of a corpus in small steps, where the first search would have to wait for it. */
export function prepareFullText(corpus: Corpus): Steps<void> {
  return preparedWords(corpus).prepare();
}

const known = new WeakMap<Corpus, Prepared<readonly FoldedWords[]>>();

function preparedWords(corpus: Corpus): Prepared<readonly FoldedWords[]> {
  const words = known.get(corpus) ?? prepared(() => readWords(corpus));
  known.set(corpus, words);
  return words;
}

/** How many nodes are folded in one step. */
const NODES_A_STEP = 128;

function* readWords({ nodes }: Corpus): Steps<readonly FoldedWords[]> {
  const words: FoldedWords[] = [];
  for (const node of nodes) {
    const paragraphs = node.paragraphs.map(({ text }) => folded(text));
    if (words.push({ node, paragraphs }) % NODES_A_STEP === 0) yield;
  }
  return words;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
