/**
 * Relative citations: behind 同, 上記 and 前記 what the chain of citations allows. First come the clauses beside the one that was
 * cited last, then those below it, then the outer levels; last the words 同項, 同条, 同節 and 同章 and the parts of that clause. 同 begins
 * many words, so that by itself it opens the list only where a citation may begin, and never inside of a word.
 */
import { baseFor, type Chain } from '../../core/citation/chain.ts';
import { readRelative, type RelativeReading } from '../../core/citation/constructs/relative.ts';
import { canonicalFormat, formatTarget } from '../../core/citation/formatter.ts';
import { depthOfUnit } from '../../core/citation/scheme.ts';
import { wholeOf, type Target } from '../../core/citation/citation.ts';
import { ancestorAt, clausesAt, numberedWith } from '../../core/corpus/ancestry.ts';
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import { mayBeginAt } from '../../core/corpus/numbering.ts';
import { proposalsOf, type Continuation } from './continuation.ts';
import { openAt, type OpenCitation } from './openCitation.ts';
import { partsOf } from './parts.ts';
import type { Proposal } from './proposal.ts';
import { asWritten, beginsWith, folded, isBegun, markerFor } from './steps.ts';
import type { Writing } from './writing.ts';

/** No relative word with the beginning of a marker behind it is longer. */
const LONGEST = 10;

export function relativeProposals(writing: Writing): readonly Proposal[] {
  const { words, read } = writing;
  const { chain } = read.state;
  if (chain === null) return [];
  for (let at = words.length - 1; at >= Math.max(0, words.length - LONGEST); at--) {
    if (read.citations.some(({ span }) => span.end > at)) return [];
    const word = readRelative(words, at);
    if (word === null) continue;
    const notation = { name: null, linked: false, units: false, english: word.word === 'ibid' };
    const begun = { corpus: chain.corpus, target: null, citation: null, notation, needs: '' };
    const open = openAt(writing, word, begun);
    return open === null || !mayBegin(open, word) ? [] : proposalsOf(open, continuationsOf(open, word, chain));
  }
  return [];
}

/** Behind ibid. and id., which are citations themselves, another number: id., V.2(1). It is written with all its levels. */
export function numbersBehindIbid(open: OpenCitation): readonly Continuation[] {
  const { base, tail, node, corpus, citation } = open;
  const begun = /^(?<joint>,? )(?<number>[a-z0-9.()]{0,12})$/iu.exec(tail)?.groups;
  if (citation?.kind !== 'relative' || !/\b(?:ibid|id)\.?$/iu.test(base) || begun === undefined) return [];
  const { joint = '', number = '' } = begun;
  const beside = node === null ? [] : [...node.children, ...numberedWith(corpus, node)];
  return beside
    .filter((place) => place.kind === 'clause' && place !== node)
    .map((place) => ({ text: inEnglish(place), target: wholeOf(place) }))
    .filter(({ text }) => text.startsWith(number))
    .map(({ text, target }) => ({ text: joint + text, target }));
}

function inEnglish(node: CorpusNode): string {
  return formatTarget(wholeOf(node), { ...canonicalFormat, style: 'english', withName: false });
}

/** 同 alone is a citation's beginning only behind what ends a phrase, and before no other word. */
function mayBegin({ writing, tail, span }: OpenCitation, { word }: RelativeReading): boolean {
  if (word === 'ibid') return true;
  if (tail === '' && /^[\p{L}\p{N}]/u.test(writing.prospect.behind)) return false;
  return (
    tail !== '' || word !== 'same' || PHRASE_ENDS.test(writing.words.slice(Math.max(0, span.start - 4), span.start))
  );
}

const PHRASE_ENDS = /(?:^|[^\p{L}\p{N}]|及び|および|並びに|ならびに|又は|または|若しくは|もしくは|[はがを])$/u;

function continuationsOf(open: OpenCitation, { word, unit }: RelativeReading, chain: Chain): readonly Continuation[] {
  if (!isBegun(open.tail) || unit !== null) return [];
  const numbers = clausesOf(chain)
    .filter((node) => beginsWith(markerFor(open, node), open.tail))
    .map((node) => ({ text: asWritten(open, markerFor(open, node), open.tail), target: wholeOf(node) }));
  return word === 'same' ? [...numbers, ...wordsBehind(open, chain)] : numbers;
}

/** What a number behind 同 may name, the nearest first; not what was cited last. */
function clausesOf(chain: Chain): readonly CorpusNode[] {
  const last = chain.last.at(-1)?.node;
  const deepest = chain.nearest.length - 1;
  const depth = last?.kind === 'clause' ? last.depth : deepest;
  const depths = [depth, depth + 1, ...Array.from({ length: Math.max(depth - 1, 0) }, (_, index) => depth - 1 - index)];
  return depths.flatMap((at) => {
    const base = baseFor(chain, at);
    if (!mayBeginAt(chain.corpus.levels, at) && base?.depth !== at - 1) return [];
    const beside = base === null ? clausesAt(chain.corpus, null, at) : base.children;
    return beside.filter((node) => node.kind === 'clause' && (node !== last || chain.last.at(-1)?.paragraph !== null));
  });
}

/** 同項, 同条, 同節, 同章, and the parts of what was cited last. */
function wordsBehind({ tail }: OpenCitation, chain: Chain): readonly Continuation[] {
  const [last, ...others] = chain.last;
  if (last === undefined || others.length > 0) return [];
  const { node } = last;
  const articles = depthOfUnit(chain.corpus.levels, '条');
  const units: (readonly [string, Target | null])[] = [
    ['項', last],
    ['条', articles === null ? null : ofAncestor(node, articles)],
    ['節', ofAncestor(node, 2)],
    ['章', ofAncestor(node, 1)],
  ];
  const words = units.flatMap(([text, target]) => (target === null ? [] : [{ text, target }]));
  return [...words, ...partsOf(wholeOf(node), tail)].filter(({ text }) => folded(text).startsWith(folded(tail)));
}

function ofAncestor(node: CorpusNode, depth: number): Target | null {
  const above = node.kind === 'clause' && node.depth > depth ? ancestorAt(node, depth) : null;
  return above === null ? null : wholeOf(above);
}
