/**
 * Ranges: what stands between two places, both of them included, in document order. Clauses and rows are named whole as far as the range
 * holds all of them; sentences are named one by one.
 */
import { isBelow } from '../corpus/ancestry.ts';
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
import { mayBeginAt } from '../corpus/numbering.ts';
import { wholeOf, type Target } from './citation.ts';
import { unresolved, type Resolution } from './resolve.ts';

/** The meaning of a range with these ends. Both must be certain. */
export function rangeOf(corpus: Corpus, first: Resolution, last: Resolution): Resolution {
  const lookalikes = [...first.lookalikes, ...last.lookalikes];
  if (first.verdict === 'unresolved') return { ...first, lookalikes };
  if (last.verdict === 'unresolved') return { ...last, lookalikes };
  if (first.verdict === 'ambiguous' || last.verdict === 'ambiguous') {
    return { verdict: 'ambiguous', targets: [...first.targets, ...last.targets], deadEnd: null, lookalikes };
  }
  const [start] = first.targets;
  const [end] = last.targets;
  if (start === undefined || end === undefined)
    return unresolved({ node: null, missing: { ja: '', en: '' }, what: 'clause' }, lookalikes);
  const verdict = first.verdict === 'incomplete' || last.verdict === 'incomplete' ? 'incomplete' : 'resolved';
  return { verdict, targets: between(corpus, start, end), deadEnd: null, lookalikes };
}

function between(corpus: Corpus, start: Target, end: Target): readonly Target[] {
  if (start.node === end.node && start.paragraph !== null && end.paragraph !== null) return partsBetween(start, end);
  const from = corpus.nodes.indexOf(start.node);
  const to = corpus.nodes.indexOf(end.node);
  const last = corpus.nodes[Math.max(from, to)];
  // From article to article it is articles that are meant, also where they fill a chapter.
  const { depth } = start.node;
  const outermost = end.node.depth === depth && mayBeginAt(corpus.levels, depth) ? depth : 1;
  const targets: Target[] = [];
  let covered: CorpusNode | null = null;
  for (const node of corpus.nodes.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    // What ends behind the range is no part of it as a whole, and what stands below a part of it needs no naming.
    if (node.depth < outermost || (last !== undefined && isBelow(last, node))) continue;
    if (covered !== null && isBelow(node, covered)) continue;
    covered = node;
    targets.push(wholeOf(node));
  }
  return targets;
}

/** The paragraphs of one node, or, where an end is a sentence, the sentences. */
function partsBetween(start: Target, end: Target): readonly Target[] {
  const [from, to] = isBefore(end, start) ? [end, start] : [start, end];
  const [first, last] = [from.paragraph ?? 1, to.paragraph ?? 1];
  const targets: Target[] = [];
  for (let paragraph = first; paragraph <= last; paragraph++) {
    if (from.sentence === null && to.sentence === null) {
      targets.push({ ...from, paragraph });
      continue;
    }
    const count = from.node.paragraphs[paragraph - 1]?.sentences.length ?? 0;
    const begin = paragraph === first ? (from.sentence ?? 1) : 1;
    const stop = paragraph === last ? (to.sentence ?? count) : count;
    for (let sentence = begin; sentence <= stop; sentence++) targets.push({ ...from, paragraph, sentence });
  }
  return targets;
}

function isBefore(a: Target, b: Target): boolean {
  const [one, other] = [a.paragraph ?? 0, b.paragraph ?? 0];
  return one < other || (one === other && (a.sentence ?? 0) < (b.sentence ?? 0));
}
