/** A hundred altered quotations, against programs that search and compare approximately; and what a larger corpus costs. */
import type { Corpus, CorpusNode } from '../../../server/src/core/corpus/corpus.ts';
import { judgeQuotation } from '../../../server/src/core/quotation/judge.ts';
import { createPassageIndexes, type PassageIndexes } from '../../../server/src/core/quotation/passages.ts';
import type { Claim } from '../../../server/src/core/quotation/quotation.ts';
import { loadPeer } from '../peers.ts';
import { alter, corpusSentences, PLAIN } from '../../support/prose.ts';
import { randomFrom } from '../../support/random.ts';
import type { Line } from '../report.ts';
import { alternate } from '../sampling.ts';
import { corpus, draftOf } from '../setting.ts';

const COUNT = 100;
const LARGE = 1_000_000;
const rounds = { warmUp: 5, rounds: 20 };

export async function measureQuotations(): Promise<readonly Line[]> {
  const quotations = alteredQuotations();
  const small = judgeAll(quotations, corpus);
  const large = judgeAll(quotations, enlarged(LARGE));
  const text = wordsOf(corpus);
  return [
    await against('approx-string-match', small, approximately(quotations, text)),
    await against('diff-match-patch', small, byDifference(quotations, text)),
    await growth(small, large, wordsOf(corpus).length),
  ];
}

function alteredQuotations(): readonly string[] {
  const random = randomFrom(2015);
  const sentences = corpusSentences(corpus);
  return Array.from({ length: COUNT }, () => alter(random, random.pick(sentences).text));
}

/** Judges each as a quotation that claims the document as a whole. */
function judgeAll(quotations: readonly string[], claimed: Corpus): () => number {
  const indexes: PassageIndexes = createPassageIndexes([claimed]);
  const claim: Claim = {
    corpus: claimed,
    targets: null,
    source: { start: 0, end: 0 },
    manner: 'verbatim',
    slot: 'words',
  };
  return () => {
    let altered = 0;
    for (const view of quotations) {
      const judgement = judgeQuotation({ view, span: { start: 0, end: view.length } }, claim, indexes);
      if (judgement.verdict === 'altered') altered++;
    }
    return altered;
  };
}

async function against(name: string, shishin: () => number, peer: (() => unknown) | Error): Promise<Line> {
  const measure = `100 altered quotations against the Guidelines by ${name}`;
  if (peer instanceof Error) return { measure, missing: peer.message };
  const times = await alternate({ peer, shishin }, rounds);
  const ratio = times.peer.median / times.shishin.median;
  const comparison = `Shishin in turn, with the differences named, ${times.shishin.median.toPrecision(3)} ms`;
  return { measure, value: times.peer, unit: 'ms', comparison, ratio, goal: 'Shishin ≥ 5 × faster', holds: ratio >= 5 };
}

/** Finds where a quotation stands with up to a fifth of its characters changed; it names no differences. */
function approximately(quotations: readonly string[], text: string): (() => unknown) | Error {
  const peer = loadPeer<{ default: (text: string, pattern: string, errors: number) => unknown[] }>(
    'approx-string-match',
  );
  if (peer instanceof Error) return peer;
  return () => quotations.map((words) => peer.default(text, words, Math.floor(words.length / 5)));
}

interface DiffMatchPatch {
  match_main(text: string, pattern: string, location: number): number;
  diff_main(a: string, b: string): unknown;
}

/** Finds the first words, which is as much as it can look for, and compares from there. */
function byDifference(quotations: readonly string[], text: string): (() => unknown) | Error {
  const peer = loadPeer<new () => DiffMatchPatch & { Match_Distance: number }>('diff-match-patch');
  if (peer instanceof Error) return peer;
  const differ = new peer();
  // Without it only the neighbourhood of the given place is searched.
  differ.Match_Distance = text.length * 100;
  return () =>
    quotations.map((words) => {
      const at = Math.max(0, differ.match_main(text, words.slice(0, 32), 0));
      return differ.diff_main(text.slice(at, at + words.length), words);
    });
}

async function growth(small: () => number, large: () => number, length: number): Promise<Line> {
  large();
  const times = await alternate({ small, large }, rounds);
  const ratio = times.large.median / times.small.median;
  const size = LARGE / length;
  return {
    measure: 'the same against a corpus of 1,000,000 characters by Shishin',
    value: times.large,
    unit: 'ms',
    comparison: `the Guidelines, ${length.toLocaleString('en')} characters, ${times.small.median.toPrecision(3)} ms`,
    ratio,
    goal: `grows less than the corpus (${Math.round(size)} ×)`,
    holds: ratio < size,
  };
}

function wordsOf({ nodes }: Corpus): string {
  return nodes.map(({ text }) => text).join('\n');
}

/** The corpus with clauses of other words behind it, so that it has so many characters. */
function enlarged(length: number): Corpus {
  const first = corpus.nodes.find(({ kind }) => kind === 'clause');
  if (first === undefined) throw new Error('The corpus has no clause.');
  const paragraphs = draftOf(length - wordsOf(corpus).length, PLAIN, 1978)
    .split('\n')
    .filter((line) => line.length > 20);
  const nodes = paragraphs.map((text, index): CorpusNode => clauseOf(first, text, index));
  return { ...corpus, nodes: [...corpus.nodes, ...nodes] };
}

/** A clause of these words, otherwise like another one. */
function clauseOf(like: CorpusNode, text: string, index: number): CorpusNode {
  const span = { start: 0, end: text.length };
  return {
    ...like,
    path: `X.${index}`,
    title: null,
    titleEn: null,
    children: [],
    parent: null,
    text,
    paragraphs: [{ text, span, sentences: sentencesOf(text) }],
  };
}

function sentencesOf(text: string): CorpusNode['paragraphs'][number]['sentences'] {
  return [...text.matchAll(/[^。]+。?/gu)].map(({ 0: words, index }) => ({
    text: words,
    span: { start: index, end: index + words.length },
  }));
}
