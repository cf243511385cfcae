/**
 * The actors of a corpus: words that are the topic of two or more of its sentences (日本は、…; 双方は、…). To put one of
 * them for another turns the meaning, whatever document it is.
 */
import type { Corpus } from '../corpus/corpus.ts';
import { prepared, type Prepared, type Steps } from '../text/steps.ts';
import { foldSilently } from './fold.ts';

/** The actors of a corpus, silently folded. */
export function actorsOf(corpus: Corpus): ReadonlySet<string> {
  return preparedActors(corpus).get();
}

/** Reads the actors of a corpus in small steps, where the first quotation would have to wait for them. */
export function prepareActors(corpus: Corpus): Steps<void> {
  return preparedActors(corpus).prepare();
}

const known = new WeakMap<Corpus, Prepared<ReadonlySet<string>>>();

function preparedActors(corpus: Corpus): Prepared<ReadonlySet<string>> {
  const actors = known.get(corpus) ?? prepared(() => readActors(corpus));
  known.set(corpus, actors);
  return actors;
}

/** A topic at the start of a sentence: kanji and katakana, so that これ and phrases are none. */
const TOPIC = /^(?:また,|その際,|更に,|なお,)?([\u3400-\u9fff\u30a1-\u30fe々]{2,12})は,/u;

/** How far into a sentence its topic reaches, in UTF-16 units. */
const HEAD = 24;
/** How many sentences are read in one step. */
const SENTENCES_A_STEP = 256;

function* readActors(corpus: Corpus): Steps<ReadonlySet<string>> {
  const counts = new Map<string, number>();
  let read = 0;
  for (const node of corpus.nodes) {
    for (const { sentences } of node.paragraphs) {
      for (const { text } of sentences) {
        if (++read % SENTENCES_A_STEP === 0) yield;
        // Most sentences have no topic so early, and folding costs more than looking.
        if (!text.slice(0, HEAD).includes('は')) continue;
        const topic = TOPIC.exec(foldSilently(text, 0, Math.min(text.length, HEAD)).text)?.[1];
        if (topic !== undefined) counts.set(topic, (counts.get(topic) ?? 0) + 1);
      }
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([topic]) => topic));
}
