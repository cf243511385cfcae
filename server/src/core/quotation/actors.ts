/**
 * The actors of a corpus: words that are the topic of two or more of its sentences (日本は、…; 双方は、…). To put one of
 * them for another turns the meaning, whatever document it is.
 */
import type { Corpus } from '../corpus/corpus.ts';
import { foldSilently } from './fold.ts';

/** The actors of a corpus, silently folded. */
export function actorsOf(corpus: Corpus): ReadonlySet<string> {
  const made = known.get(corpus) ?? readActors(corpus);
  known.set(corpus, made);
  return made;
}

const known = new WeakMap<Corpus, ReadonlySet<string>>();

/** A topic at the start of a sentence: kanji and katakana, so that これ and phrases are none. */
const TOPIC = /^(?:また,|その際,|更に,|なお,)?([\u3400-\u9fff\u30a1-\u30fe々]{2,12})は,/u;

function readActors(corpus: Corpus): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const node of corpus.nodes) {
    for (const { sentences } of node.paragraphs) {
      for (const { text } of sentences) {
        const topic = TOPIC.exec(foldSilently(text, 0, Math.min(text.length, 24)).text)?.[1];
        if (topic !== undefined) counts.set(topic, (counts.get(topic) ?? 0) + 1);
      }
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([topic]) => topic));
}
